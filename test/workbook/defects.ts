import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookDocument } from "../../src/council/types";
import { columnLetter, type SheetColumn } from "../../src/records/layout";
import { createFileWorkbook, openFileWorkbook } from "../../src/workbook/file/file-workbook";
import { readGrid } from "../../src/workbook/file/grid";
import { parseAddress, type GridSheet } from "../../src/workbook/reading/grid-types";
import { workbookParts } from "../../src/workbook/file/package-parts";
import { patchCells } from "../../src/workbook/file/patch-sheet-xml";
import type { CellWrite } from "../../src/workbook/reading/cell-writes";
import { sheetRows } from "../../src/workbook/reading/sheet-rows";
import { unpack } from "../../src/workbook/file/unpack";
import type { WorkbookReading } from "../../src/workbook/port";
import { memberDocument, need, scored, setsOf, withSheet } from "./documents";

/** Makes one fault in a good file. Everything here works on the file's own parts, as a damaged disk or another program would. */

export const FILE_NAME = "phiếu thử.xlsx";

/** The document of the good file: tea scored throughout, with words; tourism scored in part; fruit not at all. */
export async function goodDocument(): Promise<WorkbookDocument> {
  const [tea, tourism] = await setsOf(memberDocument());
  if (!tea || !tourism) throw new Error("sets 11 and 26 are in the catalogue");
  let document = scored(memberDocument(), 0, tea, 1);
  document = withSheet(document, 0, (sheet) => ({ ...sheet, comments: { "1.1": "=tốt" }, opinion: "Đạt." }));
  return withSheet(document, 1, (sheet) => ({ ...sheet, choices: { "1.1": 1 } }));
}

export async function fileOf(document: WorkbookDocument): Promise<Uint8Array> {
  return need(await need(await createFileWorkbook(document)).save());
}

export async function readingOf(file: Uint8Array): Promise<WorkbookReading> {
  return need(await need(await openFileWorkbook(file, FILE_NAME)).read());
}

/**
 * Replaces the text of some parts of a package; a part that becomes null is taken out. Stored unless a level is given: packing again
 * and again takes longer than what is tested, and the product packs what it saves itself.
 */
export function withParts(
  file: Uint8Array,
  change: (name: string, text: () => string) => string | null | undefined,
  level: 0 | 6 = 0,
): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    const changed = change(name, () => strFromU8(bytes));
    if (changed !== null) parts[name] = changed === undefined ? bytes : strToU8(changed);
  }
  return zipSync(parts, { level });
}

export function sheetsOf(file: Uint8Array): readonly GridSheet[] {
  return need(readGrid(need(unpack(file, FILE_NAME)))).sheets;
}

/** The worksheet whose name begins so. */
export function sheetNamed(file: Uint8Array, begin: string): GridSheet {
  const sheet = sheetsOf(file).find(({ name }) => name.startsWith(begin));
  if (!sheet) throw new Error(`no sheet ${begin}`);
  return sheet;
}

/** Worksheet row of a key in the sheet whose name begins so. */
export function rowOf(file: Uint8Array, begin: string, key: string): number {
  const row = sheetRows(sheetNamed(file, begin))?.rows.get(key)?.number;
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
}

export function withSheetXml(file: Uint8Array, begin: string, change: (xml: string) => string): Uint8Array {
  const { ref: part } = sheetNamed(file, begin);
  return withParts(file, (name, text) => (name === part ? change(text()) : undefined));
}

export function withCell(file: Uint8Array, begin: string, address: string, write: CellWrite): Uint8Array {
  const at = parseAddress(address);
  if (!at) throw new Error(address);
  const writes = new Map([[at.row, { cells: new Map([[at.column, write]]) }]]);
  return withSheetXml(file, begin, (xml) => patchCells(xml, writes));
}

/** Writes into a scoring sheet's cell, found by row key and column. */
export function withKeyedCell(
  file: Uint8Array,
  begin: string,
  key: string,
  column: SheetColumn,
  value: string | number,
): Uint8Array {
  const address = `${columnLetter(column)}${String(rowOf(file, begin, key))}`;
  return withCell(
    file,
    begin,
    address,
    typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: value },
  );
}

const ROW = /<row r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gs;

/** Takes a row out and moves up what is below, as Excel does. */
export function withoutRow(file: Uint8Array, begin: string, row: number): Uint8Array {
  return withSheetXml(file, begin, (xml) =>
    moved(xml, (number) => (number === row ? null : number > row ? number - 1 : number)),
  );
}

/** Puts an empty row before another and moves the rest down. */
export function withRowBefore(file: Uint8Array, begin: string, row: number, xmlOfNew = ""): Uint8Array {
  return withSheetXml(file, begin, (xml) => {
    const shifted = moved(xml, (number) => (number >= row ? number + 1 : number));
    return shifted.replace(new RegExp(`<row r="${String(row + 1)}"`), (found) => `${xmlOfNew}${found}`);
  });
}

/** The XML of a row under another number. */
export function rowXml(file: Uint8Array, begin: string, row: number, number: number): string {
  const { ref: part } = sheetNamed(file, begin);
  const xml = strFromU8(unzipSync(file)[part] ?? new Uint8Array());
  const found = [...xml.matchAll(ROW)].find(([, each]) => Number(each) === row)?.[0] ?? "";
  return renumbered(found, number);
}

function moved(xml: string, to: (row: number) => number | null): string {
  return xml.replace(ROW, (row: string, number: string) => {
    const next = to(Number(number));
    return next === null ? "" : renumbered(row, next);
  });
}

function renumbered(row: string, number: number): string {
  return row.replace(/ r="([A-Z]*)\d+"/g, (_whole, letters: string) => ` r="${letters}${String(number)}"`);
}

/** Changes workbook.xml, where the worksheets are named and ordered. */
export function withWorkbookXml(file: Uint8Array, change: (xml: string) => string): Uint8Array {
  const { workbook } = need(workbookParts(need(unpack(file, FILE_NAME))));
  return withParts(file, (name, text) => (name === workbook ? change(text()) : undefined));
}

/** Takes a worksheet out of the workbook's list, as deleting it does. */
export function withoutSheet(file: Uint8Array, begin: string): Uint8Array {
  return withWorkbookXml(file, (xml) => xml.replace(new RegExp(`<sheet [^>]*name="${begin}[^>]*/>`), ""));
}

/** Adds a copy of a worksheet under another name, as people copy sheets. */
export function withCopy(file: Uint8Array, begin: string, copyName: string): Uint8Array {
  const { ref: part } = sheetNamed(file, begin);
  const parts = unzipSync(file);
  const copied = withParts(file, (name, text) => {
    if (name === "xl/workbook.xml") {
      return text().replace("</sheets>", `<sheet sheetId="99" name="${copyName}" r:id="copy99"/></sheets>`);
    }
    if (name === "xl/_rels/workbook.xml.rels") {
      const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
      return text().replace(
        "</Relationships>",
        `<Relationship Id="copy99" Type="${type}" Target="worksheets/copy.xml"/></Relationships>`,
      );
    }
    if (name === "[Content_Types].xml") {
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
      return text().replace("</Types>", `<Override PartName="/xl/worksheets/copy.xml" ContentType="${type}"/></Types>`);
    }
    return undefined;
  });
  return zipSync({ ...unzipSync(copied), "xl/worksheets/copy.xml": parts[part] ?? new Uint8Array() }, { level: 0 });
}
