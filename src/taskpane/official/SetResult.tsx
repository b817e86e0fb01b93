import { makeStyles, tokens } from "@fluentui/react-components";
import type { LoadedOfficialSet } from "../../app/read-official";
import { withOfficialSheet } from "../../council/official-set";
import { EDITION_LABELS } from "../../records/labels";
import type { OfficialDifference } from "../../workbook/official/session-sheet";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";
import { DifferenceChoice } from "./DifferenceChoice";
import { choiceKey, sheetWith, stopsOf, type Choice, type Choices } from "./use-official";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  notes: { color: tokens.colorNeutralForeground2 },
  summary: { minHeight: "32px", lineHeight: "32px", cursor: "pointer" },
});

interface Props {
  readonly set: LoadedOfficialSet;
  readonly choices: Choices;
  readonly onChoose: (key: string, choice: Choice) => void;
}

/** A difference people have to decide on; the rest only tells how the file was read. */
function isToDecide({ figure, findings }: OfficialDifference): boolean {
  return figure !== null || findings.some(({ severity }) => severity === "error");
}

/** One set of the file beside the decision: whether they agree, and what to do where they do not. */
export function SetResult({ set, choices, onChoose }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const { sheet, law, differences } = set;
  const toDecide = differences.filter(isToDecide);
  const notes = differences.filter((each) => !isToDecide(each)).flatMap(({ findings }) => findings);
  const stops = stopsOf(set, choices);
  const result = withOfficialSheet(law, sheetWith(set, choices));
  const no = sheet.set;
  const id = `official-${sheet.edition}-${no}`;
  return (
    <section className={section.part} aria-labelledby={id}>
      <h3 className={section.heading} id={id}>
        {`${text("official.set", { no, name: law.name })} (${EDITION_LABELS[sheet.edition]})`}
      </h3>
      {toDecide.length > 0 ? (
        <Notice kind="caution" title={text("official.differs", { no, count: toDecide.length })}>
          <p className={section.sentence}>{text("official.toDecide")}</p>
        </Notice>
      ) : (
        <Notice kind="done">
          {notes.length === 0 ? text("official.clean", { no }) : text("official.noted", { no, count: notes.length })}
        </Notice>
      )}
      {toDecide.length > 0 && (
        <ul className={styles.list}>
          {toDecide.map((difference) => {
            const key = choiceKey(set, difference.at);
            return (
              <li key={difference.at}>
                <DifferenceChoice
                  difference={difference}
                  choice={choices[key] ?? "law"}
                  onChoose={(choice) => onChoose(key, choice)}
                />
              </li>
            );
          })}
        </ul>
      )}
      {notes.length > 0 && (
        <details className={styles.notes}>
          <summary className={styles.summary}>{text("official.notes", { count: notes.length })}</summary>
          {notes.map(({ where, message }, index) => (
            <p key={index} className={section.quiet} lang="vi">
              {`${where}: ${message}`}
            </p>
          ))}
        </details>
      )}
      <div role="status">
        {stops > 0 && <Notice kind="caution">{text("official.stopped", { no, count: stops })}</Notice>}
        {stops === 0 && result.status === "unverified" && (
          <Notice kind="caution">
            {text("official.stillOpen", { no, reason: result.discrepancies.map(({ message }) => message).join("; ") })}
          </Notice>
        )}
        {stops === 0 && result.status === "verified" && law.status === "unverified" && (
          <Notice kind="done">{text("official.mended", { no })}</Notice>
        )}
      </div>
    </section>
  );
}
