/**
 * A worksheet as plain data: what a job wants drawn, before any renderer (Excel, .xlsx, HTML) is involved.
 * Row i of `rows` is worksheet row i + 1; column i of `columns` is worksheet column i + 1; so formulas in A1 style
 * can be written by whoever builds the blueprint.
 */

/** Every look a cell may have; the renderers own what each name means (fonts, borders, fills, alignment). */
export type StyleName = string;

export interface ColumnBlueprint {
  readonly key: string;
  /** Width in characters of the default font, as Excel counts. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface CellBlueprint {
  /** Key of the column. */
  readonly column: string;
  /** Literal value. Text is always written as text, never run as a formula. Absent when `formula` is given. */
  readonly value?: string | number | boolean | null;
  /** Excel formula without the leading "="; plain functions only, so that Excel 2010, LibreOffice and WPS agree. */
  readonly formula?: string;
  /** The figure the formula has now, cached so that a viewer that does not calculate shows it. */
  readonly result?: string | number;
  readonly style: StyleName;
  /** Unlocked for typing when the sheet is protected. */
  readonly input?: boolean;
  /** Number of columns merged to the right, this one included. */
  readonly span?: number;
  /** Number of rows merged downwards, this one included; absent = 1. */
  readonly rows?: number;
}

export interface RowBlueprint {
  /** Semantic key: "title", "part:A", "group:1", "criterion:1.5", "note:1.5:1", "case:8:1", "option:1.5:3", "total"… unique in the sheet. */
  readonly key: string;
  /** Points; absent = by content (the builder estimates it, since no renderer can ask Excel). */
  readonly height?: number;
  readonly cells: readonly CellBlueprint[];
  /** Keep on one page with the next row (the builder turns this into page breaks; HTML into break-after: avoid). */
  readonly keepWithNext?: boolean;
}

export interface ListValidation {
  readonly range: string;
  readonly options: readonly string[];
  readonly allowBlank: boolean;
  readonly errorTitle: string;
  readonly error: string;
}

export interface ConditionalFormat {
  readonly range: string;
  /** Formula relative to the range's first cell, without "=". */
  readonly formula: string;
  readonly style: "unscored" | "double" | "unproved" | "closed" | "missed" | "chosen";
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Millimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** A1 range of what prints, e.g. "A1:G180". */
  readonly area: string;
  /** First and last row repeated on each page, or null. */
  readonly titleRows: readonly [number, number] | null;
  readonly fitToWidth: boolean;
  /** Page number top centre, hidden on page 1 (Decree 30/2020). */
  readonly pageNumbers: boolean;
  /** Footer text, e.g. the seal; "" for none. */
  readonly footer: string;
  /** Rows after which a page ends. */
  readonly breaksAfter: readonly number[];
}

export interface TableBlueprint {
  /** Excel table name, unique in the workbook. */
  readonly name: string;
  /** A1 range with its heading row. */
  readonly range: string;
  readonly headings: readonly string[];
}

/** A black and white picture of square modules, such as a QR code; the renderers draw it as a picture over the cells. */
export interface PictureBlueprint {
  /** Stable, unique in the sheet; a picture of this key that is already there is replaced. */
  readonly key: string;
  /** Rows from the top, each from the left; true is black. The quiet zone is part of it. */
  readonly modules: readonly (readonly boolean[])[];
  /** Key of the column and 1-based row its upper left corner stands in. */
  readonly column: string;
  readonly row: number;
  /** Points from that cell's upper left corner. */
  readonly left: number;
  readonly top: number;
  /** Width and height, points. */
  readonly size: number;
  /** What it is, for those who do not see it. */
  readonly description: string;
}

/** One row of columns of a chart. The renderers own the colours: gold is for stars alone. */
export interface ChartSeries {
  readonly name: string;
  /** A1 range of the figures on the chart's own sheet, one column, e.g. "B2:B7". */
  readonly values: string;
  readonly tone: "star" | "plain";
  /** 0-based places of figures that are drawn plain whatever the tone. */
  readonly plainPoints?: readonly number[];
}

/**
 * A native chart over cells of its sheet. It lives from the cells: whoever calculates the sheet redraws it. A range over the whole body of
 * the sheet's table grows and shrinks with the table.
 */
export interface ChartBlueprint {
  /** Its name in the workbook, unique in the sheet; it is found again by it. */
  readonly key: string;
  /** Upright columns, or bars lying on their side. */
  readonly kind: "column" | "bar";
  readonly title: string;
  /** A1 range of the names under the columns. */
  readonly categories: string;
  readonly series: readonly ChartSeries[];
  /** Distance of the lines across, in the unit of the figures; null for no axis: the figures stand on the columns. */
  readonly linesEvery: number | null;
  /** Key of the column and 1-based row its upper left corner stands in. */
  readonly column: string;
  readonly row: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly description: string;
}

export interface SheetBlueprint {
  /** Stable key: "sheet:<product>:<member>", "session", "roster", "products", "evidence", "history", "store". */
  readonly key: string;
  /** Worksheet name, ≤ 31 characters. */
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly columns: readonly ColumnBlueprint[];
  readonly rows: readonly RowBlueprint[];
  readonly validations: readonly ListValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly tables: readonly TableBlueprint[];
  /** Absent where there is none. */
  readonly pictures?: readonly PictureBlueprint[];
  readonly charts?: readonly ChartBlueprint[];
  /** Protected without a password: protection prevents slips, the seal proves integrity. */
  readonly protect: boolean;
  /** Rows kept in sight while scrolling. */
  readonly frozenRows: number;
  readonly print: PrintSetup | null;
}

export interface WorkbookBlueprint {
  readonly title: string;
  readonly sheets: readonly SheetBlueprint[];
  /** Key of the sheet shown first. */
  readonly active: string;
}
