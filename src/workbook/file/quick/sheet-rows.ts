import { GRID_BOUNDS, type GridCell, type GridRow } from "../../reading/grid-types";
import { unescapeCellText } from "../../cell-text";
import { dayUse, NO_USE, type RowMemory } from "./row-memory";
import type { HeadMemory, TailMemory } from "./frame-memory";
import { ATTRIBUTES, isSoundList, TEXT, UsualTags, withoutEntities } from "./usual-xml";

/** The cells of a worksheet, as far as whoever only reads scores wants them: formulas are told of, not spelt out. */
export interface QuickRows {
  readonly rows: readonly GridRow[];
  readonly clipped: boolean;
  /** How many cells hold something, and the characters in them. */
  readonly cells: number;
  readonly characters: number;
}

/** What is remembered of the worksheets read before. */
export interface SheetMemory {
  readonly rows: RowMemory;
  readonly heads: HeadMemory;
  readonly tails: TailMemory;
}

export interface QuickSheetInput {
  /** The worksheet; where `decoded` is given, as one letter for each byte. */
  readonly xml: string;
  readonly strings: readonly string[];
  /** Styles whose numbers are days. */
  readonly dates: ReadonlySet<number>;
  /** Makes text of the letters that stand for bytes. */
  readonly decoded: (text: string) => string;
  readonly memory: SheetMemory;
}

const V = '="[^"<&\\n\\t]*"';
const BLANK = "[ \\t\\r\\n]*";
/** The attributes of a row in the orders in which Excel, LibreOffice and exceljs write them. */
const USUAL_ROW =
  `(?: ht${V} customHeight${V})?(?: spans${V})?(?: s${V})?(?: customFormat${V})?(?: ht${V})?` +
  `(?: hidden${V})?(?: customHeight${V})?(?: outlineLevel${V})?(?: collapsed${V})?(?: x14ac:dyDescent${V})?`;
const ROW = new RegExp(`${BLANK}<row r="([1-9]\\d{0,6})"(?:${USUAL_ROW}|(${ATTRIBUTES}))(\\/?)>`, "y");
const ROW_END = new RegExp(`${BLANK}<\\/row>`, "y");
const CELLS_END = "</sheetData>";
const ADDRESS = '[1-9]\\d{0,6}"(?: s="(?:0|[1-9]\\d{0,5})")?';
/** Cells that only carry a style, in columns far from the bound. */
const EMPTY_CELLS = `(?:<c r="[A-Z]${ADDRESS}\\/>)*`;
const FORMULA = `<(f)(${ATTRIBUTES})(?:\\/>|>${TEXT}<\\/f>)`;
const CELL = new RegExp(
  `${EMPTY_CELLS}<c r="([A-Z]{1,3})[1-9]\\d{0,6}"(?: s="(0|[1-9]\\d{0,5})")?(?: t="(s|str|n)")?` +
    `(?:(\\/)>|>(?:${FORMULA})?(?:<v>(${TEXT})<\\/v>|<v\\/>)?<\\/c>)`,
  "y",
);
const LAST_EMPTY_CELLS = new RegExp(EMPTY_CELLS, "y");
const MERGES = /(?:<mergeCell ref="[A-Z0-9:$]*"\/>)*/y;

/** One pass over a worksheet of the usual shape; null when anything about it is unusual, and the general reader has to decide. */
export function quickRows(input: QuickSheetInput): QuickRows | null {
  const start = input.memory.heads.endOf(input.xml);
  return start > 0 ? rowsBehindKnown(input, start) : rowsByTags(input);
}

/** When what stands before the rows is known from a worksheet before: they are followed by its rest, known or gone through. */
function rowsBehindKnown(input: QuickSheetInput, start: number): QuickRows | null {
  const { xml, memory } = input;
  const list = new RowList();
  const end = rowsFrom(input, start, list);
  if (end === 0) return null;
  const tail = endOf(BLANKS, xml, end + CELLS_END.length);
  if (memory.tails.knows(xml, tail)) return list.read();
  const tags = UsualTags.within("worksheet", xml, tail);
  while (tags.next()) {
    passMerges(tags);
    if (tags.name.endsWith("sheetData")) return null;
  }
  if (!tags.isWhole) return null;
  memory.tails.keep(xml, tail);
  return list.read();
}

function rowsByTags(input: QuickSheetInput): QuickRows | null {
  const { xml, memory } = input;
  const tags = new UsualTags(xml);
  let found: QuickRows | null = null;
  let head = 0;
  let tail = 0;
  while (tags.next()) {
    passMerges(tags);
    if (!tags.name.endsWith("sheetData")) continue;
    if (!tags.isOpening) {
      if (tags.path !== "worksheet") continue;
      tail = tags.at;
      if (!memory.tails.knows(xml, tail)) continue;
      if (head > 0) memory.heads.keep(xml, head);
      return found;
    }
    // A prefix, a second one, or text before the first row.
    if (tags.name !== "sheetData" || found || tags.text.trim() !== "") return null;
    found = NOTHING;
    if (tags.isClosing) continue;
    if (tags.path === "worksheet/sheetData") head = tags.at - tags.text.length;
    const list = new RowList();
    const end = rowsFrom(input, tags.at, list);
    if (end === 0) return null;
    tags.at = end;
    found = list.read();
  }
  if (!tags.isWhole) return null;
  if (tail > 0) memory.tails.keep(xml, tail);
  if (head > 0) memory.heads.keep(xml, head);
  return found ?? NOTHING;
}

