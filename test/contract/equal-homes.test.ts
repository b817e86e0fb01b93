import exceljs, { type Cell, type Worksheet } from "exceljs";
import { createFileWorkbook } from "../../src/workbook/file/file-workbook";
import { columnLetters, parseAddress } from "../../src/workbook/reading/grid-types";
import { memberDocument, need, scored, sealed, setsOf, withSheet } from "../workbook/documents";
import { startHome } from "../workbook/excel/home";

jest.setTimeout(120_000);

/** The font the file home makes the workbook's own, so that widths are counted alike. */
const NORMAL = { name: "Times New Roman", size: 12 };

describe("the same document in both homes", () => {
  test("saves as the same workbook, cell by cell and format by format", async () => {
    const sets = await setsOf(memberDocument());
    const [tea, village] = sets;
    if (!tea || !village) throw new Error("no set");
    let document = scored(scored(memberDocument(), 0, tea, 1), 1, village, -1);
    document = withSheet(document, 1, (sheet) => ({
      ...sheet,
      opinion: "=Cần bổ sung\n12-15",
      comments: { "1.1": "1/3" },
    }));
    document = await sealed(document, 0, tea);

    const file = await read(need(await need(await createFileWorkbook(document)).save()));
    const { host, home } = await startHome({ ceiling: "1.9", normalFont: NORMAL });
    need(await home.draw(document));
    const excel = await read(await host.save());

    const names = file.worksheets.map(({ name }) => name);
    expect(excel.worksheets.map(({ name }) => name).filter((name) => name !== "Sheet1")).toEqual(names);
    for (const name of names) {
      expect({ name, ...sheetFacts(excel.getWorksheet(name)) }).toEqual({
        name,
        ...sheetFacts(file.getWorksheet(name)),
      });
    }
  });
});

async function read(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

/** Everything of a worksheet that a person could see or that Excel acts upon. */
function sheetFacts(worksheet: Worksheet | undefined): object {
  if (!worksheet) return {};
  const facts: Record<string, unknown> = {};
  const last = columnLetters(worksheet.columnCount);
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    // Excel keeps heights in whole pixels, a file in any fraction.
    facts[`row ${String(number)}`] = Math.round(row.height / 0.75);
    for (let column = 1; column <= worksheet.columnCount; column++) {
      facts[`${columnLetters(column)}${String(number)}`] = cellFacts(row.getCell(column));
    }
  });
  const { pageSetup, model } = worksheet;
  const headerFooter: Partial<Worksheet["headerFooter"]> = { ...worksheet.headerFooter };
  const [view] = worksheet.views;
  return {
    ...facts,
    size: `${last}${String(worksheet.rowCount)}`,
    state: worksheet.state,
    view: { frozen: view?.state === "frozen" ? view.ySplit : 0, gridLines: view?.showGridLines },
    columns: Array.from({ length: worksheet.columnCount }, (_, index) => {
      const column = worksheet.getColumn(index + 1);
      return { width: column.width, hidden: column.hidden };
    }),
    merges: [...model.merges].sort(),
    page: {
      orientation: pageSetup.orientation,
      paper: pageSetup.paperSize,
      margins: rounded(pageSetup.margins ?? {}),
      fit: [pageSetup.fitToPage, pageSetup.fitToWidth, pageSetup.fitToHeight],
      area: pageSetup.printArea?.replaceAll("$", ""),
      titles: pageSetup.printTitlesRow?.replaceAll("$", ""),
      firstPage: pageSetup.firstPageNumber,
      centred: pageSetup.horizontalCentered ?? false,
    },
    headerFooter: {
      differentFirst: headerFooter.differentFirst ?? false,
      header: headerFooter.oddHeader ?? "",
      footer: headerFooter.oddFooter ?? "",
      firstHeader: headerFooter.firstHeader ?? "",
      firstFooter: headerFooter.differentFirst ? (headerFooter.firstFooter ?? "") : "",
    },
    breaks: breaksOf(worksheet),
    validations: validationsOf(worksheet),
    conditional: conditionalOf(worksheet),
    tables: Object.values(worksheet.getTables()).map((table) => tableFacts(table)),
    protection: protectionOf(worksheet),
    pictures: worksheet.getImages().length,
  };
}

