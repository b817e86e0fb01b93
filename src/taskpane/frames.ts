import type { MeetingStore } from "../app/meeting/types";
import type { OpenStore, ScoringStore, SessionOpener, WorkbookOpener } from "../app/types";
import { loadTexts } from "./i18n";
import { loadOnce } from "./load-once";
import type { MeetingFrame } from "./meeting/MeetingFrame";
import type { SessionFrame } from "./product/SessionFrame";
import type { StartScreen } from "./start/StartScreen";
import type { LookedAt, WorkbookScreen } from "./start/WorkbookScreen";

// What stands on the page is fetched before it is drawn, never while: a part that drawing waits for is shown 300 ms late at the soonest,
// since React spaces what appears.

/** A session that was opened, with the frame of its face. */
export type OpenSession =
  | { readonly kind: "member"; readonly store: ScoringStore; readonly Frame: typeof SessionFrame }
  | { readonly kind: "secretary"; readonly store: MeetingStore; readonly Frame: typeof MeetingFrame };

/** The way into a session, with the screen that offers it. */
export type WayIn =
  | {
      readonly kind: "browser";
      readonly opener: SessionOpener;
      readonly Start: typeof StartScreen;
      /** The page's address asked for the sample, which could not be opened at once. */
      readonly opensSample: boolean;
    }
  | {
      readonly kind: "excel";
      readonly opener: WorkbookOpener;
      readonly Start: typeof WorkbookScreen;
      /** What was seen of the open workbook already. */
      readonly looked: LookedAt | null;
    };

const memberFrame = loadOnce(async () => {
  const [{ SessionFrame: frame }] = await Promise.all([
    import(/* webpackChunkName: "session" */ "./product/SessionFrame"),
    loadTexts(),
  ]);
  return frame;
});

const secretaryFrame = loadOnce(async () => {
  const [{ MeetingFrame: frame }] = await Promise.all([
    import(/* webpackChunkName: "meeting" */ "./meeting/MeetingFrame"),
    loadTexts(),
  ]);
  return frame;
});

/** The frame for a session's face. Rejects where it does not arrive. */
export async function withFrame(store: OpenStore): Promise<OpenSession> {
  return store.face === "member"
    ? { kind: "member", store, Frame: await memberFrame() }
    : { kind: "secretary", store, Frame: await secretaryFrame() };
}

/** The start screen of a browser tab. It comes with the page, but is only set up where it is shown. */
export async function browserStart(opener: SessionOpener, opensSample = false): Promise<WayIn> {
  const { StartScreen: start } = await import(/* webpackMode: "eager" */ "./start/StartScreen");
  return { kind: "browser", opener, Start: start, opensSample };
}

/** The first screen beside a workbook in Excel. */
export async function excelStart(opener: WorkbookOpener, looked: LookedAt | null): Promise<WayIn> {
  const { WorkbookScreen: start } = await import("./start/WorkbookScreen");
  return { kind: "excel", opener, Start: start, looked };
}
