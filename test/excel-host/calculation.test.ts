import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import type { SheetBlueprint } from "../../src/records/blueprint";
import { parseRowKey, SHEET_COLUMNS } from "../../src/records/layout";
import { scoringSheetBlueprint } from "../../src/records/scoring-sheet";
import { verdictSentence } from "../../src/records/verdict-text";
import { evidenceGaps } from "../../src/scoring/evidence-gaps";
import type { EvidenceStates } from "../../src/scoring/types";
import { judge } from "../../src/scoring/verdict";
import { randomSheet, watchedSets } from "../oracle/random-sheets";
import { sessionFor, sheetFor } from "../records/session-fixture";
import { plainValue } from "./model/edit";
import { HostWorkbook } from "./model/workbook";

jest.setTimeout(60_000);

function blueprintOf(
  set: ProductSet,
  choices: Readonly<Record<string, number>>,
  states: EvidenceStates = {},
): SheetBlueprint {
  const sheet = { ...sheetFor(set), choices };
  const [verdict, gaps] = [judge(set, choices), evidenceGaps(set, choices, states)];
  return scoringSheetBlueprint({ session: sessionFor(set), set, sheet, verdict, gaps, states });
}

/** The cells of a blueprint in the host's model, as a renderer leaves them. */
function drawn(workbook: HostWorkbook, blueprint: SheetBlueprint, name: string) {
  const sheet = workbook.addSheet(name);
  const columns = blueprint.columns.map(({ key }) => key);
  blueprint.rows.forEach(({ cells }, row) => {
    for (const { column, value, formula } of cells) {
      sheet.setContent(
        row,
        columns.indexOf(column),
        formula === undefined ? (value ?? null) : { formula: `=${formula}` },
      );
    }
  });
  return sheet;
}

test("every formula of a scoring sheet is worth what the scoring room says, for sets of every shape", async () => {
  const workbook = new HostWorkbook();
  for (const [at, set] of (await watchedSets()).entries()) {
    const { choices, states } = randomSheet(set, at + 1);
    const blueprint = blueprintOf(set, choices, states);
    const sheet = drawn(workbook, blueprint, `Bộ ${String(at)}`);
    const columns = blueprint.columns.map(({ key }) => key);
    const formulas = blueprint.rows.flatMap(({ key, cells }, row) =>
      cells.flatMap(({ column, formula, result }) =>
        formula === undefined ? [] : [{ where: `${key} ${column}`, row, column: columns.indexOf(column), result }],
      ),
    );
    const calculated = formulas.map(({ where, row, column }) => [where, plainValue(sheet.value(row, column))]);
    expect(calculated).toEqual(formulas.map(({ where, result }) => [where, result ?? ""]));
    expect(formulas.length).toBeGreaterThan(100);
  }
});

test("ticks typed one after another lead to the verdict of the scoring room", async () => {
  const [, set] = await watchedSets();
  if (!set) throw new Error("no set");
  const blueprint = blueprintOf(set, {});
  const sheet = drawn(new HostWorkbook(), blueprint, "Phiếu");
  const choices = Object.fromEntries(criteriaOf(set).map(({ code, options }) => [code, options.length]));
  const rowOf = (key: string): number => blueprint.rows.findIndex((row) => row.key === key);
  blueprint.rows.forEach(({ key }, row) => {
    const parsed = parseRowKey(key);
    if (parsed?.kind !== "option" || choices[parsed.code] !== parsed.number) return;
    sheet.setContent(row, SHEET_COLUMNS.indexOf("tick"), "x");
  });
  const verdict = judge(set, choices);
  expect(sheet.value(rowOf("total"), SHEET_COLUMNS.indexOf("score"))).toBe(verdict.total);
  expect(sheet.value(rowOf("verdict"), SHEET_COLUMNS.indexOf("content"))).toBe(verdictSentence(verdict));
});
