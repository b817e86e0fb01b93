import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deleteDB, openDB } from "idb";
import { parseDocument } from "../../src/council/document-schema";
import { createIndexedDbDrafts } from "../../src/workbook/file/draft-store";
import { need } from "../workbook/documents";

const DATABASE = "ocop-scoring";
const stored: unknown = JSON.parse(readFileSync(join(__dirname, "../fixtures/schema/document-1.json"), "utf8"));
const document = need(parseDocument(stored));
const BYTES = Uint8Array.of(80, 75, 3, 4);

/** What a page of version 1 left in the browser, written past this product's own code. */
async function databaseOfVersion1(): Promise<void> {
  const database = await openDB(DATABASE, 1, {
    upgrade(created) {
      created.createObjectStore("drafts", { keyPath: "id" });
      created.createObjectStore("originals");
    },
  });
  const title = document.session.meeting.title;
  await database.put("drafts", {
    ...{ id: "cũ", fileName: "Phiếu chấm.xlsx", keptAt: "2026-07-20T08:00:00.000Z", title, products: 2 },
    document: stored,
  });
  await database.put("originals", BYTES, "cũ");
  database.close();
}

describe("the browser's database in every version there has been", () => {
  afterEach(() => deleteDB(DATABASE));

  test("version 1: the drafts are listed and come back whole, and can be written over", async () => {
    await databaseOfVersion1();
    const drafts = createIndexedDbDrafts();
    expect((await drafts.list()).map(({ id, fileName }) => [id, fileName])).toEqual([["cũ", "Phiếu chấm.xlsx"]]);
    const found = await drafts.get("cũ");
    expect(parseDocument(found?.document)).toEqual({ ok: true, value: document });
    expect(found?.original).toEqual(BYTES);
    await drafts.put({ id: "cũ", fileName: "Phiếu chấm.xlsx", keptAt: "2026-07-21", document, original: BYTES });
    expect((await drafts.get("cũ"))?.keptAt).toBe("2026-07-21");
  });

  test("a later version: every call is refused, and what stands there is not touched", async () => {
    await databaseOfVersion1();
    (await openDB(DATABASE, 2)).close();
    const drafts = createIndexedDbDrafts();
    await expect(drafts.list()).rejects.toThrow(/version/i);
    const draft = { id: "cũ", fileName: "Khác.xlsx", keptAt: "2026-07-21", document, original: null };
    await expect(drafts.put(draft)).rejects.toThrow(/version/i);
    const later = await openDB(DATABASE, 2);
    expect(await later.get("originals", "cũ")).toEqual(BYTES);
    later.close();
  });

  test("a page of a later version is not kept waiting by one that is still open", async () => {
    const drafts = createIndexedDbDrafts();
    expect(await drafts.list()).toEqual([]);
    const later = await openDB(DATABASE, 2);
    expect(later.version).toBe(2);
    await expect(drafts.list()).rejects.toThrow(/version/i);
    later.close();
  });
});