/** Merged ranges, of which there may be many, in one step. */
function passMerges(tags: UsualTags): void {
  if (tags.name !== "mergeCells" || !tags.isOpening || tags.text !== "") return;
  tags.at = endOf(MERGES, tags.xml, tags.at);
}

const NOTHING: QuickRows = { rows: [], clipped: false, cells: 0, characters: 0 };

/** The rows of a worksheet as they are found. */
class RowList {
  readonly rows: GridRow[] = [];
  clipped = false;
  cells = 0;
  characters = 0;

  add(row: GridRow | null, characters: number): void {
    if (row === null) return;
    this.rows.push(row);
    this.cells += row.cells.length;
    this.characters += characters;
  }

  read(): QuickRows {
    const { clipped, cells, characters } = this;
    return { rows: inOrder(this.rows), clipped, cells, characters };
  }
}

function endOf(pattern: RegExp, xml: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(xml)?.[0].length ?? 0);
}

/** Where the rows end; 0 when something is unusual. */
function rowsFrom(input: QuickSheetInput, start: number, list: RowList): number {
  const { xml, strings, dates } = input;
  const memory = input.memory.rows;
  let at = start;
  memory.begin();
  for (;;) {
    const known = memory.find(xml, at, strings, dates);
    if (known) {
      list.add(known.row, known.characters);
      at += known.xml.length;
      continue;
    }
    const from = at;
    ROW.lastIndex = at;
    const head = ROW.exec(xml);
    if (!head) break;
    const [whole, digits = "", unusual, slash] = head;
    if (unusual !== undefined && !isSoundList(` r="1"${unusual}`)) return 0;
    at += whole.length;
    if (slash === "/") continue;
    const number = Number(digits);
    if (number > GRID_BOUNDS.rows) return 0;
    const cells: GridCell[] = [];
    const uses: number[] = [];
    let characters = 0;
    at = cellsFrom(input, at, cells, uses, list);
    at = at === 0 ? 0 : endOf(LAST_EMPTY_CELLS, xml, at);
    if (at === 0) return 0;
    const end = endOf(ROW_END, xml, at);
    if (end === at) return 0;
    at = end;
    const row = cells.length > 0 ? { number, cells } : null;
    for (const { value } of cells) characters += typeof value === "string" ? value.length : 1;
    list.add(row, characters);
    if (!list.clipped) memory.keep(xml, from, at, { row, characters, uses });
  }
  at = endOf(BLANKS, xml, at);
  return xml.startsWith(CELLS_END, at) ? at : 0;
}

const BLANKS = new RegExp(BLANK, "y");

/** Where the cells of the usual shape end; 0 when one of that shape says something unusual. */
function cellsFrom(input: QuickSheetInput, start: number, cells: GridCell[], uses: number[], list: RowList): number {
  const { xml, strings, dates, decoded } = input;
  CELL.lastIndex = start;
  let at = start;
  for (let found = CELL.exec(xml); found; found = CELL.exec(xml)) {
    at = CELL.lastIndex;
    const letters = found[1] ?? "";
    const type = found[3];
    const formula = found[5];
    const raw = found[7] ?? "";
    const column = letters.length === 1 ? letters.charCodeAt(0) - 64 : columnOf(letters);
    if (found[4] !== undefined) {
      // A style alone; typed as text it would be the first shared one.
      if (type === "s" || type === "str") return 0;
      if (column > GRID_BOUNDS.columns) list.clipped = true;
      continue;
    }
    if (found[6] && !isSoundList(found[6])) return 0;
    if (column > GRID_BOUNDS.columns) {
      list.clipped = true;
      continue;
    }
    let value: GridCell["value"];
    let use = NO_USE;
    if (type === "s") {
      const place = Number(raw);
      value = strings[place] ?? "";
      use = place;
    } else if (type === "str") {
      value = raw === "" ? "" : unescapeCellText(withoutEntities(decoded(raw)));
    } else if (raw === "") {
      if (formula === undefined) continue;
      value = null;
    } else {
      value = Number(raw);
      // Blank, or no number at all: the general reader knows what to make of it.
      if (!Number.isFinite(value) || raw.trim() === "") return 0;
      const style = Number(found[2] ?? "0");
      const isDate = dates.has(style);
      use = dayUse(style, isDate);
      if (isDate) {
        uses.push(use);
        const day = { column, value, isDate };
        cells.push(formula === undefined ? day : { ...day, formula: "" });
        continue;
      }
    }
    uses.push(use);
    cells.push(formula === undefined ? { column, value } : { column, value, formula: "" });
  }
  return at;
}

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column;
}

function inOrder(rows: readonly GridRow[]): readonly GridRow[] {
  const isSorted = rows.every((row, index) => index === 0 || (rows[index - 1]?.number ?? 0) <= row.number);
  return isSorted ? rows : rows.toSorted((a, b) => a.number - b.number);
}
