import * as fc from "fast-check";
import { criteriaOf } from "../../../src/catalogue/traverse";
import type { ProductSet } from "../../../src/catalogue/types";
import { closedCriteria } from "../../../src/scoring/closed";
import type { Choices } from "../../../src/scoring/types";
import { readGrid } from "../../../src/workbook/file/grid";
import type { Grid } from "../../../src/workbook/reading/grid-types";
import { unpack } from "../../../src/workbook/file/unpack";
import { bindForms } from "../../../src/workbook/official/bind";
import { marksOf, type FormBinding } from "../../../src/workbook/official/form-binding";
import { officialSheetsFromGrid } from "../../../src/workbook/official/official-sheets";
import { readMarks } from "../../../src/workbook/official/read-marks";
import { writeMarks, type FormWrite } from "../../../src/workbook/official/write-marks";
import { allHeldSets, heldSet } from "../../catalogue/held-sets";
import { need } from "../documents";
import type { ColumnName, Layout } from "./layouts";
import { FORM, formFile, formRows, type Extras, type ProvinceForm } from "./province-form";

const EMPTY = { choices: {}, comments: {}, opinion: "" };

export function gridOf(bytes: Uint8Array): Grid {
  return need(readGrid(need(unpack(bytes, "phieu-tinh.xlsx"))));
}

async function bound(form: ProvinceForm, extras: Extras = {}) {
  const grid = gridOf(formFile({ "Phiếu chấm": formRows(form) }, extras));
  return { grid, outcome: bindForms(grid, need(await officialSheetsFromGrid(grid)).sets) };
}

async function binding(form: ProvinceForm, extras: Extras = {}): Promise<{ grid: Grid; form: FormBinding }> {
  const { grid, outcome } = await bound(form, extras);
  const [first] = need(outcome).forms;
  if (!first) throw new Error("no form");
  return { grid, form: first.binding };
}

/** The grid with some cells written, as a workbook would have it. */
function withWrites(grid: Grid, worksheet: string, writes: readonly FormWrite[]): Grid {
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => {
      if (sheet.name !== worksheet) return sheet;
      const rows = new Map(sheet.rows.map((row) => [row.number, [...row.cells]]));
      for (const { row, column, value } of writes) {
        const cells = (rows.get(row) ?? []).filter((cell) => cell.column !== column);
        rows.set(
          row,
          [...cells, { column, value }].sort((a, b) => a.column - b.column),
        );
      }
      return { ...sheet, rows: [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells })) };
    }),
  };
}

async function rebound(grid: Grid): Promise<FormBinding> {
  const [first] = need(bindForms(grid, need(await officialSheetsFromGrid(grid)).sets)).forms;
  if (!first) throw new Error("no form");
  return first.binding;
}

const chosen = (set: ProductSet, at: number): Choices =>
  Object.fromEntries(criteriaOf(set).map(({ code, options }) => [code, options.at(at)?.number ?? 1]));

const change = (after: Choices, before: Choices = {}) => ({
  before: { ...EMPTY, choices: before },
  after: { ...EMPTY, choices: after },
  touched: () => false,
  fields: {},
});

