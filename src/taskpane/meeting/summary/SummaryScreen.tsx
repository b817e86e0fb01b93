import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";

/** "summary" of the secretary's face. */
export function SummaryScreen({ snapshot }: MeetingScreenProps) {
  const section = useSectionStyles();
  const text = useText();
  return (
    <section className={section.page} aria-labelledby="summary-title">
      <h2 className={section.title} id="summary-title">
        {text("meeting.nav.summary")}
      </h2>
      <p>{snapshot.document.session.meeting.title}</p>
    </section>
  );
}
