import type { WorkbookDocument } from "../../src/council/types";
import { loadSet } from "../../src/catalogue/load";
import { readWorkbookFile } from "../../src/workbook/file/read";
import { openFileWorkbook } from "../../src/workbook/file/file-workbook";
import type { Finding } from "../../src/workbook/port";
import {
  FILE_NAME,
  fileOf,
  goodDocument,
  readingOf,
  rowOf,
  rowXml,
  sheetNamed,
  withCell,
  withCopy,
  withKeyedCell,
  withoutRow,
  withoutSheet,
  withParts,
  withRowBefore,
  withSheetXml,
  withWorkbookXml,
} from "./defects";
import { need, scored, sealed, setsOf, withSheet } from "./documents";
import { zipSync, strToU8 } from "fflate";

jest.setTimeout(60_000);

const TEA = "20-06613";
let document: WorkbookDocument;
let good: Uint8Array;
let teaName: string;

beforeAll(async () => {
  document = await goodDocument();
  good = await fileOf(document);
  teaName = sheetNamed(good, TEA).name;
});

/** The document with one choice of the tea sheet changed, or taken out with null. */
function withChoice(code: string, option: number | null): WorkbookDocument {
  return withSheet(document, 0, (sheet) => {
    const { [code]: _before, ...others } = sheet.choices;
    return { ...sheet, choices: option === null ? others : { ...others, [code]: option } };
  });
}

const at = (finding: Partial<Finding>): unknown => expect.objectContaining(finding);

