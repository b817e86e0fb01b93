import type { ConditionalFormattingOptions, DataValidation, Style, Workbook, Worksheet } from "exceljs";
import { boundingRect, parseRect, type Rect } from "../addresses";
import { notModelled } from "../fault";
import type { ConditionalRule, PasswordHash, ProtectionOption, Validation } from "../model/parts";
import { PROTECTION_OPTIONS } from "../model/parts";
import { columnPlace, rowPlace } from "../model/places";
import type { HostSheet } from "../model/sheet";
import { fromColor } from "./looks";
import { PROTECTION_NAMES } from "./save-parts";

/** A member of an exceljs object its typings do not know. */
function untyped(object: object, name: string): unknown {
  return Reflect.get(object, name);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

export function openValidations(sheet: HostSheet, worksheet: Worksheet): void {
  const list = untyped(worksheet, "dataValidations");
  const model = isRecord(list) ? list["model"] : null;
  if (!isRecord(model)) return;
  // exceljs spreads a range's validation over its cells; here they are put together again.
  const byRule = new Map<string, { readonly validation: DataValidation; readonly rects: Rect[] }>();
  for (const [address, validation] of Object.entries(model)) {
    if (!isValidation(validation)) continue;
    const key = JSON.stringify(validation);
    const same = byRule.get(key) ?? { validation, rects: [] };
    same.rects.push(parseRect(address));
    byRule.set(key, same);
  }
  for (const { validation, rects } of byRule.values()) sheet.validations.push(validationOf(validation, joined(rects)));
}

function isValidation(value: unknown): value is DataValidation {
  return isRecord(value) && typeof value["type"] === "string";
}

/** Cells put together into columns, and equal columns side by side into rectangles. */
function joined(cells: readonly Rect[]): Rect[] {
  const join = (rects: readonly Rect[], touches: (a: Rect, b: Rect) => boolean): Rect[] =>
    rects.reduce<Rect[]>((done, rect) => {
      const last = done.at(-1);
      if (!last || !touches(last, rect)) return [...done, rect];
      return [...done.slice(0, -1), boundingRect(last, rect)];
    }, []);
  const down = [...cells].sort((a, b) => a.left - b.left || a.top - b.top);
  const columns = join(down, (a, b) => a.left === b.left && a.right === b.right && a.bottom + 1 === b.top);
  const across = columns.sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left);
  return join(across, (a, b) => a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left);
}

function validationOf(validation: DataValidation, rects: Rect[]): Validation {
  const formula: unknown = validation.formulae[0];
  const text = typeof formula === "string" ? formula : String(formula);
  const rule: Validation["rule"] =
    validation.type === "list"
      ? { list: { inCellDropDown: true, source: /^".*"$/s.test(text) ? text.slice(1, -1) : `=${text}` } }
      : validation.type === "custom"
        ? { custom: { formula: `=${text}` } }
        : { [validation.type]: { formula1: text, operator: validation.operator ?? "Between" } };
  const style = { stop: "Stop", warning: "Warning", information: "Information" }[validation.errorStyle ?? "stop"];
  return {
    rects,
    rule,
    ignoreBlanks: validation.allowBlank ?? false,
    errorAlert: {
      message: validation.error ?? "",
      showAlert: validation.showErrorMessage ?? false,
      style: style ?? "Stop",
      title: validation.errorTitle ?? "",
    },
    prompt: {
      message: validation.prompt ?? "",
      showPrompt: validation.showInputMessage ?? true,
      title: validation.promptTitle ?? "",
    },
  };
}

function isFormats(value: unknown): value is readonly ConditionalFormattingOptions[] {
  return Array.isArray(value);
}

export function openRules(sheet: HostSheet, worksheet: Worksheet): void {
  const formats = untyped(worksheet, "conditionalFormattings");
  if (!isFormats(formats)) return;
  const rules = formats.flatMap(({ ref, rules: own }) => own.map((rule) => ({ ref, rule })));
  rules.sort((a, b) => a.rule.priority - b.rule.priority);
  for (const { ref, rule } of rules) {
    if (rule.type !== "expression") throw notModelled(`conditional formats of type ${rule.type} in a file`);
    sheet.rules.push({
      id: `{rule ${String(sheet.workbook.newNumber())}}`,
      rects: ref.trim().split(/\s+/).map(parseRect),
      formula: `=${String(rule.formulae?.[0] ?? "")}`,
      stopIfTrue: untyped(rule, "stopIfTrue") === true,
      ...lookOf(rule.style ?? {}),
    });
  }
}

