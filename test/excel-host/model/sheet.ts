import { contains, hasAllColumns, hasAllRows, intersection, isUnbounded, type Rect, rectAt } from "../addresses";
import { isFormula, type Content } from "./content";
import type { CellValue } from "./calculation";
import { newPageSetup, type PageSetup } from "./page";
import type { ConditionalRule, HostChart, HostName, HostShape, HostTable, Protection, Validation } from "./parts";
import type { CellStyle } from "./style";
import type { HostWorkbook } from "./workbook";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface HostCell {
  content: Content;
  /** Null where the row's, column's or workbook's look holds. */
  style: CellStyle | null;
}

export interface PlacedCell extends HostCell {
  readonly row: number;
  readonly column: number;
}

/** A row's or column's own format; size in points, null for the sheet's standard. */
export interface LineFormat {
  size: number | null;
  hidden: boolean;
  style: CellStyle | null;
}

/** A worksheet of the model; rows and columns are 0-based. Nothing here asks for protection: the API's classes do. */
export class HostSheet {
  visibility: Visibility = "Visible";
  readonly rows = new Map<number, LineFormat>();
  readonly columns = new Map<number, LineFormat>();
  /** Look of cells without one of their own, of their row or of their column; null for the normal style. */
  baseStyle: CellStyle | null = null;
  standardHeight = 15;
  /** Points. */
  standardWidth = 48;
  merges: Rect[] = [];
  validations: Validation[] = [];
  rules: ConditionalRule[] = [];
  readonly tables: HostTable[] = [];
  readonly names: HostName[] = [];
  readonly shapes: HostShape[] = [];
  readonly charts: HostChart[] = [];
  readonly customProperties = new Map<string, string>();
  protection: Protection | null = null;
  page: PageSetup = newPageSetup();
  /** Rows and columns before which a page ends. */
  rowBreaks = new Set<number>();
  columnBreaks = new Set<number>();
  frozen = { rows: 0, columns: 0 };
  showGridlines = true;
  showHeadings = true;
  /** "#RRGGBB", or "" for none. */
  tabColor = "";
  selection: Rect = rectAt(0, 0, 1, 1);
  isDeleted = false;
  private grid = new Map<number, Map<number, HostCell>>();

  constructor(
    readonly workbook: HostWorkbook,
    readonly id: string,
    public name: string,
  ) {}

  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  /** Every cell that holds something or has a look of its own, row by row. */
  cells(): PlacedCell[] {
    const sorted = <V>(map: ReadonlyMap<number, V>): [number, V][] => [...map].sort(([a], [b]) => a - b);
    return sorted(this.grid).flatMap(([row, cells]) =>
      sorted(cells).map(([column, { content, style }]) => ({ row, column, content, style })),
    );
  }

  /** Replaces all cells. */
  putCells(cells: Iterable<PlacedCell>): void {
    this.grid = new Map();
    for (const { row, column, content, style } of cells) Object.assign(this.cellAt(row, column), { content, style });
    this.workbook.calculation.sheetChanged(this);
  }

  /** Puts rewritten formulas back into their cells; `recalculate` when they may be worth something else now. */
  rewrite(cells: readonly PlacedCell[], recalculate: boolean): void {
    for (const { row, column, content } of cells) this.cellAt(row, column).content = content;
    if (recalculate) this.workbook.calculation.sheetChanged(this);
  }

  content(row: number, column: number): Content {
    return this.grid.get(row)?.get(column)?.content ?? null;
  }

  setContent(row: number, column: number, content: Content): void {
    if (content === null && !this.grid.get(row)?.get(column)) return;
    this.cellAt(row, column).content = content;
    this.workbook.calculation.cellChanged(this, row, column, content);
  }

  /** What the cell shows as a value; formulas are calculated. */
  value(row: number, column: number): CellValue {
    const content = this.content(row, column);
    if (isFormula(content)) return this.workbook.calculation.value(this, row, column);
    return content;
  }

  style(row: number, column: number): CellStyle {
    return this.grid.get(row)?.get(column)?.style ?? this.lineStyle(row, column);
  }

  private lineStyle(row: number, column: number): CellStyle {
    return this.rows.get(row)?.style ?? this.columns.get(column)?.style ?? this.baseStyle ?? this.workbook.normal;
  }

  /**
   * Changes the look of every cell of an area; whole rows and columns keep it for cells to come. Who changes one area after another
   * in the same way hands over what a look became before.
   */
  restyle(rect: Rect, change: (style: CellStyle) => CellStyle, changed = new Map<CellStyle, CellStyle>()): void {
    const of = (style: CellStyle): CellStyle => {
      const known = changed.get(style) ?? this.workbook.shared(change(style));
      changed.set(style, known);
      return known;
    };
    if (!isUnbounded(rect)) {
      for (let row = rect.top; row <= rect.bottom; row += 1) {
        for (let column = rect.left; column <= rect.right; column += 1) {
          const style = this.style(row, column);
          this.cellAt(row, column).style = of(style);
        }
      }
      return;
    }
    const lines = hasAllRows(rect) ? (hasAllColumns(rect) ? null : this.columns) : this.rows;
    for (const { row, column, style } of this.cells()) {
      if (style && contains(rect, row, column)) this.cellAt(row, column).style = of(style);
    }
    if (lines === null) {
      this.baseStyle = of(this.baseStyle ?? this.workbook.normal);
      for (const line of [...this.rows.values(), ...this.columns.values()]) if (line.style) line.style = of(line.style);
      return;
    }
    const [first, last] = lines === this.columns ? [rect.left, rect.right] : [rect.top, rect.bottom];
    for (let at = first; at <= last; at += 1) {
      const line = lineOf(lines, at);
      line.style = of(line.style ?? this.baseStyle ?? this.workbook.normal);
    }
  }

  row(at: number): LineFormat {
    return lineOf(this.rows, at);
  }

  column(at: number): LineFormat {
    return lineOf(this.columns, at);
  }

  /** The smallest rectangle around everything that holds something (or, unless `valuesOnly`, has a look of its own). */
  usedRect(valuesOnly: boolean): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.grid) {
      for (const [column, { content, style }] of cells) {
        if (content === null && (valuesOnly || style === null)) continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** The merged area a cell belongs to. */
  mergeAt(row: number, column: number): Rect | null {
    return this.merges.find((rect) => contains(rect, row, column)) ?? null;
  }

  merge(rect: Rect): void {
    this.unmerge(rect);
    this.merges.push(rect);
    let kept = this.content(rect.top, rect.left);
    for (let row = rect.top; row <= rect.bottom; row += 1) {
      for (let column = rect.left; column <= rect.right; column += 1) {
        if (row === rect.top && column === rect.left) continue;
        // The first value found moves to the corner, as Excel does.
        kept ??= this.content(row, column);
        this.setContent(row, column, null);
      }
    }
    if (kept !== this.content(rect.top, rect.left)) this.setContent(rect.top, rect.left, kept);
  }

  unmerge(rect: Rect): void {
    this.merges = this.merges.filter((merged) => !intersection(merged, rect));
  }

  private cellAt(row: number, column: number): HostCell {
    const cells = this.grid.get(row) ?? new Map<number, HostCell>();
    this.grid.set(row, cells);
    const cell = cells.get(column) ?? { content: null, style: null };
    cells.set(column, cell);
    return cell;
  }
}

function lineOf(lines: Map<number, LineFormat>, at: number): LineFormat {
  let line = lines.get(at);
  if (!line) lines.set(at, (line = { size: null, hidden: false, style: null }));
  return line;
}