function cellFacts(cell: Cell): object {
  const { style } = cell;
  const { font, alignment, border, fill } = style;
  const line = (side: keyof NonNullable<typeof border>): string => {
    const edge = border?.[side];
    return edge && "style" in edge ? `${edge.style ?? "none"} ${colour(edge.color)}` : "none";
  };
  return {
    value: cell.isMerged && cell.master.address !== cell.address ? cell.master.address : valueOf(cell),
    format: style.numFmt ?? "General",
    font: [
      font?.name ?? NORMAL.name,
      font?.size ?? NORMAL.size,
      font?.bold ?? false,
      font?.italic ?? false,
      colour(font?.color),
    ],
    fill: fill?.type === "pattern" && fill.pattern === "solid" ? colour(fill.fgColor) : "none",
    border: [line("top"), line("bottom"), line("left"), line("right")],
    alignment: [
      alignment?.horizontal ?? "general",
      alignment?.vertical ?? "bottom",
      alignment?.wrapText ?? false,
      alignment?.shrinkToFit ?? false,
      alignment?.indent ?? 0,
    ],
    locked: style.protection?.locked ?? true,
  };
}

function valueOf(cell: Cell): unknown {
  if (cell.formula) return { formula: cell.formula, result: cell.result };
  return cell.value instanceof Date ? cell.value.toISOString() : cell.value;
}

function colour(color: object | undefined): string {
  return color && "argb" in color ? String(color.argb).slice(-6) : "000000";
}

function rounded(numbers: object): object {
  return Object.fromEntries(
    Object.entries(numbers).map(([key, value]) => [key, Math.round(Number(value) * 100) / 100]),
  );
}

function breaksOf(worksheet: Worksheet): unknown {
  return "rowBreaks" in worksheet && Array.isArray(worksheet.rowBreaks)
    ? worksheet.rowBreaks.map((each: { id: number }) => each.id)
    : [];
}

/** By cell: one home writes runs, the other may write areas. */
function validationsOf(worksheet: Worksheet): unknown {
  const { dataValidations } = worksheet as unknown as { dataValidations: { model: Record<string, object> } };
  return Object.fromEntries(
    Object.entries(dataValidations.model)
      .flatMap(([area, rule]) => cellsOf(area).map((cell): [string, object] => [cell, ruleFacts(rule)]))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function ruleFacts(rule: object): object {
  const {
    type,
    formulae,
    allowBlank,
    errorTitle,
    error,
    errorStyle = "stop",
    showErrorMessage,
  }: Record<string, unknown> = {
    ...rule,
  };
  return { type, formulae, allowBlank, errorTitle, error, errorStyle, showErrorMessage };
}

function cellsOf(area: string): readonly string[] {
  return area
    .replace(/^range:/, "")
    .split(/[ ,]/)
    .flatMap((part) => {
      const from = part.slice(0, `${part}:`.indexOf(":"));
      const to = part.slice(from.length + 1) || from;
      const [start, end] = [parseAddress(from), parseAddress(to)];
      if (!start || !end) return [part];
      const cells: string[] = [];
      for (let row = start.row; row <= end.row; row++)
        for (let column = start.column; column <= end.column; column++)
          cells.push(`${columnLetters(column)}${String(row)}`);
      return cells;
    });
}

/** In the order in which they count. */
function conditionalOf(worksheet: Worksheet): unknown {
  const { conditionalFormattings } = worksheet as unknown as {
    conditionalFormattings: readonly {
      readonly ref: string;
      readonly rules: readonly {
        readonly priority: number;
        readonly formulae: readonly string[];
        readonly style?: { readonly font?: { color?: object }; readonly fill?: { bgColor?: object } };
      }[];
    }[];
  };
  return conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, ...rule })))
    .sort((a, b) => a.priority - b.priority)
    .map(({ ref, formulae, style }) => ({
      ref,
      formula: formulae[0],
      fill: colour(style?.fill?.bgColor),
      font: colour(style?.font?.color),
    }));
}

function tableFacts(table: unknown): object {
  const { model } = (Array.isArray(table) ? table[0] : table) as {
    model: {
      name: string;
      tableRef: string;
      columns: { name: string }[];
      style?: { theme?: string; showRowStripes?: boolean };
    };
  };
  return {
    name: model.name,
    ref: model.tableRef,
    columns: model.columns.map(({ name }) => name),
    style: [model.style?.theme, model.style?.showRowStripes ?? false],
  };
}

function protectionOf(worksheet: Worksheet): object | null {
  const { sheetProtection } = worksheet as unknown as { sheetProtection?: Record<string, unknown> | null };
  if (!sheetProtection) return null;
  const { sheet, formatRows, formatColumns, selectLockedCells, selectUnlockedCells } = sheetProtection;
  return { sheet, formatRows, formatColumns, selectLockedCells, selectUnlockedCells };
}
