import type { Outcome } from "../../../src/catalogue/outcome";
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

/** A document drawn into an empty workbook of an emulated Excel. */
export async function drawn(
  document: WorkbookDocument,
  options: ExcelHostOptions = {},
): Promise<HomeOverHost & { readonly workbook: ExcelWorkbook }> {
  const over = await startHome(options);
  return { ...over, workbook: need<ExcelWorkbook>(await over.home.draw(document)) };
}

/** What a home does, as an outcome of the contract's kind. */
export async function drawnOutcome(
  document: WorkbookDocument,
  options: ExcelHostOptions = {},
): Promise<Outcome<ExcelWorkbook>> {
  const { home } = await startHome(options);
  return home.draw(document);
}
