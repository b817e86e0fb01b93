import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";

/** "records" of the secretary's face. */
export function RecordsScreen({ snapshot }: MeetingScreenProps) {
  const section = useSectionStyles();
  const text = useText();
  return (
    <section className={section.page} aria-labelledby="records-title">
      <h2 className={section.title} id="records-title">
        {text("meeting.nav.records")}
      </h2>
      <p>{snapshot.document.session.meeting.title}</p>
    </section>
  );
}
