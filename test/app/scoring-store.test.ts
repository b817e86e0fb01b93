import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductView, ScoringStore } from "../../src/app/types";
import { sealSheet } from "../../src/council/seal";
import type { Draft } from "../../src/workbook/drafts";
import { openStore } from "./open-store";

function viewOf(store: ScoringStore, code: string): ProductView {
  const view = store.getSnapshot().products.find((each) => each.product.code === code);
  if (!view) throw new Error(`no view of ${code}`);
  return view;
}

/** The sample's tea that nobody has scored yet. */
function emptyTea(store: ScoringStore): string {
  const view = store
    .getSnapshot()
    .products.find((each) => each.sheet.set === 11 && Object.keys(each.sheet.choices).length === 0);
  if (!view) throw new Error("the sample has an unscored tea");
  return view.product.code;
}

async function scoreAll(store: ScoringStore, code: string): Promise<void> {
  const scoring = viewOf(store, code).scoring;
  if (!scoring) throw new Error("the set is loaded");
  for (const criterion of criteriaOf(scoring.set)) {
    expect(await store.choose(code, criterion.code, criterion.options.length)).toMatchObject({ ok: true });
  }
}

describe("the open session", () => {
  test("a choice changes the sheet, the verdict and what can be undone, of that product alone", async () => {
    const store = await openStore();
    const tea = emptyTea(store);
    const before = store.getSnapshot();
    expect(await store.choose(tea, "1.1", 2)).toMatchObject({ ok: true });
    const after = store.getSnapshot();
    expect(viewOf(store, tea).sheet.choices).toEqual({ "1.1": 2 });
    expect(viewOf(store, tea).scoring?.verdict.total).toBe(2);
    expect(after.lastChange).toEqual({ product: tea, criterion: "1.1", kind: "chosen", points: 2 });
    for (const [at, view] of after.products.entries()) {
      if (view.product.code !== tea) expect(view).toBe(before.products[at]);
    }
  });

  test("a knock-out is a step like any other: told, and taken back by undo", async () => {
    const store = await openStore();
    const tea = emptyTea(store);
    const ground = viewOf(store, tea).scoring?.set.knockOuts.find(({ criterion }) => criterion !== null);
    await store.choose(tea, "1.1", 2);
    await store.knockOut(tea, ground?.id ?? "", "Nguyên liệu nhập khẩu");
    const told = { product: tea, criterion: ground?.criterion, kind: "knocked-out", points: null };
    expect(store.getSnapshot().lastChange).toEqual(told);
    await store.undo();
    expect(viewOf(store, tea).sheet.disqualifications).toEqual([]);
    expect(store.getSnapshot().lastChange).toMatchObject({ kind: "chosen", criterion: "1.1" });
  });

  test("undo takes back choices one by one, the newest first, and says when there is nothing left", async () => {
    const store = await openStore();
    const tea = emptyTea(store);
    await store.choose(tea, "1.1", 2);
    await store.choose(tea, "1.1", 3);
    await store.choose(tea, "1.2", 1);
    await store.undo();
    expect(viewOf(store, tea).sheet.choices).toEqual({ "1.1": 3 });
    expect(store.getSnapshot().lastChange).toMatchObject({ criterion: "1.1", points: 3 });
    await store.undo();
    expect(viewOf(store, tea).sheet.choices).toEqual({ "1.1": 2 });
    await store.undo();
    expect(viewOf(store, tea).sheet.choices).toEqual({});
    expect(await store.undo()).toMatchObject({ ok: false, code: "nothing-to-undo" });
  });

  test.each([
    ["1.1", 9, "impossible-option"],
    ["9.9", 1, "unknown-criterion"],
    ["__proto__", 1, "unknown-criterion"],
  ])("option %s/%i is refused and nothing changes", async (criterion, option, code) => {
    const store = await openStore();
    const tea = emptyTea(store);
    const before = store.getSnapshot();
    expect(await store.choose(tea, criterion, option)).toMatchObject({ ok: false, code });
    expect(store.getSnapshot()).toBe(before);
  });

  test("commands given at once are done in order, so the last one stays", async () => {
    const store = await openStore();
    const tea = emptyTea(store);
    await Promise.all([store.choose(tea, "1.1", 1), store.choose(tea, "1.1", 2), store.choose(tea, "1.1", 3)]);
    expect(viewOf(store, tea).sheet.choices).toEqual({ "1.1": 3 });
  });

  test("an incomplete sheet is not sealed, and the sentence names what is unscored", async () => {
    const store = await openStore();
    const tea = emptyTea(store);
    const sealed = await store.seal(tea);
    expect(sealed).toMatchObject({ ok: false, code: "incomplete" });
    expect(sealed.ok ? "" : sealed.message).toContain("1.1");
    expect(viewOf(store, tea).sheet.seal).toBeNull();
  });

  test("sealing writes the code of the sheet as it stands, then refuses every change until reopened with a reason", async () => {
    const store = await openStore();
    const tea = emptyTea(store);
    await scoreAll(store, tea);
    await store.comment(tea, "1.5", "Hợp đồng ký năm 2025");
    const sealed = await store.seal(tea);
    const view = viewOf(store, tea);
    if (!sealed.ok || !view.scoring) throw new Error("sealed");
    expect(sealed.value.code).toBe(await sealSheet({ ...view.sheet, seal: null }, view.scoring.verdict));
    expect(await store.choose(tea, "1.1", 1)).toMatchObject({ ok: false, code: "sealed" });
    expect(await store.comment(tea, "1.1", "x")).toMatchObject({ ok: false, code: "sealed" });
    expect(await store.undo()).toMatchObject({ ok: false, code: "nothing-to-undo" });
    expect(await store.reopen(tea, " x ")).toMatchObject({ ok: false, code: "reason-needed" });

    expect(await store.reopen(tea, "Bổ sung hợp đồng")).toMatchObject({ ok: true });
    const { history } = store.getSnapshot().document;
    expect(history.map((entry) => entry.action)).toEqual(["sealed", "reopened"]);
    expect(history[1]?.sheet).toEqual(view.sheet);
    expect(viewOf(store, tea).sheet).toEqual({ ...view.sheet, seal: null });
  });

  test("a knock-out needs a reason, takes the star away, lets the sheet be sealed and can be undone", async () => {
    const store = await openStore();
    const tea = emptyTea(store);
    const id = viewOf(store, tea).scoring?.set.knockOuts[0]?.id ?? "";
    expect(await store.knockOut(tea, id, "  ")).toMatchObject({ ok: false, code: "reason-needed" });
    expect(await store.knockOut(tea, "no-such", "Giả mạo")).toMatchObject({ ok: false, code: "unknown-knock-out" });
    expect(await store.knockOut(tea, id, "Giả mạo hồ sơ")).toMatchObject({ ok: true });
    expect(viewOf(store, tea).scoring?.verdict).toMatchObject({ star: null, disqualified: ["Giả mạo hồ sơ"] });
    await store.undo();
    expect(viewOf(store, tea).scoring?.verdict.disqualified).toEqual([]);
    await store.knockOut(tea, id, "Giả mạo hồ sơ");
    expect(await store.seal(tea)).toMatchObject({ ok: true });
  });

  test("every change is kept as a draft at once, and the newest state is the one that stays", async () => {
    const kept: Draft[] = [];
    const store = await openStore({
      put: async (draft) => {
        kept.push(draft);
      },
    });
    const tea = emptyTea(store);
    await Promise.all([store.choose(tea, "1.1", 1), store.comment(tea, "1.1", "ghi chú"), store.choose(tea, "1.2", 2)]);
    await store.save();
    const last = kept.at(-1)?.document.sheets.find((sheet) => sheet.product === tea);
    expect(last?.choices).toEqual({ "1.1": 1, "1.2": 2 });
    expect(last?.comments).toEqual({ "1.1": "ghi chú" });
    expect(store.getSnapshot().keeping).toEqual({ draft: "kept", unsavedFile: false });
  });

  test("a browser that refuses storage is told, and scoring goes on", async () => {
    const store = await openStore({ put: () => Promise.reject(new Error("QuotaExceededError")) });
    const tea = emptyTea(store);
    expect(await store.choose(tea, "1.1", 1)).toMatchObject({ ok: true });
    await new Promise((resolve) => setImmediate(resolve));
    expect(store.getSnapshot().keeping).toEqual({ draft: "blocked", unsavedFile: true });
    expect(viewOf(store, tea).sheet.choices).toEqual({ "1.1": 1 });
  });
});
