import { cellAt, type Grid, type GridSheet } from "../reading/grid-types";
import { rereadSheets } from "./read-open";
import { addressOf } from "./rectangles";
import type { HostOutcome, Run } from "./runner";
import { contentOf } from "./session-blocks";
import type { SeenSheets } from "./session-look";
import { request, type WriteStep } from "./session-steps";
import { loadProtection } from "./protection";
import { oneCell } from "./sheet-parts";

/**
 * Puts back what a refused command left half written: whole lines in reverse order, then every cell that reads otherwise than it did,
 * print areas and protection.
 * @param done The steps that took effect.
 */
export async function restoreSession(
  run: Run,
  before: Grid,
  seen: SeenSheets,
  done: readonly WriteStep[],
): Promise<HostOutcome<null>> {
  const refs = [...seen.protection.keys()];
  const opened = await run(async (context) => {
    const looks = refs.map((ref) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(ref);
      worksheet.load("name");
      return { worksheet, state: loadProtection(worksheet) };
    });
    await context.sync();
    const locked = looks.filter(({ worksheet, state }) => !worksheet.isNullObject && state().isProtected);
    for (const { worksheet } of locked) worksheet.protection.unprotect();
    if (locked.length > 0) await context.sync();
    return null;
  });
  // A password that keeps this out has kept out what was to be written too.
  if (!opened.ok && opened.hostCode !== "AccessDenied") return opened;
  for (const { back } of done.toReversed()) {
    if (!back) continue;
    const undone = await request(run, back);
    if (!undone.ok && undone.hostCode !== "ItemNotFound") return undone;
  }
  const now = await rereadSheets(run, before, new Set(refs));
  if (!now.ok) return now;
  const written = await run(async (context) => {
    for (const sheet of before.sheets.filter(({ ref }) => refs.includes(ref))) {
      const stands = now.value.sheets.find(({ ref }) => ref === sheet.ref);
      if (!stands) continue;
      const worksheet = context.workbook.worksheets.getItem(sheet.ref);
      for (const { row, column } of differences(sheet, stands)) {
        const line = sheet.rows.find(({ number }) => number === row);
        const range = worksheet.getRange(addressOf(oneCell(row, column)));
        range.formulas = [[contentOf(line && cellAt(line, column))]];
      }
      const area = seen.printAreas.get(sheet.ref);
      if (area !== undefined) worksheet.pageLayout.setPrintArea(area);
      const protection = seen.protection.get(sheet.ref);
      if (protection?.isProtected) worksheet.protection.protect(protection.options);
    }
    await context.sync();
    return null;
  });
  const renamed = before.sheets.filter(({ ref, name }) => {
    const stands = refs.includes(ref) ? now.value.sheets.find((sheet) => sheet.ref === ref) : undefined;
    return stands !== undefined && stands.name !== name;
  });
  return written.ok && renamed.length > 0 ? renameBack(run, renamed) : written;
}

/** A worksheet that was drawn to take the place of another may have its name by then: it goes. */
function renameBack(run: Run, sheets: readonly GridSheet[]): Promise<HostOutcome<null>> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const found = sheets.map(({ name }) => worksheets.getItemOrNullObject(name).load("name"));
    await context.sync();
    for (const worksheet of found.filter((each) => !each.isNullObject)) worksheet.delete();
    for (const { ref, name } of sheets) worksheets.getItem(ref).name = name;
    await context.sync();
    return null;
  });
}

function differences(before: GridSheet, now: GridSheet): readonly { readonly row: number; readonly column: number }[] {
  const textOf = (sheet: GridSheet): ReadonlyMap<string, string> =>
    new Map(
      sheet.rows.flatMap(({ number, cells }) =>
        cells.map((cell) => [`${String(number)} ${String(cell.column)}`, String(contentOf(cell))] as const),
      ),
    );
  const [then, here] = [textOf(before), textOf(now)];
  return [...new Set([...then.keys(), ...here.keys()])].flatMap((place) => {
    if ((then.get(place) ?? "") === (here.get(place) ?? "")) return [];
    const [row = 0, column = 0] = place.split(" ").map(Number);
    return [{ row, column }];
  });
}
