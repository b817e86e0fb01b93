import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { WORKSHEETS } from "../../records/layout";
import type { StoredCell } from "../../records/store";
import type { PackageEdits } from "./package-edits";
import type { WorkbookParts } from "./package-parts";
import { withStoreCells } from "./patch-store";
import { linkWorksheet } from "./redraw";
import { withSheet } from "./workbook-xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Adds the hidden sheet `_ocop` to a file that has none; nothing else in the file changes. Error `store-name-taken`. */
export function addStoreSheet(edits: PackageEdits, parts: WorkbookParts, cells: readonly StoredCell[]): Outcome<null> {
  const name = WORKSHEETS.store;
  if (parts.sheets.some((sheet) => sheet.name.toLowerCase() === name)) {
    return fail(
      "store-name-taken",
      `Tệp đã có trang “${name}” không phải của chương trình nên không thêm trang ẩn được.`,
    );
  }
  const part = edits.freePart("xl/worksheets/sheet", ".xml");
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData></sheetData></worksheet>`;
  edits.add(part, withStoreCells(empty, cells), WORKSHEET);
  const relationship = linkWorksheet(edits, parts, part);
  if (!relationship.ok) return relationship;
  const listed = edits.edit(parts.workbook, (workbook) =>
    withSheet(workbook, {
      ...{ name, visibility: "veryHidden", relationship: relationship.value },
      ...{ definedNames: new Map(), replaces: null },
    }),
  );
  return listed.ok ? succeed(null) : listed;
}
