import { createExcelHost } from "../../../src/workbook/excel/excel-host";
import type { WorkbookDocument } from "../../../src/council/types";
import type { ScoringWorkbook, WorkbookEdit } from "../../../src/workbook/port";
import { memberDocument, need, sealed, scored, setsOf, withSheet } from "../documents";
import { TEA, teaDocument } from "./documents";
import { drawn, homeOver, scoringSheetName as sheetName, startHome, tickAt, type Drawn } from "./home";

jest.setTimeout(120_000);

const CHOICE: WorkbookEdit = { kind: "choose", sheet: TEA, criterion: "1.1", option: 2 };

async function documentOf(workbook: ScoringWorkbook): Promise<WorkbookDocument> {
  return need(await workbook.read()).document;
}

const chosen = (document: WorkbookDocument, choices: Readonly<Record<string, number>>): WorkbookDocument =>
  withSheet(document, 0, (sheet) => ({ ...sheet, choices }));

describe("when Excel refuses", () => {
  test("edit mode in the middle of a command: said clearly, nothing is lost, and done once the cell is left", async () => {
    const { host, workbook } = await drawn(teaDocument());
    host.faults.before(1, () => host.faults.editMode(true));
    const refused = await workbook.apply([CHOICE]);
    expect(refused).toMatchObject({ ok: false, code: "edit-mode" });
    host.faults.editMode(false);
    expect(await documentOf(workbook)).toEqual(teaDocument());
    need(await workbook.apply([CHOICE]));
    expect(await documentOf(workbook)).toEqual(chosen(teaDocument(), { "1.1": 2 }));
  });

  test("a cell that is left while the command waits lets it through", async () => {
    const { host } = await drawn(teaDocument());
    const { home } = homeOver(host);
    const workbook = need(await home.open());
    host.faults.editMode(true);
    let waits = 0;
    const patient = createExcelHost({
      excel: host.Excel,
      readFile: null,
      wait: () => {
        waits += 1;
        if (waits === 2) host.faults.editMode(false);
        return Promise.resolve();
      },
    });
    expect(need(await need(await patient.open()).read()).document).toEqual(teaDocument());
    expect(waits).toBe(2);
    expect(await documentOf(workbook)).toEqual(teaDocument());
  });

  test.each(Array.from({ length: 12 }, (_, action) => action))(
    "a choice refused at its action %i is put back",
    async (action) => {
      const document = chosen(teaDocument(), { "1.1": 1 });
      const { host, workbook } = await shared(document);
      host.faults.refuseAt(1, action, "GeneralException");
      const refused = await workbook.apply([CHOICE]);
      expect(refused).toMatchObject({ ok: false, code: "excel-refused" });
      expect(need(await workbook.read())).toEqual({ document, findings: [] });
    },
  );

  test("a seal refused anywhere leaves nothing half written: cells, locks, footer, hidden sheet, history", async () => {
    const set = (await setsOf(teaDocument()))[0];
    if (!set) throw new Error("no set");
    const complete = scored(teaDocument(), 0, set, 1);
    const after = await sealed(complete, 0, set);
    const seal = after.sheets[0]?.seal ?? null;
    const [entry] = after.history;
    if (!entry) throw new Error("no entry");
    const edits: readonly WorkbookEdit[] = [
      { kind: "seal", sheet: TEA, seal },
      { kind: "history", entry },
    ];
    const { host, workbook, said } = await drawn(complete);
    // Requests of a seal: list, cells, table names, look, write. The writing one is refused at many places.
    for (const action of [3, 20, 60, 100, 140, 180, 220]) {
      host.faults.refuseAt(5, action, "GeneralException");
      const refused = await workbook.apply(edits);
      if (refused.ok) break;
      expect(refused).toMatchObject({ code: "excel-refused" });
      expect(need(await workbook.read())).toEqual({ document: complete, findings: [] });
    }
    expect(said.length).toBeGreaterThan(2);
    if (!need(await workbook.read()).document.sheets[0]?.seal) need(await workbook.apply(edits));
    expect(need(await workbook.read())).toEqual({ document: after, findings: [] });
  });

  test("a drawing refused in its third request leaves the workbook as it was", async () => {
    const { host, home } = await startHome();
    host.faults.refuse(3, "GeneralException");
    expect(await home.draw(memberDocument())).toMatchObject({ ok: false });
    expect(await home.recognise()).toEqual({ ok: true, value: "empty" });
    need(await home.draw(teaDocument()));
  });

  test("an unknown password does not stop choosing; sealing says which sheet is protected", async () => {
    const { host, workbook } = await drawn(teaDocument());
    const name = sheetName(host);
    host.user.unprotect(name, null);
    host.user.protect(name, "bí mật");
    need(await workbook.apply([CHOICE]));
    const seal = { code: "0123456789ABCDEF", sealedAt: "2026-11-26T02:00:00Z" };
    const refused = await workbook.apply([{ kind: "seal", sheet: TEA, seal }]);
    expect(refused).toMatchObject({ ok: false, code: "sheet-protected" });
    expect(await documentOf(workbook)).toEqual(chosen(teaDocument(), { "1.1": 2 }));
  });

  test("the sheet deleted while the pane writes is named as missing and drawn again by the next choice", async () => {
    const { host, workbook } = await drawn(teaDocument());
    const name = sheetName(host);
    host.faults.before(1, () => host.user.deleteSheet(name));
    expect(await workbook.apply([CHOICE])).toMatchObject({ ok: false, code: "sheet-gone" });
    expect(need(await workbook.read()).findings).toMatchObject([{ code: "sheet-missing", sheet: name }]);
    need(await workbook.apply([CHOICE]));
    expect(need(await workbook.read())).toEqual({ document: chosen(teaDocument(), { "1.1": 2 }), findings: [] });
  });

  test("rows inserted while the pane writes: the tick lands in its row, and the cell it hit is put back", async () => {
    const { host, workbook } = await drawn(teaDocument());
    const name = sheetName(host);
    host.user.unprotect(name, null);
    host.faults.before(1, () => host.user.insertRows(name, 10, 2));
    need(await workbook.apply([CHOICE]));
    expect(await documentOf(workbook)).toEqual(chosen(teaDocument(), { "1.1": 2 }));
    expect(tickAt(host, name, "option:1.1:2")).toBe("x");
  });

  test("a document that is only for reading says so", async () => {
    const { host, workbook } = await drawn(teaDocument());
    host.faults.readOnly(true);
    const refused = await workbook.apply([CHOICE]);
    expect(refused).toMatchObject({ ok: false });
    host.faults.readOnly(false);
    expect(await documentOf(workbook)).toEqual(teaDocument());
  });

  test("two panes on one workbook: neither loses what the other chose, and a seal knows of both", async () => {
    const { host, workbook } = await drawn(teaDocument());
    const other = need(await homeOver(host, host.openPane()).home.open());
    need(await workbook.apply([CHOICE]));
    need(await other.apply([{ kind: "choose", sheet: TEA, criterion: "1.2", option: 1 }]));
    need(await other.apply([{ kind: "choose", sheet: TEA, criterion: "1.1", option: 3 }]));
    const expected = chosen(teaDocument(), { "1.1": 3, "1.2": 1 });
    expect(await documentOf(other)).toEqual(expected);
    need(await workbook.read());
    expect(await documentOf(workbook)).toEqual(expected);
    const seal = { code: "0123456789ABCDEF", sealedAt: "2026-11-26T02:00:00Z" };
    need(await other.apply([{ kind: "choose", sheet: TEA, criterion: "1.3", option: 1 }]));
    expect(await workbook.apply([{ kind: "seal", sheet: TEA, seal }])).toMatchObject({ code: "changed-meanwhile" });
  });
});

const workbooks = new Map<string, Promise<Drawn>>();

/** One drawn workbook for tests that leave it as they found it. */
function shared(document: WorkbookDocument): Promise<Drawn> {
  const key = JSON.stringify(document.sheets);
  const made = workbooks.get(key) ?? drawn(document);
  workbooks.set(key, made);
  return made;
}
