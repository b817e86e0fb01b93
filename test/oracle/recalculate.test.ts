import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { criteriaOf, groupsOf } from "../../src/catalogue/traverse";
import { FLOOR_LEVELS, type ProductSet } from "../../src/catalogue/types";
import type { RowBlueprint, SheetBlueprint } from "../../src/records/blueprint";
import {
  criterionKey,
  floorKey,
  groupKey,
  parseRowKey,
  partKey,
  SHEET_COLUMNS,
  type SheetColumn,
} from "../../src/records/layout";
import { scoringSheetBlueprint } from "../../src/records/scoring-sheet";
import { verdictSentence } from "../../src/records/verdict-text";
import { evidenceGaps } from "../../src/scoring/evidence-gaps";
import { proposedKnockOuts } from "../../src/scoring/proposed-knock-outs";
import { judge } from "../../src/scoring/verdict";
import { renderWorkbook } from "../../src/workbook/file/render";
import { sessionFor, sheetFor } from "../records/session-fixture";
import { LibreOffice } from "./libreoffice";
import { otherSets, randomSheet, watchedSets, type RandomSheet } from "./random-sheets";

/** Sheets of each closely watched set, so that they are 204 in all, and of each other set. */
const WATCHED = 34;
const OTHERS = 2;
const SHEETS_PER_FILE = 51;
/** All worksheets to CSV in UTF-8, cells as numbers and not as formatted. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
/** What every formula claims to be worth before LibreOffice calculates it. */
const WRONG = 999;

/** The worksheet as a person would leave it: ticks in their cells, and nothing calculated yet. */
function typedSheet(random: RandomSheet, name: string): SheetBlueprint {
  const { set, states } = random;
  const verdict = judge(set, {});
  const input = { session: sessionFor(set), set, sheet: sheetFor(set), verdict, gaps: [], states, name };
  const blueprint = scoringSheetBlueprint(input);
  return { ...blueprint, rows: blueprint.rows.map((row) => typedRow(row, random)) };
}

function typedRow(row: RowBlueprint, { ticks, knockOuts }: RandomSheet): RowBlueprint {
  const key = parseRowKey(row.key);
  const typed =
    key?.kind === "option"
      ? (ticks.get(key.code)?.get(key.number) ?? null)
      : key?.kind === "knock-out" && knockOuts.includes(key.id)
        ? "X"
        : null;
  return {
    ...row,
    cells: row.cells.map((cell) => {
      if (cell.formula !== undefined) return { ...cell, result: WRONG };
      return cell.column === "tick" && typed !== null ? { ...cell, value: typed } : cell;
    }),
  };
}

/** Cells of a CSV file by row key. */
function readCsv(text: string): ReadonlyMap<string, readonly string[]> {
  const rows: string[][] = [[]];
  let field = "";
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[index + 1] === '"') field += text.charAt((index += 1));
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "," || letter === "\n") {
      rows.at(-1)?.push(field);
      field = "";
      if (letter === "\n") rows.push([]);
    } else field += letter;
  }
  return new Map(rows.map((row) => [row[0] ?? "", row]));
}

function figuresOf(rows: ReadonlyMap<string, readonly string[]>, set: ProductSet) {
  const cell = (key: string, column: SheetColumn): string => rows.get(key)?.[SHEET_COLUMNS.indexOf(column)] ?? "absent";
  return {
    criteria: criteriaOf(set).map(({ code }) => `${code}=${cell(criterionKey(code), "score")}`),
    groups: groupsOf(set).map(({ code }) => `${code}=${cell(groupKey(code), "score")}`),
    parts: set.parts.map(({ code }) => `${code}=${cell(partKey(code), "score")}`),
    total: cell("total", "score"),
    band: cell("band", "points"),
    missed: FLOOR_LEVELS.map((level) => `${level}: ${cell(floorKey(level), "points")}`),
    unscored: cell("unscored", "points"),
    unproved: cell("unproved", "points"),
    status: criteriaOf(set).map(({ code }) => `${code} ${cell(criterionKey(code), "status")}`),
    star: cell("star", "points"),
    sentence: cell("verdict", "content"),
  };
}

