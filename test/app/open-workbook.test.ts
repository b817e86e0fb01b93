import { createWorkbookOpener, type HostWorkbook } from "../../src/app/open-workbook";
import { asMeeting } from "../../src/app/meeting/open-meeting";
import { sampleMeeting } from "../../src/app/meeting/sample-meeting";
import type { ScoringStore } from "../../src/app/types";
import { fail, succeed } from "../../src/catalogue/outcome";
import { loadSessionSets, setKey } from "../../src/council/session-sets";
import type { WorkbookDocument } from "../../src/council/types";
import { sessionFile } from "../../src/workbook/file/session-file";
import { gridWorkbook, NO_FORMS, type GridWorkbook } from "./grid-workbook";
import { asMember, sampleDocument } from "./open-store";

const MEMBER = sampleDocument().memberId ?? "";
const TEA = { product: "20-06613-01-2026", member: MEMBER };

async function overGrid(
  document: WorkbookDocument = sampleDocument(),
  stands: { readonly sheet: typeof TEA; readonly criterion: string } | null = null,
) {
  const sets = await loadSessionSets(document);
  const grid = gridWorkbook(document, (sheet) => sets.get(setKey(sheet)) ?? fail("unknown-set", ""), stands);
  const drawn: WorkbookDocument[] = [];
  const issued: Uint8Array[] = [];
  const host: HostWorkbook = {
    recognise: async () => succeed("ocop"),
    name: async () => "phiếu.xlsx",
    take: async () =>
      document.kind === "session"
        ? succeed({ kind: "session", workbook: sessionFile(document, null) })
        : succeed({ kind: "member", workbook: grid.workbook }),
    drawSession: async (each) => {
      drawn.push(each);
      return succeed(sessionFile(each, null));
    },
    openAsNew: async (bytes) => {
      issued.push(bytes);
      return succeed(null);
    },
    draw: async (each) => {
      drawn.push(each);
      return succeed(grid.workbook);
    },
    forms: NO_FORMS,
  };
  const opener = createWorkbookOpener({ host, now: () => "2026-11-26T08:00:00.000Z", newId: () => "id" });
  return { grid, opener, drawn, issued };
}

async function open(
  given?: Awaited<ReturnType<typeof overGrid>>,
): Promise<{ store: ScoringStore; grid: GridWorkbook }> {
  const { opener, grid } = given ?? (await overGrid());
  const opened = await opener.open();
  if (!opened.ok) throw new Error(opened.message);
  return { store: asMember(opened.value), grid };
}

/** Lets what was put in the queue happen. */
const settled = async (store: ScoringStore) => store.comment(TEA.product, "1.1", "");

describe("a session over the workbook open in Excel", () => {
  test("is called by the workbook's name, keeps no draft and waits for no file", async () => {
    const { store } = await open();
    expect(store.home).toBe("excel");
    expect(store.getSnapshot()).toMatchObject({
      fileName: "phiếu.xlsx",
      keeping: { draft: "kept", unsavedFile: false },
    });
    await store.choose(TEA.product, "1.1", 2);
    expect(store.getSnapshot().keeping).toEqual({ draft: "kept", unsavedFile: false });
  });

  test("opens where the person stands in the grid", async () => {
    const { store } = await open(await overGrid(undefined, { sheet: TEA, criterion: "1.5" }));
    expect(store.startsAt).toEqual({ product: TEA.product, criterion: "1.5" });
    expect((await open()).store.startsAt).toBeNull();
  });

  test("a tick typed in the grid shows in the session", async () => {
    const { store, grid } = await open();
    grid.type([{ kind: "choose", sheet: TEA, criterion: "1.1", option: 3 }]);
    await settled(store);
    expect(store.getSnapshot().products[0]?.sheet.choices["1.1"]).toBe(3);
  });

  test("many hints in a row are worth one reading", async () => {
    const { store, grid } = await open();
    const before = grid.reads();
    for (let count = 0; count < 20; count += 1) grid.hint({ kind: "changed" });
    await settled(store);
    expect(grid.reads() - before).toBe(1);
  });

  test("undo takes back a step, but never a score that was changed in the grid since", async () => {
    const { store, grid } = await open();
    await store.choose(TEA.product, "1.1", 1);
    await store.choose(TEA.product, "1.2", 1);
    grid.type([{ kind: "choose", sheet: TEA, criterion: "1.2", option: 2 }]);
    await settled(store);
    expect(store.getSnapshot().lastChange).toMatchObject({ criterion: "1.1", kind: "chosen" });
    await store.undo();
    expect(store.getSnapshot().products[0]?.sheet.choices).toMatchObject({ "1.2": 2 });
    expect(store.getSnapshot().products[0]?.sheet.choices["1.1"]).toBeUndefined();
  });

  test("a row selected in the grid is told; a closed session hears nothing more", async () => {
    const { store, grid } = await open();
    const told: string[] = [];
    const stop = store.onSelected((product, criterion) => told.push(`${product} ${criterion}`));
    grid.hint({ kind: "selected", sheet: TEA, criterion: "3.4" });
    stop();
    grid.hint({ kind: "selected", sheet: TEA, criterion: "3.5" });
    expect(told).toEqual([`${TEA.product} 3.4`]);
    store.close();
    expect(grid.watched()).toBe(false);
  });

  test("a criterion is shown in the grid on the member's own sheet", async () => {
    const { store, grid } = await open();
    await store.showInGrid(TEA.product, "2.1");
    expect(grid.shown).toEqual([[TEA, "2.1"]]);
  });

  test("a secretary's workbook opens his face, and files of their own open as workbooks of their own", async () => {
    const { opener, issued } = await overGrid(asMeeting(sampleDocument()));
    const store = await opener.open();
    if (!store.ok || store.value.face !== "secretary") throw new Error("the secretary's face was expected");
    expect(store.value.getSnapshot()).toMatchObject({
      fileName: "phiếu.xlsx",
      keeping: { draft: "kept", unsavedFile: false },
    });
    await store.value.openAsNew?.(Uint8Array.of(1));
    expect(issued).toEqual([Uint8Array.of(1)]);
  });

  test("the secretary's sample is drawn into the open workbook", async () => {
    const { opener, drawn } = await overGrid();
    expect(await opener.drawSampleMeeting()).toMatchObject({ ok: true });
    expect(drawn).toEqual([sampleMeeting(sampleDocument())]);
  });

  test("the sample and a new session are drawn into the open workbook", async () => {
    const { opener, drawn } = await overGrid();
    expect(await opener.look()).toEqual(succeed({ name: "phiếu.xlsx", holds: "ocop", offer: null }));
    expect(await opener.drawSample()).toMatchObject({ ok: true });
    expect(drawn).toEqual([sampleDocument()]);
  });
});