describe("a file with one fault opens as far as it is sound", () => {
  test("the good file has nothing to find", async () => {
    expect(await readingOf(good)).toEqual({ document, findings: [] });
  });

  test("every sentence names file, worksheet and row", async () => {
    const { findings } = await readingOf(withKeyedCell(good, TEA, "option:1.1:1", "tick", "x"));
    const row = rowOf(good, TEA, "option:1.1:1");
    expect(findings.find(({ code }) => code === "double-tick")?.row).toBe(row);
    for (const finding of findings) {
      const place = `${FILE_NAME}, trang “${teaName}”, dòng ${String(finding.row)}: `;
      expect(finding.message.slice(0, place.length)).toBe(place);
      expect(finding.message).toMatch(/[^.]\.$/);
    }
  });

  test("deleted option row: the criterion loses that option, the rest is read", async () => {
    const chosen = document.sheets[0]?.choices["1.2"] ?? 0;
    const key = `option:1.2:${String(chosen)}`;
    const row = rowOf(good, TEA, key);
    const reading = await readingOf(withoutRow(good, TEA, row));
    expect(reading.document).toEqual(withChoice("1.2", null));
    expect(reading.findings).toContainEqual(at({ code: "row-missing", sheet: teaName, row, criterion: "1.2" }));
  });

  test("deleted criterion row: its comment goes, its ticks stay", async () => {
    const row = rowOf(good, TEA, "criterion:1.1");
    const reading = await readingOf(withoutRow(good, TEA, row));
    expect(reading.document).toEqual(withSheet(document, 0, (sheet) => ({ ...sheet, comments: {} })));
    expect(reading.findings).toContainEqual(at({ code: "row-missing", sheet: teaName, row, criterion: "1.1" }));
  });

  test("deleted total row: nothing entered is lost", async () => {
    const row = rowOf(good, TEA, "total");
    const reading = await readingOf(withoutRow(good, TEA, row));
    expect(reading.document).toEqual(document);
    expect(reading.findings).toContainEqual(at({ code: "row-missing", sheet: teaName, row }));
  });

  test("deleted identity row: the sheet is known by its name", async () => {
    const reading = await readingOf(withoutRow(good, TEA, rowOf(good, TEA, "identity")));
    expect(reading.document).toEqual(document);
    expect(reading.findings).toContainEqual(at({ code: "row-missing", sheet: teaName, row: 1 }));
  });

  test("inserted row: nothing to find", async () => {
    const row = rowOf(good, TEA, "option:2.1:1");
    const note = `<row r="${String(row)}"><c r="B${String(row)}" t="inlineStr"><is><t>ghi chú riêng</t></is></c></row>`;
    expect(await readingOf(withRowBefore(good, TEA, row, note))).toEqual({ document, findings: [] });
  });

  test("inserted row with a foreign key: named and left out", async () => {
    const row = rowOf(good, TEA, "option:2.1:1");
    const foreign = `<row r="${String(row)}"><c r="A${String(row)}" t="inlineStr"><is><t>khoá lạ</t></is></c></row>`;
    const reading = await readingOf(withRowBefore(good, TEA, row, foreign));
    expect(reading).toEqual({ document, findings: [at({ code: "row-unknown", sheet: teaName, row })] });
  });

  test("copied row: the first one counts", async () => {
    const chosen = document.sheets[0]?.choices["2.1"] ?? 0;
    const row = rowOf(good, TEA, `option:2.1:${String(chosen)}`);
    const copy = rowXml(good, TEA, row, row + 1);
    const reading = await readingOf(withRowBefore(good, TEA, row + 1, copy));
    expect(reading.document).toEqual(document);
    expect(reading.findings).toEqual([at({ code: "row-duplicate", sheet: teaName, row: row + 1, criterion: "2.1" })]);
  });

  test("score typed over a formula: computed from the ticks, both figures told", async () => {
    const row = rowOf(good, TEA, "criterion:1.1");
    const reading = await readingOf(withKeyedCell(good, TEA, "criterion:1.1", "score", 99));
    expect(reading.document).toEqual(document);
    const [finding, ...others] = reading.findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "formula-overtyped", sheet: teaName, row, criterion: "1.1" });
    expect(finding?.message).toMatch(/“99”.*tính lại từ dấu chọn là “\d+”/);
  });

  test("all formulas gone: one sentence, not hundreds", async () => {
    const bare = withSheetXml(good, TEA, (xml) => xml.replace(/<f>.*?<\/f>/gs, ""));
    const reading = await readingOf(bare);
    expect(reading.document).toEqual(document);
    expect(reading.findings).toEqual([at({ code: "formula-overtyped", sheet: teaName })]);
  });

  test("two ticks: the criterion is unscored, the rest is kept", async () => {
    const chosen = document.sheets[0]?.choices["1.1"] ?? 0;
    const other = chosen === 1 ? 2 : 1;
    const reading = await readingOf(withKeyedCell(good, TEA, `option:1.1:${String(other)}`, "tick", "X"));
    const row = Math.min(rowOf(good, TEA, "option:1.1:1"), rowOf(good, TEA, `option:1.1:${String(chosen)}`));
    expect(reading.document).toEqual(withChoice("1.1", null));
    expect(reading.findings).toContainEqual(at({ code: "double-tick", sheet: teaName, row, criterion: "1.1" }));
  });

  test.each(["✓", "v", 1, "x?", "có"])(
    "mark %p that the sheet's own formulas do not count: not counted, named",
    async (mark) => {
      const chosen = document.sheets[0]?.choices["1.1"] ?? 0;
      const key = `option:1.1:${String(chosen)}`;
      const reading = await readingOf(withKeyedCell(good, TEA, key, "tick", mark));
      expect(reading.document).toEqual(withChoice("1.1", null));
      expect(reading.findings).toContainEqual(
        at({ code: "tick-unreadable", sheet: teaName, row: rowOf(good, TEA, key), criterion: "1.1" }),
      );
    },
  );

  test("capital X and blanks around it count, as in the sheet's own formulas", async () => {
    const chosen = document.sheets[0]?.choices["1.1"] ?? 0;
    expect((await readingOf(withKeyedCell(good, TEA, `option:1.1:${String(chosen)}`, "tick", " X "))).document).toEqual(
      document,
    );
  });

  test("tick in a closed criterion: kept, counting 0, named", async () => {
    const [tea] = await setsOf(document);
    if (!tea) throw new Error("no set");
    const closing = scored(document, 0, tea, 0);
    const reading = await readingOf(await fileOf(closing));
    expect(reading.document).toEqual(closing);
    const row = rowOf(good, TEA, "option:5.2:1");
    expect(reading.findings).toContainEqual(at({ code: "closed-tick", sheet: teaName, row, criterion: "5.2" }));
  });

  test("unknown decision: that sheet stays in the file, the others are read", async () => {
    const stranger = withParts(good, (name, text) =>
      /worksheets|sharedStrings/.test(name)
        ? text().replaceAll(/26-2026(&quot;|"),(&quot;|")set\2:11/g, "99-2099$1,$2set$2:11")
        : undefined,
    );
    const reading = await readingOf(stranger);
    expect(reading.document.sheets.map(({ product }) => product)).toEqual(["20-06325-01-2026", "20-06124-04-2026"]);
    expect(reading.findings).toContainEqual(at({ code: "unknown-edition", sheet: teaName, row: 1 }));
  });

  test("unknown decision of a product in the list", async () => {
    const products = sheetNamed(good, "Sản phẩm");
    const reading = await readingOf(withCell(good, "Sản phẩm", "C3", { kind: "text", text: "12/2030/QĐ-TTg" }));
    expect(reading.findings).toContainEqual(at({ code: "unknown-edition", sheet: products.name, row: 3 }));
    // Its sheet still says on which decision it was scored.
    expect(reading.document.sheets).toEqual(document.sheets);
  });

  test("unknown set: that sheet stays in the file, the others are read", async () => {
    const other = JSON.stringify({ edition: "26-2026", set: 27, product: "20-06613-01-2026", member: "m1", round: 1 });
    const reading = await readingOf(withKeyedCell(good, TEA, "identity", "sheet", other));
    expect(reading.document.sheets).toEqual(document.sheets.slice(1));
    const row = rowOf(good, TEA, "identity");
    expect(reading.findings).toEqual([at({ code: "unknown-set", sheet: teaName, row })]);
  });

  test("a set that cannot be loaded here: choices are read as they stand, the sheet is named", async () => {
    const without = async (edition: string, no: number): ReturnType<typeof loadSet> =>
      no === 11 ? { ok: false, code: "unknown-set", message: "không có" } : loadSet(edition, no);
    const opened = need(await readWorkbookFile(good, FILE_NAME, without));
    expect(opened.document).toEqual(document);
    expect(opened.findings).toEqual([at({ code: "unknown-set", sheet: teaName })]);
  });

  test("dates as text: understood as day, month, year, and named", async () => {
    const reading = await readingOf(withCell(good, "Sản phẩm", "J2", { kind: "text", text: "15/6/2026" }));
    expect(reading).toEqual({ document, findings: [at({ code: "date-as-text", sheet: "Sản phẩm", row: 2 })] });
  });

  test("a decision that the dates do not ask for: kept as it is, and named with the dates", async () => {
    const reading = await readingOf(withCell(good, "Sản phẩm", "J4", { kind: "text", text: "30/6/2026" }));
    const place = { sheet: "Sản phẩm", row: 4 };
    expect(reading.findings).toEqual([
      at({ code: "date-as-text", ...place }),
      at({ code: "edition-contradicts-dates", severity: "warning", ...place }),
    ]);
    expect(reading.findings[1]?.message).toMatch(/ghi chấm theo 148\/QĐ-TTg.*30\/06\/2026.*được giữ nguyên\.$/);
    expect(reading.document.session.products[2]?.edition).toBe("148-2023");
  });

  test("a day the calendar does not have: named, no date is taken, the cell stays", async () => {
    const reading = await readingOf(withCell(good, "Minh chứng", "I3", { kind: "text", text: "31/02/2026" }));
    expect(reading.findings).toEqual([at({ code: "date-unreadable", sheet: "Minh chứng", row: 3 })]);
    expect(reading.findings[0]?.message).toContain("31/02/2026");
    expect(reading.document.session.evidence[1]?.expires).toBe("");
  });

  test("impossible words in a list: the usual value is taken and named", async () => {
    const reading = await readingOf(withCell(good, "Minh chứng", "E3", { kind: "text", text: "chắc là có" }));
    expect(reading.findings).toEqual([at({ code: "value-unreadable", sheet: "Minh chứng", row: 3 })]);
    expect(reading.document.session.evidence[1]?.state).toBe("missing");
  });

  test("wording changed, points changed: scored on the law, both named", async () => {
    const reworded = withKeyedCell(good, TEA, "option:1.1:1", "content", "Lời khác hẳn");
    const repointed = withKeyedCell(reworded, TEA, "option:1.2:1", "points", 77);
    const reading = await readingOf(repointed);
    expect(reading.document).toEqual(document);
    expect(reading.findings).toEqual([
      at({ code: "wording-changed", sheet: teaName, row: rowOf(good, TEA, "option:1.1:1"), criterion: "1.1" }),
      at({ code: "points-changed", sheet: teaName, row: rowOf(good, TEA, "option:1.2:1"), criterion: "1.2" }),
    ]);
  });
});

