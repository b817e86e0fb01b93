import type { Area } from "../model/area";

/** The library keeps the range beyond its request; it follows inserted and deleted rows from now on. */
export function keepReference(area: Area): null {
  const { references } = area.sheet.workbook;
  area.referenceId ??= `{reference ${String(area.sheet.workbook.newNumber())}}`;
  references.set(area.referenceId, area);
  return null;
}
