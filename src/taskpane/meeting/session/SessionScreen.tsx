import { lazy, useMemo, useState } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { takeOfficialSheets } from "../../../app/meeting/take-official";
import { useText } from "../../i18n";
import type { OfficialTaker } from "../../official/use-official";
import { Screen } from "../../product/Screen";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { AuthorityPart } from "./AuthorityPart";
import { ChecklistPart } from "./ChecklistPart";
import { DatesPart } from "./DatesPart";
import { MeetingPart } from "./MeetingPart";
import { OfficialPart } from "./OfficialPart";
import { ProfilePart } from "./ProfilePart";
import { RosterPart } from "./RosterPart";
import { useSessionStyles } from "./session-styles";

const OfficialScreen = lazy(async () => ({
  default: (await import("../../official/OfficialScreen")).OfficialScreen,
}));

/** The session itself: a checklist that fills itself, and what the session is begun with. */
export function SessionScreen(props: MeetingScreenProps) {
  const section = useSectionStyles();
  const styles = useSessionStyles();
  const text = useText();
  const { store } = props;
  const [loading, setLoading] = useState(false);
  const taker = useMemo(
    (): OfficialTaker => ({
      getSnapshot: () => store.getSnapshot(),
      subscribe: (listener) => store.subscribe(listener),
      takeOfficial: (sheets) => store.change(text("meetingSession.official.label"), takeOfficialSheets(sheets)),
    }),
    [store, text],
  );
  if (loading) {
    return (
      <Screen>
        <OfficialScreen store={taker} onBack={() => setLoading(false)} />
      </Screen>
    );
  }
  return (
    <section className={mergeClasses(section.page, styles.page)} aria-labelledby="session-title">
      <h2 className={section.title} id="session-title">
        {text("meeting.nav.session")}
      </h2>
      <div className={styles.columns}>
        <div className={styles.aside}>
          <ChecklistPart {...props} />
        </div>
        <div className={styles.body}>
          <MeetingPart {...props} />
          <RosterPart {...props} />
          <DatesPart {...props} />
          <ProfilePart {...props} />
          <AuthorityPart {...props} />
          <OfficialPart {...props} onLoad={() => setLoading(true)} />
        </div>
      </div>
    </section>
  );
}
