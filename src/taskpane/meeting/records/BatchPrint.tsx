import { useId, useMemo, useState } from "react";
import { Button, Field, ProgressBar, Select, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentMultipleRegular, DismissRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../../ButtonWithReason";
import type { PrintableRecord } from "../../../app/records/types";
import type { CouncilSession } from "../../../council/types";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { batchFileName, scopesOf, type Scope } from "./scopes";
import type { Batch } from "./use-batch";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "end" },
  scope: { flexGrow: 1, minWidth: 0, width: "100%", maxWidth: "30rem" },
  select: { width: "100%", minWidth: 0 },
});

interface Props {
  readonly session: CouncilSession;
  readonly records: readonly PrintableRecord[];
  readonly batch: Batch;
  /** Where the file goes decides how its making is told. */
  readonly inExcel: boolean;
  readonly onMake: (scope: Scope, fileName: string) => void;
}

/** One action for many records: choose which, and get one workbook in signing order. */
export function BatchPrint({ session, records, batch, inExcel, onMake }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const heading = useId();
  const scopes = useMemo(() => scopesOf(records, session, text), [records, session, text]);
  const [key, setKey] = useState("session");
  const chosen = scopes.find((scope) => scope.key === key) ?? scopes[0];
  const { state } = batch;
  const busy = state.kind === "building";
  return (
    <section className={section.part} aria-labelledby={heading}>
      <h3 className={section.heading} id={heading}>
        {text("meetingRecords.batch.heading")}
      </h3>
      <p className={section.quiet}>{text("meetingRecords.batch.lead")}</p>
      <div className={styles.row}>
        <Field className={styles.scope} label={text("meetingRecords.batch.what")}>
          <Select
            className={styles.select}
            select={{ className: styles.select }}
            value={chosen?.key ?? ""}
            disabled={busy}
            {...(busy ? { "aria-describedby": "batch-progress" } : {})}
            onChange={(_, { value }) => setKey(value)}
          >
            {scopes.map((scope) => (
              <option key={scope.key} value={scope.key}>
                {scope.title}
              </option>
            ))}
          </Select>
        </Field>
        {busy ? (
          <Button icon={<DismissRegular />} onClick={batch.cancel}>
            {text("meetingRecords.batch.cancel")}
          </Button>
        ) : (
          <ButtonWithReason
            appearance="primary"
            icon={<DocumentMultipleRegular />}
            offBecause={chosen === undefined ? text("why.noRecord") : null}
            onClick={() => chosen && onMake(chosen, batchFileName(session, chosen))}
          >
            {text("meetingRecords.batch.make")}
          </ButtonWithReason>
        )}
      </div>
      <div role="status" id="batch-progress">
        {state.kind === "building" && (
          <Field
            validationState="none"
            validationMessage={
              state.done < state.of
                ? text("meetingRecords.batch.building", { done: state.done, of: state.of })
                : text("meetingRecords.batch.writing")
            }
          >
            <ProgressBar
              value={state.done}
              max={Math.max(state.of, 1)}
              aria-label={text("meetingRecords.batch.heading")}
            />
          </Field>
        )}
        {state.kind === "done" && (
          <Notice kind="done">
            <p className={section.sentence}>
              {inExcel
                ? text("meetingRecords.batch.opened", { count: state.count })
                : text("meetingRecords.batch.done", { file: state.fileName, count: state.count })}
            </p>
          </Notice>
        )}
      </div>
      {state.kind === "failed" && (
        <Notice kind="trouble" title={text("meetingRecords.batch.failed")} announce>
          <p className={section.sentence} lang="vi">
            {state.message}
          </p>
        </Notice>
      )}
    </section>
  );
}
