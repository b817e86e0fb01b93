import { DetailedCellError, HyperFormula } from "hyperformula";
import { invalidArgument } from "../fault";
import { isFormula, type Content } from "./content";
import type { HostSheet } from "./sheet";

export type CellValue = null | string | number | boolean | { readonly error: string };

/**
 * The values of the formulas. HyperFormula calculates; sheets are handed to it when a value is first asked for, and again after
 * their rows or columns moved.
 */
export class Calculation {
  private readonly engine = HyperFormula.buildEmpty({
    licenseKey: "gpl-v3",
    useArrayArithmetic: true,
    accentSensitive: true,
    maxRows: 100_000,
  });
  private readonly sheetIds = new Map<HostSheet, number>();
  private readonly stale = new Set<HostSheet>();
  private readonly known = new Set<string>();
  private suspended = false;

  constructor(private readonly sheets: () => readonly HostSheet[]) {}

  /** Refuses a formula Excel would not take. Formulas that differ in their addresses alone are looked at once. */
  validate(formula: string): void {
    const shape = formula.replace(/\$?\b[A-Z]{1,3}\$?\d+\b/g, "A1");
    if (this.known.has(shape)) return;
    if (!this.engine.validateFormula(formula)) throw invalidArgument(`formula ${formula}`);
    this.known.add(shape);
  }

  cellChanged(sheet: HostSheet, row: number, column: number, content: Content): void {
    const id = this.sheetIds.get(sheet);
    if (id === undefined || this.stale.has(sheet)) return;
    if (!this.suspended) this.engine.suspendEvaluation();
    this.suspended = true;
    this.engine.setCellContents({ sheet: id, row, col: column }, [[raw(content)]]);
  }

  /** Everything about the sheet may have moved. */
  sheetChanged(sheet: HostSheet): void {
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
    this.stale.delete(sheet);
    this.sheetIds.delete(sheet);
    if (id !== undefined) this.engine.removeSheet(id);
  }

  /** The value a formula cell has now. */
  value(sheet: HostSheet, row: number, column: number): CellValue {
    const id = this.load(sheet);
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

  private hand(sheet: HostSheet): void {
    const known = this.sheetIds.get(sheet);
    const id = known ?? this.engine.getSheetId(this.engine.addSheet(sheet.name)) ?? 0;
    this.sheetIds.set(sheet, id);
    this.stale.delete(sheet);
    const used = sheet.usedRect(true) ?? { bottom: 0, right: 0 };
    const rows = Array.from({ length: used.bottom + 1 }, () =>
      Array.from({ length: used.right + 1 }, (): string | number | boolean | null => null),
    );
    for (const { row, column, content } of sheet.cells()) {
      const cells = rows[row];
      if (cells && content !== null) cells[column] = raw(content);
    }
    this.resume();
    this.engine.setSheetContent(id, rows);
  }
}

/** As HyperFormula takes it: a text is never parsed. */
function raw(content: Content): string | number | boolean | null {
  if (isFormula(content)) return content.formula;
  return typeof content === "string" ? `'${content}` : content;
}
