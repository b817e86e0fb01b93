import type { WorkbookDocument } from "../../../src/council/types";
import { soundDocument } from "../../../src/workbook/reading/document-texts";
import type { ExcelSession } from "../../../src/workbook/excel/session-workbook";
import type { ExcelHost } from "../../excel-host";
import { need } from "../documents";
import { sheetsOf } from "../defects";
import { livedIn, notesBeside } from "../session/people";
import { CHANGES, smallSession } from "../session/sessions";
import { startHome } from "./home";

jest.setTimeout(300_000);

let document: WorkbookDocument;
let file: Uint8Array;

beforeAll(async () => {
  document = need(soundDocument(await smallSession()));
  file = await livedIn(document);
});

async function open(): Promise<{ readonly host: ExcelHost; readonly workbook: ExcelSession }> {
  const { host, home } = await startHome({ ceiling: "1.9", workbook: file });
  const taken = need(await home.take());
  if (taken.kind !== "session") throw new Error("a session was expected");
  need(await taken.workbook.read());
  return { host, workbook: taken.workbook };
}

const after = (index: number): WorkbookDocument => need(soundDocument(CHANGES[index]?.[1](document) ?? document));

/** Every cell of a workbook by its worksheet. */
function cellsOf(bytes: Uint8Array): readonly string[] {
  return sheetsOf(bytes).flatMap(({ name, rows }) =>
    rows.flatMap(({ number, cells }) =>
      cells.map(
        ({ column, value, formula }) => `${name} ${String(number)}:${String(column)} ${formula ?? String(value)}`,
      ),
    ),
  );
}

describe("a session open in Excel", () => {
  test("a change refused anywhere is put back, with what the office has beside the tables", async () => {
    const { host, workbook } = await open();
    const before = cellsOf(await host.save());
    // Requests of a command: list, cells, two looks, drawing of the minutes and its check, then lines, contents, looks, hidden sheet, names.
    const places = [
      [5, 40],
      [9, 3],
      [13, 0],
    ] as const;
    for (const [request, action] of places) {
      host.faults.refuseAt(request, action, "GeneralException");
      const refused = await workbook.write(after(2));
      if (refused.ok) {
        need(await workbook.read());
        need(await workbook.write(document));
      } else expect({ request, code: refused.code }).toEqual({ request, code: "excel-refused" });
      expect(need(await workbook.read()).document).toEqual(document);
      const now = cellsOf(await host.save()).filter((cell) => !cell.startsWith("_ocop"));
      expect({ request, now }).toEqual({ request, now: before.filter((cell) => !cell.startsWith("_ocop")) });
    }
    need(await workbook.write(after(2)));
    expect(need(await workbook.read())).toEqual({ document: after(2), findings: [] });
    expect(notesBeside(await host.save())).toEqual(notesBeside(file));
  });

  test("what is typed in the grid is told, read, and never overwritten by a change worked out before", async () => {
    const { host, workbook } = await open();
    const told = jest.fn();
    const stop = workbook.watch(told);
    await host.settled();
    host.user.type("Hội đồng", "B3", "Sở Nông nghiệp và Môi trường");
    await host.settled();
    expect(told).toHaveBeenCalled();
    expect(await workbook.write(after(0))).toMatchObject({ ok: false, code: "changed-meanwhile" });
    const { document: now } = need(await workbook.read());
    expect(now.session.members[1]?.name).toBe("Sở Nông nghiệp và Môi trường");
    stop();
  });

  test("a cell that is being edited, a protected and a deleted table: said in a sentence, nothing is lost", async () => {
    const { host, workbook } = await open();
    host.faults.editMode(true);
    expect(await workbook.write(after(1))).toMatchObject({ ok: false, code: "edit-mode" });
    host.faults.editMode(false);
    host.user.protect("Sản phẩm", "bí mật");
    expect(await workbook.write(after(1))).toMatchObject({ ok: false, code: "sheet-protected" });
    host.user.unprotect("Sản phẩm", "bí mật");
    expect(need(await workbook.read()).document).toEqual(document);
    host.user.deleteSheet("Tổng hợp");
    need(await workbook.read());
    need(await workbook.write(after(1)));
    expect(need(await workbook.read())).toEqual({ document: after(1), findings: [] });
    expect(sheetsOf(await host.save()).map(({ name }) => name)).toContain("Tổng hợp");
  });

  test("one place changed costs few small requests", async () => {
    const { host, workbook } = await open();
    host.counters.reset();
    need(await workbook.write(after(8)));
    const sent = host.counters.requests.map(({ sentBytes }) => sentBytes);
    expect(sent.length).toBeLessThanOrEqual(10);
    expect(Math.max(...sent)).toBeLessThan(300_000);
  });
});
