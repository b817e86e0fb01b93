import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";

/** "agenda" of the secretary's face. */
export function AgendaScreen({ snapshot }: MeetingScreenProps) {
  const section = useSectionStyles();
  const text = useText();
  return (
    <section className={section.page} aria-labelledby="agenda-title">
      <h2 className={section.title} id="agenda-title">
        {text("meeting.nav.agenda")}
      </h2>
      <p>{snapshot.document.session.meeting.title}</p>
    </section>
  );
}
