import type { HistoryEntry, WorkbookDocument } from "../types";

/** A workbook that goes to a member. */
export interface Issue {
  readonly member: string;
  /** The round its sheets are for. */
  readonly round: number;
  /** Codes of its products. */
  readonly products: readonly string[];
}

/** An issue with its time, ISO date-time. */
export interface PastIssue extends Issue {
  readonly at: string;
}

const SEPARATOR = "; ";

/** Writes down what was issued, one line of the history for each member, readable for people and for `issuedTo`. */
export function withIssued(document: WorkbookDocument, issues: readonly Issue[], now: string): WorkbookDocument {
  const entries = issues.map(({ member, round, products }): HistoryEntry => ({
    at: now,
    member,
    product: "",
    action: "issued",
    detail: `Lượt ${round}: ${products.join(SEPARATOR)}`,
    sheet: null,
  }));
  return entries.length === 0 ? document : { ...document, history: [...document.history, ...entries] };
}

/** Everything that was issued, the earliest first. */
export function issuesOf({ history }: Pick<WorkbookDocument, "history">): readonly PastIssue[] {
  return history.flatMap(({ action, member, at, detail }): readonly PastIssue[] => {
    const [, round, products] = (action === "issued" && /^Lượt (\d{1,3}): (.*)$/u.exec(detail)) || [];
    return round === undefined || products === undefined
      ? []
      : [{ at, member, round: Number(round), products: products.split(SEPARATOR) }];
  });
}

/** The last issue to a member in a round, or null. */
export function lastIssue(issues: readonly PastIssue[], member: string, round: number): PastIssue | null {
  return issues.findLast((issue) => issue.member === member && issue.round === round) ?? null;
}
