import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";

/** "sheets" of the secretary's face. */
export function SheetsScreen({ snapshot }: MeetingScreenProps) {
  const section = useSectionStyles();
  const text = useText();
  return (
    <section className={section.page} aria-labelledby="sheets-title">
      <h2 className={section.title} id="sheets-title">
        {text("meeting.nav.sheets")}
      </h2>
      <p>{snapshot.document.session.meeting.title}</p>
    </section>
  );
}
