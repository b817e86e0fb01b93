import { succeed, type Outcome } from "../../catalogue/outcome";
import type { SheetBlueprint } from "../../records/blueprint";
import { blueprintRows } from "../tables/find-table";
import { AS_IT_IS, type TableChange } from "../tables/plan-tables";
import { mergeStyles } from "./merge-styles";
import type { PackageEdits } from "./package-edits";
import { workbookParts } from "./package-parts";
import { cellStyles } from "./patch-styles";
import { renderWorkbook } from "./render";
import { unpack } from "./unpack";

/** Index of the look that a cell of ours takes in a file, by its column and style name. */
export type StyleIndex = (column: string, style: string) => number | undefined;

/**
 * The looks of cells to be written: as people have them in the rows that stand there, or else as drawn; looks that the file has not are
 * added to it.
 */
export async function tableStyles(
  edits: PackageEdits,
  stylesPart: string | null,
  change: TableChange,
): Promise<Outcome<StyleIndex>> {
  const found = standingStyles(edits, change);
  if (!found.ok) return found;
  const { byColumn, byStyle } = found.value;
  const missing = [
    ...new Set(
      change.own
        .map(({ cell }) => cell)
        .filter(({ column, style }) => style !== AS_IT_IS && !byColumn.has(`${column} ${style}`) && !byStyle.has(style))
        .map(({ style }) => style),
    ),
  ];
  if (missing.length > 0 && stylesPart !== null) {
    const added = await addStyles(edits, stylesPart, missing);
    if (!added.ok) return added;
    for (const [style, index] of added.value) byStyle.set(style, index);
  }
  return succeed((column, style) => byColumn.get(`${column} ${style}`) ?? byStyle.get(style));
}

interface Found {
  readonly byColumn: Map<string, number>;
  readonly byStyle: Map<string, number>;
}

/** By the cells as they stood before the lines moved. */
function standingStyles(edits: PackageEdits, { place, now }: TableChange): Outcome<Found> {
  const xml = edits.text(place.sheet.ref);
  if (!xml.ok) return xml;
  const rows = blueprintRows(now);
  const columns = [...place.columns.values()];
  const headings = new Map(now.rows[0]?.cells.map((cell) => [cell.column, cell.style]));
  const known = place.rows.filter(({ key }) => key !== null && rows.has(key));
  const wanted = new Map([place.heading, ...known.map(({ number }) => number)].map((number) => [number, columns]));
  const keyAt = new Map([...place.columns].map(([key, column]) => [column, key]));
  const rowAt = new Map(known.map(({ number, key }) => [number, key]));
  const found: Found = { byColumn: new Map(), byStyle: new Map() };
  for (const { row, column, style } of cellStyles(xml.value, wanted)) {
    const key = keyAt.get(column) ?? "";
    const blueprint = rows.get(rowAt.get(row) ?? "");
    const name =
      row === place.heading ? headings.get(key) : blueprint?.cells.find((cell) => cell.column === key)?.style;
    if (name === undefined) continue;
    if (!found.byColumn.has(`${key} ${name}`)) found.byColumn.set(`${key} ${name}`, style);
    if (!found.byStyle.has(name)) found.byStyle.set(name, style);
  }
  return succeed(found);
}

/** Draws one cell of each style in a workbook of its own and takes its looks over. */
async function addStyles(
  edits: PackageEdits,
  stylesPart: string,
  styles: readonly string[],
): Promise<Outcome<ReadonlyMap<string, number>>> {
  const rendered = await renderWorkbook({ title: "", sheets: [sampleSheet(styles)], active: "styles" });
  const fresh = unpack(rendered, edits.fileName);
  if (!fresh.ok) return fresh;
  const parts = workbookParts(fresh.value);
  if (!parts.ok) return parts;
  const sheet = fresh.value.text(parts.value.sheets[0]?.part ?? "");
  const looks = fresh.value.text(parts.value.styles ?? "");
  if (!sheet.ok) return sheet;
  if (!looks.ok) return looks;
  const own = cellStyles(sheet.value, new Map(styles.map((_, index) => [index + 1, [1]])));
  const found = new Map<string, number>();
  const merged = edits.edit(stylesPart, (xml) => {
    const both = mergeStyles(xml, looks.value);
    styles.forEach((style, index) => {
      const drawn = own.find(({ row }) => row === index + 1);
      if (drawn) found.set(style, both.cellStyle(drawn.style));
    });
    return both.xml;
  });
  return merged.ok ? succeed(found) : merged;
}

function sampleSheet(styles: readonly string[]): SheetBlueprint {
  return {
    key: "styles",
    name: "styles",
    visibility: "visible",
    columns: [{ key: "cell", width: 10 }],
    rows: styles.map((style) => ({ key: style, cells: [{ column: "cell", value: "x", style }] })),
    validations: [],
    conditionalFormats: [],
    tables: [],
    protect: false,
    frozenRows: 0,
    print: null,
  };
}
