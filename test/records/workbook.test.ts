import { loadSet } from "../../src/catalogue/load";
import type { ProductSet } from "../../src/catalogue/types";
import type { WorkbookDocument } from "../../src/council/types";
import { TABLE_COLUMNS, WORKSHEETS } from "../../src/records/layout";
import { workbookBlueprint } from "../../src/records/workbook";
import { setKey } from "../../src/council/session-sets";
import { unpackStore } from "../../src/records/store";
import { sessionFor, sheetFor } from "./session-fixture";

async function teaSet(): Promise<ProductSet> {
  const loaded = await loadSet("26-2026", 11);
  if (!loaded.ok) throw new Error(loaded.message);
  return loaded.value;
}

async function document(
  change: Partial<WorkbookDocument> = {},
): Promise<{ document: WorkbookDocument; sets: Map<string, ProductSet> }> {
  const set = await teaSet();
  return {
    document: {
      schema: 1,
      kind: "member",
      session: sessionFor(set),
      memberId: "m4",
      sheets: [sheetFor(set)],
      history: [],
      ...change,
    },
    sets: new Map([[setKey({ edition: set.edition, set: set.no }), set]]),
  };
}

describe("the workbook of a document", () => {
  it("holds the session's tables, a sheet for each product, and the very hidden store", async () => {
    const { document: doc, sets } = await document();
    const { sheets, active } = workbookBlueprint(doc, sets);
    expect(sheets.map(({ name }) => name)).toEqual([
      WORKSHEETS.session,
      "20-06151-01-2026 Chè Ô long Đìn",
      WORKSHEETS.roster,
      WORKSHEETS.products,
      WORKSHEETS.evidence,
      WORKSHEETS.history,
      WORKSHEETS.store,
    ]);
    expect(sheets.find(({ key }) => key === "store")?.visibility).toBe("veryHidden");
    expect(active).toBe("sheet:20-06151-01-2026:m4");
  });

  it("has true tables under Vietnamese headings, with at least one row each, and true dates", async () => {
    const { document: doc, sets } = await document();
    const { sheets } = workbookBlueprint(doc, sets);
    for (const [table, columns] of Object.entries(TABLE_COLUMNS)) {
      const sheet = sheets.find(({ key }) => key === table);
      expect(sheet?.tables[0]?.headings).toEqual(Object.values(columns));
      expect(sheet?.rows.length).toBeGreaterThan(1);
      expect(sheet?.protect).toBe(false);
    }
    const product = sheets.find(({ key }) => key === "products")?.rows[1];
    expect(product?.cells.find(({ column }) => column === "filedOn")).toMatchObject({
      value: 46034,
      style: "table-date",
    });
    const paper = sheets.find(({ key }) => key === "evidence")?.rows[1];
    expect(paper?.cells.find(({ column }) => column === "number")).toEqual({
      column: "number",
      value: "=1+1",
      style: "table-text",
    });
  });

  it("remembers the sealed sheet and the history in the store, exactly", async () => {
    const set = await teaSet();
    const sealed = {
      ...sheetFor(set),
      choices: { "1.1": 2 },
      seal: { code: "7K3M9QWX2RTV5BHN", sealedAt: "2026-02-05T07:05:00.123Z" },
    };
    const entry = {
      at: "2026-02-05T07:05:00.123Z",
      member: "m4",
      product: sealed.product,
      action: "sealed",
      detail: "7K3M9QWX2RTV5BHN",
      sheet: null,
    } as const;
    const { document: doc, sets } = await document({ sheets: [sealed], history: [entry] });
    const store = workbookBlueprint(doc, sets).sheets.find(({ key }) => key === "store");
    const cells = (store?.rows ?? []).map(({ cells: row }) => ({
      key: String(row[0]?.value),
      part: String(row[1]?.value),
      text: String(row[2]?.value),
    }));
    const found = unpackStore(cells);
    if (!found.ok) throw new Error(found.message);
    expect(found.value.values.get("history")).toEqual([entry]);
    expect(found.value.values.get(`sheet:${sealed.product}:m4`)).toMatchObject({ seal: sealed.seal, sealed });
    expect(found.value.values.get("member")).toBe("m4");
  });

  it("refuses a sheet whose set it was not given", async () => {
    const { document: doc } = await document();
    expect(() => workbookBlueprint(doc, new Map())).toThrow(RangeError);
  });
});
