import { succeed, type Outcome } from "../../catalogue/outcome";
import type { LoadSet } from "../reading/read-sheets";
import { readWorkbook, type OpenedWorkbook } from "../reading/read-workbook";
import { readGrid } from "./grid";
import { unpack, type Package } from "./unpack";

/** A workbook file as opened. */
export interface OpenedFile extends OpenedWorkbook {
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly pkg: Package;
}

/**
 * Reads a workbook file as far as it is sound; see `readWorkbook`.
 * Errors: `not-a-workbook`, `truncated`, `password-protected`, `too-large`, and those of `readWorkbook`.
 */
export async function readWorkbookFile(
  bytes: Uint8Array,
  fileName: string,
  loadSet: LoadSet,
): Promise<Outcome<OpenedFile>> {
  const pkg = unpack(bytes, fileName);
  if (!pkg.ok) return pkg;
  const grid = readGrid(pkg.value);
  if (!grid.ok) return grid;
  const opened = await readWorkbook(grid.value, loadSet);
  return opened.ok ? succeed({ ...opened.value, bytes, pkg: pkg.value }) : opened;
}
