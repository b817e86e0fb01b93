import { fail, succeed, type Outcome } from "../../../catalogue/outcome";
import { parseProductCode } from "../../../council/product-code";
import { folded } from "../../../council/products/folded";
import { cellDate } from "./cell-values";
import { findHeadings, isColumnNumbers, type Columns } from "./headings";
import headingWords from "./product-headings.json";
import type { Table, TableRow } from "./table";

export type ProductField = keyof typeof headingWords;

export interface ProductColumns {
  readonly columns: Columns<ProductField>;
  /** 1-based row of the headings; null where the columns were told by what stands in them. */
  readonly headingRow: number | null;
  readonly unused: readonly string[];
  readonly body: readonly TableRow[];
  /** Rows that are not read: above the headings, and those that number the columns. */
  readonly passedOver: readonly TableRow[];
}

/** "Chủ thể" begins with what it is; so does an address. */
const PRODUCER =
  /^(?:htx|hop tac xa|cong ty|co so|ho kinh doanh|ho san xuat|ho gia dinh|hkd|to hop tac|doanh nghiep|dntn|trang trai|lang nghe)\b/u;
const ADDRESS = /(?:^|[\s,])(?:xa|phuong|thon|ban|khu|tinh|huyen|to dan pho|khoi|thi tran|duong)\s/u;

/**
 * Which column of a table of products holds what: by its headings, else by what stands in the columns as long as that
 * leaves no doubt. Error `headings-missing` with what was expected.
 */
export function productColumns(table: Table): Outcome<ProductColumns> {
  const found = findHeadings(table, headingWords, 2);
  if (found && (found.columns.has("name") || found.columns.has("code"))) {
    const [first] = found.below;
    const numbered = first && isColumnNumbers(first) ? [first] : [];
    return succeed({
      columns: found.columns,
      headingRow: found.row,
      unused: found.unused,
      body: found.below.slice(numbered.length),
      passedOver: [...found.above, ...numbered],
    });
  }
  const columns = byContent(table.rows);
  return columns
    ? succeed({ columns, headingRow: null, unused: [], body: table.rows, passedOver: [] })
    : fail(
        "headings-missing",
        `${table.source}${table.sheet === "" ? "" : `, trang “${table.sheet}”`}: không rõ cột nào là gì; cần một dòng tiêu đề như “Mã sản phẩm”, “Tên sản phẩm”, “Chủ thể”, “Bộ sản phẩm”, “Ngày nộp”.`,
      );
}

/** Columns told by their content; null unless each that is used can be only one thing and one of them is the name. */
function byContent(rows: readonly TableRow[]): Columns<ProductField> | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const kinds = Array.from({ length: width }, (_, column) =>
    contentOf(rows.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "")),
  );
  const columns = new Map<ProductField, number>();
  for (const [column, kind] of kinds.entries()) {
    if (kind === null) continue;
    if (columns.has(kind)) return null;
    columns.set(kind, column);
  }
  return columns.has("name") && (columns.has("code") || width === 1) ? columns : null;
}

function contentOf(cells: readonly string[]): ProductField | null {
  if (cells.length === 0) return null;
  const all = (test: (cell: string) => boolean): boolean => cells.every(test);
  const most = (test: (cell: string) => boolean): boolean => cells.filter(test).length * 2 > cells.length;
  if (most((cell) => parseProductCode(cell, "148-2023").ok)) return "code";
  if (all((cell) => cellDate(cell) !== null)) return "filedOn";
  if (cells.every((cell, index) => cell === String(index + 1)) && cells.length > 1) return "order";
  if (all((cell) => /^(?:bộ )?\d{1,2}$/iu.test(cell))) return "set";
  if (all((cell) => /^[+(]?\d[\d\s().-]{7,}$/u.test(cell))) return "phone";
  if (most((cell) => PRODUCER.test(folded(cell)))) return "producer";
  if (most((cell) => ADDRESS.test(`${folded(cell)} `))) return "address";
  return "name";
}
