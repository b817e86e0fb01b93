import { criteriaOf } from "../catalogue/traverse";
import type { Criterion, FloorLevel, ProductSet } from "../catalogue/types";
import { closingsOf, type Closing } from "./closings";
import { floorOf } from "./floors";

/** A criterion with what is asked of it, worked out once. */
export interface RubricEntry {
  readonly criterion: Criterion;
  readonly floors: Readonly<Record<FloorLevel, number | null>>;
  /** Points of the option that claims nothing. */
  readonly lowest: number;
  /** Conditions under which it is closed; any one is enough. */
  readonly closings: readonly Closing[];
  /** Codes it closes, by its own option number; absent for options that close nothing. */
  readonly closes: ReadonlyMap<number, readonly string[]>;
}

/** The criteria of a set in the order of the decision, ready to be judged many times. */
export interface Rubric {
  readonly entries: readonly RubricEntry[];
  readonly byCode: ReadonlyMap<string, RubricEntry>;
}

const prepared = new WeakMap<ProductSet, Rubric>();

/** The rubric of a set; the same object for the same set. */
export function rubricOf(set: ProductSet): Rubric {
  const known = prepared.get(set);
  if (known) return known;
  const criteria = criteriaOf(set).map((criterion) => ({ criterion, closings: closingsOf(criterion) }));
  const entries = criteria.map(({ criterion, closings }) => ({
    criterion,
    floors: { 3: floorOf(criterion, 3), 4: floorOf(criterion, 4), 5: floorOf(criterion, 5) },
    lowest: Math.min(...criterion.options.map(({ points }) => points)),
    closings,
    closes: closedBy(criterion.code, criteria),
  }));
  const rubric = { entries, byCode: new Map(entries.map((entry) => [entry.criterion.code, entry])) };
  prepared.set(set, rubric);
  return rubric;
}

function closedBy(
  code: string,
  criteria: readonly Pick<RubricEntry, "criterion" | "closings">[],
): ReadonlyMap<number, readonly string[]> {
  const closes = new Map<number, string[]>();
  for (const { criterion, closings } of criteria) {
    for (const closing of closings) {
      if (closing.criterion !== code) continue;
      for (const option of closing.options) closes.set(option, [...(closes.get(option) ?? []), criterion.code]);
    }
  }
  return closes;
}