describe("a sealed sheet that was changed since", () => {
  test("a moved tick breaks the seal, and its row is named", async () => {
    const [tea] = await setsOf(document);
    if (!tea) throw new Error("no set");
    const locked = await sealed(document, 0, tea);
    const file = await fileOf(locked);
    expect(await readingOf(file)).toEqual({ document: locked, findings: [] });

    const before = document.sheets[0]?.choices["1.5"] ?? 0;
    const after = before === 1 ? 2 : 1;
    const cleared = withKeyedCell(file, TEA, `option:1.5:${String(before)}`, "tick", "");
    const changed = withKeyedCell(cleared, TEA, `option:1.5:${String(after)}`, "tick", "x");
    const reading = await readingOf(changed);
    const row = rowOf(file, TEA, `option:1.5:${String(after)}`);
    const broken = reading.findings.filter(({ code }) => code === "seal-broken");
    expect(broken).toEqual([at({ severity: "error", sheet: teaName, row, criterion: "1.5" })]);
    expect(broken[0]?.message).toContain(`lúc khoá mức ${String(before)}, nay mức ${String(after)}`);
    expect(reading.document.sheets[0]?.seal).toEqual(locked.sheets[0]?.seal);
  });

  test("a changed comment, opinion and hidden copy break the seal", async () => {
    const [tea] = await setsOf(document);
    if (!tea) throw new Error("no set");
    const file = await fileOf(await sealed(document, 0, tea));
    const words = withKeyedCell(
      withKeyedCell(file, TEA, "opinion", "content", "Không đạt."),
      TEA,
      "criterion:1.1",
      "comment",
      "khác",
    );
    expect((await readingOf(words)).findings).toEqual([
      at({ code: "seal-broken", row: rowOf(file, TEA, "criterion:1.1"), criterion: "1.1" }),
      at({ code: "seal-broken", row: rowOf(file, TEA, "opinion"), criterion: null }),
    ]);
    const forged = withParts(words, (name, text) =>
      /worksheets|sharedStrings/.test(name)
        ? text().replaceAll("&quot;Đạt.&quot;", "&quot;Không đạt.&quot;").replaceAll('"Đạt."', '"Không đạt."')
        : undefined,
    );
    expect((await readingOf(forged)).findings).toEqual([
      at({ code: "store-changed", sheet: "_ocop" }),
      at({ code: "seal-broken", sheet: teaName, row: null }),
    ]);
  });
});

