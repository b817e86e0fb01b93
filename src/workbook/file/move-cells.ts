import type { LineStep } from "../tables/line-plan";
import { lineAfter } from "../tables/line-plan";
import { movedFormula, movedReference, type CellMove, type SheetMove } from "../tables/references";
import { columnLetters, parseAddress } from "../reading/grid-types";
import { escapeXml, spliced } from "./patch-sheet-xml";
import { localName, scanXml } from "./xml";

/** Whole rows and columns that come and go in one worksheet. */
export interface SheetShift {
  readonly rows: readonly LineStep[];
  readonly columns: readonly LineStep[];
}

export function cellMove({ rows, columns }: SheetShift): CellMove {
  return { row: (row) => lineAfter(row, rows), column: (column) => lineAfter(column, columns) };
}

/** Columns beyond stand in no table; they move together. */
const SINGLE_COLUMNS = 300;

/**
 * A worksheet part after whole rows and columns came and went: cells, widths, merges, lists, marks and page breaks go with their lines. The
 * formulas are left to {@link withMovedFormulas}. Throws `XmlFault` when the part is damaged.
 */
export function withMovedCells(xml: string, shift: SheetShift): string {
  const move = cellMove(shift);
  const splices: { start: number; end: number; xml: string }[] = [];
  let row = 0;
  let column = 0;
  let inSheetData = false;
  let dropping: { readonly name: string; readonly start: number } | null = null;
  let breaks: "row" | "column" = "row";
  const columns: { start: number; end: number; attributes: Readonly<Record<string, string>> }[] = [];
  scanXml(xml, {
    open(name, attributes, _tag, parser) {
      const start = xml.lastIndexOf("<", parser.position - 1);
      const retag = (changed: Readonly<Record<string, string | null>>): void => {
        splices.push({ start, end: parser.position, xml: withAttributes(xml.slice(start, parser.position), changed) });
      };
      if (name === "sheetData") inSheetData = true;
      if (dropping) return;
      if (inSheetData && name === "row") {
        row = lineNumber(attributes["r"]) ?? row + 1;
        column = 0;
        const next = move.row(row);
        if (next === null) dropping = { name, start };
        else if (next !== row || shift.columns.length > 0) retag({ r: String(next), spans: null });
      } else if (inSheetData && name === "c") {
        column = parseAddress(attributes["r"] ?? "")?.column ?? column + 1;
        const [nextRow, nextColumn] = [move.row(row), move.column(column)];
        if (nextColumn === null) dropping = { name, start };
        else retag({ r: `${columnLetters(nextColumn)}${String(nextRow ?? row)}` });
      } else if (inSheetData && name === "f" && attributes["ref"] !== undefined) {
        retag({ ref: movedReference(attributes["ref"], move) ?? attributes["ref"] });
      } else if (name === "col") columns.push({ start, end: parser.position, attributes });
      else if (name === "rowBreaks" || name === "colBreaks") breaks = name === "rowBreaks" ? "row" : "column";
      else if (name === "brk") {
        const at = Number(attributes["id"]);
        retag({ id: String((breaks === "row" ? move.row(at) : move.column(at)) ?? at) });
      } else if (!inSheetData) {
        const moved = movedAttributes(attributes, move);
        if (moved === "gone" && ["mergeCell", "hyperlink"].includes(name)) dropping = { name, start };
        else if (moved !== "gone" && Object.keys(moved).length > 0) retag(moved);
      }
    },
    close(name, tag, parser) {
      if (name === "sheetData") inSheetData = false;
      if (dropping && name === dropping.name) {
        splices.push({ start: dropping.start, end: parser.position, xml: "" });
        dropping = null;
      }
      if (name === "cols" && shift.columns.length > 0 && columns.length > 0) {
        const [first] = columns;
        const end = xml.lastIndexOf("<", parser.position - 1);
        const prefix = tag.name.slice(0, tag.name.length - localName(tag.name).length);
        if (first) splices.push({ start: first.start, end, xml: movedColumns(columns, shift, prefix) });
      }
    },
  });
  const moved = spliced(
    xml,
    splices.sort((a, b) => a.start - b.start),
  );
  return moved.replace(/<((?:\w+:)?(?:mergeCells|hyperlinks))\b[^>]*><\/\1>/g, "");
}

const PLACES = ["ref", "sqref", "activeCell", "topLeftCell"] as const;

/** Attributes that name cells, as they read after the move; "gone" when nothing is left of one. */
export function movedAttributes(
  attributes: Readonly<Record<string, string>>,
  move: CellMove,
): Readonly<Record<string, string>> | "gone" {
  const moved: Record<string, string> = {};
  for (const place of PLACES) {
    const before = attributes[place];
    if (before === undefined || before === "") continue;
    const after = before.split(/\s+/).flatMap((reference) => movedReference(reference, move) ?? []);
    if (after.length === 0) return "gone";
    if (after.join(" ") !== before) moved[place] = after.join(" ");
  }
  return moved;
}

function movedColumns(
  columns: readonly { readonly attributes: Readonly<Record<string, string>> }[],
  { columns: steps }: SheetShift,
  prefix: string,
): string {
  const placed = columns.flatMap(({ attributes }) => {
    const [min, max] = [Number(attributes["min"]), Number(attributes["max"])];
    const single = Math.min(max, SINGLE_COLUMNS);
    const each = Array.from({ length: Math.max(0, single - min + 1) }, (_, index) => min + index).flatMap((column) => {
      const next = lineAfter(column, steps);
      return next === null ? [] : [{ min: next, max: next, attributes }];
    });
    const rest = lineAfter(single + 1, steps) ?? single + 1;
    return max > single ? [...each, { min: rest, max: Math.max(rest, Math.min(max, 16_384)), attributes }] : each;
  });
  // A column that came looks like the one before it.
  for (const { kind, at, count } of steps) {
    if (kind === "delete") continue;
    const before = placed.find(({ min, max }) => min <= at - 1 && max >= at - 1);
    for (let column = at; before && column < at + count; column++) {
      const { hidden: _hidden, ...attributes } = before.attributes;
      placed.push({ min: column, max: column, attributes });
    }
  }
  return placed
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, attributes }) => {
      return withAttributes(`<${prefix}col/>`, { ...attributes, min: String(min), max: String(max) });
    })
    .join("");
}

const FORMULA = /(<(?:\w+:)?(?:f|formula|formula1|formula2|definedName)(?:\s[^<>]*)?>)([^<]+)(?=<\/)/g;

/** A part with its formulas and references following the move; see `movedFormula`. */
export function withMovedFormulas(xml: string, moveOf: (sheet: string) => SheetMove | null): string {
  return xml.replace(FORMULA, (whole: string, open: string, text: string) => {
    const formula = unescaped(text);
    const moved = movedFormula(formula, moveOf);
    return moved === formula ? whole : open + escapeXml(moved);
  });
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** A tag with attributes set, or left out where null. */
export function withAttributes(tag: string, changed: Readonly<Record<string, string | null>>): string {
  let result = tag;
  for (const [name, value] of Object.entries(changed)) {
    const written = value === null ? "" : ` ${name}="${escapeXml(value).replaceAll('"', "&quot;")}"`;
    const pattern = new RegExp(`\\s${name.replace(/[^\w:]/g, "")}=("[^"]*"|'[^']*')`);
    if (pattern.test(result)) result = result.replace(pattern, () => written);
    else if (value !== null) result = result.replace(/\s*(\/?>)$/, (end) => written + end.trimStart());
  }
  return result;
}

function lineNumber(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number > 0 ? number : null;
}
