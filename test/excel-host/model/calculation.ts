import { createHash } from "node:crypto";
import { DetailedCellError, HyperFormula } from "hyperformula";
import { invalidArgument } from "../fault";
import { isFormula, type Content } from "./content";
import type { HostSheet } from "./sheet";

export type CellValue = null | string | number | boolean | { readonly error: string };

type Rows = (string | number | boolean | null)[][];

/** Values of a sheet's formulas by row and column. */
type Values = ReadonlyMap<string, CellValue>;

/** What formulas say that look at nothing but their own sheet, by all that stands on it: equal sheets are calculated once. */
const calculated = new Map<string, Values>();
const MOST_CALCULATED = 400;

/** Shapes of formulas that were found to be sound. */
const sound = new Set<string>();

/** Looks at another sheet or at something outside the workbook's cells. */
const LOOKS_AROUND = /!|\b(?:TODAY|NOW|RAND\w*|SHEETS?|INDIRECT|OFFSET|CELL|INFO)\s*\(/i;

/**
 * The values of the formulas. HyperFormula calculates; sheets are handed to it when a value is first asked for that no equal sheet
 * has told before, and again after their rows or columns moved.
 */
export class Calculation {
  private built: HyperFormula | null = null;
  private readonly sheetIds = new Map<HostSheet, number>();
  private readonly stale = new Set<HostSheet>();
  /** Values of sheets as they stand that were not handed over because an equal sheet was calculated before. */
  private readonly told = new Map<HostSheet, Values>();
  private suspended = false;

  constructor(private readonly sheets: () => readonly HostSheet[]) {}

  private get engine(): HyperFormula {
    return (this.built ??= HyperFormula.buildEmpty({
      licenseKey: "gpl-v3",
      useArrayArithmetic: true,
      accentSensitive: true,
      maxRows: 100_000,
    }));
  }

  /** Refuses a formula Excel would not take. Formulas that differ in their addresses alone are looked at once. */
  validate(formula: string): void {
    const shape = formula.replace(/\$?\b[A-Z]{1,3}\$?\d+\b/g, "A1");
    if (sound.has(shape)) return;
    if (!this.engine.validateFormula(formula)) throw invalidArgument(`formula ${formula}`);
    sound.add(shape);
  }

  cellChanged(sheet: HostSheet, row: number, column: number, content: Content): void {
    this.told.delete(sheet);
    const id = this.sheetIds.get(sheet);
    if (id === undefined || this.stale.has(sheet)) return;
    if (!this.suspended) this.engine.suspendEvaluation();
    this.suspended = true;
    this.engine.setCellContents({ sheet: id, row, col: column }, [[raw(content)]]);
  }

  /** Everything about the sheet may have moved. */
  sheetChanged(sheet: HostSheet): void {
    this.told.delete(sheet);
    this.stale.add(sheet);
  }

  /** Call before the sheet's name changes in the model. */
  renamed(sheet: HostSheet, name: string): void {
    const id = this.sheetIds.get(sheet);
    this.resume();
    if (id !== undefined) this.engine.renameSheet(id, name);
  }

  removed(sheet: HostSheet): void {
    const id = this.sheetIds.get(sheet);
    this.resume();
    this.told.delete(sheet);
    this.stale.delete(sheet);
    this.sheetIds.delete(sheet);
    if (id !== undefined) this.engine.removeSheet(id);
  }

  /** The value a formula cell has now. */
  value(sheet: HostSheet, row: number, column: number): CellValue {
    const told = this.told.get(sheet) ?? (this.isMissing(sheet) ? this.tellEqual(sheet) : undefined);
    const value = told?.get(placeOf(row, column));
    return value === undefined ? this.calculate(this.load(sheet), row, column) : value;
  }

  private calculate(id: number, row: number, column: number): CellValue {
    this.resume();
    const value = this.engine.getCellValue({ sheet: id, row, col: column });
    return value instanceof DetailedCellError ? { error: value.value } : value;
  }

  private resume(): void {
    if (this.suspended) this.engine.resumeEvaluation();
    this.suspended = false;
  }

  private load(sheet: HostSheet): number {
    const missing = this.isMissing(sheet) ? [sheet] : [];
    const linked = missing.some((one) =>
      one.cells().some(({ content }) => isFormula(content) && /!/.test(content.formula)),
    );
    for (const one of linked ? this.sheets().filter((other) => this.isMissing(other)) : missing) this.hand(one);
    return this.sheetIds.get(sheet) ?? 0;
  }

  private isMissing(sheet: HostSheet): boolean {
    return !this.sheetIds.has(sheet) || this.stale.has(sheet);
  }

  /** What an equal sheet's formulas said, once calculated here when there was none; undefined where formulas look around. */
  private tellEqual(sheet: HostSheet): Values | undefined {
    const rows = rowsOf(sheet);
    const formulas = sheet.cells().filter(({ content }) => isFormula(content));
    if (formulas.some(({ content }) => isFormula(content) && LOOKS_AROUND.test(content.formula))) return undefined;
    const key = createHash("sha256").update(JSON.stringify(rows)).digest("base64");
    const known = calculated.get(key);
    if (known) {
      this.told.set(sheet, known);
      return known;
    }
    const id = this.hand(sheet, rows);
    if (calculated.size < MOST_CALCULATED) {
      const values = formulas.map(
        ({ row, column }) => [placeOf(row, column), this.calculate(id, row, column)] as const,
      );
      calculated.set(key, new Map(values));
    }
    return undefined;
  }

  private hand(sheet: HostSheet, rows = rowsOf(sheet)): number {
    const known = this.sheetIds.get(sheet);
    const id = known ?? this.engine.getSheetId(this.engine.addSheet(sheet.name)) ?? 0;
    this.sheetIds.set(sheet, id);
    this.stale.delete(sheet);
    this.told.delete(sheet);
    this.resume();
    this.engine.setSheetContent(id, rows);
    return id;
  }
}

const placeOf = (row: number, column: number): string => `${String(row)} ${String(column)}`;

/** All that stands on a sheet, each row as long as it has something. */
function rowsOf(sheet: HostSheet): Rows {
  const rows: Rows = [];
  for (const { row, column, content } of sheet.cells()) {
    if (content === null) continue;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = raw(content);
  }
  return rows;
}

/** As HyperFormula takes it: a text is never parsed. */
function raw(content: Content): string | number | boolean | null {
  if (isFormula(content)) return content.formula;
  return typeof content === "string" ? `'${content}` : content;
}
