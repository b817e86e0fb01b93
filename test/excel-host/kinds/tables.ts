import { intersection, type Rect, rowsOf } from "../addresses";
import { HostFault, invalidArgument, itemNotFound, notModelled } from "../fault";
import { isJsonArray, type Json } from "../json";
import { type Args, asFlag, asText, HostObject, type Kind, type Scalar } from "../kind";
import { isFormula } from "../model/content";
import { enter, plainValue } from "../model/edit";
import { mayChange } from "../model/guard";
import type { HostTable } from "../model/parts";
import type { HostSheet } from "../model/sheet";
import type { HostWorkbook } from "../model/workbook";
import { changeLines } from "./range-changes";
import { areaArgument } from "./range-moves";
import { rangeOn, worksheetObject } from "./worksheet";

interface TableOf {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

interface Scope {
  readonly workbook: HostWorkbook;
  /** Null for all tables of the workbook. */
  readonly sheet: HostSheet | null;
}

export const tablesObject = (sheet: HostSheet): HostObject =>
  HostObject.of(TABLES, { workbook: sheet.workbook, sheet });
export const tablesOfWorkbook = (workbook: HostWorkbook): HostObject =>
  HostObject.of(TABLES, { workbook, sheet: null });

const listOf = ({ workbook, sheet }: Scope): TableOf[] =>
  (sheet ? [sheet] : workbook.sheets).flatMap((one) => one.tables.map((table) => ({ sheet: one, table })));

/** A name, or an id, which Excel gives as a number. */
const keyOf = (args: Args): string => (typeof args.raw(0) === "number" ? String(args.number(0)) : args.text(0));

function find(scope: Scope, args: Args): HostObject | null {
  const key = keyOf(args).toLowerCase();
  const found = listOf(scope).find(({ table }) => table.name.toLowerCase() === key || table.id === key);
  return found ? HostObject.of(TABLE, found) : null;
}

function add({ workbook, sheet: own }: Scope, args: Args): HostObject {
  const { sheet, rect } = areaArgument(args, 0, own ?? workbook.active);
  mayChange(sheet, null);
  if (sheet.tables.some((table) => intersection(table.rect, rect))) {
    throw new HostFault("InvalidOperation", "A table cannot overlap another table.");
  }
  if (sheet.merges.some((merged) => intersection(merged, rect))) {
    throw new HostFault("InvalidOperation", "A table cannot hold merged cells.");
  }
  if (!args.flagOr(1, false)) throw notModelled("a table that makes its own header row");
  if (rowsOf(rect) < 2) throw notModelled("a table without data rows");
  nameHeadings(sheet, rect);
  const id = String(workbook.newNumber());
  const table: HostTable = {
    id,
    name: `Table${id}`,
    rect,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.tables.push(table);
  return HostObject.of(TABLE, { sheet, table });
}

/** Headings are texts, none empty, all different. */
function nameHeadings(sheet: HostSheet, { top, left, right }: Rect): void {
  const taken = new Set<string>();
  for (let column = left; column <= right; column += 1) {
    const content = sheet.content(top, column);
    const base = content === null || isFormula(content) ? `Column${String(column - left + 1)}` : String(content);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${String(number)}`;
    taken.add(name.toLowerCase());
    if (name !== content) sheet.setContent(top, column, name);
  }
}

const TABLES: Kind<Scope> = {
  name: "TableCollection",
  scalars: { Count: { get: (scope) => listOf(scope).length } },
  items: (scope) => listOf(scope).map((one) => HostObject.of(TABLE, one)),
  methods: {
    Add: add,
    GetCount: (scope) => listOf(scope).length,
    GetItem: (scope, args) => {
      const table = find(scope, args);
      if (!table) throw itemNotFound(`table ${keyOf(args)}`);
      return table;
    },
    GetItemOrNullObject: find,
  },
};

function flag(
  name: "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn",
): Scalar<TableOf> {
  return {
    get: ({ table }) => table[name],
    set: ({ sheet, table }, value) => {
      mayChange(sheet, null);
      table[name] = asFlag(value);
    },
  };
}

function rename({ sheet, table }: TableOf, name: string): void {
  mayChange(sheet, null);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))
    throw invalidArgument(`table name ${name}`);
  const others = sheet.workbook.sheets.flatMap(({ tables }) => tables).filter((one) => one !== table);
  const taken = [...others, ...sheet.workbook.names].some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostFault("ItemAlreadyExists", `A resource with the same name already exists. (${name})`);
  table.name = name;
}

const bodyOf = ({ rect, showHeaders }: HostTable): Rect => ({ ...rect, top: rect.top + (showHeaders ? 1 : 0) });

const TABLE: Kind<TableOf> = {
  name: "Table",
  identity: ({ table }) => ({ Id: table.id }),
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: { get: ({ table }) => table.name, set: (one, value) => rename(one, asText(value)) },
    Style: {
      get: ({ table }) => table.style,
      set: ({ sheet, table }, value) => {
        mayChange(sheet, null);
        table.style = asText(value);
      },
    },
    ShowHeaders: { get: ({ table }) => table.showHeaders },
    ShowTotals: { get: ({ table }) => table.showTotals },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
  },
  objects: {
    Columns: (one) => HostObject.of(COLUMNS, one),
    Rows: (one) => HostObject.of(ROWS, one),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    ClearFilters: ({ sheet, table }) => {
      for (let row = table.rect.top; row <= table.rect.bottom; row += 1) sheet.row(row).hidden = false;
      return null;
    },
    ConvertToRange: ({ sheet, table }) => {
      mayChange(sheet, null);
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      return rangeOn(sheet, table.rect);
    },
    Delete: ({ sheet, table }) => {
      mayChange(sheet, null);
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      enter(sheet, table.rect, "", "ThisLocalAddin");
      return null;
    },
    GetDataBodyRange: ({ sheet, table }) => rangeOn(sheet, bodyOf(table)),
    GetHeaderRowRange: ({ sheet, table }) => rangeOn(sheet, { ...table.rect, bottom: table.rect.top }),
    GetRange: ({ sheet, table }) => rangeOn(sheet, table.rect),
    Resize: ({ sheet, table }, args) => {
      mayChange(sheet, null);
      const area = areaArgument(args, 0, sheet);
      if (area.sheet !== sheet || area.rect.top !== table.rect.top || !intersection(area.rect, table.rect)) {
        throw invalidArgument("a table keeps its header row");
      }
      table.rect = area.rect;
      nameHeadings(sheet, table.rect);
      return null;
    },
  },
};

const COLUMNS: Kind<TableOf> = {
  name: "TableColumnCollection",
  scalars: { Count: { get: ({ table }) => table.rect.right - table.rect.left + 1 } },
  items: ({ sheet, table }) =>
    Array.from({ length: table.rect.right - table.rect.left + 1 }, (_, index) =>
      HostObject.of(COLUMN, { sheet, table, index }),
    ),
};

const COLUMN: Kind<TableOf & { readonly index: number }> = {
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: ({ sheet, table, index }) => plainValue(sheet.value(table.rect.top, table.rect.left + index)) },
  },
};

/** Appends rows at the end of a table; the rows below it move down, as Excel moves them when they hold something. */
function addRows({ sheet, table }: TableOf, index: Json, values: Json): null {
  mayChange(sheet, null);
  if (index !== null || !isJsonArray(values)) throw notModelled("TableRowCollection.add() before the end of the table");
  const rows = isJsonArray(values[0] ?? null) ? values : [values];
  const { top, bottom, left, right } = table.rect;
  const added = { top: bottom + 1, bottom: bottom + rows.length, left, right };
  const filled = sheet
    .cells()
    .some(({ row, column, content }) => content !== null && row > bottom && column >= left && column <= right);
  if (filled) changeLines(sheet, { ...added, left: 0, right: 16_383 }, "insert");
  table.rect = { top, bottom: added.bottom, left, right };
  for (let row = added.top; row <= added.bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const style = sheet.style(bottom, column);
      sheet.restyle({ top: row, bottom: row, left: column, right: column }, () => style);
    }
  }
  enter(sheet, added, rows, "ThisLocalAddin");
  return null;
}

const ROWS: Kind<TableOf> = {
  name: "TableRowCollection",
  scalars: { Count: { get: ({ table }) => table.rect.bottom - table.rect.top } },
  methods: {
    Add: (one, args) => {
      addRows(one, args.json(0), args.json(1));
      return HostObject.of(ROW, one);
    },
    GetCount: ({ table }) => table.rect.bottom - table.rect.top,
  },
};

const ROW: Kind<TableOf> = {
  name: "TableRow",
  scalars: { Index: { get: ({ table }) => table.rect.bottom - table.rect.top - 1 } },
};
