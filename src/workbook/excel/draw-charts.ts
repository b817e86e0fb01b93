import { chartChanges } from "../tables/chart-ranges";
import type { TableChange } from "../tables/plan-tables";
import type { NewWorksheet } from "./draw-sheets";
import { queueChartChange, queueCharts } from "./queue-charts";
import type { Run } from "./runner";

/**
 * Draws the charts of worksheets that have been drawn, in a request of its own. An Excel that draws none leaves the sheets as they are: their
 * cells say the same.
 */
export async function drawCharts(run: Run, sheets: readonly NewWorksheet[]): Promise<void> {
  const charted = sheets.filter(({ drawing }) => (drawing.blueprint.charts ?? []).length > 0);
  if (charted.length === 0) return;
  await run(async (context) => {
    for (const { name, drawing } of charted) {
      queueCharts(context.workbook.worksheets.getItem(name), drawing.blueprint);
    }
    await context.sync();
    return null;
  });
}

/**
 * Lets the charts of tables that were written in place read the rows they have now. Those that people took away, or that Excel does not
 * give, are left alone: the cells are written all the same.
 */
export async function followCharts(run: Run, changes: readonly TableChange[]): Promise<void> {
  const charted = changes.flatMap((change) => {
    const charts = chartChanges(change);
    return charts.length > 0 ? [{ ref: change.place.sheet.ref, charts }] : [];
  });
  if (charted.length === 0) return;
  await run(async (context) => {
    const looks = charted.map((each) => ({
      ...each,
      standing: context.workbook.worksheets.getItem(each.ref).charts.load("items/name,items/title/text"),
    }));
    await context.sync();
    for (const { ref, charts, standing } of looks) {
      const titles = new Map(standing.items.map(({ name, title }) => [name, title.text]));
      for (const chart of charts) {
        const title = titles.get(chart.key);
        if (title !== undefined) queueChartChange(context.workbook.worksheets.getItem(ref), chart, title);
      }
    }
    await context.sync();
    return null;
  });
}
