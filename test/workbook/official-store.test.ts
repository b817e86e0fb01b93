import { criteriaOf } from "../../src/catalogue/traverse";
import { decidedSheet } from "../../src/app/decide-official";
import { readOfficial } from "../../src/app/read-official";
import type { OfficialSheet, WorkbookDocument } from "../../src/council/types";
import { createFileWorkbook, openFileWorkbook, type FileWorkbook } from "../../src/workbook/file/file-workbook";
import { readGrid } from "../../src/workbook/file/grid";
import { cellAt } from "../../src/workbook/reading/grid-types";
import { unpack } from "../../src/workbook/file/unpack";
import { heldSet } from "../catalogue/held-sets";
import { memberDocument, need, sealed, withSheet } from "./documents";
import { officialWords, publishedCsv, withPoints } from "./official/official-file";

jest.setTimeout(120_000);

const FILE = "bo-11.csv";
const NOW = "2026-11-26T08:00:00.000Z";
const TEA = { product: "20-06613-01-2026", member: "m1" };

/** The sheet of set 11 read from a .csv of our own, with the places whose figures are taken from the file. */
async function teaSheet(taken: readonly string[] = [], change = withPoints("", 0, 0)): Promise<OfficialSheet> {
  const bytes = publishedCsv(await heldSet("26-2026", 11), change);
  const loaded = need(
    await readOfficial({ bytes, fileName: FILE, inUse: [{ edition: "26-2026", set: 11 }], now: NOW }),
  );
  const [set] = loaded.sets;
  if (!set) throw new Error("set 11 was not read");
  return decidedSheet(set.sheet, set.differences, new Set(taken));
}

async function document(workbook: FileWorkbook): Promise<WorkbookDocument> {
  return need(await workbook.read()).document;
}

/** Every text of the worksheet of the tea. */
function texts(file: Uint8Array): readonly string[] {
  const grid = need(readGrid(need(unpack(file, "tệp.xlsx"))));
  const sheet = grid.sheets.find(({ name }) => name.startsWith(TEA.product));
  return (sheet?.rows ?? []).map((row) => String(cellAt(row, 2)?.value ?? ""));
}

/** Second column of every worksheet, or of the named ones. */
function allTexts(file: Uint8Array, names: readonly string[] = sheetNames(file)): readonly string[] {
  const grid = need(readGrid(need(unpack(file, "tệp.xlsx"))));
  return grid.sheets
    .filter(({ name }) => names.includes(name))
    .flatMap(({ rows }) => rows.map((row) => String(cellAt(row, 2)?.value ?? "")));
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing there");
  return value;
}

const sheetNames = (file: Uint8Array): readonly string[] =>
  need(readGrid(need(unpack(file, "tệp.xlsx")))).sheets.map(({ name }) => name);

