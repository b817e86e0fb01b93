import { useEffect, useRef } from "react";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import type { LoadedOfficial } from "../../app/read-official";
import { EDITION_LABELS } from "../../records/labels";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";
import { SetResult } from "./SetResult";
import { stopsOf, type Choice, type Choices } from "./use-official";

interface Props {
  readonly loaded: LoadedOfficial;
  readonly choices: Choices;
  readonly writing: boolean;
  /** Why taking up the sheet was refused, or null. */
  readonly refused: string | null;
  readonly onChoose: (key: string, choice: Choice) => void;
  readonly onUse: () => void;
}

/** What was found in a file, set by set, and the way to use it. */
export function Comparison({ loaded, choices, writing, refused, onChoose, onUse }: Props) {
  const section = useSectionStyles();
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { sets, absent, others, remarks, fileName, sha256 } = loaded;
  const usable = sets.filter((set) => stopsOf(set, choices) === 0);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className={section.part}>
        <h3 ref={heading} className={section.heading} tabIndex={-1}>
          {text("official.result")}
        </h3>
        <p className={section.quiet}>{text("official.fileLine", { file: fileName, hash: sha256.slice(0, 16) })}</p>
        {sets.length === 0 && <Notice kind="caution">{text("official.noneInUse")}</Notice>}
      </div>
      {sets.map((set) => (
        <SetResult key={`${set.sheet.edition}:${set.sheet.set}`} set={set} choices={choices} onChoose={onChoose} />
      ))}
      <div className={section.part}>
        {absent.map(({ edition, set }) => (
          <p key={`${edition}:${set}`} className={section.quiet}>
            {text("official.absent", { no: set, decision: EDITION_LABELS[edition] })}
          </p>
        ))}
        {others > 0 && <p className={section.quiet}>{text("official.others", { count: others })}</p>}
        {remarks.length > 0 && (
          <>
            <h4 className={section.heading}>{text("official.remarks")}</h4>
            {remarks.map((remark) => (
              <p key={remark} className={section.quiet} lang="vi">
                {remark}
              </p>
            ))}
          </>
        )}
        {refused !== null && (
          <Notice kind="trouble" title={text("official.trouble")} announce>
            <p className={section.sentence} lang="vi">
              {refused}
            </p>
          </Notice>
        )}
        {sets.length > 0 && (
          <ButtonWithReason
            className={section.start}
            appearance="primary"
            size="large"
            icon={<CheckmarkRegular />}
            offBecause={writing ? text("why.working") : usable.length === 0 ? text("why.noSetUsable") : null}
            onClick={onUse}
          >
            {text(writing ? "official.using" : "official.use")}
          </ButtonWithReason>
        )}
      </div>
    </>
  );
}
