import { headingRoles, isHeading, type HeadingRole, type SheetColumns } from "./headings";
import { cellLines } from "./cell-lines";
import { pointsOf, readPoints, readStarCell } from "./readings";
import { sheetLines } from "./sheet-lines";
import type { Section } from "./sections";
import type { SourceRow } from "./source-rows";

/** What the cells of one column look like, counted over a table. */
interface ColumnCount {
  readonly column: number;
  /** Cells opening with a code and a title. */
  headed: number;
  /** Cells with nothing but a code: "1.1", "a)". */
  codes: number;
  boxes: number;
  words: number;
  figures: number;
  starMarks: number;
  filled: number;
}

/**
 * Finds what each column of a set's table holds: headings where they are plain, otherwise the look of the cells. Of
 * several columns of figures, the one counts whose best options add up to the stated maxima; a column that members fill
 * in does not.
 */
export function findColumns({ preamble, body }: Section): SheetColumns {
  const roles = headingRoles(preamble);
  const rows = body.filter((row) => !isHeading(row));
  const counts = countColumns(rows);
  const role = (column: number): HeadingRole | null => roles.get(column) ?? null;
  const byRole = (wanted: HeadingRole): number | null => [...roles].find(([, found]) => found === wanted)?.[0] ?? null;
  const isText = ({ column }: ColumnCount): boolean => {
    const found = role(column);
    return found === null || found === "title" || found === "option";
  };

  const texts = counts.filter((count) => isText(count));
  const headed = most(texts, ({ headed: found }) => found);
  let code: number | null = null;
  let title: number;
  if (headed && headed.headed >= 3) {
    title = headed.column;
  } else {
    const codes = most(
      counts.filter(({ column }) => role(column) !== "score"),
      (count) => count.codes,
    );
    code = codes && codes.codes >= 3 ? codes.column : byRole("code");
    const right = texts.filter(({ column, words }) => column !== code && words > 0 && column > (code ?? 0));
    title = byRole("title") ?? right[0]?.column ?? most(texts, ({ words }) => words)?.column ?? 1;
  }
  const option = optionColumn(texts, title, code, byRole("option"));
  const star =
    byRole("star") ??
    counts.find(
      (count) =>
        count.column !== title && count.column !== option && count.starMarks > 0 && count.starMarks === count.filled,
    )?.column ??
    null;
  const score = [...roles].flatMap(([column, found]) => (found === "score" ? [column] : []));
  const note = byRole("note");
  const known = new Set<number | null>([code, title, option, star, note, ...score]);
  const figures = counts.filter(
    ({ column, figures: found }) => found >= 2 && !known.has(column) && role(column) !== "aside",
  );
  const asideOf = (...used: readonly (number | null)[]): ReadonlySet<number> =>
    new Set(
      counts
        .map(({ column }) => column)
        .filter((column) => role(column) === "aside" || [note, star, ...score, ...used].includes(column)),
    );
  const base = { code, title, option, star, note, score };
  const candidates: readonly (number | null)[] = [...figures.map(({ column }) => column), null];
  const pairs = candidates.flatMap((points) => candidates.map((max) => ({ points, max })));
  const same = pairs.filter(({ points, max }) => points === max);
  // Most forms have one column of figures; two are looked for only where one does not explain the table.
  return (
    best(same, rows, (pair) => ({ ...base, ...pair, aside: asideOf(pair.points, pair.max) }), roles, 0.6) ??
    best(pairs, rows, (pair) => ({ ...base, ...pair, aside: asideOf(pair.points, pair.max) }), roles, 0) ?? {
      ...base,
      points: null,
      max: null,
      aside: asideOf(),
    }
  );
}

