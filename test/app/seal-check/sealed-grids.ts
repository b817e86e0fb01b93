import { loadSet } from "../../../src/catalogue/load";
import type { EditionId, ProductSet } from "../../../src/catalogue/types";
import { criteriaOf } from "../../../src/catalogue/traverse";
import { verifyWorkbook, type VerifiedSheet } from "../../../src/app/seal-check/verify-workbook";
import { fail, succeed } from "../../../src/catalogue/outcome";
import { setKey, type SetsByKey } from "../../../src/council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../../src/council/types";
import { sheetKey } from "../../../src/records/layout";
import { readGrid } from "../../../src/workbook/file/grid";
import { saveNew } from "../../../src/workbook/file/save-new";
import { unpack } from "../../../src/workbook/file/unpack";
import type { Grid } from "../../../src/workbook/reading/grid-types";
import type { LoadSet } from "../../../src/workbook/reading/read-sheets";
import { readWorkbook } from "../../../src/workbook/reading/read-workbook";
import { memberDocument, need, sealed } from "../../workbook/documents";

/** A member's document over one product of a set, scored with words and sealed. */
export async function sealedDocument(
  edition: EditionId,
  no: number,
  pick: (criterion: number, options: number) => number = (criterion, options) => 1 + (criterion % options),
): Promise<{ readonly document: WorkbookDocument; readonly set: ProductSet }> {
  return sealedOn(need(await loadSet(edition, no)), pick);
}

/** The same on a set that need not be in the catalogue. */
export async function sealedOn(
  set: ProductSet,
  pick: (criterion: number, options: number) => number = (criterion, options) => 1 + (criterion % options),
): Promise<{ readonly document: WorkbookDocument; readonly set: ProductSet }> {
  const { edition, no } = set;
  const base = memberDocument();
  const [product] = base.session.products;
  const [sheet] = base.sheets;
  if (!product || !sheet) throw new Error("no product");
  const filedOn = edition === "26-2026" ? "2026-06-15" : "2026-04-15";
  const criteria = criteriaOf(set);
  const filled = {
    ...sheet,
    edition,
    set: no,
    choices: Object.fromEntries(criteria.map(({ code, options }, at) => [code, pick(at, options.length)])),
    comments: Object.fromEntries(criteria.slice(0, 5).map(({ code }) => [code, `Nhận xét ở ${code}: đủ hồ sơ.`])),
    opinion: "Sản phẩm ổn định.\nĐề nghị bổ sung phiếu kiểm nghiệm.",
  };
  const document: WorkbookDocument = {
    ...base,
    session: { ...base.session, products: [{ ...product, edition, set: no, filedOn }] },
    sheets: [filled],
  };
  return { document: await sealed(document, 0, set), set };
}

/** A set of few criteria, one group of each part, so that very many sheets can be read. */
export function shortened(set: ProductSet): ProductSet {
  return { ...set, parts: set.parts.map((part) => ({ ...part, groups: part.groups.slice(0, 1) })) };
}

export function gridOf(file: Uint8Array): Grid {
  return need(readGrid(need(unpack(file, "phiếu.xlsx"))));
}

/** A sealed document as the grid of its file, with the way to its set. */
export interface SealedGrid {
  readonly grid: Grid;
  readonly sets: SetsByKey;
}

export async function drawnGrid(document: WorkbookDocument, set: ProductSet): Promise<SealedGrid> {
  const sets: SetsByKey = new Map([[setKey({ edition: set.edition, set: set.no }), succeed(set)]]);
  return { grid: gridOf(need(await saveNew(document, sets))), sets };
}

/** What the check says of a grid. */
export async function verifyGrid({ grid, sets }: SealedGrid): Promise<readonly VerifiedSheet[]> {
  const load: LoadSet = async (edition, no) =>
    [...sets.values()].find((set) => set.ok && set.value.edition === edition && set.value.no === no) ??
    fail("unknown-set", "Không có bộ này.");
  const { document, findings, sheets } = need(await readWorkbook(grid, load));
  const worksheetOf = ({ product, member }: ScoreSheet) => sheets.get(sheetKey(product, member));
  return verifyWorkbook({ document, findings, worksheetOf }, sets);
}
