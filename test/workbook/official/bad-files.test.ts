import { strToU8, zipSync } from "fflate";
import { openSheetFile } from "../../../src/workbook/official/open-file";
import { readOfficialSheets } from "../../../src/workbook/official/official-sheets";
import { heldSet } from "../../catalogue/held-sets";
import { csvFile, docxOf, xlsxFile } from "./files";
import { layOut, PLAIN } from "./layouts";
import { factsOfLaw, factsOfSheet, readBack } from "./read-back";

jest.setTimeout(60_000);

async function refusal(file: Uint8Array, name: string): Promise<{ code: string; message: string }> {
  const read = await readOfficialSheets(file, name);
  if (read.ok) throw new Error(`${name} was read`);
  return { code: read.code, message: read.message };
}

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0));

describe("what is no sheet is refused with one sentence", () => {
  const files: readonly (readonly [string, string, Uint8Array])[] = [
    ["empty", "a.docx", new Uint8Array()],
    ["password-protected", "a.docx", OLE],
    ["not-a-sheet", "a.pdf", strToU8("%PDF-1.7 …")],
    ["not-a-sheet", "a.zip", zipSync({ "a.txt": strToU8("a") })],
    ["not-a-sheet", "thu.docx", docxOf("<w:p><w:r><w:t>Kính gửi: Hội đồng</w:t></w:r></w:p>")],
    [
      "not-a-sheet",
      "bang.xlsx",
      xlsxFile({
        "Trang 1": [
          ["Tên", "Điểm"],
          ["Chè", "90"],
        ],
      }),
    ],
    ["not-a-sheet", "bang.csv", strToU8("tên,điểm\nchè,90\n")],
    ["not-a-sheet", "phan.csv", strToU8("Phần A: Sức mạnh,40\n")],
    ["not-text", "anh.csv", Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ["truncated", "a.docx", docxOf("").slice(0, 120)],
    ["truncated", "a.docx", docxOf("<w:p>")],
    ["truncated", "a.docx", zipSync({ "word/document.xml": strToU8('<!DOCTYPE d [<!ENTITY a "a">]><w:document/>') })],
  ];
  it.each(files)("%s: %s", async (code, name, file) => {
    const refused = await refusal(file, name);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/^[^\n]{10,200}[.)]$/u);
  });
});

describe("memory and time are bounded", () => {
  it("a part that unpacks beyond all measure is refused before it is unpacked", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(80 * 1_048_576) });
    expect(await refusal(bomb, "bom.docx")).toMatchObject({ code: "too-large" });
  });

  it("a file beyond the limit is refused by its size alone", () => {
    const limits = { fileBytes: 100, entries: 9, entryBytes: 9, totalBytes: 9, ratio: 9 };
    expect(openSheetFile(new Uint8Array(101), "to.csv", limits)).toMatchObject({ ok: false, code: "too-large" });
  });

  it("rows without end are refused", async () => {
    expect(await refusal(strToU8("a,b\n".repeat(70_000)), "dai.csv")).toMatchObject({ code: "too-large" });
  });

  it.each([
    ",".repeat(40_000),
    '"'.repeat(40_001),
    "* ".repeat(20_000),
    `${" ".repeat(40_000)}x`,
    "(3 điểm ".repeat(5_000),
  ])("a strange line of 40 000 letters costs no more than a moment", async (text) => {
    const started = performance.now();
    await readOfficialSheets(strToU8(`Phần A: X,40\n1. NHÓM,40\n□ ${text},3\n`), "la.csv");
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("what a file carries besides its sheet does no harm", () => {
  it("macros are not looked at", async () => {
    const set = await heldSet("26-2026", 3);
    const plain = xlsxFile({ "Bộ 3": layOut(set, PLAIN) });
    const back = await readBack(plain, "bo-3.xlsm");
    expect(back.sets.map((one) => factsOfSheet(one.set))).toEqual([factsOfLaw(set)]);
  });

  it.each(["=1+1", "+84 20", "-2+3", "@SUM(A1)"])("a text that looks like a formula stays a text: %s", async (text) => {
    const set = await heldSet("26-2026", 3);
    const rows = layOut(set, PLAIN).map((row) => [...row]);
    const at = rows.findIndex(([cell = ""]) => cell.startsWith("□ "));
    rows[at] = [`□ ${text}`, rows[at]?.[1] ?? ""];
    const back = await readBack(csvFile(rows), "bo-3.csv");
    expect(back.sets[0]?.set.parts[0]?.groups[0]?.children?.[0]?.options?.[0]?.text).toBe(text);
  });
});
