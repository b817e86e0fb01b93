import type { SaxesTagPlain } from "saxes";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { guarded } from "../file/grid";
import type { Package } from "../file/unpack";
import { scanXml } from "../file/xml";
import { MOST_ROWS, type FileRemark, type SourceCell, type SourceFile, type SourceRow } from "./source-rows";

const DOCUMENT = "word/document.xml";

/** Parts of a document whose text is not on the page: deleted or moved away by tracked changes, field codes, fallbacks. */
const NOT_ON_THE_PAGE: ReadonlySet<string> = new Set(["del", "moveFrom", "instrText", "delText", "Fallback"]);

interface OpenTable {
  /** Null for a table inside a cell of another table. */
  readonly number: number | null;
  row: number;
  /** The first and, below a merged heading, the last column of the cell being read. */
  start: number;
  column: number;
  cells: SourceCell[];
  cell: string[] | null;
}

/**
 * Rows of a .docx in one pass: each row of each table, and each paragraph between tables, in the order of the page.
 * Tracked changes are read as accepted. A table inside a cell is read as lines of that cell, and told.
 * Errors: `not-a-document`, `truncated`, `too-large`.
 */
export function docxRows(pkg: Package): Outcome<SourceFile> {
  const { fileName } = pkg;
  if (!pkg.has(DOCUMENT)) return fail("not-a-document", `Tệp “${fileName}” không phải văn bản Word .docx.`);
  return guarded(pkg, DOCUMENT, () => {
    const xml = pkg.text(DOCUMENT);
    if (!xml.ok) return xml;
    const page = new Page();
    scanXml(xml.value, page);
    return page.tooLong
      ? fail("too-large", `Tệp “${fileName}” có quá ${String(MOST_ROWS)} dòng nên không đọc.`)
      : succeed({ fileName, format: "docx", rows: page.rows, remarks: page.remarks() });
  });
}

/** What a pass over the document has gathered so far. */
class Page {
  readonly rows: SourceRow[] = [];
  tooLong = false;
  private readonly tables: OpenTable[] = [];
  private readonly nested = new Set<number>();
  private tableCount = 0;
  private paragraphCount = 0;
  private paragraph: string | null = null;
  private hidden = 0;
  private readingText = false;
  private changed = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (NOT_ON_THE_PAGE.has(name)) {
      this.hidden += 1;
      this.changed ||= name === "del" || name === "moveFrom";
    }
    if (this.hidden > 0) return;
    switch (name) {
      case "ins":
      case "moveTo":
        this.changed = true;
        break;
      case "tbl":
        this.openTable();
        break;
      case "tc":
        this.openCell();
        break;
      case "gridSpan": {
        const span = Number(attributeOf(attributes, "val"));
        const table = this.tables.at(-1);
        if (table?.cell && Number.isInteger(span) && span > 1 && span <= 64) table.column += span - 1;
        break;
      }
      case "p":
        this.paragraph ??= "";
        break;
      case "t":
        this.readingText = true;
        break;
      case "tab":
      case "noBreakHyphen":
        this.add(name === "tab" ? " " : "-");
        break;
      case "br":
      case "cr":
        this.add("\n");
        break;
      case "sym":
        this.add(symbolOf(attributes));
        break;
    }
  }

  text(text: string): void {
    if (this.readingText && this.hidden === 0) this.add(text);
  }

  close(name: string, _tag: SaxesTagPlain): void {
    if (NOT_ON_THE_PAGE.has(name)) this.hidden -= 1;
    if (this.hidden > 0) return;
    if (name === "t") this.readingText = false;
    else if (name === "p") this.closeParagraph();
    else if (name === "tc") this.closeCell();
    else if (name === "tr") this.closeRow();
    else if (name === "tbl") this.tables.pop();
  }

  remarks(): readonly FileRemark[] {
    const tables = [...this.nested].map((table) => ({
      where: `bảng ${String(table)}`,
      message: "Có bảng lồng trong ô; các dòng của bảng lồng được đọc như dòng chữ của ô đó.",
    }));
    return this.changed
      ? [
          { where: "toàn văn bản", message: "Còn thay đổi được theo dõi; đọc như đã chấp nhận mọi thay đổi." },
          ...tables,
        ]
      : tables;
  }

  private add(text: string): void {
    this.paragraph = (this.paragraph ?? "") + text;
  }

  private openTable(): void {
    const outer = this.tables[0];
    if (outer?.number !== undefined && outer.number !== null) this.nested.add(outer.number);
    const number = outer ? null : (this.tableCount += 1);
    this.tables.push({ number, row: 0, start: 0, column: 0, cells: [], cell: null });
    this.paragraph = null;
  }

  private openCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.column += 1;
    table.start = table.column;
    table.cell = [];
  }

  private closeParagraph(): void {
    const text = this.paragraph ?? "";
    this.paragraph = null;
    const cell = this.tables.at(-1)?.cell;
    if (cell) {
      cell.push(text);
    } else if (this.tables.length === 0) {
      this.paragraphCount += 1;
      if (text.trim() !== "") {
        this.push({ kind: "paragraph", table: "", row: this.paragraphCount, cells: [{ column: 1, text }] });
      }
    }
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    const text = table.cell.join("\n");
    table.cell = null;
    if (text.trim() !== "") table.cells.push({ column: table.start, text });
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.row += 1;
    const { cells, row } = table;
    table.cells = [];
    table.column = 0;
    if (cells.length === 0) return;
    if (table.number !== null) {
      this.push({ kind: "row", table: String(table.number), row, cells });
      return;
    }
    // The innermost table hands its rows to the cell that holds it.
    this.tables.at(-2)?.cell?.push(cells.map(({ text }) => text.replaceAll("\n", " ")).join(" "));
  }

  private push(row: SourceRow): void {
    if (this.rows.length < MOST_ROWS) this.rows.push(row);
    else this.tooLong = true;
  }
}

/** Letters of the font Symbol that sheets use; its codes stand in the private area. */
const SYMBOL_FONT: Readonly<Record<string, string>> = { F0B3: "≥", F0A3: "≤", F0B7: "•" };

/** The boxes of forms are letters of Wingdings or its like, whichever of the many boxes was picked. */
function symbolOf(attributes: Readonly<Record<string, string>>): string {
  const code = attributeOf(attributes, "char").toUpperCase();
  return /^symbol$/iu.test(attributeOf(attributes, "font")) ? (SYMBOL_FONT[code] ?? "") : code === "" ? "" : "☐";
}

function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1] ?? "";
}
