import { read, write } from "@e965/xlsx";
import ExcelJS from "exceljs";
import * as fc from "fast-check";
import { NODE_TOOLS } from "../../../src/cli/node-tools";
import { loadSet } from "../../../src/catalogue/load";
import type { ProductSet } from "../../../src/catalogue/types";
import type { Outcome } from "../../../src/catalogue/outcome";
import type { SheetBlueprint } from "../../../src/records/blueprint";
import { SHEET_COLUMNS } from "../../../src/records/layout";
import { scoringSheetOf } from "../../../src/records/workbook";
import { browserTools } from "../../../src/workbook/file/browser-tools";
import { readWorkbookFile } from "../../../src/workbook/file/read";
import { memberReader } from "../../../src/workbook/file/read-member";
import { PORTABLE_TOOLS, type ReadingTools } from "../../../src/workbook/file/reading-tools";
import { isAsDrawn } from "../../../src/workbook/reading/as-drawn";
import { checkSheet } from "../../../src/workbook/reading/check-sheet";
import { FindingList } from "../../../src/workbook/reading/finding-list";
import type { GridCell, GridSheet } from "../../../src/workbook/reading/grid-types";
import type { OpenedWorkbook } from "../../../src/workbook/reading/read-workbook";
import { sheetRows } from "../../../src/workbook/reading/sheet-rows";
import {
  FILE_NAME,
  fileOf,
  goodDocument,
  rowOf,
  withCopy,
  withKeyedCell,
  withoutRow,
  withoutSheet,
  withParts,
  withRowBefore,
  withSheetXml,
  withWorkbookXml,
} from "../defects";
import { cellTexts, filledSheet } from "../arbitrary-sheet";
import { memberDocument, sealed, setsOf } from "../documents";

jest.setTimeout(60_000);

const TEA = "20-06613";
let good: Uint8Array;

beforeAll(async () => {
  const document = await goodDocument();
  const [tea] = await setsOf(document);
  if (!tea) throw new Error("set 11 is in the catalogue");
  good = await fileOf(await sealed(document, 0, tea));
});

const resaved = {
  exceljs: async (): Promise<Uint8Array> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(good).buffer);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
  SheetJS: async (): Promise<Uint8Array> => {
    const book = read(good, { cellFormula: true, cellStyles: true, cellDates: false });
    return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  },
};

/** Rows and cells as LibreOffice writes them: types on numbers, styles on rows, a line between rows. */
const likeLibreOffice = (file: Uint8Array): Uint8Array =>
  withParts(file, (name, text) =>
    name.startsWith("xl/worksheets/sheet")
      ? text()
          .replace(
            /<row r="(\d+)"[^>]*>/gu,
            '<row r="$1" customFormat="false" ht="12.8" hidden="false" collapsed="false">\n',
          )
          .replace(/(<c r="[A-Z]+\d+" s="\d+")>/gu, '$1 t="n">')
          .replace(/<f>/gu, '<f aca="false">')
      : undefined,
  );

const FAULTS: Readonly<Record<string, (file: Uint8Array) => Uint8Array | Promise<Uint8Array>>> = {
  "nothing changed": (file) => file,
  "resaved by exceljs": resaved.exceljs,
  "resaved by SheetJS": resaved.SheetJS,
  "as LibreOffice writes": likeLibreOffice,
  "a second tick": (file) => withKeyedCell(file, TEA, "option:1.1:1", "tick", "x"),
  "a tick nobody can read": (file) => withKeyedCell(file, TEA, "option:1.1:1", "tick", "✓"),
  "a figure typed over": (file) => withKeyedCell(file, TEA, "total", "score", 99),
  "words changed": (file) => withKeyedCell(file, TEA, "option:1.1:1", "content", "Nguyên liệu tuỳ ý"),
  "a comment changed after sealing": (file) => withKeyedCell(file, TEA, "criterion:1.2", "comment", "Thêm sau & khác"),
  "a row taken out": (file) => withoutRow(file, TEA, rowOf(file, TEA, "option:1.2:1")),
  "a row put in": (file) => withRowBefore(file, TEA, rowOf(file, TEA, "criterion:1.2")),
  "a copied sheet": (file) => withCopy(file, TEA, "Bản nháp"),
  "a deleted sheet": (file) => withoutSheet(file, TEA),
  "a renamed sheet": (file) => withWorkbookXml(file, (xml) => xml.replace(`name="${TEA}`, 'name="Chè &amp; ')),
  "half a worksheet": (file) => withSheetXml(file, TEA, (xml) => xml.slice(0, xml.length / 2)),
  "an entity nobody knows": (file) => withSheetXml(file, TEA, (xml) => xml.replace("<f>", "<f>&khong;")),
  "another place of the meeting": (file) =>
    withParts(file, (name, text) =>
      name === "xl/sharedStrings.xml" ? text().replaceAll("Phòng họp", "Hội trường") : undefined,
    ),
  "no hidden sheet": (file) => withoutSheet(file, "_ocop"),
  "no product list": (file) => withoutSheet(file, "Sản phẩm"),
  "no shared texts": (file) => withParts(file, (name) => (name === "xl/sharedStrings.xml" ? null : undefined)),
  "half a file": (file) => file.slice(0, file.length / 2),
  "a byte turned over": (file) =>
    file.with(Math.floor(file.length / 3), (file[Math.floor(file.length / 3)] ?? 0) ^ 0x55),
};

/** What consolidation takes from a reading. */
function told(opened: Outcome<Pick<OpenedWorkbook, "document" | "findings" | "sheets">>): unknown {
  if (!opened.ok) return opened;
  const { document, findings, sheets } = opened.value;
  return { document, findings, names: [...sheets].map(([key, { name }]) => [key, name]) };
}

