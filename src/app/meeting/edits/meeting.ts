import type { Outcome } from "../../../catalogue/outcome";
import type { Meeting, RuleProfile, WorkbookDocument } from "../../../council/types";
import { soundChange } from "../../../workbook/reading/document-change";

/**
 * Changes what is said of the meeting. The decisions pinned for its products stay; where the new day asks for another,
 * `editionFit` tells. Error: `document-invalid`.
 */
export function changeMeeting(document: WorkbookDocument, changes: Partial<Meeting>): Outcome<WorkbookDocument> {
  const { session } = document;
  return soundChange(document, { ...document, session: { ...session, meeting: { ...session.meeting, ...changes } } });
}

/** Changes the council's rules (Quy chế). Error: `document-invalid`. */
export function changeProfile(document: WorkbookDocument, changes: Partial<RuleProfile>): Outcome<WorkbookDocument> {
  const { session } = document;
  return soundChange(document, { ...document, session: { ...session, profile: { ...session.profile, ...changes } } });
}
