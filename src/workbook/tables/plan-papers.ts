import type { SheetBlueprint } from "../../records/blueprint";
import { asCellText } from "../cell-text";
import { cellAt, type Grid, type GridSheet } from "../reading/grid-types";
import { plain } from "../reading/table-reader";

/** A worksheet that is a printed paper rather than a table, drawn whole in the place of the one that stands. */
export interface PaperChange {
  readonly now: SheetBlueprint;
  readonly old: GridSheet;
}

/** What is to be done about a paper: nothing, draw it in the place of the one that stands, or draw it anew. */
export function planPaper(
  grid: Grid,
  now: SheetBlueprint,
  before: SheetBlueprint | undefined,
): "nothing" | "new" | PaperChange {
  const old = grid.sheets.find(({ name }) => plain(name) === plain(now.name));
  if (!old) return "new";
  if (before && JSON.stringify(before) === JSON.stringify(now)) return "nothing";
  if (stands(old, now)) return "nothing";
  // A worksheet of people's own that happens to have the name is kept beside the new one.
  return Math.max(likeness(old, now), before ? likeness(old, before) : 0) >= 0.5 ? { now, old } : "new";
}

function textsOf({ rows }: SheetBlueprint): readonly string[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }) =>
      value === undefined || value === null || value === "" ? [] : [asCellText(String(value))],
    ),
  );
}

const standingTexts = ({ rows }: GridSheet): readonly string[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null || value === "" ? [] : [String(value)])));

/** Whether a worksheet holds a paper's texts, each where the paper has it, and nothing else. */
function stands(sheet: GridSheet, paper: SheetBlueprint): boolean {
  const at = new Map(paper.columns.map(({ key }, index) => [key, index + 1]));
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  const isThere = paper.rows.every(({ cells }, index) =>
    cells.every(({ column, value }) => {
      const row = byNumber.get(index + 1);
      const here = row && cellAt(row, at.get(column) ?? 0)?.value;
      return asCellText(String(value ?? "")) === String(here ?? "");
    }),
  );
  return isThere && textsOf(paper).length === standingTexts(sheet).length;
}

/** Which part of a worksheet's texts the paper has too, wherever they stand. */
function likeness(sheet: GridSheet, paper: SheetBlueprint): number {
  const texts = new Set(textsOf(paper));
  const standing = standingTexts(sheet);
  return standing.length === 0 ? 1 : standing.filter((text) => texts.has(text)).length / standing.length;
}
