import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";

/** "session" of the secretary's face. */
export function SessionScreen({ snapshot }: MeetingScreenProps) {
  const section = useSectionStyles();
  const text = useText();
  return (
    <section className={section.page} aria-labelledby="session-title">
      <h2 className={section.title} id="session-title">
        {text("meeting.nav.session")}
      </h2>
      <p>{snapshot.document.session.meeting.title}</p>
    </section>
  );
}
