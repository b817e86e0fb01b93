import { useEffect, useEffectEvent, useRef } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { ArrowLeftRegular, DocumentSearchRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import { loadOfficial } from "../../app/load-official";
import type { WorkbookDocument } from "../../council/types";
import { EDITION_LABELS } from "../../records/labels";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSnapshot } from "../product/use-snapshot";
import { useSectionStyles } from "../section-styles";
import { useFileDrop } from "../start/use-file-drop";
import { Comparison } from "./Comparison";
import { useOfficial, type OfficialTaker } from "./use-official";

interface Props {
  readonly store: OfficialTaker;
  readonly onBack: () => void;
  /** How files are read; a test may read them its own way. */
  readonly load?: typeof loadOfficial;
}

/** Loading an official sheet: choose a file, see where it differs from the decision, decide, use it. */
export function OfficialScreen({ store, onBack, load = loadOfficial }: Props) {
  const section = useSectionStyles();
  const text = useText();
  const { document } = useSnapshot<{ readonly document: WorkbookDocument }>(store);
  const { state, choices, open, cancel, choose, use } = useOfficial(store, load);
  const fileInput = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const hanging = useFileDrop(open);
  const inUse = document.officialSheets ?? [];
  // A reading that nobody waits for any more is ended.
  const leave = useEffectEvent(cancel);
  useEffect(() => () => leave(), []);
  // The button that was pressed is gone by then.
  useEffect(() => {
    if (state.kind === "used") heading.current?.focus();
  }, [state.kind]);

  return (
    <section className={section.page} aria-labelledby="official-title">
      <div className={section.part}>
        <Button className={section.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("official.back")}
        </Button>
        <h2 ref={heading} className={section.title} id="official-title" tabIndex={-1}>
          {text("official.title")}
        </h2>
        <p className={section.quiet}>{text("official.lead")}</p>
        <div className={section.actions}>
          <ButtonWithReason
            appearance={state.kind === "loaded" || state.kind === "used" ? "secondary" : "primary"}
            size="large"
            icon={<DocumentSearchRegular />}
            offBecause={state.kind === "reading" ? text("why.reading") : null}
            onClick={() => fileInput.current?.click()}
          >
            {text(state.kind === "loaded" || state.kind === "used" ? "official.chooseOther" : "official.choose")}
          </ButtonWithReason>
          <input
            ref={fileInput}
            type="file"
            accept=".docx,.xlsx,.csv"
            aria-label={text("official.choose")}
            hidden
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              // Emptied so that choosing the same file again is a change.
              target.value = "";
              open(files);
            }}
          />
          {state.kind === "reading" && <Button onClick={cancel}>{text("official.cancel")}</Button>}
        </div>
        <div role="status">
          {hanging && <Notice kind="note">{text("official.dropHere")}</Notice>}
          {state.kind === "reading" && (
            <Spinner
              className={section.start}
              size="small"
              labelPosition="after"
              label={
                state.of === 0
                  ? text("official.reading", { file: state.file })
                  : text("official.comparing", { file: state.file, done: state.compared, of: state.of })
              }
            />
          )}
          {state.kind === "used" && (
            <Notice kind="done">
              <p className={section.sentence}>
                {text("official.done", { file: state.file, sets: state.sets.join(", ") })}
              </p>
            </Notice>
          )}
        </div>
        {state.kind === "trouble" && (
          <Notice kind="trouble" title={text("official.trouble")} announce>
            <p className={section.sentence} lang="vi">
              {state.message}
            </p>
          </Notice>
        )}
      </div>
      {state.kind === "loaded" && (
        <Comparison
          loaded={state.loaded}
          choices={choices}
          writing={state.writing}
          refused={state.refused}
          onChoose={choose}
          onUse={use}
        />
      )}
      {inUse.length > 0 && (
        <div className={section.part}>
          <h3 className={section.heading}>{text("official.inUseHeading")}</h3>
          {inUse.map(({ edition, set, fileName, sha256 }) => (
            <p key={`${edition}:${set}`} className={section.sentence}>
              {text("official.inUse", {
                no: set,
                decision: EDITION_LABELS[edition],
                file: fileName,
                hash: sha256.slice(0, 16),
              })}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