describe("which places a form has", () => {
  it.each<[string, Partial<Layout>, { ticks: boolean; scores: boolean }, string | null]>([
    ["a score column", { box: "- " }, { ticks: false, scores: true }, null],
    ["a tick column", { columns: ["tick", "title", "points"] }, { ticks: true, scores: false }, null],
    ["both", { columns: ["title", "points", "tick", "score"] }, { ticks: true, scores: true }, null],
    ["boxes alone", { columns: ["title", "points"] }, { ticks: true, scores: false }, "☒"],
    [
      "boxes in lines of one cell",
      { columns: ["title", "points"], options: "lines" },
      { ticks: true, scores: false },
      "☒",
    ],
    [
      "brackets around a blank that does not break",
      { columns: ["points", "title"], points: "text", box: "[ ] ", blank: "\u00a0" },
      { ticks: true, scores: false },
      "[x]",
    ],
    ["boxes beside a score column", { columns: ["title", "points", "score"] }, { ticks: true, scores: true }, "☒"],
  ])("%s", async (_name, layout, marks, ticked) => {
    const { form } = await binding({ set: await heldSet("26-2026", 8), layout: { ...FORM, ...layout } });
    expect(form).toMatchObject({ worksheet: "Phiếu chấm", edition: "26-2026", set: 8, mark: "x" });
    expect(marksOf(form)).toEqual(marks);
    expect(form.boxes?.ticked ?? null).toBe(ticked);
  });

  it("no place at all is said in one sentence", async () => {
    const layout: Layout = { ...FORM, columns: ["title", "points"], box: "- " };
    const { outcome } = await bound({ set: await heldSet("26-2026", 8), layout });
    expect(outcome).toMatchObject({
      ok: false,
      code: "no-place-for-marks",
      message:
        "Phiếu bộ 8 (trang “Phiếu chấm”) không chấm tại chỗ được: không nhận ra cột đánh dấu hay cột điểm chấm, cũng không có ô □ trước các mức.",
    });
  });

  it("of two score columns the member's is taken; two that nobody tells apart are refused", async () => {
    const set = await heldSet("26-2026", 8);
    const layout: Layout = { ...FORM, columns: ["title", "points", "tick", "score"], box: "- " };
    const own = await binding({ set, layout, headings: { tick: "Điểm tự chấm", score: "Điểm của thành viên" } });
    expect(own.form.criteria[0]?.score?.column).toBe(4);
    const { outcome } = await bound({ set, layout, headings: { tick: "Điểm chấm lần 1", score: "Điểm chấm lần 2" } });
    expect(outcome.ok ? "" : outcome.message).toContain("có nhiều cột chấm điểm (cột C, D)");
  });

  it("a formula is never a place: where it counts the points below, those are the places", async () => {
    const set = await heldSet("26-2026", 8);
    const first = await binding({ set, layout: { ...FORM, box: "- " } });
    const at = first.form.criteria[0]?.score;
    if (!at) throw new Error("no score cell");
    const formula = `SUM(C${String(at.row + 1)}:C${String(at.row + 2)})`;
    const { form } = await binding(
      { set, layout: { ...FORM, box: "- " } },
      { formulas: { [`C${String(at.row)}`]: formula } },
    );
    expect(form.criteria[0]?.score).toBeNull();
    expect(form.criteria[0]?.options.map(({ score }) => score?.row)).toEqual(
      criteriaOf(set)[0]?.options.map((_, index) => at.row + 1 + index),
    );
  });

  it("the way a form ticks is gone on with", async () => {
    const set = await heldSet("26-2026", 8);
    const layout: Layout = { ...FORM, columns: ["tick", "title", "points"] };
    const first = await binding({ set, layout });
    const places = first.form.criteria.map(({ options }) => options[0]?.tick?.row ?? 0);
    const values = Object.fromEntries(places.slice(0, 3).map((row) => [`A${String(row)}`, "✓"]));
    expect((await binding({ set, layout }, { values })).form.mark).toBe("✓");
  });
});

