import type { CouncilSession } from "../../council/types";

/** The session read last: the workbooks of a council hold the same one, which then need not be looked through again. */
export interface SessionMemory {
  /** The session read last, as it came through the door, where this one says the same; otherwise the session itself. */
  readonly recall: (session: CouncilSession) => CouncilSession;
  /** Keeps the session that `recall` was asked for last, now that it is sound; nobody else may ask in between. */
  readonly keep: (sound: CouncilSession) => void;
}

/** For a workbook that is read by itself. */
export const NO_SESSION: SessionMemory = { recall: (session) => session, keep: () => undefined };

/** For workbooks that are read one after the other. */
export function sessionMemory(): SessionMemory {
  let text = "";
  let last: { readonly text: string; readonly sound: CouncilSession } | null = null;
  return {
    recall: (session) => {
      text = JSON.stringify(session);
      return last?.text === text ? last.sound : session;
    },
    keep: (sound) => {
      last = { text, sound };
    },
  };
}
