import type { DataValidation, Style, Workbook, Worksheet } from "exceljs";
import { rectAddress } from "../addresses";
import { notModelled } from "../fault";
import { isJsonObject } from "../json";
import { plainValue } from "../model/edit";
import type { ConditionalRule, Protection, ProtectionOption, Validation } from "../model/parts";
import { columnPlace, rowPlace } from "../model/places";
import type { HostSheet } from "../model/sheet";
import { toArgb, toBorder } from "./looks";

/** Tables first: exceljs writes their cells, which `saveCell` then writes again with their looks. */
export function saveTables(worksheet: Worksheet, sheet: HostSheet): void {
  for (const { name, rect, style, ...table } of sheet.tables) {
    const { top, left, bottom, right } = rect;
    const at = (row: number, column: number): string | number | boolean | null => {
      const value = sheet.value(row, column);
      return value === null ? null : plainValue(value);
    };
    const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
    worksheet.addTable({
      name,
      displayName: name,
      ref: rectAddress({ ...rect, bottom: top, right: left }),
      headerRow: table.showHeaders,
      totalsRow: table.showTotals,
      style: {
        ...themeOf(style),
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
      },
      columns: columns.map((column) => ({ name: String(at(top, column)), filterButton: table.showFilterButton })),
      rows: Array.from({ length: bottom - top }, (_, index) => columns.map((column) => at(top + 1 + index, column))),
    });
  }
}

/** exceljs has no word for "no style"; its default is TableStyleMedium2, as Excel's. */
function themeOf(style: string): object {
  return { theme: style };
}

export function saveValidations(worksheet: Worksheet, { validations }: HostSheet): void {
  // The typings know single addresses only; the file format takes ranges.
  const into: { add?: (address: string, validation: DataValidation) => void } =
    "dataValidations" in worksheet && typeof worksheet.dataValidations === "object" && worksheet.dataValidations
      ? worksheet.dataValidations
      : {};
  for (const validation of validations) {
    const asked = validationOf(validation);
    if (asked) for (const rect of validation.rects) into.add?.(rectAddress(rect), asked);
  }
}

function validationOf({ rule, ignoreBlanks, errorAlert, prompt }: Validation): DataValidation | null {
  const { list, custom } = rule;
  if (Object.keys(rule).length === 0) return null;
  const formula =
    isJsonObject(list) && typeof list["source"] === "string"
      ? list["source"].startsWith("=")
        ? list["source"].slice(1)
        : `"${list["source"]}"`
      : isJsonObject(custom) && typeof custom["formula"] === "string"
        ? custom["formula"].replace(/^=/, "")
        : null;
  if (formula === null) throw notModelled(`saving a validation ${JSON.stringify(rule)}`);
  const style = { Stop: "stop", Warning: "warning", Information: "information" }[errorAlert.style] ?? "stop";
  return {
    type: list === undefined ? "custom" : "list",
    allowBlank: ignoreBlanks,
    formulae: [formula],
    showErrorMessage: errorAlert.showAlert,
    errorStyle: style,
    ...(errorAlert.title === "" ? {} : { errorTitle: errorAlert.title }),
    ...(errorAlert.message === "" ? {} : { error: errorAlert.message }),
    ...(prompt.title === "" && prompt.message === ""
      ? {}
      : { showInputMessage: prompt.showPrompt, promptTitle: prompt.title, prompt: prompt.message }),
  };
}

export function saveRules(worksheet: Worksheet, { rules }: HostSheet): void {
  rules.forEach((rule, index) => {
    const formulae = [rule.formula.slice(1)];
    const saved = { type: "expression" as const, formulae, style: lookOf(rule), priority: index + 1 };
    worksheet.addConditionalFormatting({
      ref: rule.rects.map(rectAddress).join(" "),
      rules: [rule.stopIfTrue ? Object.assign(saved, { stopIfTrue: true }) : saved],
    });
  });
}

function lookOf({ fill, font, borders, numberFormat }: ConditionalRule): Partial<Style> {
  const { color, bold, italic, strikethrough } = font;
  const own = {
    ...(color === null ? {} : { color: toArgb(color) }),
    ...(bold === null ? {} : { bold }),
    ...(italic === null ? {} : { italic }),
    ...(strikethrough === null ? {} : { strike: strikethrough }),
  };
  const sides = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
  const lines = Object.entries(sides).flatMap(([edge, side]) => {
    const line = Object.entries(borders).find(([name]) => name === edge)?.[1];
    return line ? [[side, toBorder(line)] as const] : [];
  });
  return {
    ...(Object.keys(own).length > 0 ? { font: own } : {}),
    ...(fill === null
      ? {}
      : { fill: { type: "pattern", pattern: "solid", bgColor: toArgb(fill), fgColor: toArgb(fill) } as const }),
    ...(lines.length > 0 ? { border: Object.fromEntries(lines) } : {}),
    ...(numberFormat === null ? {} : { numFmt: numberFormat }),
  };
}

export function savePictures(file: Workbook, worksheet: Worksheet, sheet: HostSheet): void {
  for (const shape of sheet.shapes) {
    const imageId = file.addImage({ base64: `data:image/png;base64,${shape.image}`, extension: "png" });
    const pixels = (points: number): number => points / 0.75;
    const row = lineAt((at) => rowPlace(sheet, at), shape.top);
    const column = lineAt((at) => columnPlace(sheet, at), shape.left);
    const anchor = {
      tl: { nativeCol: column.at, nativeColOff: column.emus, nativeRow: row.at, nativeRowOff: row.emus },
      ext: { width: pixels(shape.width), height: pixels(shape.height) },
      editAs: "oneCell",
    };
    // The typings know fractions of cells only, which depend on widths exceljs measures otherwise.
    Reflect.apply(Reflect.get(worksheet, "addImage"), worksheet, [imageId, anchor]);
  }
}

const EMUS_OF_POINT = 12_700;

/** The row or column a place falls into, and how far into it. */
function lineAt(placeOf: (at: number) => number, points: number): { readonly at: number; readonly emus: number } {
  let at = 0;
  while (placeOf(at + 1) <= points) at += 1;
  return { at, emus: Math.round((points - placeOf(at)) * EMUS_OF_POINT) };
}

/** Names of what protection may allow, in the file and in the API. */
export const PROTECTION_NAMES: Readonly<Partial<Record<ProtectionOption, string>>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

export async function saveProtection(worksheet: Worksheet, { protection }: HostSheet): Promise<void> {
  if (!protection) return;
  const options = Object.fromEntries(
    Object.entries(PROTECTION_NAMES).map(([name, saved]) => [saved, allows(protection, name)]),
  );
  const { password, selectionMode } = protection;
  await worksheet.protect(password && "text" in password ? password.text : "", {
    ...options,
    selectLockedCells: selectionMode === "Normal",
    selectUnlockedCells: selectionMode !== "None",
    spinCount: 1000,
  });
  if (password && "hash" in password) Object.assign(Reflect.get(worksheet, "sheetProtection"), password.hash);
}

function allows({ allowed }: Protection, name: string): boolean {
  return [...allowed].some((option) => option === name);
}
