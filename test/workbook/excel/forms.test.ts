import type { WorkbookDocument } from "../../../src/council/types";
import { createExcelForms } from "../../../src/workbook/excel/form-home";
import type { ScoringWorkbook } from "../../../src/workbook/port";
import { scoringWorkbookContract } from "../../contract/scoring-workbook.contract";
import { startExcelHost, type ApiCeiling, type ExcelHost } from "../../excel-host";
import { memberDocument, need, scored, sealed, setsOf } from "../documents";
import { emptyForms, inForms } from "../form/form-session";
import { FORM } from "../official/province-form";

jest.setTimeout(60_000);

const LAYOUT = { ...FORM, columns: ["title", "points", "tick", "score"] } as const;
const TEA = { product: "20-06613-01-2026", member: "m1" };

function formsOver(host: ExcelHost) {
  const parts = { excel: host.Excel, wait: () => Promise.resolve(), readFile: () => host.save() };
  return createExcelForms(parts, async () => "phiếu tỉnh.xlsx");
}

async function reopenedIn(bytes: Uint8Array, ceiling: ApiCeiling = "1.9") {
  const host = await startExcelHost({ workbook: bytes, ceiling });
  const forms = formsOver(host);
  const inspected = await forms.inspect();
  return { host, workbook: inspected.ok ? await forms.reopen(inspected.value) : inspected };
}

/** The forms of a document with what is scored in them, saved by the file home as a person brings them to Excel. */
async function savedForms(document: WorkbookDocument): Promise<Uint8Array> {
  return need(await need(await inForms(document, await emptyForms(document, LAYOUT))).save());
}

scoringWorkbookContract("a province's own forms, open in Excel", {
  create: async (document) => (await reopenedIn(await savedForms(document))).workbook,
  open: async (bytes) => (await reopenedIn(bytes)).workbook,
});

describe("scoring in a province's form that is open in Excel", () => {
  async function started(): Promise<{ host: ExcelHost; workbook: ScoringWorkbook }> {
    const { host, workbook } = await reopenedIn(await savedForms(memberDocument()));
    return { host, workbook: need(workbook) };
  }

  /** 0-based place of the tick of an option, found by its mark after it was chosen. */
  function ticked(host: ExcelHost): readonly { sheet: string; row: number; column: number }[] {
    return host.model.sheets
      .filter(({ name }) => name !== "_ocop")
      .flatMap((sheet) =>
        sheet
          .cells()
          .filter(({ content }) => content === "x")
          .map(({ row, column }) => ({ sheet: sheet.name, row, column })),
      );
  }
  const choose = (criterion: string, option: number | null) =>
    ({ kind: "choose", sheet: TEA, criterion, option }) as const;

  test("a choice is one request, and is a tick in the form", async () => {
    const { host, workbook } = await started();
    host.counters.reset();
    need(await workbook.apply([choose("1.1", 2)]));
    expect(host.counters.requests).toHaveLength(1);
    expect(host.counters.requests[0]?.sentBytes).toBeLessThan(4096);
    expect(ticked(host)).toHaveLength(1);
    need(await workbook.apply([choose("1.1", null)]));
    expect(ticked(host)).toEqual([]);
  });

  test("a tick typed by a person is read once it is heard of; his rows put in between do not mislead", async () => {
    const { host, workbook } = await started();
    const hints: string[] = [];
    const stop = workbook.watch?.(({ kind }) => hints.push(kind));
    await workbook.read();
    await host.settled();
    need(await workbook.apply([choose("1.1", 2)]));
    await host.settled();
    expect(hints).toEqual([]);
    const [tick] = ticked(host);
    if (!tick) throw new Error("no tick");
    // He takes both marks away: the tick, and the points beside it.
    for (const sheet of host.model.sheets.filter(({ name }) => name === tick.sheet)) {
      for (const { row, column, content } of sheet.cells()) {
        if (column < tick.column || (content !== "x" && typeof content !== "number")) continue;
        host.user.type(tick.sheet, `${String.fromCharCode(65 + column)}${String(row + 1)}`, null);
      }
    }
    await host.settled();
    expect(hints).toContain("changed");
    expect(need(await workbook.read()).document.sheets[0]?.choices).toEqual({});
    stop?.();
    // Nobody tells of this row: the command finds that the words beside the cell are others, and looks again.
    host.user.insertRows(tick.sheet, tick.row, 2);
    need(await workbook.apply([choose("1.1", 2)]));
    expect(ticked(host)).toEqual([{ ...tick, row: tick.row + 2 }]);
    expect(need(await workbook.read()).document.sheets[0]?.choices).toEqual({ "1.1": 2 });
  });

  test("while a cell is being edited nothing is written, and the sentence says what to do", async () => {
    const { host, workbook } = await started();
    host.faults.editMode(true);
    const refused = await workbook.apply([choose("1.1", 2)]);
    expect(refused).toMatchObject({ ok: false, code: "edit-mode" });
    host.faults.editMode(false);
    expect(ticked(host)).toEqual([]);
    expect(need(await workbook.read()).document.sheets[0]?.choices).toEqual({});
  });

  test("a row that is selected names its criterion, and the criterion shown is the row selected", async () => {
    const { host, workbook } = await started();
    need(await workbook.apply([choose("1.1", 2)]));
    const [tick] = ticked(host);
    if (!tick) throw new Error("no tick");
    const selected: string[] = [];
    workbook.watch?.((hint) => {
      if (hint.kind === "selected") selected.push(hint.criterion);
    });
    await workbook.read();
    await host.settled();
    host.user.select(tick.sheet, `B${String(tick.row + 1)}`);
    await host.settled();
    expect(selected).toEqual(["1.1"]);
    const shown = await workbook.show?.(TEA, "3.4");
    expect(shown).toMatchObject({ ok: true });
    await host.settled();
    expect(selected).toEqual(["1.1"]);
    expect(await workbook.here?.()).toEqual({ ok: true, value: { sheet: TEA, criterion: "3.4" } });
  });

  test("a sealed form that is changed names its row, however often it is read again", async () => {
    const set = (await setsOf(memberDocument()))[0];
    if (!set) throw new Error("no set");
    const { host, workbook } = await reopenedIn(
      await savedForms(await sealed(scored(memberDocument(), 0, set, 1), 0, set)),
    );
    const home = need(workbook);
    expect(need(await home.read()).findings).toEqual([]);
    home.watch?.(() => undefined);
    await home.read();
    await host.settled();
    const [tick] = ticked(host);
    if (!tick) throw new Error("no tick");
    const cell = `${String.fromCharCode(65 + tick.column)}${String(tick.row + 1)}`;
    host.user.type(tick.sheet, cell, null);
    await host.settled();
    await home.read();
    // The points that stay beside the tick still say the same level; taken away too, the row is named.
    for (const { row, column, content } of host.model.sheet(tick.sheet).cells()) {
      if (row > tick.row || row < tick.row - 8 || column <= tick.column || typeof content !== "number") continue;
      host.user.type(tick.sheet, `${String.fromCharCode(65 + column)}${String(row + 1)}`, null);
    }
    await host.settled();
    const first = need(await home.read()).findings.filter(({ code }) => code === "seal-broken");
    host.user.type(tick.sheet, "Z200", "ghi chú");
    await host.settled();
    const again = need(await home.read()).findings.filter(({ code }) => code === "seal-broken");
    expect(first).toMatchObject([{ criterion: "1.1" }]);
    expect(first[0]?.row).not.toBeNull();
    expect(again).toEqual(first);
  });
});
