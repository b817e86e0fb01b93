import { columnLetters } from "../reading/grid-types";

/** A block of cells, 1-based, both ends included. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel takes addresses of several areas up to 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

export function addressOf({ top, left, bottom, right }: Rectangle): string {
  const from = `${columnLetters(left)}${String(top)}`;
  return top === bottom && left === right ? from : `${from}:${columnLetters(right)}${String(bottom)}`;
}

/** As few rectangles as rows of equal width that stand under each other allow; the given ones do not overlap. */
export function stacked(blocks: readonly Rectangle[]): readonly Rectangle[] {
  const sorted = blocks.toSorted((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const joined: Rectangle[] = [];
  for (const block of sorted) {
    const last = joined.at(-1);
    if (last && last.left === block.left && last.right === block.right && last.bottom + 1 === block.top) {
      joined[joined.length - 1] = { ...last, bottom: block.bottom };
    } else joined.push(block);
  }
  return besideEachOther(joined);
}

/** Rectangles of equal rows that stand beside each other are one. */
function besideEachOther(blocks: readonly Rectangle[]): readonly Rectangle[] {
  const sorted = blocks.toSorted((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left);
  const joined: Rectangle[] = [];
  for (const block of sorted) {
    const last = joined.at(-1);
    if (last && last.top === block.top && last.bottom === block.bottom && last.right + 1 === block.left) {
      joined[joined.length - 1] = { ...last, right: block.right };
    } else joined.push(block);
  }
  return joined;
}

/** Addresses of many areas, each short enough for one call. */
export function areaAddresses(areas: readonly string[]): readonly string[] {
  const addresses: string[] = [];
  let current = "";
  for (const area of areas) {
    if (current !== "" && current.length + 1 + area.length > LONGEST_ADDRESS) {
      addresses.push(current);
      current = "";
    }
    current = current === "" ? area : `${current},${area}`;
  }
  if (current !== "") addresses.push(current);
  return addresses;
}

/** Runs of whole rows: [3, 4, 5, 9] is "3:5" and "9:9". */
export function rowRuns(rows: readonly number[]): readonly string[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to + 1 === row) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.map(({ from, to }) => `${String(from)}:${String(to)}`);
}
