import type { WorkbookDocument } from "../../../src/council/types";
import { createExcelHost, type ExcelHost as Home } from "../../../src/workbook/excel/excel-host";
import type { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { ClientLibrary } from "../../excel-host/library";
import { startExcelHost, type ExcelHost, type ExcelHostOptions } from "../../excel-host";
import { need } from "../documents";

/** The Excel home over an emulated Excel. */
export interface HomeOverHost {
  readonly host: ExcelHost;
  readonly home: Home;
  /** What the host said of refusals, in its own terms. */
  readonly said: readonly string[];
}

export function homeOver(host: ExcelHost, library: ClientLibrary = host): HomeOverHost {
  const said: string[] = [];
  const home = createExcelHost({
    excel: library.Excel,
    wait: () => Promise.resolve(),
    readFile: () => host.save(),
    report: (line) => said.push(line),
  });
  return { host, home, said };
}

export async function startHome(options: ExcelHostOptions = {}): Promise<HomeOverHost> {
  return homeOver(await startExcelHost(options));
}

export interface Drawn extends HomeOverHost {
  readonly workbook: ExcelWorkbook;
}

/** A document drawn into an empty workbook of an emulated Excel. */
export async function drawn(document: WorkbookDocument, options: ExcelHostOptions = {}): Promise<Drawn> {
  const over = await startHome(options);
  return { ...over, workbook: need<ExcelWorkbook>(await over.home.draw(document)) };
}

/** Name of the first scoring sheet. */
export function scoringSheetName({ model }: ExcelHost): string {
  const name = model.sheets.map((sheet) => sheet.name).find((each) => each.startsWith("20-06613-01"));
  if (name === undefined) throw new Error("no scoring sheet");
  return name;
}

/** 1-based row of a sheet by its hidden key. */
export function rowOf({ model }: ExcelHost, sheet: string, key: string): number {
  const grid = model.sheet(sheet);
  for (let row = 0; row < 500; row++) if (grid.value(row, 0) === key) return row + 1;
  throw new Error(`no row ${key} in ${sheet}`);
}

/** What the tick cell of a row holds. */
export function tickAt(host: ExcelHost, sheet: string, key: string): unknown {
  return host.model.sheet(sheet).value(rowOf(host, sheet, key) - 1, 3);
}
