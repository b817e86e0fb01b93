import { succeed, type Outcome } from "../../catalogue/outcome";
import type { WorkbookDocument } from "../../council/types";
import type { DraftKeeper } from "../../workbook/drafts";
import type { SessionWorkbook } from "../../workbook/port";
import { createMeetingStore } from "./meeting-store";
import type { MeetingStore } from "./types";

export interface MeetingFile {
  readonly fileName: string;
  readonly draftId: string;
  readonly original: Uint8Array | null;
  readonly unsavedFile: boolean;
  readonly drafts: Pick<DraftKeeper, "put" | "own"> | null;
  /** ISO date-time of now. */
  readonly now: () => string;
  /** See `MeetingStore`. */
  readonly openAsNew?: (bytes: Uint8Array) => Promise<Outcome<null>>;
}

/** The secretary's store over a session workbook. Errors: those of reading it. */
export async function openMeeting(workbook: SessionWorkbook, file: MeetingFile): Promise<Outcome<MeetingStore>> {
  const reading = await workbook.read();
  return reading.ok ? succeed(await createMeetingStore({ workbook, reading: reading.value, ...file })) : reading;
}

/** The session of a member's workbook as its secretary has it before any sheet came back. */
export function asMeeting({ schema, session }: WorkbookDocument): WorkbookDocument {
  return { schema, kind: "session", session, memberId: null, sheets: [], history: [] };
}
