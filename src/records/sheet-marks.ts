import type { ProductSet } from "../catalogue/types";
import { criteriaOf } from "../catalogue/traverse";
import type { ConditionalFormat, ListValidation, RowBlueprint } from "./blueprint";
import { STATE_LABELS } from "./labels";
import { columnLetter, NONE_TEXT, STATUS_TEXT, TICK, VERDICT_COLUMN, type SheetColumn } from "./layout";
import type { CriterionRows } from "./sheet-formulas";

/** Tick cells take x or nothing; one validation for each run of rows. */
export function tickValidations(rows: readonly RowBlueprint[]): readonly ListValidation[] {
  const ticked = rows.flatMap(({ cells }, index) =>
    cells.some(({ column, style }) => column === "tick" && style === "tick") ? [index + 1] : [],
  );
  const runs: { first: number; last: number }[] = [];
  for (const row of ticked) {
    const run = runs.at(-1);
    if (run && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const tick = columnLetter("tick");
  return runs.map(({ first, last }) => ({
    range: `${tick}${first}:${tick}${last}`,
    // Excel compares list entries by case; a caps lock must not refuse a tick.
    options: [TICK, TICK.toUpperCase()],
    allowBlank: true,
    errorTitle: "Ô chọn",
    error: "Ghi x để chọn, xoá trắng để bỏ chọn.",
  }));
}

/** What stands out on the screen: chosen, unscored, ticked twice, closed, unproved, and floors that are missed. */
export function conditionalFormats(
  set: ProductSet,
  rows: readonly RowBlueprint[],
  criteria: ReadonlyMap<string, CriterionRows>,
  firstRow: number,
  count: number,
): readonly ConditionalFormat[] {
  const lastRow = firstRow + count - 1;
  const at = (column: SheetColumn, row: number): string => `$${columnLetter(column)}${row}`;
  const area = (from: SheetColumn, to: SheetColumn, first = firstRow, last = lastRow): string =>
    `${columnLetter(from)}${first}:${columnLetter(to)}${last}`;
  const ticked = `TRIM(${at("tick", firstRow)})="${TICK}"`;
  const unproved = [STATE_LABELS.missing, STATE_LABELS.expired, STATE_LABELS.contradiction]
    .map((label) => `${at("evidence", firstRow)}="${label}"`)
    .join(",");
  const status = at("status", firstRow);
  const closable = criteriaOf(set).flatMap((criterion): ConditionalFormat[] => {
    const found = criteria.get(criterion.code);
    if (!found || !criterion.notes.some(({ effect }) => effect?.kind === "closed-when")) return [];
    const formula = `$${columnLetter("status")}$${found.row}="${STATUS_TEXT.closed}"`;
    return [{ range: area("content", "evidence", found.row, found.last), formula, style: "closed" }];
  });
  const floors = rows.flatMap(({ key }, index): ConditionalFormat[] => {
    if (!key.startsWith("floor:") && key !== "unscored" && key !== "unproved") return [];
    const formula = `${at(VERDICT_COLUMN, index + 1)}<>"${NONE_TEXT}"`;
    return [{ range: area("content", "comment", index + 1, index + 1), formula, style: "missed" }];
  });
  return [
    // Earlier formats go before later ones.
    ...closable,
    { range: area("content", "status"), formula: `LEFT(${status},4)="chọn"`, style: "double" },
    { range: area("content", "status"), formula: `${status}="${STATUS_TEXT.unscored}"`, style: "unscored" },
    { range: area("content", "evidence"), formula: `AND(${ticked},OR(${unproved}))`, style: "unproved" },
    { range: area("content", "evidence"), formula: ticked, style: "chosen" },
    ...floors,
  ];
}
