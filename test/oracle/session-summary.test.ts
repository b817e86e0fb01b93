import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { criteriaOf } from "../../src/catalogue/traverse";
import { newMeeting } from "../../src/app/meeting/new-meeting";
import { loadSessionSets, setKey } from "../../src/council/session-sets";
import { createSessionResults, type SessionResult } from "../../src/council/result/session-results";
import { eligibleMembers } from "../../src/council/result/counting";
import type { Conclusion, CouncilFloorRule, ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { AWAITED_TEXT } from "../../src/records/summary-table";
import { workbookBlueprint } from "../../src/records/workbook";
import { renderWorkbook } from "../../src/workbook/file/render";
import { readRecords } from "../../src/workbook/official/separated-values";
import { MEETING } from "../app/meeting/meeting-files";
import { completeChoices } from "../council/result/council-fixture";
import { need } from "../workbook/documents";
import { LibreOffice } from "./libreoffice";

jest.setTimeout(240_000);

/** The sheet `Tổng hợp` of each workbook to CSV in UTF-8, cells as numbers and not as formatted. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,5";
/** What every formula claims to be worth before LibreOffice calculates it. */
const WRONG = 999;

const RULES: readonly CouncilFloorRule[] = ["majority", "every", "mean", "conclusion"];

const PRODUCTS = [11, 1, 26, 8, 5].map((set, index) => ({
  code: `20-06613-0${index + 1}-2026`,
  name: `Sản phẩm ${index + 1}`,
  set,
  filedOn: "2026-10-12",
  recused: index === 1 ? ["m3"] : [],
}));

/** A session in which members lean to high options, so that bands and floors of every level are met. */
async function scoredSession(rule: CouncilFloorRule, seed: number): Promise<WorkbookDocument> {
  const roster = [...MEETING.roster, { name: "Sở Văn hoá" }, { name: "Sở Khoa học" }];
  const { document } = need(
    newMeeting({ ...MEETING, roster, profile: { councilFloors: rule }, products: PRODUCTS, evidence: [] }, "phien-1"),
  );
  const sets = await loadSessionSets(document);
  const sheets = document.session.products.flatMap((product, place) => {
    const set = need(sets.get(setKey(product)) ?? { ok: false, code: "", message: "" });
    return eligibleMembers(document.session, product).flatMap((member, index): readonly ScoreSheet[] => {
      // The last product waits for its first sheet.
      if (place === PRODUCTS.length - 1) return [];
      const [random] = fc.sample(completeChoices(set), { numRuns: 1, seed: seed + 97 * place + index });
      const best = Object.fromEntries(
        Object.entries(random ?? {}).map(([code, option], at) => {
          const options = criteriaOf(set).find((each) => each.code === code)?.options ?? [];
          const highest = options.toSorted((a, b) => b.points - a.points)[0]?.number ?? option;
          return [code, (at + index + seed) % (7 - place) === 0 ? option : highest];
        }),
      );
      return [
        {
          product: product.code,
          member: member.id,
          round: 1,
          edition: product.edition,
          set: product.set,
          choices: best,
          comments: {},
          opinion: "",
          disqualifications: [],
          seal: null,
        },
      ];
    });
  });
  const conclusions: readonly Conclusion[] =
    rule === "conclusion" ? concludedHalf(createSessionResults()({ ...document, sheets }, sets)) : [];
  return { ...document, sheets, ...(conclusions.length > 0 ? { conclusions } : {}) };
}

/** Conclusions for every floor of the first products; the others wait. */
function concludedHalf(results: readonly SessionResult[]): readonly Conclusion[] {
  return results.slice(0, 2).flatMap(({ product, result }, place) =>
    ([3, 4, 5] as const).flatMap((level) =>
      (result?.floors[level] ?? []).map(({ code }): Conclusion => ({
        kind: "floor",
        product: product.code,
        criterion: code,
        level,
        met: place === 0 || level < 4,
        note: "",
      })),
    ),
  );
}

describe("the session workbook in LibreOffice", () => {
  const office = new LibreOffice();
  afterAll(() => {
    office.dispose();
  });

  it("its own formulas give the same totals, means, bands, stars and spreads under every floor rule", async () => {
    const expected = new Map<string, readonly SessionResult[]>();
    for (const [index, rule] of RULES.entries()) {
      const document = await scoredSession(rule, 11 * index);
      const loaded = await loadSessionSets(document);
      expected.set(rule, createSessionResults()(document, loaded));
      const sets = new Map([...loaded].flatMap(([key, set]) => (set.ok ? [[key, set.value] as const] : [])));
      const blueprint = workbookBlueprint(document, sets);
      const wrong = {
        ...blueprint,
        sheets: blueprint.sheets.map((sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, result: WRONG })),
          })),
        })),
      };
      writeFileSync(join(office.folder, `${rule}.xlsx`), await renderWorkbook(wrong));
    }
    await office.convert(
      CSV,
      RULES.map((rule) => join(office.folder, `${rule}.xlsx`)),
    );

    const stars = new Set<string>();
    for (const rule of RULES) {
      const name = readdirSync(office.folder).find((file) => file.startsWith(`${rule}-`) && file.endsWith(".csv"));
      const [headings = [], ...rows] = readRecords(readFileSync(join(office.folder, name ?? ""), "utf8"), ",", 100);
      const cell = (row: readonly string[], heading: string): string => row[headings.indexOf(heading)] ?? "?";
      for (const [index, { product, result }] of (expected.get(rule) ?? []).entries()) {
        const row = rows[index] ?? [];
        const mean = result?.mean ?? null;
        const star = mean === null ? "" : String(result?.star ?? AWAITED_TEXT);
        stars.add(star);
        expect({
          rule,
          code: cell(row, "Mã sản phẩm"),
          m1: cell(row, "Sở Nông nghiệp và Môi trường (m1)"),
          m3: cell(row, "Sở Y tế (m3)"),
          counted: cell(row, "Số phiếu"),
          sum: cell(row, "Tổng điểm"),
          band: cell(row, "Dải sao"),
          star: cell(row, "Hạng sao"),
          spread: cell(row, "Chênh lệch"),
          far: cell(row, "Vượt 10 điểm"),
        }).toEqual({
          rule,
          code: product.code,
          m1: String(result?.totals["m1"] ?? ""),
          m3: String(result?.totals["m3"] ?? ""),
          counted: String(mean?.of ?? 0),
          sum: String(mean?.sum ?? 0),
          band: String(result?.band ?? ""),
          star,
          spread: String(result?.spread ?? ""),
          far: result?.tooFarApart ? "vượt" : "",
        });
        if (mean) expect(Number(cell(row, "Điểm trung bình"))).toBeCloseTo(mean.sum / mean.of, 10);
      }
    }
    // The cases are worth something only when they differ.
    expect(stars.size).toBeGreaterThanOrEqual(4);
    expect(stars).toContain(AWAITED_TEXT);
  });
});
