import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";

type Rows = readonly (readonly string[])[];

export function csvFile(rows: Rows, separator = ","): Uint8Array {
  return strToU8(csvText(rows, separator));
}

export function csvText(rows: Rows, separator = ","): string {
  const field = (text: string): string =>
    /["\n\r]/u.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(field).join(separator)).join("\r\n");
}

/** UTF-16 with a byte order mark, as "Unicode Text" is saved. */
export function utf16(text: string, order: "le" | "be", mark = true): Uint8Array {
  const whole = `${mark ? "\ufeff" : ""}${text}`;
  const codes = Array.from({ length: whole.length }, (_, index) => whole.charCodeAt(index));
  return Uint8Array.from(codes.flatMap((code) => (order === "le" ? [code & 255, code >> 8] : [code >> 8, code & 255])));
}

/** Windows-1258 writes letters such as ế as ê with a mark of their tone. */
export function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1258");
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  const bytes: number[] = [];
  for (const letter of text.normalize("NFC")) {
    const whole = table.get(letter);
    if (whole !== undefined) {
      bytes.push(whole);
      continue;
    }
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(letter.normalize("NFD"))?.[0] ?? "";
    const base = letter.normalize("NFD").replace(tone, "").normalize("NFC");
    bytes.push(table.get(base) ?? 63, ...(tone === "" ? [] : [table.get(tone) ?? 63]));
  }
  return Uint8Array.from(bytes);
}

/** Figures are numbers, as they are when people type them. */
export function xlsxFile(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const cells = rows.map((row) =>
      row.map((text) => (text === "" ? null : /^\d+$/u.test(text) ? Number(text) : text)),
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name);
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

export function docxFile(tables: readonly Rows[], between: readonly string[] = []): Uint8Array {
  const body = tables.map((rows, index) => paragraph(between[index] ?? "") + table(rows)).join("");
  return docxOf(body);
}

/** A .docx with this body, its texts already in the language of the format. */
export function docxOf(body: string): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

export function table(rows: Rows): string {
  const cell = (text: string): string => `<w:tc><w:tcPr/>${text.split("\n").map(paragraph).join("")}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
