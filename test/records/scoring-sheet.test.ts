import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { EditionId, ProductSet } from "../../src/catalogue/types";
import type { ScoreSheet } from "../../src/council/types";
import type { CellBlueprint, SheetBlueprint } from "../../src/records/blueprint";
import {
  criterionKey,
  floorKey,
  optionKey,
  parseRowKey,
  SHEET_COLUMNS,
  type SheetColumn,
} from "../../src/records/layout";
import { scoringSheetBlueprint } from "../../src/records/scoring-sheet";
import { isSheetStyle } from "../../src/records/typography";
import { verdictSentence } from "../../src/records/verdict-text";
import { evidenceGaps } from "../../src/scoring/evidence-gaps";
import type { EvidenceStates } from "../../src/scoring/types";
import { judge } from "../../src/scoring/verdict";
import { sessionFor, sheetFor } from "./session-fixture";

const SETS: readonly (readonly [EditionId, number])[] = [
  ["26-2026", 1],
  ["26-2026", 11],
  ["26-2026", 26],
  ["148-2023", 1],
  ["148-2023", 11],
  ["148-2023", 26],
];

async function setOf(edition: EditionId, no: number): Promise<ProductSet> {
  const loaded = await loadSet(edition, no);
  if (!loaded.ok) throw new Error(loaded.message);
  return loaded.value;
}

function drawn(set: ProductSet, change: Partial<ScoreSheet> = {}, states: EvidenceStates = {}): SheetBlueprint {
  const sheet: ScoreSheet = { ...sheetFor(set), ...change };
  const verdict = judge(
    set,
    sheet.choices,
    sheet.disqualifications.map(({ knockOut }) => knockOut),
  );
  const gaps = evidenceGaps(set, sheet.choices, states);
  return scoringSheetBlueprint({ session: sessionFor(set), set, sheet, verdict, gaps, states });
}

function cell(sheet: SheetBlueprint, key: string, column: SheetColumn): CellBlueprint | undefined {
  return sheet.rows.find((row) => row.key === key)?.cells.find((each) => each.column === column);
}

const formulasOf = (sheet: SheetBlueprint): readonly string[] =>
  sheet.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula])));

describe.each(SETS)("the scoring sheet of %s, set %i", (edition, no) => {
  it("has one row for each option, found again by its key", async () => {
    const set = await setOf(edition, no);
    const { rows } = drawn(set);
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => parseRowKey(key) === null)).toEqual([]);
    const wanted = criteriaOf(set).flatMap(({ code, options }) => options.map(({ number }) => optionKey(code, number)));
    expect(keys.filter((key) => key.startsWith("option:"))).toEqual(wanted);
    for (const row of rows) expect(row.cells.find(({ column }) => column === "key")?.value).toBe(row.key);
  });

  it("uses only known columns and styles, and functions that Excel 2010, LibreOffice and WPS share", async () => {
    const sheet = drawn(await setOf(edition, no));
    const cells = sheet.rows.flatMap((row) => row.cells);
    expect(cells.filter(({ column }) => !SHEET_COLUMNS.some((known) => known === column))).toEqual([]);
    expect(cells.filter(({ style }) => !isSheetStyle(style))).toEqual([]);
    const formulas = formulasOf(sheet);
    const functions = new Set(
      formulas.flatMap((formula) => formula.replace(/"[^"]*"/gu, "").match(/[A-Z.]+(?=\()/gu) ?? []),
    );
    const plain = [
      "AND",
      "CHOOSE",
      "FIND",
      "IF",
      "ISERROR",
      "LEN",
      "MAX",
      "MIN",
      "OR",
      "REPT",
      "SUBSTITUTE",
      "SUM",
      "SUMPRODUCT",
      "TRIM",
    ];
    expect([...functions].filter((name) => !plain.includes(name))).toEqual([]);
    // Excel's limit is 8,192 characters.
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(4000);
  });

  it("plans no page break inside a criterion or between the last criterion and the signature", async () => {
    const { rows, print } = drawn(await setOf(edition, no));
    expect(print?.breaksAfter.length).toBeGreaterThan(3);
    for (const row of print?.breaksAfter ?? []) {
      expect(rows[row - 1]?.keepWithNext ?? false).toBe(false);
      expect(rows[row]?.key).toMatch(/^(?:criterion|group|part|space-table|opinion-heading)/u);
    }
  });
});