describe("an official sheet in a workbook", () => {
  test("its words are drawn, remembered and read back with nothing to find", async () => {
    const workbook = need(await createFileWorkbook(memberDocument()));
    need(await workbook.apply([{ kind: "official", sheet: await teaSheet() }]));
    const before = await document(workbook);
    const file = need(await workbook.save());
    expect(texts(file)).toContain(officialWords("1.1", 1));
    expect(texts(file).some((text) => text.includes("lời văn theo tệp “bo-11.csv”, SHA-256 "))).toBe(true);
    const again = need(await openFileWorkbook(file, "tệp.xlsx"));
    const reading = need(await again.read());
    expect(reading.document).toEqual(before);
    expect(reading.document.officialSheets?.[0]?.fileName).toBe(FILE);
    expect(reading.findings).toEqual([]);
  });

  test("taken up in an opened file, it is written into the sheets that are there", async () => {
    const first = need(await need(await createFileWorkbook(memberDocument())).save());
    const opened = need(await openFileWorkbook(first, "tệp.xlsx"));
    need(await opened.apply([{ kind: "official", sheet: await teaSheet() }]));
    need(await opened.apply([{ kind: "choose", sheet: TEA, criterion: "1.1", option: 2 }]));
    const file = need(await opened.save());
    expect(sheetNames(file)).toEqual(sheetNames(first));
    expect(texts(file)).toContain(officialWords("1.1", 1));
    const reading = need(await need(await openFileWorkbook(file, "tệp.xlsx")).read());
    expect(reading.document).toEqual(await document(opened));
    expect(reading.findings).toEqual([]);
  });

  test("figures taken from the file count in the workbook's own cells and in ours", async () => {
    const sheet = await teaSheet(["6.1.1"], withPoints("6.1.1", 2, 2));
    expect(sheet.figures).toEqual([{ code: "6.1.1", options: [{ number: 2, points: 2 }] }]);
    expect(sheet.decisions.map(({ at, keep }) => `${at} ${keep}`)).toContain("6.1.1 file");
    const first = need(await need(await createFileWorkbook(memberDocument())).save());
    const opened = need(await openFileWorkbook(first, "tệp.xlsx"));
    need(
      await opened.apply([
        { kind: "official", sheet },
        { kind: "choose", sheet: TEA, criterion: "6.1.1", option: 2 },
      ]),
    );
    const file = need(await opened.save());
    const reading = need(await need(await openFileWorkbook(file, "tệp.xlsx")).read());
    expect(reading.findings).toEqual([]);
    expect(reading.document).toEqual(await document(opened));
  });

  test("an unverified set that a file mends loses its warning, also in a file that was opened", async () => {
    const base = memberDocument();
    const [old] = base.session.products.slice(2);
    const unverified: WorkbookDocument = {
      ...base,
      session: { ...base.session, products: base.session.products.with(2, { ...present(old), set: 7 }) },
      sheets: base.sheets.with(2, { ...present(base.sheets[2]), set: 7 }),
    };
    const law = await heldSet("148-2023", 7);
    const best = criteriaOf(law).find(({ code }) => code === "6.d")?.options.length ?? 0;
    const bytes = publishedCsv(law, withPoints("6.d", best, 4));
    const request = { bytes, fileName: "set-07.csv", inUse: [{ edition: "148-2023", set: 7 } as const], now: NOW };
    const [loaded] = need(await readOfficial(request)).sets;
    const sheet = loaded && decidedSheet(loaded.sheet, loaded.differences, new Set(["6.d"]));
    const first = need(await need(await createFileWorkbook(unverified)).save());
    expect(allTexts(first).some((text) => text.startsWith("Bộ tiêu chí chưa kiểm chứng"))).toBe(true);
    const opened = need(await openFileWorkbook(first, "tệp.xlsx"));
    need(await opened.apply([{ kind: "official", sheet: present(sheet) }]));
    const file = need(await opened.save());
    const again = need(await openFileWorkbook(file, "tệp.xlsx"));
    expect(need(await again.read())).toEqual({ document: await document(opened), findings: [] });
    const scoring = sheetNames(file).filter((name) => !name.startsWith("Cũ – "));
    expect(allTexts(file, scoring).filter((text) => text.startsWith("Bộ tiêu chí chưa kiểm chứng"))).toEqual([]);
  });

  test("is refused while a sheet of its set is sealed, and for a set nobody is scored on", async () => {
    const tea = await heldSet("26-2026", 11);
    const choices = Object.fromEntries(criteriaOf(tea).map(({ code }) => [code, 1]));
    const locked = await sealed(
      withSheet(memberDocument(), 0, (sheet) => ({ ...sheet, choices })),
      0,
      tea,
    );
    const workbook = need(await createFileWorkbook(locked));
    const sheet = await teaSheet();
    expect(await workbook.apply([{ kind: "official", sheet }])).toMatchObject({ ok: false, code: "sealed" });
    expect(await workbook.apply([{ kind: "official", sheet: { ...sheet, set: 5 } }])).toMatchObject({
      ok: false,
      code: "unknown-sheet",
    });
    expect((await document(workbook)).officialSheets).toBeUndefined();
  });

  test("is refused when its criteria are not those of the set", async () => {
    const workbook = need(await createFileWorkbook(memberDocument()));
    const sheet = await teaSheet();
    const short = { ...sheet, criteria: sheet.criteria.map((each) => ({ ...each, options: each.options.slice(1) })) };
    expect(await workbook.apply([{ kind: "official", sheet: short }])).toMatchObject({
      ok: false,
      code: "official-mismatch",
    });
  });

  test("a second file for the same set takes the place of the first", async () => {
    const workbook = need(await createFileWorkbook(memberDocument()));
    const sheet = await teaSheet();
    need(
      await workbook.apply([
        { kind: "official", sheet },
        { kind: "official", sheet: { ...sheet, fileName: "mới.csv" } },
      ]),
    );
    expect((await document(workbook)).officialSheets?.map(({ fileName }) => fileName)).toEqual(["mới.csv"]);
  });
});
