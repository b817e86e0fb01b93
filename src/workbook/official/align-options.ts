import type { Option } from "../../catalogue/types";
import { likeness } from "./plain-text";
import { pointsOf } from "./readings";
import type { ReadOption } from "./sheet-tree";

/** An option of the file beside the option of the law that it stands for; one of them is absent where the other is new. */
export interface OptionPair {
  readonly read: ReadOption | null;
  readonly law: Option | null;
}

const GAP = 1.6;

/**
 * Lays the options of a criterion beside those of the law with the fewest differences (points, marks, cases; the wording
 * decides between equals, since the catalogue's wording is its own).
 */
export function alignOptions(read: readonly ReadOption[], law: readonly Option[]): readonly OptionPair[] {
  if (sameFacts(read, law)) return read.map((option, index) => ({ read: option, law: law[index] ?? null }));
  const readCases = caseNumbers(read.map((option) => option.case));
  const lawCases = caseNumbers(law.map((option) => option.case ?? null));
  const cost = (row: number, column: number): number => {
    const [one, other] = [read[row], law[column]];
    if (!one || !other) return GAP;
    const points = pointsOf(one.points);
    return (
      (points === null ? 0.5 : points === other.points ? 0 : 1) +
      (one.star.level === other.star ? 0 : 1) +
      (readCases[row] === lawCases[column] ? 0 : 3) +
      0.4 * (1 - likeness(one.text, other.text))
    );
  };
  // costs[i][j]: the cheapest way to lay the first i options of the file beside the first j of the law.
  const costs: number[][] = [];
  const at = (row: number, column: number): number => costs[row]?.[column] ?? Infinity;
  for (let row = 0; row <= read.length; row++) {
    costs.push([]);
    for (let column = 0; column <= law.length; column++) {
      const ways = [
        row > 0 && column > 0 ? at(row - 1, column - 1) + cost(row - 1, column - 1) : Infinity,
        row > 0 ? at(row - 1, column) + GAP : Infinity,
        column > 0 ? at(row, column - 1) + GAP : Infinity,
      ];
      costs[row]?.push(row === 0 && column === 0 ? 0 : Math.min(...ways));
    }
  }
  const pairs: OptionPair[] = [];
  let [row, column] = [read.length, law.length];
  while (row > 0 || column > 0) {
    const here = at(row, column);
    if (row > 0 && column > 0 && here === at(row - 1, column - 1) + cost(row - 1, column - 1)) {
      pairs.unshift({ read: read[--row] ?? null, law: law[--column] ?? null });
    } else if (row > 0 && here === at(row - 1, column) + GAP) {
      pairs.unshift({ read: read[--row] ?? null, law: null });
    } else {
      pairs.unshift({ read: null, law: law[--column] ?? null });
    }
  }
  return pairs;
}

function sameFacts(read: readonly ReadOption[], law: readonly Option[]): boolean {
  return (
    read.length === law.length &&
    read.every(({ points, star }, index) => {
      const other = law[index];
      return pointsOf(points) === other?.points && star.level === other.star;
    })
  );
}

/** Whether both have the same points and marks, only in another order. */
export function isReordered(read: readonly ReadOption[], law: readonly Option[]): boolean {
  const facts = read.map(({ points, star }) => `${String(pointsOf(points))}/${String(star.level)}`);
  const expected = law.map(({ points, star }) => `${String(points)}/${String(star)}`);
  return facts.join() !== expected.join() && [...facts].sort().join() === [...expected].sort().join();
}

/** Cases by the order in which they stand: their titles are the file's own. */
function caseNumbers(cases: readonly (string | null)[]): readonly number[] {
  const names = [...new Set(cases)];
  return cases.map((name) => names.indexOf(name));
}