function countColumns(rows: readonly SourceRow[]): readonly ColumnCount[] {
  const counts = new Map<number, ColumnCount>();
  for (const row of rows) {
    for (const cell of row.cells) {
      const { column, text } = cell;
      const count = counts.get(column) ?? {
        ...{ column, headed: 0, codes: 0, boxes: 0, words: 0 },
        ...{ figures: 0, starMarks: 0, filled: 0 },
      };
      counts.set(column, count);
      const lines = cellLines(cell);
      const kinds = lines.map(({ kind }) => kind);
      const first = kinds[0];
      count.filled += 1;
      if (first?.kind === "number" || first?.kind === "letter") {
        if (first.title !== "") count.headed += 1;
        else if (first.kind === "letter" || first.dotted) count.codes += 1;
      }
      if (kinds.some(({ kind }) => kind === "box" || kind === "dash")) count.boxes += 1;
      if (/\p{L}{2,}.*\p{L}{2,}/u.test(text)) count.words += 1;
      if (lines.length > 0 && lines.every(({ whole }) => pointsOf(readPoints(whole)) !== null)) count.figures += 1;
      if (/[*★⭐∗＊]/u.test(text) && readStarCell(text).level !== null) count.starMarks += 1;
    }
  }
  return [...counts.values()].sort((a, b) => a.column - b.column);
}

/** Options stand apart when another column holds the boxes, or most of the words. */
function optionColumn(
  texts: readonly ColumnCount[],
  title: number,
  code: number | null,
  byHeading: number | null,
): number | null {
  const own = texts.find(({ column }) => column === title);
  const others = texts.filter(({ column }) => column !== title && column !== code);
  const boxed = most(others, ({ boxes }) => boxes);
  if (boxed && boxed.boxes >= 3 && boxed.boxes > (own?.boxes ?? 0)) return boxed.column;
  if (byHeading !== null && byHeading !== title) return byHeading;
  const wordy = most(others, ({ words }) => words);
  return wordy && (own?.boxes ?? 0) === 0 && wordy.words > 1.2 * (own?.words ?? 0) && (own?.headed ?? 0) > 0
    ? wordy.column
    : null;
}

function best(
  pairs: readonly { readonly points: number | null; readonly max: number | null }[],
  rows: readonly SourceRow[],
  columnsOf: (pair: { readonly points: number | null; readonly max: number | null }) => SheetColumns,
  roles: ReadonlyMap<number, HeadingRole>,
  least: number,
): SheetColumns | null {
  const judged = pairs.map((pair) => {
    const columns = columnsOf(pair);
    const named = roles.get(pair.points ?? 0) === "points" || roles.get(pair.points ?? 0) === "max" ? 0.05 : 0;
    return { columns, agreement: agreement(rows, columns) + named };
  });
  const first = most(judged, ({ agreement: found }) => found);
  return first && first.agreement > least ? first.columns : null;
}

/** Share of the criteria whose best option is worth their stated maximum, when the columns are read this way. */
function agreement(rows: readonly SourceRow[], columns: SheetColumns): number {
  let criteria = 0;
  let agreeing = 0;
  let max: number | null = null;
  let highest: number | null = null;
  const closeCriterion = (): void => {
    if (highest !== null) {
      criteria += 1;
      if (max === highest) agreeing += 1;
      else if (max === null && columns.max === null) agreeing += 0.5;
    }
    highest = null;
  };
  for (const { kind, points } of sheetLines(rows, columns)) {
    const value = pointsOf(points);
    if (kind.kind === "number" || kind.kind === "letter" || kind.kind === "part") {
      closeCriterion();
      max = value;
    } else if (value !== null && (kind.kind === "box" || kind.kind === "dash" || kind.kind === "other")) {
      highest = Math.max(highest ?? 0, value);
    }
  }
  closeCriterion();
  return criteria === 0 ? 0 : agreeing / criteria;
}

function most<T>(items: readonly T[], measure: (item: T) => number): T | null {
  let found: T | null = null;
  for (const item of items) if (measure(item) > (found === null ? 0 : measure(found))) found = item;
  return found;
}
