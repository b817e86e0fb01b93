import { HostFault, invalidArgument, itemNotFound } from "../fault";
import type { Json } from "../json";
import { EventLine } from "../events";
import type { Area } from "./area";
import { Calculation } from "./calculation";
import { isFormula } from "./content";
import { renameInFormula } from "./formula-text";
import type { HostName } from "./parts";
import { HostSheet } from "./sheet";
import { type CellStyle, normalStyle, type NormalFont, OFFICE_FONT, widthInPoints } from "./style";

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  readonly custom: Map<string, Json>;
}

/** The workbook Excel has open: plain data, calculated when asked. */
export class HostWorkbook {
  readonly sheets: HostSheet[] = [];
  readonly names: HostName[] = [];
  readonly settings = new Map<string, Json>();
  readonly customXml = new Map<string, string>();
  readonly properties: DocumentProperties = {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    category: "",
    manager: "",
    company: "",
    custom: new Map(),
  };
  readonly calculation = new Calculation(() => this.sheets);
  readonly events = new EventLine();
  /** Ranges the client library asked to keep. */
  readonly references = new Map<string, Area>();
  fileName = "Book1.xlsx";
  isReadOnly = false;
  calculationMode = "Automatic";
  /** Base64 of workbooks handed over by `Excel.createWorkbook`. */
  readonly created: string[] = [];
  /** Look of cells that have none of their own. */
  readonly normal: CellStyle;
  private readonly styles = new Map<string, CellStyle>();
  private nextNumber = 1;
  private activeSheet: HostSheet | null = null;

  constructor(readonly normalFont: NormalFont = OFFICE_FONT) {
    this.normal = this.shared(normalStyle(normalFont));
  }

  /** A number never given before in this workbook. */
  newNumber(): number {
    return this.nextNumber++;
  }

  newSheetId(): string {
    return `{${String(this.newNumber()).padStart(8, "0")}-0001-0000-0000-000000000000}`;
  }

  /** One object for equal looks. */
  shared(style: CellStyle): CellStyle {
    const key = JSON.stringify(style);
    const known = this.styles.get(key) ?? style;
    this.styles.set(key, known);
    return known;
  }

  get active(): HostSheet {
    const sheet = this.activeSheet ?? this.sheets[0];
    if (!sheet) throw new Error("A workbook has a worksheet.");
    return sheet;
  }

  activate(sheet: HostSheet): void {
    if (sheet.visibility !== "Visible") throw new HostFault("InvalidOperation", `Worksheet ${sheet.name} is hidden.`);
    if (this.active === sheet) return;
    const before = this.active;
    this.activeSheet = sheet;
    this.events.emit("Deactivated", before.id, { worksheetId: before.id });
    this.events.emit("Activated", sheet.id, { worksheetId: sheet.id });
  }

  /** By name (case does not count) or id. */
  find(key: string): HostSheet | null {
    const wanted = key.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === wanted || id === key) ?? null;
  }

  sheet(key: string): HostSheet {
    const sheet = this.find(key);
    if (!sheet) throw itemNotFound(`worksheet ${key}`);
    return sheet;
  }

  /** A new empty sheet at the end; events are for the caller. */
  addSheet(name: string = this.freeName(), position: number = this.sheets.length): HostSheet {
    this.checkName(name, null);
    const sheet = new HostSheet(this, this.newSheetId(), name);
    sheet.standardWidth = widthInPoints(this.normalFont.name === OFFICE_FONT.name ? 64 / 7 : 9, this.normalFont);
    this.sheets.splice(position, 0, sheet);
    return sheet;
  }

  rename(sheet: HostSheet, name: string): void {
    if (name === sheet.name) return;
    this.checkName(name, sheet);
    const before = sheet.name;
    this.calculation.renamed(sheet, name);
    sheet.name = name;
    this.rewriteFormulas((formula) => renameInFormula(formula, before, name), false);
    this.events.emit("NameChanged", sheet.id, {
      worksheetId: sheet.id,
      nameBefore: before,
      nameAfter: name,
      source: "Local",
    });
  }

  delete(sheet: HostSheet): void {
    const others = this.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
    if (others.length === 0)
      throw new HostFault("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    const place = this.sheets.indexOf(sheet);
    const wasActive = this.active === sheet;
    this.sheets.splice(place, 1);
    sheet.isDeleted = true;
    this.calculation.removed(sheet);
    this.rewriteFormulas((formula) => renameInFormula(formula, sheet.name, null), true);
    this.events.emit("Deleted", sheet.id, { worksheetId: sheet.id, source: "Local" });
    if (wasActive) {
      this.activeSheet = others.find((one) => this.sheets.indexOf(one) >= place) ?? others.at(-1) ?? null;
      this.events.emit("Activated", this.active.id, { worksheetId: this.active.id });
    }
  }

  move(sheet: HostSheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      throw invalidArgument("position");
    const before = sheet.position;
    this.sheets.splice(before, 1);
    this.sheets.splice(position, 0, sheet);
    this.events.emit("Moved", sheet.id, {
      worksheetId: sheet.id,
      positionBefore: before,
      positionAfter: position,
      source: "Local",
    });
  }

  /** Rewrites every formula and name; sheets that changed are calculated anew when `recalculate`. */
  rewriteFormulas(rewrite: (formula: string, sheet: HostSheet | null) => string, recalculate: boolean): void {
    for (const sheet of this.sheets) {
      const changed = sheet.cells().flatMap((cell) => {
        if (!isFormula(cell.content)) return [];
        const formula = rewrite(cell.content.formula, sheet);
        return formula === cell.content.formula ? [] : [{ ...cell, content: { formula } }];
      });
      if (changed.length > 0) sheet.rewrite(changed, recalculate);
      for (const rule of sheet.rules) rule.formula = rewrite(rule.formula, sheet);
      for (const name of sheet.names) name.formula = rewrite(name.formula, sheet);
    }
    for (const name of this.names) name.formula = rewrite(name.formula, null);
  }

  checkName(name: string, own: HostSheet | null): void {
    const taken = this.sheets.some((one) => one !== own && one.name.toLowerCase() === name.toLowerCase());
    if (taken)
      throw new HostFault("ItemAlreadyExists", `A resource with the same name or identifier already exists. (${name})`);
    const reserved = name.toLowerCase() === "history";
    if (name === "" || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name) || reserved) {
      throw invalidArgument(`worksheet name "${name}"`);
    }
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) {
      const name = `Sheet${String(number)}`;
      if (!this.find(name)) return name;
    }
  }
}