describe("worksheets that were moved, renamed, copied or deleted", () => {
  test("renamed and moved sheets are found", async () => {
    const shuffled = withWorkbookXml(good, (xml) => {
      const sheets = [...xml.matchAll(/<sheet [^>]*\/>/g)].map(([sheet]) => sheet).reverse();
      return xml
        .replace(/<sheets>.*<\/sheets>/s, `<sheets>${sheets.join("")}</sheets>`)
        .replace(teaName, "Phiếu của tôi")
        .replace('"Hội đồng"', '"Thành phần"');
    });
    expect(await readingOf(shuffled)).toEqual({ document, findings: [] });
  });

  test("of a copied sheet the one with the remembered name counts", async () => {
    const copied = withCopy(good, TEA, "Bản nháp");
    const altered = withKeyedCell(copied, "Bản nháp", "criterion:1.1", "comment", "nháp");
    const reading = await readingOf(altered);
    expect(reading).toEqual({ document, findings: [at({ code: "sheet-duplicate", sheet: "Bản nháp" })] });
  });

  test("a deleted scoring sheet is named and empty; a sealed one is read from its sealed copy", async () => {
    const gone = await readingOf(withoutSheet(good, TEA));
    const blank = { choices: {}, comments: {}, opinion: "" };
    expect(gone.document).toEqual(withSheet(document, 0, (sheet) => ({ ...sheet, ...blank })));
    expect(gone.findings).toEqual([at({ code: "sheet-missing", sheet: teaName })]);

    const [tea] = await setsOf(document);
    if (!tea) throw new Error("no set");
    const locked = await sealed(document, 0, tea);
    const kept = await readingOf(withoutSheet(await fileOf(locked), TEA));
    expect(kept).toEqual({ document: locked, findings: [at({ code: "sheet-missing", sheet: teaName })] });
  });

  test.each(["Phiên họp", "Hội đồng", "Sản phẩm", "Minh chứng", "Lịch sử", "_ocop"])(
    "without %s the scores are read",
    async (name) => {
      const reading = await readingOf(withoutSheet(good, name));
      expect(reading.document.sheets).toEqual(document.sheets);
      expect(reading.document.session.meeting.date).toBe(document.session.meeting.date);
      expect(reading.findings).toContainEqual(at({ code: "sheet-missing", sheet: name }));
    },
  );

  test("a damaged worksheet part leaves the others readable", async () => {
    const broken = withSheetXml(good, "Minh chứng", (xml) => xml.slice(0, xml.length / 2));
    const reading = await readingOf(broken);
    expect(reading.document).toEqual({ ...document, session: { ...document.session, evidence: [] } });
    expect(reading.findings).toContainEqual(at({ code: "sheet-unreadable", sheet: "Minh chứng" }));
  });
});

