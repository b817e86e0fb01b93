import type { MeetingSnapshot, MeetingStore, SessionChange } from "../../app/meeting/types";
import type { MeetingMove, MeetingPlace } from "./place";

/** What every screen of the secretary's face is given. */
export interface MeetingScreenProps {
  readonly store: MeetingStore;
  readonly snapshot: MeetingSnapshot;
  readonly place: MeetingPlace;
  readonly go: (move: MeetingMove) => void;
  /**
   * Runs a change of the session; a refusal stands above the work until it is put away.
   * @param label What is done, for "Hoàn tác: …".
   */
  readonly change: (label: string, change: SessionChange) => Promise<boolean>;
}
