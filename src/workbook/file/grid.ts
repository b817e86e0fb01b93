import { unescapeCellText } from "../cell-text";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { dateStyles } from "./date-styles";
import {
  GRID_BOUNDS,
  parseAddress,
  WORKBOOK_BOUNDS,
  type WorkbookBounds,
  type Grid,
  type GridCell,
  type GridMerge,
  type GridRow,
  type GridSheet,
  type UnreadableSheet,
} from "../reading/grid-types";
import { unreadablePart, workbookParts, type SheetPart } from "./package-parts";
import { sharedStrings } from "./shared-strings";
import type { Package } from "./unpack";
import { scanXml, XmlFault } from "./xml";

/**
 * Reads every worksheet of a package as plain values, one pass each. A damaged worksheet is named in `unreadable` and the rest
 * still read. Errors: `not-a-workbook`, `truncated`, `too-large`.
 */
export function readGrid(pkg: Package, bounds: WorkbookBounds = WORKBOOK_BOUNDS): Outcome<Grid> {
  return gridWith(pkg, { strings: sharedStrings, sheet: readSheet }, bounds);
}

/** Ways of reading the parts of a package that are large. */
export interface PartReaders {
  readonly strings: (pkg: Package, part: string | null) => Outcome<readonly string[]>;
  readonly sheet: typeof readSheet;
}

/** `readGrid` with readers of one's own. */
export function gridWith(pkg: Package, read: PartReaders, bounds: WorkbookBounds = WORKBOOK_BOUNDS): Outcome<Grid> {
  const parts = guarded(pkg, "xl/workbook.xml", () => workbookParts(pkg));
  if (!parts.ok) return parts;
  const strings = guarded(pkg, parts.value.sharedStrings ?? "", () => read.strings(pkg, parts.value.sharedStrings));
  if (!strings.ok) return strings;
  const dates = guarded(pkg, parts.value.styles ?? "", () => dateStyles(pkg, parts.value.styles));
  if (!dates.ok) return dates;

  if (parts.value.sheets.length > bounds.sheets) {
    return fail("too-large", `Tệp “${pkg.fileName}” có quá ${String(bounds.sheets)} trang tính nên không mở.`);
  }
  const sheets: GridSheet[] = [];
  const unreadable: UnreadableSheet[] = [];
  const room: Room = { cells: bounds.cells, characters: bounds.characters };
  for (const part of parts.value.sheets) {
    const sheet = guarded(pkg, part.part, () => read.sheet(pkg, part, strings.value, dates.value, room));
    if (sheet.ok) sheets.push(sheet.value);
    else unreadable.push({ name: part.name, message: sheet.message });
  }
  return succeed({ fileName: pkg.fileName, date1904: parts.value.date1904, sheets, unreadable });
}

/** Runs a pass over a part; a part that is not sound XML is a failure instead of a throw. */
export function guarded<T>(pkg: Package, part: string, read: () => Outcome<T>): Outcome<T> {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof XmlFault) return unreadablePart(pkg.fileName, part);
    throw fault;
  }
}

/** How much of the workbook may still be read. */
export interface Room {
  cells: number;
  characters: number;
}

/** Takes a cell out of the room that is left; false when there is none. */
function hasRoom(room: Room, { value, formula }: GridCell): boolean {
  room.cells -= 1;
  room.characters -= (typeof value === "string" ? value.length : 1) + (formula?.length ?? 0);
  return room.cells >= 0 && room.characters >= 0;
}

/** One worksheet by the general parser, which reads whatever is well-formed. */
export function readSheet(
  pkg: Package,
  part: SheetPart,
  strings: readonly string[],
  dates: ReadonlySet<number>,
  room: Room,
): Outcome<GridSheet> {
  const xml = pkg.text(part.part);
  if (!xml.ok) return xml;
  const rows: GridRow[] = [];
  const merges: GridMerge[] = [];
  let clipped = false;
  let row = { number: 0, cells: [] as GridCell[] };
  let column = 0;
  let attributesOfCell: Readonly<Record<string, string>> = {};
  let formula: string | undefined;
  let value = "";
  let inline = "";
  /** What the text just read belongs to. */
  let into: "formula" | "value" | "inline" | null = null;
  let inSheetData = false;
  let phonetic = false;

  scanXml(xml.value, {
    open(name, attributes) {
      if (name === "sheetData") inSheetData = true;
      if (name === "mergeCell") {
        const [first, last] = (attributes["ref"] ?? "").split(":").map(parseAddress);
        if (first && last) merges.push({ first, last });
      }
      if (!inSheetData) return;
      if (name === "row") {
        const given = Number(attributes["r"]);
        row = { number: Number.isInteger(given) && given > 0 ? given : row.number + 1, cells: [] };
        column = 0;
      } else if (name === "c") {
        const address = parseAddress(attributes["r"] ?? "");
        column = address?.column ?? column + 1;
        attributesOfCell = attributes;
        formula = undefined;
        value = "";
        inline = "";
      } else if (name === "f") {
        formula = "";
        into = "formula";
      } else if (name === "v") {
        into = "value";
      } else if (name === "rPh") {
        phonetic = true;
      } else if (name === "t" && !phonetic) {
        into = "inline";
      }
    },
    text(text) {
      if (into === "formula") formula = (formula ?? "") + text;
      else if (into === "value") value += text;
      else if (into === "inline") inline += text;
    },
    close(name) {
      if (!inSheetData) return;
      if (name === "f" || name === "v" || name === "t") into = null;
      else if (name === "rPh") phonetic = false;
      else if (name === "sheetData") inSheetData = false;
      else if (name === "c") {
        if (row.number > GRID_BOUNDS.rows || column > GRID_BOUNDS.columns) clipped = true;
        else {
          const read = cellOf(column, attributesOfCell, formula, value, inline, strings, dates);
          if (read && hasRoom(room, read)) row.cells.push(read);
          else if (read) clipped = true;
        }
      } else if (name === "row" && row.cells.length > 0) rows.push(row);
    },
  });
  rows.sort((a, b) => a.number - b.number);
  return succeed({ name: part.name, state: part.state, ref: part.part, rows, merges, clipped });
}

/** Null for a cell that only carries a style. */
function cellOf(
  column: number,
  attributes: Readonly<Record<string, string>>,
  formula: string | undefined,
  raw: string,
  inline: string,
  strings: readonly string[],
  dates: ReadonlySet<number>,
): GridCell | null {
  const withFormula = formula === undefined ? {} : { formula };
  const cell = (value: GridCell["value"]): GridCell => ({ column, value, ...withFormula });
  switch (attributes["t"]) {
    case "s":
      return cell(strings[Number(raw)] ?? "");
    case "inlineStr":
      return cell(unescapeCellText(inline));
    case "str":
    case "d":
      return cell(unescapeCellText(raw));
    case "e":
      return { ...cell(raw), isError: true };
    case "b":
      return cell(raw.trim() === "1" || raw.trim() === "true");
    default: {
      if (raw.trim() === "")
        return formula === undefined ? (inline === "" ? null : cell(unescapeCellText(inline))) : cell(null);
      const number = Number(raw);
      if (!Number.isFinite(number)) return cell(raw);
      return dates.has(Number(attributes["s"] ?? "0")) ? { ...cell(number), isDate: true } : cell(number);
    }
  }
}
