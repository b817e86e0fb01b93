import { useState } from "react";
import { useText } from "../../i18n";
import { Tabs } from "../../product/Tabs";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { useWideStyles } from "../wide-styles";
import { AfterView } from "./AfterView";
import { ResultsView } from "./ResultsView";

const VIEWS = ["results", "after"] as const;

/** "Tổng hợp" of the secretary's face: what the council's sheets come to, and what follows from it. */
export function SummaryScreen(props: MeetingScreenProps) {
  const section = useSectionStyles();
  const wide = useWideStyles();
  const text = useText();
  const [view, setView] = useState<(typeof VIEWS)[number]>("results");
  return (
    <section className={wide.page} aria-labelledby="summary-title">
      <h2 className={section.title} id="summary-title">
        {text("meeting.nav.summary")}
      </h2>
      <Tabs
        label={text("meetingAfter.views.label")}
        tabs={VIEWS.map((key) => ({ key, title: text(`meetingAfter.views.${key}`) }))}
        here={view}
        onOpen={setView}
      />
      {view === "results" ? <ResultsView {...props} /> : <AfterView snapshot={props.snapshot} change={props.change} />}
    </section>
  );
}
