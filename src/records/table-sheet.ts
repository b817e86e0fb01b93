import type { CellBlueprint, ColumnBlueprint, RowBlueprint, SheetBlueprint } from "./blueprint";
import { dateSerial, momentSerial } from "./dates";
import { TABLE_COLUMNS, TABLE_NAMES, WORKSHEETS, type TableSheet } from "./layout";
import { withHeights } from "./row-heights";
import type { SheetStyle } from "./typography";

/** A cell of a session table. */
export interface TableCell {
  readonly value: string | number | null;
  readonly style: SheetStyle;
}

export const text = (value: string): TableCell => ({ value: value === "" ? null : value, style: "table-text" });
export const number = (value: number): TableCell => ({ value, style: "table-number" });

/** A true Excel date; a text that is no ISO date stays as it is, so that nothing is lost. */
export function date(iso: string): TableCell {
  const serial = dateSerial(iso);
  return serial === null ? text(iso) : { value: serial, style: "table-date" };
}

/** A true Excel date and time. */
export function moment(iso: string): TableCell {
  const serial = momentSerial(iso);
  return serial === null ? text(iso) : { value: serial, style: "table-moment" };
}

interface TableInput<T extends TableSheet> {
  readonly table: T;
  readonly widths: Readonly<Record<keyof (typeof TABLE_COLUMNS)[T] & string, number>>;
  readonly hidden: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: Readonly<Record<keyof (typeof TABLE_COLUMNS)[T] & string, TableCell>>;
  }[];
  /** Words a column is picked from. */
  readonly lists: Readonly<Partial<Record<string, readonly string[]>>>;
}

/** Rows beyond the last for which pick lists are ready. */
const SPARE_ROWS = 200;

/** A worksheet that is one Excel table, which people can sort, filter and lengthen; therefore not protected. */
export function tableSheet<T extends TableSheet>(input: TableInput<T>): SheetBlueprint {
  const { table, hidden, lists } = input;
  const widths: Readonly<Record<string, number>> = input.widths;
  const entries = Object.entries<string>(TABLE_COLUMNS[table]);
  const columns: readonly ColumnBlueprint[] = entries.map(([key]) => ({
    key,
    width: widths[key] ?? 16,
    hidden: hidden.includes(key),
  }));
  const heading: RowBlueprint = {
    key: "heading",
    height: 32,
    cells: entries.map(([column, value]) => ({ column, value, style: "table-heading" })),
  };
  const body = input.rows.map(({ key, cells }): RowBlueprint => {
    const byColumn: Readonly<Record<string, TableCell>> = cells;
    return { key, cells: columns.flatMap((column) => cellOf(column.key, byColumn[column.key])) };
  });
  // Excel refuses a table without any row.
  const rows = body.length > 0 ? body : [{ key: "empty", height: 17, cells: [] }];
  const lastColumn = String.fromCharCode(64 + columns.length);
  return {
    key: table,
    name: WORKSHEETS[table],
    visibility: "visible",
    columns,
    rows: withHeights([heading, ...rows], columns),
    validations: columns.flatMap(({ key }, index) => {
      const options = lists[key];
      if (!options) return [];
      const letter = String.fromCharCode(65 + index);
      return [
        {
          range: `${letter}2:${letter}${rows.length + 1 + SPARE_ROWS}`,
          options,
          allowBlank: true,
          errorTitle: entries[index]?.[1] ?? "",
          error: `Chọn một trong: ${options.join(", ")}.`,
        },
      ];
    }),
    conditionalFormats: [],
    tables: [
      {
        name: TABLE_NAMES[table],
        range: `A1:${lastColumn}${rows.length + 1}`,
        headings: entries.map(([, label]) => label),
      },
    ],
    protect: false,
    frozenRows: 1,
    print: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
      area: `A1:${lastColumn}${rows.length + 1}`,
      titleRows: [1, 1],
      fitToWidth: true,
      pageNumbers: true,
      footer: "",
      breaksAfter: [],
    },
  };
}

function cellOf(column: string, cell: TableCell | undefined): readonly CellBlueprint[] {
  return cell ? [{ column, value: cell.value, style: cell.style }] : [];
}
