import ExcelJS from "exceljs";
import { packStore, unpackStore } from "../../src/records/store";
import { isResaved } from "../../src/workbook/reading/resaved-texts";
import { fileOf, goodDocument, readingOf, withKeyedCell } from "./defects";
import { sealed, setsOf, withSheet } from "./documents";

jest.setTimeout(60_000);

const WORDS = "_x0041_ 🌾\u007f rồi _x000D_";

describe("words of a sealed sheet that another program saved again", () => {
  it("are known for what was sealed, and for something else when somebody changed them", () => {
    expect(isResaved(WORDS, "A 🌾 rồi \n")).toBe(true);
    expect(isResaved("chè 🌾 xanh", "chè \ufffd\ufffd xanh")).toBe(true);
    expect(isResaved("chè 🌾", "chè \ufffd")).toBe(true);
    expect(isResaved("chè 🌾", "chè ")).toBe(false);
    expect(isResaved("chè 🌾", "chè 🌾 xanh")).toBe(false);
    expect(isResaved("chè xanh", "chè xan\ufffd")).toBe(false);
    expect(isResaved("_x0041_", "B")).toBe(false);
  });

  it("leave the seal whole after exceljs, and broken after a change", async () => {
    const start = withSheet(await goodDocument(), 0, (sheet) => ({
      ...sheet,
      comments: { "1.1": "_x0041_ 🌾\u007f" },
    }));
    const [tea] = await setsOf(start);
    if (!tea) throw new Error("no set");
    const document = await sealed(start, 0, tea);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(await fileOf(document)).buffer);
    const again = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await readingOf(again)).toEqual({ document, findings: [] });
    const changed = await readingOf(withKeyedCell(again, "20-06613", "criterion:1.1", "comment", "B 🌾"));
    expect(changed.findings).toMatchObject([{ code: "seal-broken", criterion: "1.1" }]);
  });

  it("stand in the hidden sheet in letters that every program keeps", () => {
    const values = new Map([["history", [{ detail: WORDS }]]]);
    const cells = packStore(values);
    for (const { text } of cells) expect(text).not.toMatch(/_x[0-9A-F]{4}_|\u007f|[\ud800-\udfff]/u);
    const read = unpackStore(cells);
    expect(read.ok && read.value.values.get("history")).toEqual([{ detail: WORDS }]);
  });
});