describe("a scoring sheet", () => {
  it("caches the figures of the verdict under its formulas", async () => {
    const set = await setOf("26-2026", 11);
    const choices = Object.fromEntries(
      criteriaOf(set)
        .slice(0, 20)
        .map(({ code, options }) => [code, options.length]),
    );
    const verdict = judge(set, choices);
    const sheet = drawn(set, { choices });
    expect(cell(sheet, "total", "score")?.result).toBe(verdict.total);
    expect(cell(sheet, "star", "points")?.result).toBe(verdict.star);
    expect(cell(sheet, "verdict", "content")?.result).toBe(verdictSentence(verdict));
    expect(cell(sheet, floorKey(4), "points")?.result).toBe(verdict.floorsMissed[4].join(", "));
    expect(cell(sheet, "unscored", "points")?.result).toBe(verdict.unscored.join(", "));
  });

  it("writes texts from outside as values, whatever they begin with", async () => {
    const set = await setOf("26-2026", 11);
    const texts = ["=1+1", "+84", "-x", "@SUM(A1)"];
    for (const text of texts) {
      const sheet = drawn(set, { comments: { "1.5": text }, opinion: text });
      expect(cell(sheet, criterionKey("1.5"), "comment")).toMatchObject({ value: text, style: "comment" });
      expect(cell(sheet, "opinion", "content")).toMatchObject({ value: text, style: "opinion" });
      expect(formulasOf(sheet)).toEqual(formulasOf(drawn(set)));
    }
  });

  it("takes ticks, comments, reasons and the opinion while open, and nothing once sealed", async () => {
    const set = await setOf("26-2026", 11);
    const inputs = (sheet: SheetBlueprint): number =>
      sheet.rows.flatMap(({ cells }) => cells.filter(({ input }) => input)).length;
    const criteria = criteriaOf(set);
    const options = criteria.flatMap((criterion) => criterion.options).length;
    expect(inputs(drawn(set))).toBe(options + criteria.length + 2 * set.knockOuts.length + 1);
    expect(inputs(drawn(set, { seal: { code: "7K3M9QWX2RTV5BHN", sealedAt: "2026-02-05T07:05:00Z" } }))).toBe(0);
  });

  it("prints the seal in the footer, or that there is none", async () => {
    const set = await setOf("26-2026", 11);
    const sealed = drawn(set, { seal: { code: "7K3M9QWX2RTV5BHN", sealedAt: "2026-02-05T07:05:00Z" } });
    expect(sealed.print?.footer).toContain("7K3M-9QWX-2RTV-5BHN");
    expect(drawn(set).print?.footer).toContain("Phiếu chưa khoá");
  });

  it("shows the weakest proof of each option above the lowest", async () => {
    const set = await setOf("26-2026", 11);
    const sheet = drawn(set, {}, { "linkage-contract": "expired" });
    const states = [1, 2, 3, 4].map((number) => cell(sheet, optionKey("1.5", number), "evidence")?.value);
    expect(states).toEqual([null, "hết hạn", "hết hạn", "hết hạn"]);
  });

  it("says that an unverified set is unverified, with the discrepancy", async () => {
    const sheet = drawn(await setOf("148-2023", 11));
    expect(String(cell(sheet, "set-warning", "content")?.value)).toMatch(/chưa kiểm chứng.*3[25]/u);
  });

  it("gives an opinion of 4,000 letters room enough in rows Excel can hold", async () => {
    const set = await setOf("26-2026", 26);
    const { rows } = drawn(set, { opinion: "Đề nghị bổ sung hồ sơ. ".repeat(175) });
    const opinion = rows.filter(({ key }) => key.startsWith("opinion") && key !== "opinion-heading");
    expect(opinion.length).toBeGreaterThan(1);
    expect(rows.every(({ height }) => (height ?? 0) > 0 && (height ?? 0) <= 409)).toBe(true);
  });
});
