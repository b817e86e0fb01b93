import { succeed, type Outcome } from "../../catalogue/outcome";
import type { ChartBlueprint, ColumnBlueprint } from "../../records/blueprint";
import { chartChanges, type ChartChange } from "../tables/chart-ranges";
import type { TableChange } from "../tables/plan-tables";
import { chartReference, chartXml } from "./chart-xml";
import { addAnchor, addRelationship, DRAWING, drawingOf, emu, MAIN, OFFICE, withoutAnchor } from "./drawing-part";
import type { PackageEdits } from "./package-edits";
import { relationships } from "./package-parts";
import { escapeXml } from "./patch-sheet-xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const CHART_PART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** The worksheet a chart is drawn on. */
export interface ChartSheet {
  readonly part: string;
  readonly name: string;
  readonly columns: readonly ColumnBlueprint[];
}

/**
 * Puts the charts of a sheet that is drawn as its blueprint says on its part, each in place of the one of the same name. Whatever else is
 * drawn on the sheet stays.
 */
export function drawCharts(
  edits: PackageEdits,
  { part, name, columns }: ChartSheet,
  charts: readonly ChartBlueprint[],
): Outcome<null> {
  const standing = drawingOf(edits, part);
  if (!standing.ok) return standing;
  for (const [index, chart] of charts.entries()) {
    const { key, row } = chart;
    if (standing.value !== null) {
      const cleared = edits.edit(standing.value, (xml) => withoutAnchor(xml, key));
      if (!cleared.ok) return cleared;
    }
    const column = columns.findIndex((each) => each.key === chart.column);
    const put = addAnchor(edits, part, (drawing) => {
      const chartPart = edits.freePart("xl/charts/chart", ".xml");
      edits.add(chartPart, chartXml(chart, name), CHART_PART);
      const id = addRelationship(edits, drawing, "chart", chartPart);
      return id.ok ? succeed(anchorXml(chart, { row: row - 1, column }, FIRST_ID + index, id.value)) : id;
    });
    if (!put.ok) return put;
  }
  return succeed(null);
}

/**
 * Lets the charts of a table that was written in place read the rows and columns it has now, and say what holds now. A chart that people
 * moved, coloured or gave a title of their own stays so; one that they took away, or gave other series, is left to them.
 */
export function followCharts(edits: PackageEdits, change: TableChange): Outcome<null> {
  const changes = chartChanges(change);
  const { ref, name } = change.place.sheet;
  if (changes.length === 0) return succeed(null);
  const drawing = drawingOf(edits, ref);
  if (!drawing.ok || drawing.value === null) return drawing.ok ? succeed(null) : drawing;
  const xml = edits.text(drawing.value);
  const relations = relationships(edits, drawing.value);
  if (!xml.ok) return xml;
  if (!relations.ok) return relations;
  const ids = chartIds(xml.value);
  for (const each of changes) {
    const part = relations.value.find(({ id }) => id === ids.get(each.key))?.target;
    if (part === undefined || !edits.has(part)) continue;
    const done = edits.edit(part, (chart) => withChange(chart, each, name));
    if (!done.ok) return done;
  }
  return succeed(null);
}

/** By the names of the charts in a drawing, the relationships to their parts. */
function chartIds(drawing: string): ReadonlyMap<string, string> {
  const frames = drawing.match(/<(?:\w+:)?graphicFrame\b.*?<\/(?:\w+:)?graphicFrame>/gsu) ?? [];
  return new Map(
    frames.flatMap((frame) => {
      const key = /<(?:\w+:)?cNvPr\b[^<>]*?\sname="([^"]*)"/u.exec(frame)?.[1];
      const id = /<(?:\w+:)?chart\b[^<>]*?\s(?:\w+:)?id="([^"]*)"/u.exec(frame)?.[1];
      return key === undefined || id === undefined ? [] : [[key, id] as const];
    }),
  );
}

function withChange(xml: string, { title, series }: ChartChange, sheet: string): string {
  const titled = title
    ? xml.replaceAll(`<a:t>${escapeXml(title.from)}</a:t>`, () => `<a:t>${escapeXml(title.to)}</a:t>`)
    : xml;
  const parts = titled.match(SERIES) ?? [];
  if (parts.length !== series.length) return titled;
  let at = 0;
  return titled.replace(SERIES, (one) => {
    const { categories = null, values = null } = series[at++] ?? {};
    return withRange(withRange(one, "cat", categories, sheet), "val", values, sheet);
  });
}

const SERIES = /<(?:\w+:)?ser>.*?<\/(?:\w+:)?ser>/gsu;

/** The figures kept of the old range go: they are read again from the cells. */
function withRange(series: string, element: "cat" | "val", range: string | null, sheet: string): string {
  if (range === null) return series;
  const inside = new RegExp(
    `(<(?:\\w+:)?${element}>.*?<(?:\\w+:)?f>)([^<]*)(</(?:\\w+:)?f>)(.*?)(?=</(?:\\w+:)?(?:str|num)Ref>)`,
    "su",
  );
  const reference = escapeXml(chartReference(sheet, range));
  return series.replace(inside, (whole, open: string, before: string, close: string) =>
    before === reference ? whole : open + reference + close,
  );
}

/** Numbers of what is drawn are unique in a drawing; those of people's own begin low. */
const FIRST_ID = 9_101;

/** The anchor moves with its cell and keeps its size. */
function anchorXml(
  { key, description, width, height }: ChartBlueprint,
  from: { readonly row: number; readonly column: number },
  number: number,
  id: string,
): string {
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}">` +
    `<xdr:from><xdr:col>${String(from.column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(from.row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${emu(width)}" cy="${emu(height)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${String(number)}" name="${escapeXml(key)}" descr="${escapeXml(description)}"/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${id}"/></a:graphicData></a:graphic>` +
    `</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
  );
}
