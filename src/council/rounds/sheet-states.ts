import { eligibleMembers, scoringMembers } from "../result/counting";
import type { SessionResult } from "../result/session-results";
import type { CouncilMember, Product, ScoreSheet, WorkbookDocument } from "../types";
import { issuesOf, type PastIssue } from "./issued";
import { currentRound } from "./next-sheet";

/**
 * How far a member's sheet of a product is: not issued, issued, collected, collected and sealed, or none because the member
 * recuses. In a later round a sheet that was issued again counts as issued until its revision is there.
 */
export type SheetState = "recused" | "waiting" | "issued" | "collected" | "sealed";

/** Where each sheet of a session is. */
export interface SheetStates {
  readonly round: number;
  readonly members: readonly CouncilMember[];
  readonly rows: readonly { readonly product: Product; readonly states: Readonly<Record<string, SheetState>> }[];
  /** How many sheets are in each state. */
  readonly counts: Readonly<Record<SheetState, number>>;
}

/** The state of every sheet, product by product and member by member. */
export function sheetStates(document: WorkbookDocument): SheetStates {
  const { session } = document;
  const members = scoringMembers(session);
  const issues = issuesOf(document);
  const round = currentRound(document);
  const sheets = new Map(document.sheets.map((sheet) => [keyOf(sheet.product, sheet.member), sheet]));
  const counts: Record<SheetState, number> = { recused: 0, waiting: 0, issued: 0, collected: 0, sealed: 0 };
  const rows = session.products.map((product) => {
    const eligible = new Set(eligibleMembers(session, product).map(({ id }) => id));
    const states: Record<string, SheetState> = {};
    for (const { id } of members) {
      const state = eligible.has(id)
        ? stateOf(sheets.get(keyOf(product.code, id)), id, product.code, issues)
        : "recused";
      states[id] = state;
      counts[state] += 1;
    }
    return { product, states };
  });
  return { round, members, rows, counts };
}

function stateOf(
  sheet: ScoreSheet | undefined,
  member: string,
  product: string,
  issues: readonly PastIssue[],
): SheetState {
  const last = issues.findLast((issue) => issue.member === member && issue.products.includes(product));
  if (sheet && (!last || sheet.round >= last.round)) return sheet.seal ? "sealed" : "collected";
  return last ? "issued" : "waiting";
}

function keyOf(product: string, member: string): string {
  return `${product} ${member}`;
}

/** Products the council should go over again: totals too far apart, knock-outs disputed, or a star that waits for a conclusion. */
export function toDiscuss(results: readonly SessionResult[]): readonly string[] {
  return results.flatMap(({ product, result }) =>
    result && (result.tooFarApart || result.knockOuts.disputed || result.awaited.length > 0) ? [product.code] : [],
  );
}
