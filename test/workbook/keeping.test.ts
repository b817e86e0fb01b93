import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookDocument } from "../../src/council/types";
import { openFileWorkbook, resumeFileWorkbook, type FileWorkbook } from "../../src/workbook/file/file-workbook";
import { parseAddress } from "../../src/workbook/reading/grid-types";
import type { WorkbookEdit } from "../../src/workbook/port";
import {
  FILE_NAME,
  fileOf,
  goodDocument,
  readingOf,
  rowOf,
  sheetNamed,
  sheetsOf,
  withCell,
  withCopy,
  withKeyedCell,
  withoutRow,
  withoutSheet,
  withRowBefore,
  withSheetXml,
} from "./defects";
import { need, sealed, SEALED_AT, setsOf, withSheet } from "./documents";

jest.setTimeout(60_000);

const TEA = "20-06613";
const SHEET = { product: "20-06613-01-2026", member: "m1" };
let document: WorkbookDocument;
let good: Uint8Array;

beforeAll(async () => {
  document = await goodDocument();
  good = await fileOf(document);
});

const open = async (file: Uint8Array): Promise<FileWorkbook> => need(await openFileWorkbook(file, FILE_NAME));
const save = async (workbook: FileWorkbook): Promise<Uint8Array> => need(await workbook.save());
const names = (file: Uint8Array): readonly string[] => sheetsOf(file).map(({ name }) => name);
const partText = (file: Uint8Array, part: string): string => strFromU8(unzipSync(file)[part] ?? new Uint8Array());