describe("a file that is not ours or not whole is refused in one sentence", () => {
  const refused = async (file: Uint8Array): Promise<unknown> => openFileWorkbook(file, FILE_NAME);

  test("another workbook", async () => {
    const other = withParts(good, (name) =>
      name.includes("worksheets/sheet") ? `<worksheet><sheetData/></worksheet>` : undefined,
    );
    expect(await refused(other)).toMatchObject({ ok: false, code: "not-ours" });
    expect(await refused(other)).toHaveProperty(
      "message",
      `Tệp “${FILE_NAME}” là sổ làm việc khác, không phải phiếu chấm hay phiên họp OCOP.`,
    );
  });

  test("truncated", async () => {
    expect(await refused(good.slice(0, good.length - 2000))).toMatchObject({ ok: false, code: "truncated" });
  });

  test("password-protected", async () => {
    const protectedFile = new Uint8Array(4096);
    protectedFile.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    protectedFile.set(
      Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]),
      1024,
    );
    expect(await refused(protectedFile)).toMatchObject({ ok: false, code: "password-protected" });
  });

  test("empty, CSV and Word files", async () => {
    const word = zipSync({ "_rels/.rels": strToU8("<Relationships/>"), "word/document.xml": strToU8("<w/>") });
    for (const file of [new Uint8Array(0), strToU8("a;b\n1;2"), word]) {
      expect(await refused(file)).toMatchObject({ ok: false, code: "not-a-workbook" });
    }
  });

  test("an entity bomb in a worksheet is not expanded; the others are read", async () => {
    const bomb = withSheetXml(good, "Minh chứng", (xml) =>
      xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet'),
    );
    expect((await readingOf(bomb)).findings).toContainEqual(at({ code: "sheet-unreadable", sheet: "Minh chứng" }));
  });

  test("a zip bomb inside an otherwise good file", async () => {
    const bomb = withParts(good, (name) => (name.includes("theme") ? " ".repeat(9 * 1024 * 1024) : undefined), 6);
    expect(await refused(bomb)).toMatchObject({ ok: false, code: "too-large" });
  });

  test("a file whose day of the meeting cannot be known says what to do", async () => {
    const file = withCell(good, "Phiên họp", "C6", { kind: "text", text: "ngày đẹp trời" });
    const undated = ["20-06613", "20-06325", "20-06124"].reduce(
      (each, sheet) => withKeyedCell(each, sheet, "place-date", "points", ""),
      file,
    );
    expect(await refused(undated)).toMatchObject({ ok: false, code: "session-unreadable" });
  });
});
