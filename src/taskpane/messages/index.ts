import { criterionHelp } from "./vi/criterion-help";
import { excel } from "./vi/excel";
import { form } from "./vi/form";
import { guidance } from "./vi/guidance";
import { law } from "./vi/law";
import { meeting } from "./vi/meeting";
import { meetingAfter } from "./vi/meeting-after";
import { meetingNew } from "./vi/meeting-new";
import { meetingSheets } from "./vi/meeting-sheets";
import { meetingAgenda } from "./vi/meeting-agenda";
import { meetingDossier } from "./vi/meeting-dossier";
import { meetingSession } from "./vi/meeting-session";
import { meetingRecords } from "./vi/meeting-records";
import { meetingSummary } from "./vi/meeting-summary";
import { official } from "./vi/official";
import { scoring } from "./vi/scoring";
import { session } from "./vi/session";
import { verify } from "./vi/verify";
import { why } from "./vi/why";

/** Every text of the pane in its first language, fetched but for what `first` holds; the source of the key type and of what other languages must say. */
export const vi = {
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
} as const;

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };

/** "scoring.next", "session.open.title"…: a key that has a text in every language. */
export type MessageKey = Leaves<typeof vi>;

/** What a further language must supply. */
export type Messages = SameShape<typeof vi>;
