import { criterionHelp } from "./en/criterion-help";
import { excel } from "./en/excel";
import { form } from "./en/form";
import { guidance } from "./en/guidance";
import { law } from "./en/law";
import { meeting } from "./en/meeting";
import { meetingAfter } from "./en/meeting-after";
import { meetingNew } from "./en/meeting-new";
import { meetingSheets } from "./en/meeting-sheets";
import { meetingAgenda } from "./en/meeting-agenda";
import { meetingDossier } from "./en/meeting-dossier";
import { meetingSession } from "./en/meeting-session";
import { meetingRecords } from "./en/meeting-records";
import { meetingSummary } from "./en/meeting-summary";
import { official } from "./en/official";
import { scoring } from "./en/scoring";
import { session } from "./en/session";
import { verify } from "./en/verify";
import { why } from "./en/why";
import type { Messages } from "./index";

/** The pane in English; fetched only when it is asked for. */
export const en: Messages = {
  scoring,
  session,
  official,
  excel,
  form,
  law,
  meeting,
  meetingDossier,
  meetingAfter,
  meetingNew,
  meetingSheets,
  meetingAgenda,
  meetingSession,
  meetingRecords,
  meetingSummary,
  verify,
  criterionHelp,
  guidance,
  why,
};
