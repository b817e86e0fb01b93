import { useMemo, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { missingPapers, type MissingPaper, type ProducerPapers } from "../../../council/dossier/missing-papers";
import { STATE_LABELS } from "../../../records/labels";
import { formatDay } from "../../day";
import { useText, type Text } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";

const useStyles = makeStyles({
  papers: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** What each producer is asked for, with the criteria it proves and the last day. */
export function LackingView({ snapshot }: MeetingScreenProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [told, tell] = useState<{ readonly producer: string; readonly ok: boolean } | null>(null);
  const { document, sets } = snapshot;
  const found = useMemo(() => missingPapers(document, sets), [document, sets]);
  if (found.producers.length === 0) return <Notice kind="done">{text("meetingDossier.lacking.none")}</Notice>;

  const deadline = text("meetingDossier.lacking.deadline", { date: formatDay(found.deadline) });
  const copy = async (producer: ProducerPapers) => {
    try {
      await navigator.clipboard.writeText(`${asText(producer, text)}\n${deadline}`);
      tell({ producer: producer.producer, ok: true });
    } catch {
      tell({ producer: producer.producer, ok: false });
    }
  };
  return (
    <div className={section.part}>
      <p className={section.sentence}>{deadline}</p>
      {found.producers.map((producer) => (
        <section key={producer.producer} className={section.part}>
          <h3 className={section.heading}>
            {text("meetingDossier.lacking.producer", { producer: nameOf(producer, text), count: producer.count })}
          </h3>
          {producer.products.map(({ product, papers, problem }) => (
            <div key={product.code}>
              <h4 className={styles.name}>{`${product.name} · ${product.code}`}</h4>
              {problem === null ? null : (
                <p className={section.quiet} lang="vi">
                  {problem}
                </p>
              )}
              <ul className={styles.papers} lang="vi">
                {papers.map((paper) => (
                  <li key={paper.families.join()}>
                    {lineOf(paper, text)}
                    {paper.contradictions.map((sentence) => (
                      <p key={sentence} className={section.quiet}>
                        {sentence}
                      </p>
                    ))}
                    {paper.state === "missing" ? <p className={section.quiet}>{paper.requirement}</p> : null}
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <div className={section.actions}>
            <Button size="small" onClick={() => void copy(producer)}>
              {text("meetingDossier.lacking.copy")}
            </Button>
            <span role="status">
              {told?.producer === producer.producer
                ? text(told.ok ? "meetingDossier.lacking.copied" : "meetingDossier.lacking.notCopied")
                : ""}
            </span>
          </div>
        </section>
      ))}
    </div>
  );
}

function nameOf({ producer }: ProducerPapers, text: Text): string {
  return producer === "" ? text("meetingDossier.lacking.noProducer") : producer;
}

function lineOf({ title, state, criteria }: MissingPaper, text: Text): string {
  const head = text("meetingDossier.lacking.paper", { title, state: STATE_LABELS[state] });
  return criteria.length === 0
    ? head
    : `${head}. ${text("meetingDossier.lacking.criteria", { codes: criteria.join(", ") })}`;
}

/** The list as it is pasted into a letter. */
function asText(producer: ProducerPapers, text: Text): string {
  return [
    nameOf(producer, text),
    ...producer.products.flatMap(({ product, papers }) => [
      `${product.name} (${product.code})`,
      ...papers.flatMap((paper) => [`- ${lineOf(paper, text)}`, ...paper.contradictions.map((each) => `  ${each}`)]),
    ]),
  ].join("\n");
}
