import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ChevronRightRegular, CircleRegular, WarningRegular } from "@fluentui/react-icons";
import { checklist, type Check, type CheckName } from "../../../app/meeting/checklist";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingSection } from "../place";
import type { MeetingScreenProps } from "../screen-props";
import { useSessionStyles } from "./session-styles";

const ICONS = { done: CheckmarkCircleFilled, open: CircleRegular, care: WarningRegular } as const;

/** Where a line leads: another section, or a part of this screen. */
const WAYS: Readonly<Record<CheckName, MeetingSection | "#roster-part" | "#dates-part">> = {
  products: "products",
  council: "#roster-part",
  papers: "products",
  dossiers: "#dates-part",
  issued: "sheets",
  collected: "sheets",
  discussed: "agenda",
  signed: "records",
};

/** How far the session is, filled in by the session itself; each line leads to what is missing. */
export function ChecklistPart({ snapshot, go }: Pick<MeetingScreenProps, "snapshot" | "go">) {
  const section = useSectionStyles();
  const styles = useSessionStyles();
  const text = useText();
  const { checks, lead } = checklist(snapshot.document, snapshot.results);
  const { leadDays } = snapshot.document.session.profile;
  const follow = (name: CheckName) => {
    const way = WAYS[name];
    if (way === "#roster-part" || way === "#dates-part") {
      const heading = document.querySelector<HTMLElement>(way);
      heading?.scrollIntoView();
      heading?.focus();
    } else go({ section: way });
  };
  const detail = ({ name, state, done, of }: Check): string => {
    if (name === "dossiers") return lead ? lead.sentence : text("meetingSession.check.dossiersOpen");
    if (name === "council" && state === "care") return text("meetingSession.check.unled");
    if (name === "discussed" && snapshot.document.sheets.length === 0) return text("meetingSession.check.notYet");
    if (name === "papers" && state === "care") return text("meetingSession.check.papersCare", { count: of - done });
    if (name === "discussed" && state === "care") return text("meetingSession.check.apart", { count: of - done });
    return "";
  };
  return (
    <section className={section.part} aria-labelledby="checklist-part">
      <h3 className={section.heading} id="checklist-part">
        {text("meetingSession.check.heading")}
      </h3>
      <ul className={styles.list}>
        {checks.map((check) => {
          const Icon = ICONS[check.state];
          const more = detail(check);
          const { name, done, of } = check;
          return (
            <li key={name} className={styles.line}>
              <button type="button" className={styles.way} onClick={() => follow(name)}>
                <span className={mergeClasses(styles.mark, styles[check.state])}>
                  <Icon aria-label={text(`meetingSession.checkState.${check.state}`)} />
                </span>
                <span>
                  <span className={styles.name}>
                    {text(`meetingSession.checkLine.${name}`, { done, of, days: leadDays })}
                  </span>
                  {more !== "" && (
                    <>
                      <br />
                      <span className={styles.small}>{more}</span>
                    </>
                  )}
                </span>
                <ChevronRightRegular aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
