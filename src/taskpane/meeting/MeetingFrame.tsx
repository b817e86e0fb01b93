import { lazy, Suspense, useCallback, useReducer, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, SaveRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import type { MeetingStore, SessionChange } from "../../app/meeting/types";
import type { WorkbookDocument } from "../../council/types";
import { formatDay } from "../day";
import { offerNow } from "../guidance/offers";
import { isGuidancePage, type GuidancePage } from "../guidance/pages";
import { useText } from "../i18n";
import { FrameMessages } from "../product/FrameMessages";
import { useFrameStyles } from "../product/frame-styles";
import { Screen } from "../product/Screen";
import { Tabs } from "../product/Tabs";
import { useSnapshot } from "../product/use-snapshot";
import { useUndoKey } from "../product/use-undo-key";
import { useLeaveWarning, useSaveFile } from "../start/use-save-file";
import { MeetingMenu } from "./MeetingMenu";
import { MEETING_SECTIONS, meetingMoved, OPENING_PLACE, type MeetingSection } from "./place";
import type { MeetingScreenProps } from "./screen-props";

const SessionScreen = lazy(async () => ({ default: (await import("./session/SessionScreen")).SessionScreen }));
const ProductsScreen = lazy(async () => ({ default: (await import("./products/ProductsScreen")).ProductsScreen }));
const SheetsScreen = lazy(async () => ({ default: (await import("./sheets/SheetsScreen")).SheetsScreen }));
const SummaryScreen = lazy(async () => ({ default: (await import("./summary/SummaryScreen")).SummaryScreen }));
const AgendaScreen = lazy(async () => ({ default: (await import("./agenda/AgendaScreen")).AgendaScreen }));
const RecordsScreen = lazy(async () => ({ default: (await import("./records/RecordsScreen")).RecordsScreen }));
const GuidanceScreen = lazy(async () => ({ default: (await import("../guidance/GuidanceScreen")).GuidanceScreen }));
const OfferLine = lazy(() => import("../guidance/OfferLine"));
const FindingsPanel = lazy(async () => ({ default: (await import("../findings/FindingsPanel")).FindingsPanel }));

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
  },
  session: { flexGrow: 1, minWidth: 0 },
  title: {
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: {
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface MeetingFrameProps {
  readonly store: MeetingStore;
  readonly onLeave: () => void;
}

/** The secretary's face: the meeting on top, the parts of the work, and the one thing being done. */
export function MeetingFrame({ store, onLeave }: MeetingFrameProps) {
  const frame = useFrameStyles();
  const styles = useStyles();
  const text = useText();
  const snapshot = useSnapshot(store);
  const [place, go] = useReducer(meetingMoved, OPENING_PLACE);
  const [trouble, setTrouble] = useState<string | null>(null);
  // What was just taken back is told until the next change.
  const [undone, setUndone] = useState<{ readonly step: string; readonly after: WorkbookDocument } | null>(null);
  // Help leads back to where it was asked for.
  const [cameFrom, setCameFrom] = useState<MeetingSection>(place.section);
  // The start screen introduces; in Excel a session opens without one.
  const [offers] = useState(() => store.home === "excel" && offerNow() !== null);
  const { state: saving, save } = useSaveFile(store);
  const atRisk = useLeaveWarning(store);
  const { document, findings, keeping, undoes } = snapshot;
  const { meeting } = document.session;

  const tell = useCallback(async (job: ReturnType<MeetingStore["change"]>): Promise<boolean> => {
    const outcome = await job;
    setTrouble(outcome.ok ? null : outcome.message);
    return outcome.ok;
  }, []);
  const change = useCallback((label: string, job: SessionChange) => tell(store.change(label, job)), [store, tell]);

  const takeBack = async () => {
    const step = undoes;
    if ((await tell(store.undo())) && step !== null) setUndone({ step, after: store.getSnapshot().document });
  };
  const undo = () => void takeBack();
  useUndoKey(undo);

  const toGuidance = (page: GuidancePage) => {
    if (!isGuidancePage(place.section)) setCameFrom(place.section);
    go({ section: page });
  };

  const sections: readonly Exclude<MeetingSection, GuidancePage>[] =
    findings.length > 0 ? [...MEETING_SECTIONS, "findings"] : MEETING_SECTIONS;
  const props: MeetingScreenProps = { store, snapshot, place, go, change };
  const screen = () => {
    switch (place.section) {
      case "session":
        return <SessionScreen {...props} />;
      case "products":
        return <ProductsScreen {...props} />;
      case "sheets":
        return <SheetsScreen {...props} />;
      case "summary":
        return <SummaryScreen {...props} />;
      case "agenda":
        return <AgendaScreen {...props} />;
      case "records":
        return <RecordsScreen {...props} />;
      case "welcome":
      case "glossary":
      case "news":
        return (
          <GuidanceScreen
            page={place.section}
            home={store.home === "excel" ? "excel" : "browser"}
            onBack={() => go({ section: cameFrom })}
          />
        );
      case "findings":
        return <FindingsPanel findings={findings} onGoTo={() => go({ section: "products" })} />;
    }
  };

  return (
    <div className={frame.frame}>
      <header className={frame.header}>
        <div className={styles.bar}>
          <div className={styles.session}>
            <h1 className={styles.title} title={meeting.title}>
              {meeting.title}
            </h1>
            <p className={styles.line}>
              {[text("meeting.face"), text("meeting.on", { date: formatDay(meeting.date) }), meeting.place]
                .filter((part) => part !== "")
                .join(" · ")}
            </p>
          </div>
          <ButtonWithReason
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            offBecause={undoes === null ? text("why.nothingToUndo") : null}
            title={undoes === null ? text("meeting.undoShort") : text("meeting.undo", { step: undoes })}
            aria-label={undoes === null ? text("meeting.undoShort") : text("meeting.undo", { step: undoes })}
            onClick={undo}
          />
          {store.home === "file" && (
            <Button
              appearance={keeping.unsavedFile ? "primary" : "subtle"}
              icon={<SaveRegular />}
              title={text("scoring.menu.save")}
              aria-label={text("scoring.menu.save")}
              onClick={() => void save()}
            />
          )}
          <MeetingMenu
            findings={findings.length}
            unsaved={keeping.unsavedFile}
            {...(store.home === "file"
              ? { file: { onSave: () => void save(), onLeave } }
              : { onRefresh: () => void tell(store.refresh()) })}
            onFindings={() => go({ section: "findings" })}
            onGuidance={toGuidance}
          />
        </div>
        <Tabs
          label={text("meeting.nav.label")}
          tabs={sections.map((key) => ({ key, title: text(`meeting.nav.${key}`) }))}
          here={place.section}
          onOpen={(section) => go({ section })}
        />
      </header>
      <FrameMessages
        trouble={trouble}
        undone={undone?.after === document ? undone.step : null}
        saving={saving}
        elsewhere={keeping.draft === "elsewhere"}
        atRisk={atRisk}
        onSave={() => void save()}
        onPutAway={() => setTrouble(null)}
      />
      {offers && (
        <Suspense>
          <OfferLine onOpen={toGuidance} />
        </Suspense>
      )}
      <main className={frame.main}>
        <Screen key={place.section}>{screen()}</Screen>
      </main>
    </div>
  );
}
