import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSessionOpener } from "../../src/app/open-session";
import type { ScoringStore } from "../../src/app/types";
import { loadSet } from "../../src/catalogue/load";
import { parseDocument } from "../../src/council/document-schema";
import { SCHEMA_VERSION } from "../../src/records/layout";
import { readWorkbookFile } from "../../src/workbook/file/read";
import { readStore } from "../../src/workbook/reading/read-store";
import { FindingList } from "../../src/workbook/reading/finding-list";
import { readGrid } from "../../src/workbook/file/grid";
import { unpack } from "../../src/workbook/file/unpack";
import { withCell, withParts } from "./defects";
import { need } from "./documents";

jest.setTimeout(60_000);

const FOLDER = join(__dirname, "../fixtures/schema");
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));
const open = (file: Uint8Array) => readWorkbookFile(file, "phiếu.xlsx", loadSet);

const opener = createSessionOpener({
  drafts: {
    put: () => Promise.resolve(),
    get: () => Promise.resolve(null),
    list: () => Promise.resolve([]),
    remove: () => Promise.resolve(),
  },
  now: () => "2026-11-26T08:00:00.000Z",
  newId: () => "moi",
});

async function memberStore(name: string): Promise<ScoringStore> {
  const store = need(await opener.openFile(fixture(name), "phiếu.xlsx"));
  if (store.face !== "member") throw new Error("a member's workbook");
  return store;
}

function schemaOf(file: Uint8Array): unknown {
  const grid = need(readGrid(need(unpack(file, "phiếu.xlsx"))));
  return readStore(grid, new FindingList("phiếu.xlsx")).values.get("schema");
}

const later = (file: Uint8Array): Uint8Array => withCell(file, "_ocop", "C1", { kind: "text", text: "99" });

describe("workbooks of every schema there has been", () => {
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);
  const known = need(parseDocument(JSON.parse(readFileSync(join(FOLDER, "document-1.json"), "utf8"))));

  test.each(versions)("a member's workbook of schema %i opens whole and without a finding", async (version) => {
    const file = fixture(`member-${version}.xlsx`);
    expect(schemaOf(file)).toBe(version);
    const { document, findings } = need(await open(file));
    expect(findings).toEqual([]);
    expect(document).toEqual(known);
  });

  test.each(versions)("a session workbook of schema %i opens with what it has collected", async (version) => {
    const { document, findings } = need(await open(fixture(`session-${version}.xlsx`)));
    expect(findings).toEqual([]);
    expect(document.sheets.map(({ seal }) => seal !== null)).toEqual([true, true, true, true]);
  });

  test.each(versions)("a province's form of schema %i opens, and is saved in the newest", async (version) => {
    const store = await memberStore(`form-${version}.xlsx`);
    expect(store.getSnapshot().findings).toEqual([]);
    expect(store.getSnapshot().document.sheets[0]?.choices).toEqual(known.sheets[0]?.choices);
    need(await store.reopen(known.sheets[0]?.product ?? "", "sửa lại"));
    expect(schemaOf(need(await store.save()).bytes)).toBe(SCHEMA_VERSION);
  });

  test("an older workbook is brought to the newest schema when it is saved, and reads the same", async () => {
    const store = await memberStore("member-1.xlsx");
    const { bytes } = need(await store.save());
    expect(schemaOf(bytes)).toBe(1);
    need(await store.reopen(known.sheets[0]?.product ?? "", "sửa lại"));
    const saved = need(await store.save()).bytes;
    expect(schemaOf(saved)).toBe(SCHEMA_VERSION);
    expect(need(await open(saved)).findings).toEqual([]);
  });
});

describe("a workbook that a later version has saved", () => {
  test.each(["member-2.xlsx", "session-2.xlsx", "form-2.xlsx"])(
    "%s is refused with one sentence, so that it is never written over",
    async (name) => {
      const refused = await opener.openFile(later(fixture(name)), "phiếu.xlsx");
      expect(refused).toMatchObject({ ok: false, code: "later-schema" });
      if (refused.ok) throw new Error("opened");
      expect(refused.message).toMatch(/^Tệp “phiếu\.xlsx” do bản mới hơn của công cụ lưu.*cần cập nhật công cụ\.$/u);
    },
  );
});

describe("the hidden sheet, typed over", () => {
  test("a collected sheet whose choice was changed is named, by its entry and by its seal", async () => {
    const file = withParts(fixture("session-2.xlsx"), (name, text) =>
      name === "xl/sharedStrings.xml"
        ? text().replace(
            /(&quot;product&quot;:&quot;20-06613-01-2026&quot;,&quot;member&quot;:&quot;m1&quot;.{0,200}?&quot;1\.1&quot;:)\d|("product":"20-06613-01-2026","member":"m1".{0,200}?"1\.1":)\d/su,
            "$1$21",
          )
        : undefined,
    );
    const { findings } = need(await open(file));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["store-changed", "error"],
      ["seal-broken", "error"],
    ]);
    expect(findings[1]?.message).toMatch(/thành viên m1, sản phẩm 20-06613-01-2026.*không còn khớp mã/u);
  });

  test("a seal that was taken away is missed by the history", async () => {
    const file = withParts(fixture("member-1.xlsx"), (name, text) =>
      name === "xl/sharedStrings.xml"
        ? text().replace(
            /((?:"|&quot;)seal(?:"|&quot;):)\{[^}]*\},((?:"|&quot;)sealed(?:"|&quot;):)\{.*?\}\}\}/su,
            "$1null,$2null}",
          )
        : undefined,
    );
    const { document, findings } = need(await open(file));
    expect(document.sheets[0]?.seal).toBeNull();
    expect(findings).toEqual([expect.objectContaining({ code: "seal-removed", severity: "error" })]);
  });
});
