import { SHEET_COLUMNS, type SheetColumn } from "../../../src/records/layout";
import type { GridCell, GridRow, GridSheet } from "../../../src/workbook/reading/grid-types";
import { seeded } from "../../oracle/random-sheets";
import { heldSet } from "../../catalogue/held-sets";
import { drawnGrid, sealedOn, shortened, verifyGrid, type SealedGrid } from "./sealed-grids";

jest.setTimeout(120_000);

/** How many changes are made: a few hundred in the gate, OCOP_SEAL_CHANGES=1000 for the whole proof. */
const CHANGES = Number(process.env.OCOP_SEAL_CHANGES ?? 250);
const SHEET = "20-06613";

interface Change {
  readonly name: string;
  readonly sheet: GridSheet;
  /** Worksheet rows of which one has to be named; empty where the worksheet itself is what is wrong. */
  readonly rows: readonly number[];
}

type Maker = (sheet: GridSheet, random: () => number) => Change | null;

const columnOf = (column: SheetColumn): number => SHEET_COLUMNS.indexOf(column) + 1;
const keyOf = (row: GridRow): string => String(row.cells.find(({ column }) => column === 1)?.value ?? "");
const cellOf = (row: GridRow, column: SheetColumn): GridCell | undefined =>
  row.cells.find((cell) => cell.column === columnOf(column));

function withCell(sheet: GridSheet, number: number, column: SheetColumn, value: GridCell["value"]): GridSheet {
  const at = columnOf(column);
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.number === number
        ? { ...row, cells: [...row.cells.filter((cell) => cell.column !== at), { column: at, value }] }
        : row,
    ),
  };
}

