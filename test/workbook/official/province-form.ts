import { utils, write } from "@e965/xlsx";
import type { ProductSet } from "../../../src/catalogue/types";
import { layOut, PLAIN, type ColumnName, type Layout } from "./layouts";

/** A province's own form: a set in some layout with empty places for marks. */
export interface ProvinceForm {
  readonly set: ProductSet;
  readonly layout: Layout;
  /** Lines below the table instead of the signature alone. */
  readonly foot?: readonly string[];
  /** Lines above the table, after the name of the product. */
  readonly head?: readonly (readonly string[])[];
  readonly headings?: Readonly<Partial<Record<ColumnName, string>>>;
}

const USUAL: Readonly<Partial<Record<ColumnName, string>>> = { score: "Điểm chấm", tick: "Chọn" };

export const FORM: Layout = { ...PLAIN, columns: ["title", "points", "score"] };

/** The rows of a form, cells for marks left empty. */
export function formRows({ set, layout, foot = [], head = [], headings = {} }: ProvinceForm): string[][] {
  const titles = { ...USUAL, ...headings };
  const rows = layOut(set, layout).map((cells) => [...cells]);
  const headingAt = rows.findIndex((cells) => cells.some((text) => plain(text) === "Các tiêu chí"));
  layout.columns.forEach((column, index) => {
    if (column !== "score" && column !== "tick") return;
    rows.forEach((cells, row) => {
      if (row > headingAt) cells[index] = "";
      else if (row === headingAt) cells[index] = titles[column] ?? "";
    });
  });
  rows.splice(headingAt, 0, ...head.map((line) => [...line]));
  return [...rows, ...foot.map((line) => [line])];
}

const plain = (text: string): string => text.normalize("NFC").replaceAll("\u00a0", " ");

export interface Extras {
  /** Formulas by address, without "=". */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** An .xlsx of such forms, one worksheet each, figures as numbers. */
export function formFile(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
  extras: Extras = {},
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => row.map((text) => (text === "" ? null : /^\d+$/u.test(text) ? Number(text) : text))),
    );
    for (const [address, formula] of Object.entries(extras.formulas ?? {}))
      sheet[address] = { t: "n", v: 0, f: formula };
    for (const [address, value] of Object.entries(extras.values ?? {})) {
      sheet[address] = typeof value === "number" ? { t: "n", v: value } : { t: "s", v: value };
    }
    if (extras.merges) sheet["!merges"] = extras.merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}
