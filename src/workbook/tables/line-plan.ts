/** A row below a table's headings, or a column, as it stands. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** What of ours stands there; null where it is people's own. */
  readonly key: string | null;
  /** Whether it goes when nothing of what is wanted stands there. */
  readonly goes: boolean;
}

/** Whole rows or columns that come or go; `at` is counted when its turn comes, 1-based. */
export interface LineStep {
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** How lines are brought into the wanted order with the fewest whole lines inserted and deleted. */
export interface LinePlan {
  /** To be done in this order: what goes first, from the end, then what comes, from the beginning. */
  readonly steps: readonly LineStep[];
  /** Where each wanted key stands in the end. */
  readonly at: ReadonlyMap<string, number>;
  /** Lines whose content has to be carried elsewhere beyond inserting and deleting, by where they stand in the end. */
  readonly carried: ReadonlyMap<number, Line>;
  /** The line that is kept only because a table must have one, and says nothing any more; null where there is none such. */
  readonly emptied: number | null;
  /** The last line in the end, or the line before the first where there is none. */
  readonly last: number;
}

/**
 * Lines that are wanted keep their places as far as the wanted order allows; new ones come after the one they follow; people's own lines
 * stay where they are among them. A table keeps at least one line, be it blank: Excel wants it so.
 * @param first Number of the first line a table may have.
 * @param lines Without gaps from `first`, in order.
 */
export function planLines(first: number, lines: readonly Line[], wanted: readonly string[]): LinePlan {
  const wantedKeys = new Set(wanted);
  const isKept = ({ key, goes }: Line): boolean => (key !== null && wantedKeys.has(key)) || !goes;
  let kept = lines.filter(isKept);
  let free: Line | null = null;
  if (kept.length === 0 && lines.length > 0) {
    // The blank line of an empty table, or the last of those that go, takes the first that comes.
    free = lines[0] ?? null;
    kept = free ? [free] : [];
  }
  const here = new Map(
    kept.flatMap((line) => (line.key !== null && wantedKeys.has(line.key) ? [[line.key, line]] : [])),
  );
  const order = wanted.filter((key) => here.has(key));
  /** What each kept line holds in the end: the wanted ones in the wanted order, people's own as they stand. */
  const slots: (Line | string)[] = [];
  let turn = 0;
  for (const line of kept) {
    const isWanted = line.key !== null && here.has(line.key);
    slots.push(isWanted ? (order[turn++] ?? line) : line);
  }
  const final: (Line | string)[] = [...slots];
  const isNew = new Set<string>();
  let before: string | null = null;
  for (const key of wanted) {
    if (!here.has(key)) {
      isNew.add(key);
      if (free && final[0] === free) final[0] = key;
      else final.splice(before === null ? 0 : final.indexOf(before) + 1, 0, key);
    }
    before = key;
  }

  const at = new Map<string, number>();
  const carried = new Map<number, Line>();
  let slot = 0;
  const inserted: { at: number; count: number }[] = [];
  final.forEach((item, index) => {
    const number = first + index;
    if (typeof item === "string") at.set(item, number);
    const takesFree = free !== null && index === 0 && item !== free;
    if (typeof item === "string" && isNew.has(item) && !takesFree) {
      const run = inserted.at(-1);
      if (run && run.at + run.count === number) run.count += 1;
      else inserted.push({ at: number, count: 1 });
      return;
    }
    const stands = kept[slot++];
    const holds = typeof item === "string" ? here.get(item) : item;
    if (holds && stands && holds.number !== stands.number) carried.set(number, holds);
  });
  return {
    steps: [
      ...deletions(lines, kept),
      ...inserted.map(({ at: place, count }): LineStep => ({ kind: "insert", at: place, count })),
    ],
    at,
    carried,
    emptied: free !== null && free.key !== null && final[0] === free ? first : null,
    last: first + final.length - 1,
  };
}

function deletions(lines: readonly Line[], kept: readonly Line[]): readonly LineStep[] {
  const steps: { kind: "delete"; at: number; count: number }[] = [];
  for (const line of lines.toReversed()) {
    if (kept.includes(line)) continue;
    const run = steps.at(-1);
    if (run && run.at === line.number + 1) {
      run.at = line.number;
      run.count += 1;
    } else steps.push({ kind: "delete", at: line.number, count: 1 });
  }
  return steps;
}

/** Where a line stands after some steps; null when it went with them. */
export function lineAfter(number: number, steps: readonly LineStep[]): number | null {
  let now = number;
  for (const { kind, at, count } of steps) {
    if (now < at) continue;
    if (kind === "insert") now += count;
    else if (now < at + count) return null;
    else now -= count;
  }
  return now;
}
