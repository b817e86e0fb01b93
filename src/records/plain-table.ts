import type { CellBlueprint, ChartBlueprint, ColumnBlueprint, RowBlueprint, SheetBlueprint } from "./blueprint";
import { columnLetters } from "./column-letters";
import { withHeights } from "./row-heights";
import type { SheetStyle } from "./typography";

export interface PlainColumn {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly hidden?: boolean;
}

export interface PlainTable {
  /** Key of the sheet. */
  readonly key: string;
  /** Worksheet name. */
  readonly name: string;
  /** Excel table name, unique in the workbook. */
  readonly table: string;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly RowBlueprint[];
  /** What stands under the table, by the number of its first row, a blank one between; it is no part of the table. */
  readonly foot?: (row: number) => PlainFoot;
}

export interface PlainFoot {
  readonly rows: readonly RowBlueprint[];
  readonly charts: readonly ChartBlueprint[];
  /** The last row that prints. */
  readonly last: number;
}

/** A worksheet that is one table whose columns depend on the session: one for each member, for instance. */
export function plainTable({ key, name, table, columns, rows, foot }: PlainTable): SheetBlueprint {
  const drawn: readonly ColumnBlueprint[] = columns.map(({ key: column, width, hidden }) => ({
    key: column,
    width,
    ...(hidden ? { hidden } : {}),
  }));
  const headings = distinct(columns.map(({ heading }) => heading));
  const heading: RowBlueprint = {
    key: "heading",
    height: 48,
    cells: columns.map((column, index) => ({
      column: column.key,
      value: headings[index] ?? column.heading,
      style: "table-heading" satisfies SheetStyle,
    })),
  };
  // Excel refuses a table without any row.
  const body = rows.length > 0 ? rows : [{ key: "empty", height: 17, cells: [] }];
  const letters = columnLetters(columns.length - 1);
  const range = `A1:${letters}${body.length + 1}`;
  const under = foot?.(body.length + 3);
  const between: RowBlueprint = { key: "foot:space", height: 17, cells: [] };
  return {
    key,
    name,
    visibility: "visible",
    columns: drawn,
    rows: withHeights([heading, ...body, ...(under ? [between, ...under.rows] : [])], drawn),
    validations: [],
    conditionalFormats: [],
    tables: [{ name: table, range, headings }],
    ...(under ? { charts: under.charts } : {}),
    protect: false,
    frozenRows: 1,
    print: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
      area: under ? `A1:${letters}${under.last}` : range,
      titleRows: [1, 1],
      fitToWidth: true,
      pageNumbers: true,
      footer: "",
      breaksAfter: [],
    },
  };
}

/** Excel wants the headings of a table to differ, whatever their case. */
function distinct(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const count = (seen.get(heading.toLowerCase()) ?? 0) + 1;
    seen.set(heading.toLowerCase(), count);
    return count === 1 ? heading : `${heading} (${count})`;
  });
}

export function literal(column: string, style: SheetStyle, value: string | number | null): CellBlueprint {
  return { column, style, value: value === "" ? null : value };
}

export function living(
  column: string,
  style: SheetStyle,
  formula: string,
  result: string | number | null,
): CellBlueprint {
  return { column, style, formula, result: result ?? "" };
}