function pick<T>(items: readonly T[], random: () => number): T {
  const found = items[Math.floor(random() * items.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

const rowsNamed = (sheet: GridSheet, begin: string): readonly GridRow[] =>
  sheet.rows.filter((row) => keyOf(row).startsWith(begin));
const isTicked = (row: GridRow): boolean => cellOf(row, "tick")?.value === "x";
const codeOf = (row: GridRow): string => keyOf(row).split(":")[1] ?? "";
const numbersOf = (rows: readonly GridRow[]): readonly number[] => rows.map(({ number }) => number);

/** Rows of one criterion: a tick that moved is named where it stands now or at its criterion. */
function criterionRows(sheet: GridSheet, code: string): readonly number[] {
  return numbersOf(sheet.rows.filter((row) => /^(?:option|criterion):/u.test(keyOf(row)) && codeOf(row) === code));
}

const MAKERS: Readonly<Record<string, Maker>> = {
  "a tick taken away": (sheet, random) => {
    const row = pick(rowsNamed(sheet, "option:").filter(isTicked), random);
    return { name: "", sheet: withCell(sheet, row.number, "tick", null), rows: criterionRows(sheet, codeOf(row)) };
  },
  "a tick moved": (sheet, random) => {
    const row = pick(rowsNamed(sheet, "option:").filter(isTicked), random);
    const others = rowsNamed(sheet, "option:").filter((each) => codeOf(each) === codeOf(row) && each !== row);
    if (others.length === 0) return null;
    const cleared = withCell(sheet, row.number, "tick", null);
    return {
      name: "",
      sheet: withCell(cleared, pick(others, random).number, "tick", "x"),
      rows: criterionRows(sheet, codeOf(row)),
    };
  },
  "a second tick or a mark": (sheet, random) => {
    const row = pick(
      rowsNamed(sheet, "option:").filter((each) => !isTicked(each)),
      random,
    );
    const mark = pick(["x", "X ", "v", "1"], random);
    return { name: "", sheet: withCell(sheet, row.number, "tick", mark), rows: criterionRows(sheet, codeOf(row)) };
  },
  "a knock-out ticked": (sheet, random) => {
    const rows = rowsNamed(sheet, "knock-out:");
    if (rows.length === 0) return null;
    const row = pick(rows, random);
    return { name: "", sheet: withCell(sheet, row.number, "tick", "x"), rows: [row.number] };
  },
  "a comment": (sheet, random) => {
    const row = pick(rowsNamed(sheet, "criterion:"), random);
    const before = cellOf(row, "comment")?.value ?? "";
    const after = pick(["", `${String(before)}.`, "Đề nghị bổ sung.", " "], random);
    if (after === before) return null;
    return { name: "", sheet: withCell(sheet, row.number, "comment", after), rows: [row.number] };
  },
  "the opinion": (sheet, random) => {
    const [row] = sheet.rows.filter((each) => keyOf(each) === "opinion");
    if (!row) return null;
    return {
      name: "",
      sheet: withCell(sheet, row.number, "content", `Ý kiến ${random().toFixed(6)}`),
      rows: [row.number],
    };
  },
  "who and what, in words": (sheet, random) => {
    const names = ["product-name", "product-code", "producer", "phone", "address", "evaluator", "set", "edition"];
    const fields = [...names, "place-date", "signer-name", "seal", "title", "motto"];
    const row = pick(
      sheet.rows.filter((each) => fields.includes(keyOf(each))),
      random,
    );
    const column = cellOf(row, "content")?.value ? "content" : "points";
    const before = String(cellOf(row, column)?.value);
    const after = pick([`${before} 2`, before.slice(0, -2), "", "Tên khác"], random);
    return { name: "", sheet: withCell(sheet, row.number, column, after), rows: [row.number] };
  },
  "who and what, hidden": (sheet, random) => {
    const [row] = sheet.rows.filter((each) => keyOf(each) === "identity");
    const given = row && cellOf(row, "sheet")?.value;
    if (!row || typeof given !== "string") return null;
    const [field, value] = pick(
      [
        ["product", "20-06613-09-2026"],
        ["member", "m7"],
        ["round", 2],
        ["set", 12],
        ["edition", given.includes("26-2026") ? "148-2023" : "26-2026"],
      ] as const,
      random,
    );
    const identity = { ...(JSON.parse(given) as object), [field]: value };
    return { name: field, sheet: withCell(sheet, row.number, "sheet", JSON.stringify(identity)), rows: [] };
  },
  "a figure typed over": (sheet, random) => {
    const keys = /^(?:total|part:|group:|criterion:|band|star$|floor:|unscored)/u;
    const row = pick(
      sheet.rows.filter((each) => keys.test(keyOf(each))),
      random,
    );
    const column = cellOf(row, "score")?.formula === undefined ? "points" : "score";
    const before = cellOf(row, column)?.value ?? 0;
    const after = pick([before, Number(before) + 1, 100, "5 sao"], random);
    return { name: column, sheet: withCell(sheet, row.number, column, after), rows: [row.number] };
  },
  "a text or figure of the law": (sheet, random) => {
    const row = pick(
      sheet.rows.filter((each) => /^(?:option|criterion|group|part|note|case):/u.test(keyOf(each))),
      random,
    );
    const column = cellOf(row, "points")?.value ? pick(["content", "points"] as const, random) : "content";
    const before = cellOf(row, column)?.value;
    const after = typeof before === "number" ? before + 1 : `${String(before)} và khác`;
    return { name: column, sheet: withCell(sheet, row.number, column, after), rows: [row.number] };
  },
  "rows in another order": (sheet, random) => {
    const first = sheet.rows.findIndex((row) => keyOf(row).startsWith("part:"));
    const last = sheet.rows.findIndex((row) => keyOf(row) === "legend");
    const from = first + Math.floor(random() * (last - first));
    const to = first + Math.floor(random() * (last - first));
    if (from === to) return null;
    const rows = [...sheet.rows];
    const [moved] = rows.splice(from, 1);
    if (!moved) return null;
    rows.splice(to, 0, moved);
    const renumbered = rows.map((row, index) => ({ ...row, number: sheet.rows[index]?.number ?? 0 }));
    const around = [to, from, Math.min(from, to), Math.max(from, to)];
    return {
      name: `${keyOf(moved)} from ${String(from)} to ${String(to)}`,
      sheet: { ...sheet, rows: renumbered },
      rows: [...around, ...around.map((at) => at + 1), ...around.map((at) => at - 1)].map(
        (at) => sheet.rows[at]?.number ?? 0,
      ),
    };
  },
  "a row put in": (sheet, random) => {
    const at = 5 + Math.floor(random() * (sheet.rows.length - 10));
    const number = sheet.rows[at]?.number ?? 0;
    const down = sheet.rows.map((row) => (row.number >= number ? { ...row, number: row.number + 1 } : row));
    const added = { number, cells: [{ column: columnOf("content"), value: "Được cộng thêm 10 điểm" }] };
    return { name: "", sheet: { ...sheet, rows: down.toSpliced(at, 0, added) }, rows: [number] };
  },
  "a row taken out": (sheet, random) => {
    const rows = sheet.rows.filter((row) => /^(?:option|criterion|note|total|producer|seal)/u.test(keyOf(row)));
    const row = pick(rows, random);
    const left = sheet.rows.filter((each) => each !== row);
    const up = left.map((each) => (each.number > row.number ? { ...each, number: each.number - 1 } : each));
    return { name: keyOf(row), sheet: { ...sheet, rows: up }, rows: [] };
  },
};

const SETS = [
  ["26-2026", 11],
  ["26-2026", 26],
  ["148-2023", 1],
] as const;
/** Of so many changes one is made on a whole set; the others on the same set cut short, which reads far faster. */
const WHOLE_SET_EVERY = 12;

test(`${String(CHANGES)} single changes to sealed sheets: each is detected and located`, async () => {
  const whole: SealedGrid[] = [];
  const short: SealedGrid[] = [];
  for (const [edition, no] of SETS) {
    const set = await heldSet(edition, no);
    const cut = shortened(set);
    whole.push(await drawnGrid((await sealedOn(set)).document, set));
    short.push(await drawnGrid((await sealedOn(cut)).document, cut));
  }
  for (const each of [...whole, ...short]) {
    expect(await verifyGrid(each)).toMatchObject([{ state: "sealed", differences: [] }]);
  }
  const random = seeded(20_261_122);
  const made: Record<string, number> = {};
  const missed: unknown[] = [];
  for (let count = 0; count < CHANGES;) {
    const { grid, sets } = pick(count % WHOLE_SET_EVERY === 0 ? whole : short, random);
    const kind = pick(Object.keys(MAKERS), random);
    const at = grid.sheets.findIndex(({ name }) => name.startsWith(SHEET));
    const sheet = grid.sheets[at];
    const change = sheet && MAKERS[kind]?.(sheet, random);
    if (!change) continue;
    count += 1;
    made[kind] = (made[kind] ?? 0) + 1;
    const verified = await verifyGrid({ grid: { ...grid, sheets: grid.sheets.with(at, change.sheet) }, sets });
    const told = verified.filter(({ state }) => state === "broken").flatMap(({ differences }) => differences);
    const isThere = (text: string): boolean =>
      text.startsWith(`Trang “${sheet.name}”`) &&
      (change.rows.length === 0 || change.rows.some((row) => text.includes(`, dòng ${String(row)}: `)));
    if (!told.some(isThere)) missed.push({ kind, change: change.name, rows: change.rows, told });
  }
  expect({ missed: missed.slice(0, 5), of: missed.length }).toEqual({ missed: [], of: 0 });
  expect(Object.keys(made)).toHaveLength(Object.keys(MAKERS).length);
});
