import type { Outcome } from "../../catalogue/outcome";
import { columnLetters, parseAddress } from "../reading/grid-types";
import { lineAfter } from "../tables/line-plan";
import type { TableChange } from "../tables/plan-tables";
import { withAttributes } from "./move-cells";
import type { PackageEdits } from "./package-edits";
import { relationships } from "./package-parts";
import { escapeXml } from "./patch-sheet-xml";

const REFERENCE = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function areaOf(reference: string): Area | null {
  const [, left = "", top = "", right = "", bottom = ""] = REFERENCE.exec(reference) ?? [];
  const [from, to] = [parseAddress(left + top), parseAddress(right + bottom)];
  return from && to ? { left: from.column, top: from.row, right: to.column, bottom: to.row } : null;
}

/** Where an area that ended with the table's last row, or reached beyond, ends now. */
function bottomNow({ place, rows }: TableChange, bottomAfterMove: number): number {
  const last = lineAfter(place.heading + Math.max(1, place.rows.length), rows.steps) ?? rows.last;
  return bottomAfterMove > last ? bottomAfterMove : rows.last;
}

/**
 * Lets the Excel table over a worksheet's table, its pick lists and its print area cover the rows and columns it has now. The lines
 * themselves have been moved before.
 */
export function extendTable(edits: PackageEdits, change: TableChange): Outcome<null> {
  const { sheet } = change.place;
  const relations = relationships(edits, sheet.ref);
  if (!relations.ok) return relations;
  for (const { kind, target } of relations.value) {
    if (kind !== "table") continue;
    const done = edits.edit(target, (xml) => withTable(xml, change));
    if (!done.ok) return done;
  }
  return edits.edit(sheet.ref, (xml) =>
    xml.replace(/<(?:\w+:)?dataValidation\b[^<>]*>/g, (tag) => {
      const area = areaOf(/\ssqref="([^"\s]*)"/.exec(tag)?.[1] ?? "");
      if (area?.top !== change.place.heading + 1 || area.bottom >= change.rows.last) return tag;
      return withAttributes(tag, { sqref: referenceOf({ ...area, bottom: change.rows.last }) });
    }),
  );
}

/** The print area of the worksheet at a position, in workbook.xml, where it ended with the table. */
export function withPrintArea(workbookXml: string, position: number, change: TableChange): string {
  return workbookXml.replace(
    /(<(?:\w+:)?definedName\b[^<>]*>)([^<]*)(?=<)/g,
    (whole: string, tag: string, text: string) => {
      const isOurs = tag.includes('"_xlnm.Print_Area"') && tag.includes(`localSheetId="${String(position)}"`);
      const [, name = "", reference = ""] = /^(.*!)([^!,]+)$/.exec(text) ?? [];
      const area = isOurs ? areaOf(reference) : null;
      if (!area) return whole;
      const { left, top, right } = area;
      const bottom = bottomNow(change, area.bottom);
      return `${tag}${name}$${columnLetters(left)}$${String(top)}:$${columnLetters(right)}$${String(bottom)}`;
    },
  );
}

function referenceOf({ left, top, right, bottom }: Area): string {
  return `${columnLetters(left)}${String(top)}:${columnLetters(right)}${String(bottom)}`;
}

/** The table part with its area and the names of its columns; a table elsewhere on the sheet stays as it is. */
function withTable(xml: string, change: TableChange): string {
  const tag = /<(?:\w+:)?table\b[^<>]*>/.exec(xml)?.[0] ?? "";
  const area = areaOf(/\sref="([^"]*)"/.exec(tag)?.[1] ?? "");
  const { place, columns, now } = change;
  const own = [...columns.at.values()];
  if (area?.top !== place.heading || !own.some((at) => at >= area.left && at <= area.right)) return xml;
  const grown = { ...area, bottom: bottomNow(change, area.bottom), right: Math.max(area.right, ...own) };
  const names = new Map(now.rows[0]?.cells.map(({ column, value }) => [columns.at.get(column) ?? 0, String(value)]));
  return withColumns(xml, change, grown, names)
    .replace(/<(?:\w+:)?sortState\b[^<>]*(?:\/>|>.*?<\/(?:\w+:)?sortState>)/s, "")
    .replace(/<(?:\w+:)?(?:table|autoFilter)\b[^<>]*>/g, (each) => withAttributes(each, { ref: referenceOf(grown) }));
}

function withColumns(
  xml: string,
  { columns }: TableChange,
  { left, right }: Area,
  names: ReadonlyMap<number, string>,
): string {
  const list = /(<(?:\w+:)?tableColumns\b[^<>]*>)(.*)(<\/((?:\w+:)?)tableColumns>)/s.exec(xml);
  if (!list) return xml;
  const [whole, open = "", inside = "", close = "", prefix = ""] = list;
  const elements = inside.match(/<(?:\w+:)?tableColumn\b[^<>]*(?:\/>|>.*?<\/(?:\w+:)?tableColumn>)/gs) ?? [];
  const ids = elements.map((element) => Number(/\sid="(\d+)"/.exec(element)?.[1] ?? 0));
  // The left end is never moved: the first column of a table stays before all that come.
  const standing = new Map(
    elements.flatMap((element, index) => {
      const at = lineAfter(left + index, columns.steps);
      return at === null ? [] : [[at, element] as const];
    }),
  );
  let id = Math.max(0, ...ids);
  const made = Array.from({ length: right - left + 1 }, (_, index) => {
    const at = left + index;
    const name = names.get(at);
    const before = standing.get(at);
    const kept = /\sname="([^"]*)"/.exec(before ?? "")?.[1] ?? "";
    const shown = name === undefined ? kept || `Cột${String(index + 1)}` : escapeXml(name).replaceAll('"', "&quot;");
    if (before !== undefined)
      return shown === kept ? before : before.replace(/\sname="[^"]*"/, () => ` name="${shown}"`);
    id += 1;
    return `<${prefix}tableColumn id="${String(id)}" name="${shown}"/>`;
  });
  const counted = withAttributes(open, { count: String(made.length) });
  return xml.replace(whole, () => `${counted}${made.join("")}${close}`);
}