describe("a member's workbook read quickly", () => {
  // One reader for all of them: what it remembers of one workbook must not show in the next.
  const readers = [PORTABLE_TOOLS, NODE_TOOLS, browserTools()].map((tools) => memberReader(loadSet, tools));
  test.each(Object.keys(FAULTS))("%s: the same document and findings as the general reader", async (fault) => {
    const file = (await FAULTS[fault]?.(good)) ?? good;
    const expected = told(await readWorkbookFile(file, FILE_NAME, loadSet));
    for (const read of readers) expect(told(await read(file, FILE_NAME))).toEqual(expected);
  });
});

/** Tools that answer nobody before as many workbooks as that are inflated. */
function together(count: number, tools: ReadingTools): ReadingTools {
  let open: () => void = () => undefined;
  let all = new Promise<void>((done) => (open = done));
  let inflated = 0;
  return {
    ...tools,
    inflateAll: async (parts, room) => {
      const answer = await tools.inflateAll(parts, room);
      const mine = all;
      inflated += 1;
      if (inflated % count === 0) {
        open();
        all = new Promise<void>((done) => (open = done));
      }
      await mine;
      return answer;
    },
  };
}

describe("workbooks read at the same time by one reader", () => {
  test("keep out of each other's memory, and the ones after them too", async () => {
    const document = await goodDocument();
    const sheets = document.sheets.map((sheet) => ({ ...sheet, opinion: `Ý kiến khác về ${sheet.product}` }));
    const second = await fileOf({ ...document, sheets });
    const files = [good, second, good];
    const read = memberReader(loadSet, together(files.length, browserTools()));
    const expected = [];
    for (const file of files) expected.push(told(await readWorkbookFile(file, FILE_NAME, loadSet)));
    expect(expected[0]).not.toEqual(expected[1]);
    for (const _round of [1, 2]) {
      const found = await Promise.all(files.map((file) => read(file, FILE_NAME)));
      expect(found.map(told)).toEqual(expected);
    }
  });
});

describe("the session of many workbooks", () => {
  test("is one object where they say the same of it, and another where one of them does not", async () => {
    const read = memberReader(loadSet, NODE_TOOLS);
    const elsewhere = (await FAULTS["another place of the meeting"]?.(good)) ?? good;
    const sessions = [];
    for (const file of [good, elsewhere, good, good]) {
      const opened = await read(file, FILE_NAME);
      if (!opened.ok) throw new Error(opened.message);
      sessions.push(opened.value.document.session);
    }
    const [first, other, third, fourth] = sessions;
    expect(third).toEqual(first);
    expect(fourth).toBe(third);
    expect(other?.meeting.place).not.toBe(first?.meeting.place);
  });
});

/** A drawn sheet as cells, without a file in between. */
function asGrid(drawn: SheetBlueprint): GridSheet {
  const rows = drawn.rows.map(({ cells }, index) => ({
    number: index + 1,
    cells: cells.flatMap((cell): readonly GridCell[] => {
      const column = SHEET_COLUMNS.findIndex((each) => each === cell.column) + 1;
      if (cell.formula !== undefined) return [{ column, value: cell.result ?? "", formula: cell.formula }];
      return cell.value === null || cell.value === undefined ? [] : [{ column, value: cell.value }];
    }),
  }));
  return { name: drawn.name, state: "visible", ref: "1", rows, clipped: false };
}

describe("a sheet that is as it was drawn", () => {
  const document = memberDocument();
  let sets: readonly ProductSet[] = [];
  beforeAll(async () => {
    sets = await setsOf(document);
  });

  test("is known without drawing it, whatever was filled in, and only when drawing it finds nothing either", () => {
    const strange = fc.oneof(fc.constantFrom<GridCell["value"]>(null, "", 0, 1, "x", "không"), cellTexts);
    const change = fc.record({ row: fc.nat(), cell: fc.nat(), value: strange, keepsFormula: fc.boolean() });
    let changed = 0;
    for (const [index, set] of sets.entries()) {
      const base = document.sheets[index];
      if (!base) throw new Error("a sheet for each set");
      fc.assert(
        fc.property(filledSheet(base, set), fc.option(change), (sheet, edit) => {
          const grid = asGrid(scoringSheetOf(document, set, sheet, "Phiếu"));
          const rows = sheetRows(edit ? edited(grid, edit) : grid);
          if (!rows) return;
          const findings = new FindingList("thử.xlsx");
          const isDamaged = checkSheet(rows, scoringSheetOf(document, set, sheet, "Phiếu"), findings);
          const asDrawn = isAsDrawn(rows, document.session, set, sheet);
          if (!edit) expect(asDrawn).toBe(true);
          if (asDrawn) expect({ isDamaged, found: findings.all }).toEqual({ isDamaged: false, found: [] });
          else changed += 1;
        }),
        { numRuns: 14 },
      );
    }
    expect(changed).toBeGreaterThan(3);
  });
});

function edited(
  grid: GridSheet,
  edit: {
    readonly row: number;
    readonly cell: number;
    readonly value: GridCell["value"];
    readonly keepsFormula: boolean;
  },
): GridSheet {
  const at = edit.row % grid.rows.length;
  return {
    ...grid,
    rows: grid.rows.map((row, index) => {
      if (index !== at || row.cells.length === 0) return row;
      const place = edit.cell % row.cells.length;
      const cells = row.cells.map((cell, position): GridCell => {
        if (position !== place) return cell;
        const formula = edit.keepsFormula && cell.formula !== undefined ? { formula: "" } : {};
        return { column: cell.column, value: edit.value, ...formula };
      });
      return { ...row, cells };
    }),
  };
}