function lookOf({
  fill,
  font,
  numFmt,
}: Partial<Style>): Pick<ConditionalRule, "fill" | "font" | "borders" | "numberFormat"> {
  const color = fill?.type === "pattern" ? (fill.bgColor ?? fill.fgColor) : undefined;
  return {
    fill: color ? fromColor(color, "#FFFFFF") : null,
    font: {
      color: font?.color ? fromColor(font.color, "#000000") : null,
      bold: font?.bold ?? null,
      italic: font?.italic ?? null,
      strikethrough: font?.strike ?? null,
    },
    borders: {},
    numberFormat: numFmt ?? null,
  };
}

export function openTables(sheet: HostSheet, worksheet: Worksheet): void {
  for (const entry of worksheet.getTables()) {
    const model = untyped(entry, "table");
    if (!isRecord(model)) continue;
    const { name, tableRef, style, headerRow, totalsRow, columns } = model;
    if (typeof name !== "string" || typeof tableRef !== "string") continue;
    const look = isRecord(style) ? style : {};
    const first: unknown = Array.isArray(columns) ? columns[0] : null;
    sheet.tables.push({
      id: String(sheet.workbook.newNumber()),
      name,
      rect: parseRect(tableRef),
      style: typeof look["theme"] === "string" ? look["theme"] : "",
      showHeaders: headerRow !== false,
      showTotals: totalsRow === true,
      showBandedRows: look["showRowStripes"] === true,
      showBandedColumns: look["showColumnStripes"] === true,
      showFilterButton: !isRecord(first) || first["filterButton"] !== false,
      highlightFirstColumn: look["showFirstColumn"] === true,
      highlightLastColumn: look["showLastColumn"] === true,
    });
  }
}

export function openPictures(sheet: HostSheet, file: Workbook, worksheet: Worksheet): void {
  for (const { imageId, range } of worksheet.getImages()) {
    const { buffer, extension } = file.getImage(Number(imageId));
    const extent = untyped(range, "ext");
    if (!buffer || extension !== "png") throw notModelled(`pictures of type ${extension} in a file`);
    const size = (name: string): number =>
      isRecord(extent) && typeof extent[name] === "number" ? extent[name] * 0.75 : 0;
    sheet.shapes.push({
      id: `{shape ${String(sheet.workbook.newNumber())}}`,
      name: `Picture ${String(sheet.shapes.length + 1)}`,
      kind: "Image",
      format: "PNG",
      image: Buffer.from(buffer).toString("base64"),
      left: columnPlace(sheet, range.tl.nativeCol) + range.tl.nativeColOff / 12_700,
      top: rowPlace(sheet, range.tl.nativeRow) + range.tl.nativeRowOff / 12_700,
      width: size("width"),
      height: size("height"),
      lockAspectRatio: true,
      altTextTitle: "",
      altTextDescription: "",
      placement: "OneCell",
      visible: true,
    });
  }
}

export function openProtection(sheet: HostSheet, worksheet: Worksheet): void {
  const model = untyped(worksheet, "sheetProtection");
  if (!isRecord(model) || model["sheet"] !== true) return;
  const allows = (option: ProtectionOption): boolean => {
    const saved = PROTECTION_NAMES[option] ?? "";
    // Objects and scenarios are protected when the file says so, everything else unless it says otherwise.
    return saved === "objects" || saved === "scenarios" ? model[saved] !== false : model[saved] === true;
  };
  const hash = hashOf(model);
  sheet.protection = {
    password: hash && { hash },
    allowed: new Set(PROTECTION_OPTIONS.filter(allows)),
    selectionMode:
      model["selectUnlockedCells"] === false ? "None" : model["selectLockedCells"] === false ? "Unlocked" : "Normal",
  };
}

function hashOf({
  algorithmName,
  hashValue,
  saltValue,
  spinCount,
}: Readonly<Record<string, unknown>>): PasswordHash | null {
  const texts = typeof algorithmName === "string" && typeof hashValue === "string" && typeof saltValue === "string";
  return texts && typeof spinCount === "number" ? { algorithmName, hashValue, saltValue, spinCount } : null;
}
