import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import type { SheetBlueprint } from "../../records/blueprint";
import { worksheetName } from "../../records/layout";
import type { BuiltRecord, PrintableRecord } from "./types";

export interface BuildOptions {
  readonly signal?: AbortSignal;
}

/**
 * Builds records one after the other, giving way after each so that a pane stays responsive and can stop in between.
 * Errors: `cancelled`, `record-failed`; the first ends the work.
 */
export async function* buildRecords(
  records: readonly PrintableRecord[],
  { signal }: BuildOptions = {},
): AsyncGenerator<Outcome<BuiltRecord>> {
  for (const [index, record] of records.entries()) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted) {
      yield fail("cancelled", `Đã dừng sau ${index}/${records.length} văn bản.`);
      return;
    }
    const blueprints = blueprintsOf(record);
    if (!blueprints.ok) {
      yield blueprints;
      return;
    }
    yield succeed({ record, blueprints: blueprints.value, done: index + 1, of: records.length });
  }
}

function blueprintsOf(record: PrintableRecord): Outcome<readonly SheetBlueprint[]> {
  try {
    return succeed(record.blueprints());
  } catch {
    return fail("record-failed", `Chưa lập được “${record.title}”: dữ liệu của phiếu không khớp với bộ tiêu chí.`);
  }
}

/**
 * One workbook of some records in their order, one worksheet or more for each, all named differently; it prints whole
 * from Excel, LibreOffice or WPS. Error: `no-records`.
 * @param title Title of the file.
 */
export async function recordsWorkbook(records: readonly BuiltRecord[], title: string): Promise<Outcome<Uint8Array>> {
  const taken = new Set<string>();
  const sheets = records.flatMap(({ blueprints }) =>
    blueprints.map((sheet): SheetBlueprint => {
      const name = worksheetName(sheet.name, taken);
      taken.add(name);
      return { ...sheet, name, key: `${sheet.key}#${taken.size}` };
    }),
  );
  const [first] = sheets;
  if (!first) return fail("no-records", "Không có văn bản nào để in.");
  const [{ renderWorkbook }, { withDrawings }] = await Promise.all([
    import("../../workbook/file/render"),
    import("../../workbook/file/save-new"),
  ]);
  const blueprint = { title, sheets, active: first.key };
  return withDrawings(await renderWorkbook(blueprint), blueprint);
}
