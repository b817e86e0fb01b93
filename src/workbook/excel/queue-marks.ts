import type { SheetBlueprint, TableBlueprint } from "../../records/blueprint";
import { CONDITIONAL_LOOKS } from "../look";
import { areaAddresses } from "./rectangles";

/** Pick lists; ranges with the same list take one call. */
export function queueValidations(worksheet: Excel.Worksheet, { validations }: SheetBlueprint): void {
  const groups = new Map<string, { readonly sample: (typeof validations)[number]; readonly ranges: string[] }>();
  for (const validation of validations) {
    const { range, ...rule } = validation;
    const key = JSON.stringify(rule);
    const group = groups.get(key) ?? { sample: validation, ranges: [] };
    group.ranges.push(range);
    groups.set(key, group);
  }
  for (const { sample, ranges } of groups.values()) {
    for (const address of areaAddresses(ranges)) {
      const { dataValidation } = worksheet.getRanges(address);
      dataValidation.rule = { list: { inCellDropDown: true, source: sample.options.join(",") } };
      dataValidation.ignoreBlanks = sample.allowBlank;
      dataValidation.errorAlert = {
        title: sample.errorTitle,
        message: sample.error,
        style: "Stop",
        showAlert: true,
      };
    }
  }
}

/** Conditional formats; a new one goes before those that are there, so the last comes first. */
export function queueConditionalFormats(worksheet: Excel.Worksheet, { conditionalFormats }: SheetBlueprint): void {
  for (const { range, formula, style } of conditionalFormats.toReversed()) {
    const { custom } = worksheet.getRange(range).conditionalFormats.add("Custom");
    const { color, fill } = CONDITIONAL_LOOKS[style];
    custom.rule.formula = `=${formula}`;
    custom.format.fill.color = `#${fill}`;
    if (color !== null) custom.format.font.color = `#${color}`;
  }
}

/** The look that tables of our files have. */
const TABLE_STYLE = "TableStyleMedium2";

/** Tables over cells that are already written; `nameOf` gives the name that is still free in the workbook. */
export function queueTables(
  worksheet: Excel.Worksheet,
  { tables }: SheetBlueprint,
  nameOf: (table: TableBlueprint) => string,
): void {
  for (const blueprint of tables) {
    const table = worksheet.tables.add(blueprint.range, true);
    table.name = nameOf(blueprint);
    table.style = TABLE_STYLE;
    table.showBandedRows = false;
  }
}
