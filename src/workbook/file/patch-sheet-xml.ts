import { escapeCellText } from "../cell-text";
import type { CellWrite, RowWrite } from "../reading/cell-writes";
import { columnLetters, parseAddress } from "../reading/grid-types";
import { localName, scanXml, XmlFault } from "./xml";

/** A text formatted in parts, as the inner XML of its runs. */
export interface RichWrite {
  readonly kind: "rich";
  readonly xml: string;
}

/** A formula with the figure it has now, for programs that do not calculate. */
export interface FormulaWrite {
  readonly kind: "formula";
  readonly formula: string;
  readonly result: string | number;
}

/** What is put into one row of a worksheet part, with the looks its cells take. */
export interface StyledRowWrite extends Omit<RowWrite, "cells"> {
  readonly cells: ReadonlyMap<number, CellWrite | RichWrite | FormulaWrite>;
  /** Style indices of cells by 1-based column, where they change. */
  readonly styles?: ReadonlyMap<number, number>;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/**
 * Writes cells into the XML of a worksheet by replacing exactly those cells: everything else stays byte for byte, whoever wrote
 * it. `writes` is keyed by 1-based row.
 * Throws `XmlFault` when the part is damaged.
 */
export function patchCells(xml: string, writes: ReadonlyMap<number, StyledRowWrite>): string {
  const splices: Splice[] = [];
  const pending = new Map(writes);
  let prefix = "";
  let inSheetData = false;
  let row = { number: 0, write: undefined as StyledRowWrite | undefined, done: new Set<number>() };
  let cell = { start: 0, column: 0, attributes: {} as Readonly<Record<string, string>>, formula: "" };
  let formulaStart = 0;

  /** New cells of the row that stand before a column. */
  const insertCells = (at: number, before: number): void => {
    const missing = [...(row.write?.cells ?? [])]
      .filter(([column, write]) => column < before && !row.done.has(column) && write.kind !== "cached")
      .sort(([a], [b]) => a - b);
    for (const [column, write] of missing) {
      row.done.add(column);
      const style = row.write?.styles?.get(column);
      const made = cellXml(prefix, row.number, column, style === undefined ? {} : { s: String(style) }, write, "");
      splices.push({ start: at, end: at, xml: made });
    }
  };
  const insertRows = (at: number, before: number): void => {
    const missing = [...pending].filter(([number]) => number < before).sort(([a], [b]) => a - b);
    for (const [number, write] of missing) {
      pending.delete(number);
      const cells = [...write.cells].filter(([, each]) => each.kind !== "cached").sort(([a], [b]) => a - b);
      const inside = cells.map(([column, each]) => {
        const style = write.styles?.get(column);
        return cellXml(prefix, number, column, style === undefined ? {} : { s: String(style) }, each, "");
      });
      splices.push({
        start: at,
        end: at,
        xml: `<${prefix}row r="${String(number)}"${heightXml(write.leastHeight)}>${inside.join("")}</${prefix}row>`,
      });
    }
  };

  scanXml(xml, {
    open(name, attributes, tag, parser) {
      const start = xml.lastIndexOf("<", parser.position - 1);
      if (xml[parser.position - 1] !== ">") throw new XmlFault("position lost");
      if (name === "sheetData") {
        inSheetData = true;
        prefix = tag.name.slice(0, tag.name.length - localName(tag.name).length);
        if (tag.isSelfClosing) {
          splices.push({ start, end: parser.position, xml: `<${prefix}sheetData>` });
          insertRows(parser.position, Infinity);
          splices.push({ start: parser.position, end: parser.position, xml: `</${prefix}sheetData>` });
        }
      } else if (inSheetData && name === "row") {
        const given = Number(attributes["r"]);
        const number = Number.isInteger(given) && given > 0 ? given : row.number + 1;
        insertRows(start, number);
        row = { number, write: pending.get(number), done: new Set() };
        pending.delete(number);
        cell = { ...cell, column: 0 };
        const opened = rowTag(tag.name, attributes, row.write, tag.isSelfClosing);
        if (opened !== null) splices.push({ start, end: parser.position, xml: opened });
        if (tag.isSelfClosing && row.write) {
          insertCells(parser.position, Infinity);
          splices.push({ start: parser.position, end: parser.position, xml: `</${tag.name}>` });
        }
      } else if (inSheetData && name === "c") {
        const column = parseAddress(attributes["r"] ?? "")?.column ?? cell.column + 1;
        cell = { start, column, attributes, formula: "" };
        insertCells(start, column);
      } else if (inSheetData && name === "f") {
        formulaStart = start;
      }
    },
    close(name, tag, parser) {
      if (!inSheetData) return;
      if (name === "f") cell.formula = xml.slice(formulaStart, parser.position);
      else if (name === "c") {
        const write = row.write?.cells.get(cell.column);
        const style = row.write?.styles?.get(cell.column);
        row.done.add(cell.column);
        const attributes = style === undefined ? cell.attributes : { ...cell.attributes, s: String(style) };
        if (write && (write.kind !== "cached" || cell.formula !== "")) {
          const made = cellXml(prefix, row.number, cell.column, attributes, write, cell.formula);
          splices.push({ start: cell.start, end: parser.position, xml: made });
        } else if (style !== undefined) {
          const old = xml.slice(cell.start, parser.position);
          splices.push({ start: cell.start, end: parser.position, xml: withStyle(old, style) });
        }
      } else if (name === "row" && !tag.isSelfClosing) {
        insertCells(xml.lastIndexOf("<", parser.position - 1), Infinity);
      } else if (name === "sheetData") {
        if (!tag.isSelfClosing) insertRows(xml.lastIndexOf("<", parser.position - 1), Infinity);
        inSheetData = false;
      }
    },
  });
  return spliced(xml, splices);
}

/** Applies splices that were found from left to right. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, xml: inserted } of splices) {
    result += xml.slice(at, start) + inserted;
    at = end;
  }
  return result + xml.slice(at);
}

function rowTag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  write: StyledRowWrite | undefined,
  selfClosing: boolean,
): string | null {
  if (!write) return null;
  const least = write.leastHeight;
  const grows = least !== undefined && !(Number(attributes["ht"]) >= least);
  if (!grows && !selfClosing) return null;
  const kept = Object.entries(attributes).filter(([key]) => !grows || (key !== "ht" && key !== "customHeight"));
  const height: [string, string][] = grows
    ? [
        ["ht", String(least)],
        ["customHeight", "1"],
      ]
    : [];
  return `<${name}${attributesXml([...kept, ...height])}>`;
}

function heightXml(height: number | undefined): string {
  return height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
}

function cellXml(
  prefix: string,
  row: number,
  column: number,
  attributes: Readonly<Record<string, string>>,
  write: CellWrite | RichWrite | FormulaWrite,
  formula: string,
): string {
  const kept = Object.entries(attributes).filter(([key]) => !["r", "t", "cm", "vm"].includes(key));
  const tag = (type: string | null): string =>
    `<${prefix}c${attributesXml([["r", `${columnLetters(column)}${String(row)}`], ...kept, ...(type === null ? [] : [["t", type] as const])])}`;
  const end = `</${prefix}c>`;
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  switch (write.kind) {
    case "text":
      if (write.text === "") return `${tag(null)}/>`;
      return `${tag("inlineStr")}><${prefix}is><${prefix}t xml:space="preserve">${textOfCell(write.text)}</${prefix}t></${prefix}is>${end}`;
    case "rich":
      return `${tag("inlineStr")}><${prefix}is>${write.xml}</${prefix}is>${end}`;
    case "number":
      return `${tag(null)}>${v(String(write.number))}${end}`;
    case "formula": {
      const f = `<${prefix}f>${escapeXml(write.formula)}</${prefix}f>`;
      return typeof write.result === "number"
        ? `${tag(null)}>${f}${v(String(write.result))}${end}`
        : `${tag("str")}>${f}${v(textOfCell(write.result))}${end}`;
    }
    case "cached":
      return typeof write.value === "number"
        ? `${tag(null)}>${formula}${v(String(write.value))}${end}`
        : `${tag("str")}>${formula}${v(textOfCell(write.value))}${end}`;
  }
}

function withStyle(cell: string, style: number): string {
  const end = cell.indexOf(">");
  const tag = cell.slice(0, end).replace(/\ss="[^"]*"|\ss='[^']*'/, "");
  const slash = tag.endsWith("/") ? "/" : "";
  return `${tag.slice(0, tag.length - slash.length).trimEnd()} s="${String(style)}"${slash}${cell.slice(end)}`;
}

function attributesXml(attributes: readonly (readonly [string, string])[]): string {
  return attributes.map(([key, value]) => ` ${key}="${escapeXml(value).replaceAll('"', "&quot;")}"`).join("");
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The XML of a cell's text. */
export function textOfCell(text: string): string {
  return escapeXml(escapeCellText(text));
}