/** The good file as a person worked in it: a sheet of his own, a chart, a row put in, a note beside the table, wider columns. */
function livedIn(file: Uint8Array): Uint8Array {
  const copied = withCopy(file, "Minh chứng", "Của riêng");
  const own = withCell(copied, "Của riêng", "A1", { kind: "text", text: "bảng của riêng" });
  const row = rowOf(own, TEA, "option:2.1:1");
  const cell = `<row r="${String(row)}"><c r="B${String(row)}" t="inlineStr"><is><t>dòng thêm</t></is></c></row>`;
  const inserted = withRowBefore(own, TEA, row, cell);
  const noted = withCell(inserted, TEA, "T40", { kind: "text", text: "ghi chú bên lề" });
  const widened = withSheetXml(noted, TEA, (xml) =>
    xml.replace(/<cols>.*?<\/cols>/s, (cols) => cols.replace(/width="[^"]*"/, 'width="55"')),
  );
  const drawings = { "xl/charts/chart1.xml": strToU8("<chart/>"), "xl/media/ảnh.bin": Uint8Array.of(0, 1, 2, 255) };
  return zipSync({ ...unzipSync(widened), ...drawings }, { level: 0 });
}

const CHOOSE: WorkbookEdit = { kind: "choose", sheet: SHEET, criterion: "1.1", option: 1 };
const REMARK: WorkbookEdit = { kind: "comment", sheet: SHEET, criterion: "2.1", text: "đã xem hồ sơ" };

/** The edits that seal the tea sheet of a document, and that document sealed. */
async function sealing(start: WorkbookDocument): Promise<{ edits: readonly WorkbookEdit[]; after: WorkbookDocument }> {
  const [tea] = await setsOf(start);
  if (!tea) throw new Error("no set");
  const after = await sealed(start, 0, tea);
  const entry = after.history.at(-1);
  if (!entry) throw new Error("no entry");
  return {
    edits: [
      { kind: "seal", sheet: SHEET, seal: after.sheets[0]?.seal ?? null },
      { kind: "history", entry },
    ],
    after,
  };
}

describe("saving a file that people have worked in", () => {
  test("nothing changed: the same file, byte for byte", async () => {
    const file = livedIn(good);
    expect(await save(await open(file))).toEqual(file);
  });

  test("scoring changes only the scored sheet, the hidden sheet and the order to calculate", async () => {
    const file = livedIn(good);
    const workbook = await open(file);
    need(await workbook.apply([CHOOSE, REMARK]));
    const before = unzipSync(file);
    const after = unzipSync(await save(workbook));
    expect(Object.keys(after)).toEqual(Object.keys(before).filter((part) => !part.endsWith("/")));
    const changed = Object.keys(after).filter(
      (part) => Buffer.compare(after[part] ?? Buffer.of(), before[part] ?? Buffer.of()) !== 0,
    );
    const expected = ["xl/workbook.xml", sheetNamed(file, TEA).ref, sheetNamed(file, "_ocop").ref];
    expect(changed.filter((part) => !expected.includes(part))).toEqual([]);
    expect(changed).toContain(sheetNamed(file, TEA).ref);
  });

  test("rows put in, notes beside the table, widths and own sheets stay, and the edits are found again", async () => {
    const workbook = await open(livedIn(good));
    need(await workbook.apply([CHOOSE, REMARK]));
    const file = await save(workbook);
    const reading = await readingOf(file);
    expect(reading).toEqual({
      document: withSheet(document, 0, (sheet) => ({
        ...sheet,
        choices: { ...sheet.choices, "1.1": 1 },
        comments: { ...sheet.comments, "2.1": "đã xem hồ sơ" },
      })),
      findings: [],
    });
    const { ref: part } = sheetNamed(file, TEA);
    for (const kept of ["dòng thêm", "ghi chú bên lề", 'width="55"']) expect(partText(file, part)).toContain(kept);
    expect(names(file)).toContain("Của riêng");
    expect(partText(file, "xl/charts/chart1.xml")).toBe("<chart/>");
  });

  test("figures of the formulas are refreshed, for programs that do not calculate", async () => {
    const workbook = await open(good);
    const total = (file: Uint8Array): unknown => {
      const at = parseAddress(`E${String(rowOf(file, TEA, "total"))}`);
      return sheetNamed(file, TEA)
        .rows.find(({ number }) => number === at?.row)
        ?.cells.find(({ column }) => column === at?.column);
    };
    const before = total(good);
    need(await workbook.apply([{ ...CHOOSE, option: null }]));
    const after = total(await save(workbook));
    expect(after).toHaveProperty("formula");
    expect(after).not.toEqual(before);
    expect(partText(await save(workbook), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("sealing draws no new sheet: seal row, footer, locked cells and a line in the history table", async () => {
    const workbook = await open(livedIn(good));
    const { edits, after } = await sealing(document);
    need(await workbook.apply(edits));
    const file = await save(workbook);
    expect(await readingOf(file)).toEqual({ document: after, findings: [] });
    expect(names(file)).toEqual(names(livedIn(good)));
    const xml = partText(file, sheetNamed(file, TEA).ref);
    const code = (after.sheets[0]?.seal?.code ?? "").replace(/(.{4})(?=.)/g, "$1-");
    expect(xml.match(new RegExp(`<(odd|first)Footer>[^<]*${code}`, "g"))).toHaveLength(2);
    expect(xml).not.toContain("Phiếu chưa khoá");
    expect(JSON.stringify(sheetNamed(file, TEA).rows.at(-1))).toContain(code);
    expect(JSON.stringify(sheetNamed(file, "Lịch sử").rows.at(-1))).toContain("Khoá phiếu");
    const tables = Object.keys(unzipSync(file)).filter((part) => part.startsWith("xl/tables/"));
    expect(
      tables.some((part) => partText(file, part).includes("LichSu") && partText(file, part).includes('ref="A1:E2"')),
    ).toBe(true);

    const tick = `D${String(rowOf(file, TEA, "option:1.1:1"))}`;
    const styleOf = (each: Uint8Array): string =>
      new RegExp(`<c r="${tick}"[^>]*s="(\\d+)"`).exec(partText(each, sheetNamed(each, TEA).ref))?.[1] ?? "";
    const formats = [
      ...partText(file, "xl/styles.xml")
        .replace(/^.*<cellXfs[^>]*>|<\/cellXfs>.*$/gs, "")
        .matchAll(/<xf\b.*?(?:<\/xf>|\/>(?!<))/gs),
    ];
    expect(styleOf(file)).not.toBe(styleOf(good));
    expect(formats.length).toBeGreaterThan(Number(styleOf(file)) / 2);
  });

  test("each further line of the history goes under the last", async () => {
    const first = await open(good);
    const { edits, after } = await sealing(document);
    need(await first.apply(edits));
    const second = await open(await save(first));
    const entry = {
      at: SEALED_AT,
      ...SHEET,
      action: "reopened",
      detail: "nhầm",
      sheet: after.sheets[0] ?? null,
    } as const;
    need(
      await second.apply([
        { kind: "history", entry },
        { kind: "seal", sheet: SHEET, seal: null },
      ]),
    );
    const file = await save(second);
    expect(sheetNamed(file, "Lịch sử").rows.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await readingOf(file)).document.history).toEqual([...after.history, entry]);
    expect((await readingOf(file)).findings).toEqual([]);
  });

  test("a choice settles two ticks and unreadable marks in its criterion, and no other cell", async () => {
    const twice = withKeyedCell(
      withKeyedCell(good, TEA, "option:1.1:1", "tick", "x"),
      TEA,
      "option:1.2:1",
      "tick",
      "✓",
    );
    const workbook = await open(twice);
    need(await workbook.apply([CHOOSE]));
    expect(need(await workbook.read()).findings.map(({ code }) => code)).not.toContain("double-tick");
    const reading = await readingOf(await save(workbook));
    expect(reading.document.sheets[0]?.choices["1.1"]).toBe(1);
    expect(reading.findings).toEqual([expect.objectContaining({ code: "tick-unreadable", criterion: "1.2" })]);
  });

  test("clearing a criterion with two ticks clears both", async () => {
    const workbook = await open(withKeyedCell(good, TEA, "option:1.1:1", "tick", "x"));
    need(await workbook.apply([{ ...CHOOSE, option: null }]));
    const reading = await readingOf(await save(workbook));
    expect(reading.document.sheets[0]?.choices).not.toHaveProperty("1.1");
    expect(reading.findings).toEqual([]);
  });

  test("work taken up from a draft is saved into the file it came from", async () => {
    const drafted = withSheet(document, 0, (sheet) => ({ ...sheet, opinion: "ý kiến đang viết" }));
    const workbook = need(await resumeFileWorkbook(drafted, livedIn(good), FILE_NAME));
    expect(need(await workbook.read()).document).toEqual(drafted);
    const file = await save(workbook);
    expect((await readingOf(file)).document).toEqual(drafted);
    expect(names(file)).toContain("Của riêng");
  });
});

describe("saving a file with a sheet that is no longer whole", () => {
  test.each([
    ["a deleted row", (file: Uint8Array) => withoutRow(file, TEA, rowOf(file, TEA, "total"))],
    ["a score typed over a formula", (file: Uint8Array) => withKeyedCell(file, TEA, "criterion:1.1", "score", 99)],
    ["points changed", (file: Uint8Array) => withKeyedCell(file, TEA, "option:1.1:1", "points", 50)],
  ])("%s: the sheet is drawn anew, the old one kept beside it, own sheets stay", async (_name, damage) => {
    const workbook = await open(damage(livedIn(good)));
    need(await workbook.apply([REMARK]));
    const file = await save(workbook);
    const reading = await readingOf(file);
    expect(reading.findings).toEqual([]);
    expect(reading.document).toEqual(
      withSheet(document, 0, (sheet) => ({ ...sheet, comments: { ...sheet.comments, "2.1": "đã xem hồ sơ" } })),
    );
    expect(names(file).filter((name) => name.startsWith("Cũ – "))).toHaveLength(1);
    expect(names(file)).toContain("Của riêng");
    expect(JSON.stringify(sheetNamed(file, "Cũ – "))).toContain("ghi chú bên lề");
  });

  test.each(["20-06613", "Hội đồng", "Lịch sử", "_ocop"])("without %s: it is drawn again", async (name) => {
    const workbook = await open(withoutSheet(good, name));
    need(await workbook.apply([REMARK]));
    const { document: before } = need(await workbook.read());
    const reading = await readingOf(await save(workbook));
    expect(reading).toEqual({ document: before, findings: [] });
  });
});

describe("saving a file with a broken seal", () => {
  const altered = async (): Promise<Uint8Array> => {
    const { after } = await sealing(document);
    return withKeyedCell(await fileOf(after), TEA, "opinion", "content", "sửa sau khi khoá");
  };

  test("other work does not mend it: it is still found and located", async () => {
    const workbook = await open(await altered());
    need(await workbook.apply([{ kind: "opinion", sheet: { ...SHEET, product: "20-06325-01-2026" }, text: "khác" }]));
    const { findings } = await readingOf(await save(workbook));
    expect(findings).toEqual([expect.objectContaining({ code: "seal-broken", row: rowOf(good, TEA, "opinion") })]);
  });

  test("reopening settles it, and the sheet as it was sealed is kept in the hidden sheet", async () => {
    const workbook = await open(await altered());
    const [sheet = null] = need(await workbook.read()).document.sheets;
    const entry = { at: SEALED_AT, ...SHEET, action: "reopened", detail: "sửa ý kiến", sheet } as const;
    need(
      await workbook.apply([
        { kind: "history", entry },
        { kind: "seal", sheet: SHEET, seal: null },
      ]),
    );
    expect(need(await workbook.read()).findings).toEqual([]);
    const file = await save(workbook);
    expect((await readingOf(file)).findings).toEqual([]);
    expect(JSON.stringify(sheetNamed(file, "_ocop"))).toContain("broken:");
  });
});
