import type { ChartBlueprint, SheetBlueprint } from "../../records/blueprint";
import { FONT_NAME } from "../../records/typography";
import { CHART_INK, CHART_TONES, CHART_TYPE } from "../look";
import { columnLetters } from "../reading/grid-types";
import type { ChartChange } from "../tables/chart-ranges";

/** Draws the charts of a sheet that stands as its blueprint says, over the cells it has. */
export function queueCharts(worksheet: Excel.Worksheet, { columns, charts = [] }: SheetBlueprint): void {
  for (const chart of charts) {
    const [first] = chart.series;
    if (!first) continue;
    const kind = chart.kind === "bar" ? "BarClustered" : "ColumnClustered";
    const drawn = worksheet.charts.add(kind, worksheet.getRange(first.values), "Columns");
    drawn.name = chart.key;
    drawn.title.text = chart.title;
    drawn.legend.visible = false;
    queueText(drawn.format.font, CHART_TYPE.text);
    queueText(drawn.title.format.font, CHART_TYPE.title);
    drawn.title.format.font.bold = true;
    const column = columns.findIndex(({ key }) => key === chart.column) + 1;
    drawn.setPosition(`${columnLetters(column)}${String(chart.row)}`);
    drawn.width = chart.width;
    drawn.height = chart.height;
    queueAxis(drawn.axes.valueAxis, chart);
    chart.series.forEach((series, index) => {
      const row = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add(series.name);
      row.name = series.name;
      row.setValues(worksheet.getRange(series.values));
      row.setXAxisValues(worksheet.getRange(chart.categories));
      row.hasDataLabels = true;
      row.gapWidth = 60;
      row.format.fill.setSolidColor(`#${CHART_TONES[series.tone]}`);
      row.format.line.color = `#${CHART_INK.text}`;
      for (const point of series.plainPoints ?? []) {
        row.points.getItemAt(point).format.fill.setSolidColor(`#${CHART_TONES.plain}`);
      }
    });
  }
}

/** Lets a chart of ours read the cells its table has now; see `chartChanges`. A title that people wrote stays. */
export function queueChartChange(
  worksheet: Excel.Worksheet,
  { key, title, series }: ChartChange,
  standing: string,
): void {
  const chart = worksheet.charts.getItem(key);
  if (title && title.from === standing) chart.title.text = title.to;
  series.forEach(({ categories, values }, index) => {
    const row = chart.series.getItemAt(index);
    if (values !== null) row.setValues(worksheet.getRange(values));
    if (categories !== null) row.setXAxisValues(worksheet.getRange(categories));
  });
}

function queueAxis(axis: Excel.ChartAxis, { linesEvery }: ChartBlueprint): void {
  axis.minimum = 0;
  axis.majorGridlines.visible = linesEvery !== null;
  if (linesEvery === null) axis.visible = false;
  else axis.majorUnit = linesEvery;
}

function queueText(font: Excel.ChartFont, size: number): void {
  font.name = FONT_NAME;
  font.size = size;
  font.color = `#${CHART_INK.text}`;
}
