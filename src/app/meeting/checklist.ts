import { checkLeadDays, type LeadCheck } from "../../council/calendar/working-days";
import { daysFor } from "../../council/calendar/session-days";
import { evidenceStates } from "../../council/evidence-states";
import { eligibleMembers, scoringMembers } from "../../council/result/counting";
import type { SessionResult } from "../../council/result/session-results";
import { issuesOf } from "../../council/rounds/issued";
import { sheetStates, toDiscuss } from "../../council/rounds/sheet-states";
import type { WorkbookDocument } from "../../council/types";
import { scheduleOf } from "./edit-schedule";

/** What a session goes through, in the order of the work. */
export const CHECKS = [
  "products",
  "council",
  "papers",
  "dossiers",
  "issued",
  "collected",
  "discussed",
  "signed",
] as const;
export type CheckName = (typeof CHECKS)[number];

/**
 * One line of the checklist, worked out from the session itself. `care`: something there needs a person's look, such as a paper
 * that is missing or a date that is too late.
 */
export interface Check {
  readonly name: CheckName;
  readonly state: "done" | "open" | "care";
  readonly done: number;
  readonly of: number;
}

export interface Checklist {
  readonly checks: readonly Check[];
  /** Whether dossiers went out early enough; null until it is told when they did. */
  readonly lead: LeadCheck | null;
}

/** How far a session is. */
export function checklist(document: WorkbookDocument, results: readonly SessionResult[]): Checklist {
  const { session, tracking = [] } = document;
  const { products, meeting, profile } = session;
  const schedule = scheduleOf(document);
  const members = scoringMembers(session);
  const led = members.some(({ role }) => role === "chair" || role === "deputy");
  const lead =
    schedule.dossiersSentOn === ""
      ? null
      : checkLeadDays(schedule.dossiersSentOn, meeting.date, profile.leadDays, daysFor(schedule));
  const states = products.flatMap(({ code }) => Object.values(evidenceStates(session, code)));
  const sound = states.filter((state) => state === "present").length;
  const receivers = members.filter((member) =>
    products.some((product) => eligibleMembers(session, product).includes(member)),
  );
  const issued = new Set(issuesOf(document).map(({ member }) => member));
  const out = receivers.filter(({ id }) => issued.has(id)).length;
  const { counts } = sheetStates(document);
  const sheets = counts.waiting + counts.issued + counts.collected + counts.sealed;
  const here = document.sheets.length;
  const apart = toDiscuss(results).length;
  const signedIds = new Set(tracking.filter(({ signed }) => signed !== "").map(({ record }) => record));
  const signed = document.sheets.filter(({ product, member, round }) =>
    signedIds.has(`scoring-sheet:${product}:${member}:${round}`),
  ).length;
  const count = (name: CheckName, done: number, of: number, care = false): Check => ({
    name,
    state: care ? "care" : of > 0 && done >= of ? "done" : "open",
    done,
    of,
  });
  return {
    checks: [
      count("products", products.length, Math.max(1, products.length)),
      count(
        "council",
        members.length,
        Math.max(1, members.length),
        members.length > 0 && profile.chairRequired && !led,
      ),
      count("papers", sound, states.length, sound < states.length),
      count("dossiers", lead?.enough ? 1 : 0, 1, lead !== null && !lead.enough),
      count("issued", out, receivers.length),
      count("collected", here, sheets),
      // Only what was collected can be too far apart.
      count("discussed", here === 0 ? 0 : results.length - apart, results.length, apart > 0),
      count("signed", signed, sheets),
    ],
    lead,
  };
}
