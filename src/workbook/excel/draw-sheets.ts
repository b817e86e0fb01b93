import { succeed } from "../../catalogue/outcome";
import type { TableBlueprint } from "../../records/blueprint";
import { drawCharts } from "./draw-charts";
import type { Drawing } from "./drawing";
import { addressOf } from "./rectangles";
import { queueFormats, queueMerges, queueSizes } from "./queue-formats";
import { queueConditionalFormats, queueTables, queueValidations } from "./queue-marks";
import { anchoredAsDrawn, queuePictures } from "./queue-pictures";
import { correctPrint, queuePrint } from "./queue-print";
import type { HostFailure, HostOutcome, Run } from "./runner";

/** Rows and columns of a sheet of ours may be resized by people; everything else of a locked cell is kept from slips. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatRows: true,
  allowFormatColumns: true,
  selectionMode: "Normal",
};

/** Bytes that one request may take; Excel on the web takes five million. */
const REQUEST_WEIGHT = 700_000;

/** A worksheet to draw under a name that is free in the workbook. */
export interface NewWorksheet {
  readonly name: string;
  readonly drawing: Drawing;
  readonly tableName: (table: TableBlueprint) => string;
}

/**
 * Draws worksheets at the end of the workbook, several in one request while they fit, and puts the page set-up right where the host left it half
 * done. All or none: when one cannot be drawn, those already drawn are taken away again.
 * @returns what could not be taken away again, beside the failure, as names to remove later.
 */
export async function drawSheets(
  run: Run,
  sheets: readonly NewWorksheet[],
): Promise<
  { readonly ok: true } | { readonly ok: false; readonly failure: HostFailure; readonly left: readonly string[] }
> {
  const begun: string[] = [];
  for (const group of requests(sheets)) {
    begun.push(...group.map(({ name }) => name));
    const drawn = await drawGroup(run, group);
    if (drawn.ok) continue;
    const removed = await removeSheets(run, begun);
    return { ok: false, failure: drawn, left: removed.ok ? [] : begun };
  }
  await drawCharts(run, sheets);
  return { ok: true };
}

/** Takes worksheets away by name; one that is not there is no fault. */
export function removeSheets(run: Run, names: readonly string[]): Promise<HostOutcome<null>> {
  return run(async (context) => {
    const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
    await context.sync();
    const there = found.filter((worksheet) => !worksheet.isNullObject);
    for (const worksheet of there) {
      // Excel deletes no very hidden worksheet.
      worksheet.visibility = "Hidden";
      worksheet.delete();
    }
    if (there.length > 0) await context.sync();
    return null;
  });
}

function requests(sheets: readonly NewWorksheet[]): readonly (readonly NewWorksheet[])[] {
  const groups: NewWorksheet[][] = [];
  let weight = Infinity;
  for (const sheet of sheets) {
    weight += sheet.drawing.weight;
    if (weight > REQUEST_WEIGHT) {
      groups.push([]);
      ({ weight } = sheet.drawing);
    }
    groups.at(-1)?.push(sheet);
  }
  return groups;
}

async function drawGroup(run: Run, group: readonly NewWorksheet[]): Promise<HostOutcome<null>> {
  const drawn = await run(async (context) => {
    const looks = group.map((sheet) => {
      const worksheet = queueSheet(context, sheet);
      const { print } = sheet.drawing.blueprint;
      const layout = print ? worksheet.pageLayout.load("zoom,paperSize") : null;
      const texts = sheet.drawing.apostrophes.map(({ row, column, text }) => {
        const address = addressOf({ top: row, left: column, bottom: row, right: column });
        return { address, text, range: worksheet.getRange(address).load("values") };
      });
      return { sheet, layout, texts };
    });
    await context.sync();
    return looks.map(({ sheet, layout, texts }) => ({
      sheet,
      print: layout && { zoom: layout.zoom, paperSize: layout.paperSize },
      lost: texts.filter(({ range, text }) => range.values[0]?.[0] !== text),
    }));
  });
  if (!drawn.ok) return drawn;
  const corrected = await run(async (context) => {
    let isLeft = false;
    for (const { sheet, print, lost } of drawn.value) {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      const wanted = sheet.drawing.blueprint.print;
      if (wanted && print && correctPrint(worksheet, wanted, print)) isLeft = true;
      if (lost.length === 0) continue;
      isLeft = true;
      if (sheet.drawing.blueprint.protect) worksheet.protection.unprotect();
      // This Excel takes the first apostrophe as its own sign of text.
      for (const { address, text } of lost) worksheet.getRange(address).values = [[`'${text}`]];
      if (sheet.drawing.blueprint.protect) worksheet.protection.protect(PROTECTION);
    }
    if (isLeft) await context.sync();
    return null;
  });
  return corrected.ok ? (succeed(null) as { readonly ok: true; readonly value: null }) : corrected;
}

/** Everything of one worksheet: contents, looks, sizes, marks, tables, page, panes; protection and visibility last. */
function queueSheet(context: Excel.RequestContext, { name, drawing, tableName }: NewWorksheet): Excel.Worksheet {
  const { blueprint, contents, numberFormats } = drawing;
  const worksheet = context.workbook.worksheets.add(name);
  const width = blueprint.columns.length;
  if (contents.length > 0) {
    const block = worksheet.getRange(addressOf({ top: 1, left: 1, bottom: contents.length, right: width }));
    // The formats first: what is formatted as text then stays the text it is.
    block.numberFormat = numberFormats.map((row) => [...row]);
    block.formulas = contents.map((row) => [...row]);
  }
  queueTables(worksheet, blueprint, tableName);
  queueFormats(worksheet, drawing);
  queueMerges(worksheet, drawing);
  queueSizes(worksheet, drawing);
  queueValidations(worksheet, blueprint);
  queueConditionalFormats(worksheet, blueprint);
  queuePictures(worksheet, [], anchoredAsDrawn(blueprint));
  worksheet.showGridlines = false;
  if (blueprint.frozenRows > 0) worksheet.freezePanes.freezeRows(blueprint.frozenRows);
  if (blueprint.print) queuePrint(worksheet, blueprint.print);
  if (blueprint.protect) worksheet.protection.protect(PROTECTION);
  if (blueprint.visibility !== "visible") {
    worksheet.visibility = blueprint.visibility === "hidden" ? "Hidden" : "VeryHidden";
  }
  return worksheet;
}
