import { columnLetters, parseAddress } from "../reading/grid-types";
import { tableRows } from "./find-table";
import type { TableChange } from "./plan-tables";

/** A chart of ours and what it reads once the table says what the document says. */
export interface ChartChange {
  readonly key: string;
  /** Title as it was and as it should read now; null where it stays. */
  readonly title: { readonly from: string; readonly to: string } | null;
  readonly series: readonly {
    /** A1 range on the chart's sheet; null for cells outside the table, which every host follows by itself. */
    readonly categories: string | null;
    readonly values: string | null;
  }[];
}

/** What the charts of a table's sheet read now: rows that came after the last one are taken in. */
export function chartChanges(change: TableChange): readonly ChartChange[] {
  const { now, before } = change;
  return (now.charts ?? []).map(({ key, title, categories, series }): ChartChange => {
    const from = before?.charts?.find((chart) => chart.key === key)?.title ?? title;
    return {
      key,
      title: from === title ? null : { from, to: title },
      series: series.map(({ values }) => ({
        categories: overBody(categories, change),
        values: overBody(values, change),
      })),
    };
  });
}

/** Where a range over one column of the blueprint's whole table stands now; null for any other range. */
function overBody(range: string, { place, now, rows, columns }: TableChange): string | null {
  const [from, to] = range.split(":").map((end) => parseAddress(end));
  if (!from || !to || from.column !== to.column || from.row !== 2 || to.row !== tableRows(now)) return null;
  const column = columns.at.get(now.columns[from.column - 1]?.key ?? "");
  if (column === undefined) return null;
  const letters = columnLetters(column);
  const first = place.heading + 1;
  return `${letters}${String(first)}:${letters}${String(Math.max(first, rows.last))}`;
}
