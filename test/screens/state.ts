import type { Visit } from "./visit";

/** Whose screen it is. */
export type Face = "start" | "member" | "secretary" | "excel";

/** What a screen has to have an answer for. */
export type StateKind =
  "empty" | "loading" | "error" | "partial" | "ready" | "finished" | "read-only" | "asking" | "offline";

/** One state of one screen, as the pictures show it and the checks look at it. */
export interface ScreenState {
  /** Unique; the name of its pictures. */
  readonly name: string;
  /** What is seen, for the contact sheet. */
  readonly title: string;
  readonly kind: StateKind;
  /** The few steps from the state before it in the same walk, in a pane of 320 to 400 px. Ends when the state stands. */
  readonly reach: (visit: Visit) => Promise<void>;
  /** One of the main screens: also looked at in dark and high contrast. */
  readonly main?: true;
}

/** States that follow from one another in one browser profile, opened anew for the first of them. */
export interface Walk {
  readonly name: string;
  readonly face: Face;
  readonly states: readonly ScreenState[];
  /** The page is kept by its service worker, as it is for its users; off elsewhere, so that every walk starts alike. */
  readonly keepsOffline?: true;
}
