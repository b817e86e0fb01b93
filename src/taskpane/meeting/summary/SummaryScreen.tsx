import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { useWideStyles } from "../wide-styles";
import { ResultsView } from "./ResultsView";

/** "Tổng hợp" of the secretary's face: what the council's sheets come to. */
export function SummaryScreen(props: MeetingScreenProps) {
  const section = useSectionStyles();
  const wide = useWideStyles();
  const text = useText();
  return (
    <section className={wide.page} aria-labelledby="summary-title">
      <h2 className={section.title} id="summary-title">
        {text("meeting.nav.summary")}
      </h2>
      <ResultsView {...props} />
    </section>
  );
}