/** The same figures as the scoring room computes them. */
function expectedOf({ set, choices, knockOuts, ticks, states }: RandomSheet): ReturnType<typeof figuresOf> {
  const verdict = judge(set, choices, knockOuts);
  const list = (codes: readonly string[]): string => codes.join(", ") || "không";
  const pointsOf = new Map(
    criteriaOf(set).map(({ code, options }) => [code, options.find(({ number }) => number === choices[code])?.points]),
  );
  const status = (code: string): string => {
    if (verdict.closed.includes(code)) return "đóng";
    const count = ticks.get(code)?.size ?? 0;
    return count === 0 ? "chưa chấm" : count === 1 ? "" : `chọn ${count} mức`;
  };
  return {
    criteria: criteriaOf(set).map(
      ({ code }) => `${code}=${verdict.closed.includes(code) ? 0 : (pointsOf.get(code) ?? "")}`,
    ),
    groups: groupsOf(set).map(({ code }) => `${code}=${verdict.groups[code]}`),
    parts: set.parts.map(({ code }) => `${code}=${verdict.parts[code]}`),
    total: String(verdict.total),
    band: String(verdict.band),
    missed: FLOOR_LEVELS.map((level) => `${level}: ${list(verdict.floorsMissed[level])}`),
    unscored: list(verdict.unscored),
    unproved: list([...new Set(evidenceGaps(set, choices, states).map(({ code }) => code))]),
    status: criteriaOf(set).map(({ code }) => `${code} ${status(code)}`),
    star: verdict.star === null ? "Bị loại" : String(verdict.star),
    sentence: verdictSentence(verdict, knockOuts.length > 0 ? [] : proposedKnockOuts(set, choices)),
  };
}

describe("LibreOffice calculates the scoring sheets as the scoring room does", () => {
  const office = new LibreOffice();
  const sheets = new Map<string, RandomSheet>();
  const calculated = new Map<string, ReadonlyMap<string, readonly string[]>>();

  beforeAll(async () => {
    const repeated = (sets: readonly ProductSet[], times: number): readonly ProductSet[] =>
      Array.from({ length: times }, () => sets).flat();
    const sets = [...repeated(await watchedSets(), WATCHED), ...repeated(await otherSets(), OTHERS)];
    const blueprints: SheetBlueprint[] = [];
    for (const [index, set] of sets.entries()) {
      const name = `S${String(index).padStart(3, "0")}`;
      const random = randomSheet(set, 20_260_522 + index);
      sheets.set(name, random);
      blueprints.push(typedSheet(random, name));
    }
    const files: string[] = [];
    for (let first = 0; first < blueprints.length; first += SHEETS_PER_FILE) {
      const file = join(office.folder, `random-${first}.xlsx`);
      const part = blueprints.slice(first, first + SHEETS_PER_FILE);
      writeFileSync(file, await renderWorkbook({ title: "", active: "", sheets: part }));
      files.push(file);
    }
    await office.convert(CSV, files);
    for (const file of readdirSync(office.folder).filter((name) => name.endsWith(".csv"))) {
      const name = /-(S\d+)\.csv$/.exec(file)?.[1] ?? file;
      calculated.set(name, readCsv(readFileSync(join(office.folder, file), "utf8")));
    }
  }, 600_000);

  afterAll(() => office.dispose());

  it("on every criterion, group, part, total, band, missed floor and star of 204 random sheets of six sets, and 92 of the other 46", () => {
    expect(sheets.size).toBe(296);
    expect(calculated.size).toBe(sheets.size);
    for (const [name, random] of sheets) {
      const found = figuresOf(calculated.get(name) ?? new Map<string, readonly string[]>(), random.set);
      expect({ name, ...found }).toEqual({ name, ...expectedOf(random) });
    }
  });

  it("over sheets of every band and star, with closed, unscored and doubly ticked criteria and knock-outs among them", () => {
    const verdicts = [...sheets.values()].map(({ set, choices, knockOuts }) => judge(set, choices, knockOuts));
    const stars = new Set(verdicts.map(({ star }) => star));
    expect([...stars].sort()).toEqual([1, 2, 3, 4, 5, null].sort());
    expect(new Set(verdicts.map(({ band }) => band)).size).toBe(5);
    expect(verdicts.some(({ closed }) => closed.length > 0)).toBe(true);
    expect(verdicts.some(({ complete }) => complete)).toBe(true);
    const raised = [...sheets.values()].flatMap(({ set, choices }) => proposedKnockOuts(set, choices));
    expect(raised.length).toBeGreaterThan(0);
    const counts = [...sheets.values()].flatMap(({ ticks }) => [...ticks.values()].map(({ size }) => size));
    expect(counts).toEqual(expect.arrayContaining([0, 1, 2]));
  });
});
