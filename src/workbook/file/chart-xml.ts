import type { ChartBlueprint, ChartSeries } from "../../records/blueprint";
import { FONT_NAME } from "../../records/typography";
import { CHART_INK, CHART_TONES, CHART_TYPE } from "../look";
import { quotedName } from "../tables/references";
import { DECLARATION, emu, MAIN, OFFICE } from "./drawing-part";
import { escapeXml } from "./patch-sheet-xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/** Which axis is which; they must differ within a chart, no more. */
const CATEGORIES = "111111111";
const VALUES = "222222222";
const HAIRLINE = 0.75;

/** The part of a native chart. It keeps no figures of its own: whoever opens the file reads them from the cells. */
export function chartXml(chart: ChartBlueprint, sheet: string): string {
  const { kind, title, categories, series, linesEvery } = chart;
  const bars =
    `<c:barChart><c:barDir val="${kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    series.map((each, index) => seriesXml(each, index, categories, sheet)).join("") +
    `<c:gapWidth val="60"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`;
  const [bottom, left] = kind === "bar" ? (["l", "b"] as const) : (["b", "l"] as const);
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${font(CHART_TYPE.title, true)}</a:pPr>` +
    `<a:r>${font(CHART_TYPE.title, true, "rPr", ' lang="vi-VN"')}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${bars}` +
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bottom}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line(CHART_INK.text)}${text()}` +
    `<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    `<c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>` +
    `<c:delete val="${linesEvery === null ? "1" : "0"}"/><c:axPos val="${left}"/>` +
    (linesEvery === null ? "" : `<c:majorGridlines>${line(CHART_INK.lines)}</c:majorGridlines>`) +
    `<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${line(CHART_INK.lines)}${text()}<c:crossAx val="${CATEGORIES}"/>` +
    `<c:crosses val="autoZero"/><c:crossBetween val="between"/>` +
    `${linesEvery === null ? "" : `<c:majorUnit val="${String(linesEvery)}"/>`}</c:valAx>` +
    `${fill(CHART_INK.paper, null)}</c:plotArea><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `${fill(CHART_INK.paper, CHART_INK.lines)}${text()}</c:chartSpace>`
  );
}

/** A range of a sheet as charts name it: "'Tổng hợp'!$B$2:$B$9". */
export function chartReference(sheet: string, range: string): string {
  return `${quotedName(sheet)}!${range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

function seriesXml(series: ChartSeries, index: number, categories: string, sheet: string): string {
  const { name, values, tone, plainPoints = [] } = series;
  const reference = (range: string): string => `<c:f>${escapeXml(chartReference(sheet, range))}</c:f>`;
  const plain = plainPoints.map(
    (point) =>
      `<c:dPt><c:idx val="${String(point)}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>` +
      `${fill(CHART_TONES.plain, CHART_INK.text)}</c:dPt>`,
  );
  return (
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
    `${fill(CHART_TONES[tone], CHART_INK.text)}<c:invertIfNegative val="0"/>${plain.join("")}` +
    `<c:dLbls><c:numFmt formatCode="0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text()}` +
    `<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
    `<c:cat><c:strRef>${reference(categories)}</c:strRef></c:cat><c:val><c:numRef>${reference(values)}</c:numRef></c:val></c:ser>`
  );
}

function fill(colour: string, outline: string | null): string {
  const solid = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  return `<c:spPr>${solid}${outline === null ? "<a:ln><a:noFill/></a:ln>" : outlineXml(outline)}</c:spPr>`;
}

function line(colour: string): string {
  return `<c:spPr>${outlineXml(colour)}</c:spPr>`;
}

function outlineXml(colour: string): string {
  return `<a:ln w="${emu(HAIRLINE)}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;
}

function text(): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${font(CHART_TYPE.text, false)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function font(size: number, bold: boolean, element = "defRPr", more = ""): string {
  return (
    `<a:${element}${more} sz="${String(100 * size)}" b="${bold ? "1" : "0"}">` +
    `<a:solidFill><a:srgbClr val="${CHART_INK.text}"/></a:solidFill>` +
    `<a:latin typeface="${FONT_NAME}"/><a:cs typeface="${FONT_NAME}"/></a:${element}>`
  );
}