describe("property", () => {
  const order = (columns: readonly ColumnName[]): fc.Arbitrary<readonly ColumnName[]> =>
    fc.shuffledSubarray([...columns], { minLength: columns.length });
  const layouts: fc.Arbitrary<Layout> = fc
    .record({
      columns: fc.oneof(
        order(["title", "points"]),
        order(["title", "points", "score"]),
        order(["title", "points", "tick", "proof"]),
        order(["title", "points", "tick", "score"]),
        order(["title", "points", "score"]).map((columns): readonly ColumnName[] => ["code", ...columns]),
      ),
      options: fc.constantFrom<Layout["options"]>("rows", "lines"),
      points: fc.constantFrom<Layout["points"]>("column", "text"),
      box: fc.constantFrom<Layout["box"]>("□ ", "☐ ", "[ ] "),
      stars: fc.constantFrom<Layout["stars"]>("after", "before"),
      surroundings: fc.boolean(),
      form: fc.constantFrom<Layout["form"]>("NFC", "NFD"),
      blank: fc.constantFrom<Layout["blank"]>(" ", "\u00a0"),
    })
    .map((layout) => ({ ...FORM, ...layout, part: FORM.part, headings: true }))
    .filter(({ columns, options }) => options === "rows" || !columns.includes("tick"));

  it("any choices in any form of any set are read back the same, whatever was marked before", async () => {
    const sets = await allHeldSets();
    const facts = sets.map((set) => criteriaOf(set).map(({ code, options }) => ({ code, count: options.length })));
    // Sets 8, 9 and 10 of 148/2023 have the same codes and points: without a name above the table nobody can tell which it is.
    const worth = sets.map((set) =>
      JSON.stringify(criteriaOf(set).map(({ options }) => options.map(({ points }) => points))),
    );
    const cases = fc.tuple(fc.nat(sets.length - 1), layouts).chain(([at, drawn]) => {
      const criteria = facts[at] ?? [];
      const isTwin = worth.filter((each) => each === worth[at]).length > 1;
      const layout = isTwin ? { ...drawn, surroundings: true } : drawn;
      const choices = fc
        .tuple(...criteria.map(({ count }) => fc.integer({ min: 0, max: count })))
        .map((numbers): Choices =>
          Object.fromEntries(criteria.flatMap(({ code }, each) => (numbers[each] ? [[code, numbers[each]]] : []))),
        );
      return fc.record({ at: fc.constant(at), layout: fc.constant(layout), first: choices, second: choices });
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ at, layout, first, second }) => {
        const set = sets[at];
        if (!set) return;
        const empty = await binding({ set, layout });
        const once = withWrites(empty.grid, "Phiếu chấm", writeMarks(empty.form, set, empty.grid, change(first)));
        const marked = await rebound(once);
        expect(readMarks(marked, set, once, first).choices).toEqual(first);
        const writes = writeMarks(marked, set, once, change(second, first));
        const twice = withWrites(once, "Phiếu chấm", writes);
        const again = await rebound(twice);
        const back = readMarks(again, set, twice, second);
        expect(back.choices).toEqual(second);
        expect(back.findings.filter(({ code }) => code !== "closed-tick")).toEqual([]);
        expect(writeMarks(again, set, twice, change(second, second))).toEqual([]);
        // Without what is remembered, only equal points and closed criteria leave a choice open.
        const alone = readMarks(again, set, twice);
        const closed = closedCriteria(set, second);
        const open = alone.findings.filter(({ code }) => code === "score-ambiguous").map(({ criterion }) => criterion);
        const expected = Object.entries(second).filter(([code]) => !open.includes(code) && !closed.has(code));
        expect(Object.entries(alone.choices).filter(([code]) => !closed.has(code))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe("what cannot be understood is named with its row", () => {
  const faults = async (
    layout: Partial<Layout>,
    fault: (form: FormBinding, set: ProductSet) => readonly FormWrite[],
  ) => {
    const set = await heldSet("26-2026", 24);
    const { grid, form } = await binding({ set, layout: { ...FORM, ...layout } });
    const marked = withWrites(grid, "Phiếu chấm", writeMarks(form, set, grid, change(chosen(set, -1))));
    const broken = withWrites(marked, "Phiếu chấm", fault(form, set));
    const { findings, choices } = readMarks(form, set, broken);
    const [finding] = findings.filter(({ code }) => code !== "closed-tick");
    return { finding, unscored: criteriaOf(set).flatMap(({ code }) => (choices[code] === undefined ? [code] : [])) };
  };
  const TICKS: Partial<Layout> = { columns: ["tick", "title", "points", "score"] };
  const SCORES: Partial<Layout> = { box: "- " };
  const place = (form: FormBinding, code: string) => {
    const found = form.criteria.find((each) => each.code === code);
    if (!found) throw new Error(`no ${code}`);
    return found;
  };

  it("two ticks in one criterion", async () => {
    const { finding, unscored } = await faults(TICKS, (form) => {
      const tick = place(form, "1.1").options[0]?.tick;
      return tick ? [{ ...tick, value: "x" }] : [];
    });
    expect(finding).toMatchObject({ code: "double-tick", sheet: "Phiếu chấm", criterion: "1.1", severity: "error" });
    expect(finding?.message).toMatch(/^phieu-tinh\.xlsx, trang “Phiếu chấm”, dòng \d+: tiêu chí 1\.1 chọn 2 mức/u);
    expect(unscored).toEqual(["1.1"]);
  });

  it("a tick and points that contradict each other", async () => {
    const { finding, unscored } = await faults(TICKS, (form) => {
      const { score } = place(form, "1.1");
      return score ? [{ ...score, value: 0 }] : [];
    });
    expect(finding).toMatchObject({ code: "mark-contradiction", criterion: "1.1" });
    expect(unscored).toEqual(["1.1"]);
  });

  it("points that fit no option, and words in place of points", async () => {
    for (const [value, code] of [
      [77, "score-misfit"],
      ["đạt", "score-unreadable"],
    ] as const) {
      const { finding, unscored } = await faults(SCORES, (form) => {
        const { score } = place(form, "1.1");
        return score ? [{ ...score, value }] : [];
      });
      expect(finding).toMatchObject({ code, criterion: "1.1" });
      expect(unscored).toEqual(["1.1"]);
    }
  });

  it("words in a tick cell", async () => {
    const { finding, unscored } = await faults(TICKS, (form) => {
      const tick = place(form, "1.1").options[0]?.tick;
      return tick ? [{ ...tick, value: "xem lại" }] : [];
    });
    expect(finding).toMatchObject({ code: "tick-unreadable", criterion: "1.1" });
    expect(unscored).toEqual([]);
  });

  it("points that two options share", async () => {
    const set = await heldSet("26-2026", 23);
    const { grid, form } = await binding({ set, layout: { ...FORM, box: "- " } });
    const marked = withWrites(grid, "Phiếu chấm", writeMarks(form, set, grid, change({ "6.2": 2 })));
    expect(readMarks(form, set, marked)).toMatchObject({
      choices: {},
      findings: [{ code: "score-ambiguous", criterion: "6.2" }],
    });
    expect(readMarks(form, set, marked, { "6.2": 2 })).toMatchObject({ choices: { "6.2": 2 }, findings: [] });
  });
});
