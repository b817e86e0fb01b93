import type { HostSheet } from "./sheet";

/** A copy of a sheet as Excel makes it: named "X (2)", with the same cells, looks, rules, pictures, page set-up and protection. */
export function copySheet(source: HostSheet, position: number): HostSheet {
  const { workbook } = source;
  const copy = workbook.addSheet(freeCopyName(source), position);
  copy.visibility = source.visibility;
  copy.baseStyle = source.baseStyle;
  copy.standardHeight = source.standardHeight;
  copy.standardWidth = source.standardWidth;
  copy.putCells(source.cells());
  for (const [at, line] of source.rows) copy.rows.set(at, { ...line });
  for (const [at, line] of source.columns) copy.columns.set(at, { ...line });
  copy.merges = [...source.merges];
  copy.validations = structuredClone(source.validations);
  copy.rules = source.rules.map((rule) => ({ ...structuredClone(rule), id: newId(copy) }));
  for (const table of source.tables)
    copy.tables.push({ ...table, id: newId(copy), name: freeTableName(copy, table.name) });
  for (const name of source.names) copy.names.push({ ...name });
  for (const shape of source.shapes) copy.shapes.push({ ...shape, id: newId(copy) });
  for (const [key, value] of source.customProperties) copy.customProperties.set(key, value);
  copy.protection = source.protection;
  copy.page = structuredClone(source.page);
  copy.rowBreaks = new Set(source.rowBreaks);
  copy.columnBreaks = new Set(source.columnBreaks);
  copy.frozen = { ...source.frozen };
  copy.showGridlines = source.showGridlines;
  copy.showHeadings = source.showHeadings;
  copy.tabColor = source.tabColor;
  copy.selection = source.selection;
  workbook.events.emit("Added", copy.id, { worksheetId: copy.id, source: "Local" });
  return copy;
}

function newId(sheet: HostSheet): string {
  return String(sheet.workbook.newNumber());
}

function freeCopyName({ name, workbook }: HostSheet): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${String(number)})`;
    const copy = name.slice(0, 31 - suffix.length) + suffix;
    if (!workbook.find(copy)) return copy;
  }
}

function freeTableName({ workbook }: HostSheet, name: string): string {
  const taken = new Set(workbook.sheets.flatMap(({ tables }) => tables.map((table) => table.name.toLowerCase())));
  for (let number = 1; ; number += 1) {
    const copy = `${name}${String(number)}`;
    if (!taken.has(copy.toLowerCase())) return copy;
  }
}
