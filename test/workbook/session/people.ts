import { strFromU8, unzipSync, zipSync } from "fflate";
import type { WorkbookDocument } from "../../../src/council/types";
import { saveNew } from "../../../src/workbook/file/save-new";
import { need } from "../documents";
import { sheetNamed, withCell, withCopy, withParts, withSheetXml } from "../defects";
import { cellAt, type GridSheet } from "../../../src/workbook/reading/grid-types";
import { setsOf } from "./sessions";

/** The session's file as the secretary's office worked in it: a sheet and columns of its own, wider columns, a note, a chart. */
export async function livedIn(document: WorkbookDocument): Promise<Uint8Array> {
  let file = need(await saveNew(document, await setsOf(document)));
  file = withCopy(file, "Phiên họp", "Của văn phòng");
  file = withSheetXml(file, "Của văn phòng", (xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>").replace(/<tableParts.*<\/tableParts>/s, ""),
  );
  // The tea's name and mean, wherever they go.
  file = withSheetXml(file, "Của văn phòng", (xml) =>
    xml.replace(
      "<sheetData/>",
      `<sheetData><row r="1"><c r="A1"><f>'Sản phẩm'!B2</f><v>0</v></c><c r="B1"><f>SUM('Sản phẩm'!D2:D3)</f><v>0</v></c></row></sheetData>`,
    ),
  );
  for (const [index, { code }] of document.session.products.entries()) {
    const row = String(index + 2);
    file = withCell(file, "Sản phẩm", `M${row}`, { kind: "text", text: `ghi chú ${code}` });
    file = withSheetXml(file, "Sản phẩm", (xml) =>
      xml
        .replace(`</c></row><row r="${String(index + 3)}"`, (end) => end)
        .replace(
          new RegExp(`(<c r="M${row}"[^>]*>.*?</c>)`),
          (cell) => `${cell}<c r="N${row}"><f>D${row}*2</f><v>22</v></c>`,
        ),
    );
  }
  file = withCell(file, "Sản phẩm", "M1", { kind: "text", text: "Ghi chú riêng" });
  file = withSheetXml(file, "Sản phẩm", (xml) => xml.replace(/(<col min="2"[^>]*width=")[^"]*"/, '$155"'));
  file = withUsualPartName(file);
  file = withParts(file, (name, text) =>
    name === "xl/workbook.xml" ? text().replace("</sheets>", "</sheets><!--văn phòng-->") : undefined,
  );
  return file;
}

/** The copied worksheet's part as Excel names it: some programs read no other. */
function withUsualPartName(file: Uint8Array): Uint8Array {
  const renamed = withParts(file, (name, text) =>
    /\.(rels|xml)$/.test(name) ? text().replaceAll("worksheets/copy.xml", "worksheets/sheet99.xml") : undefined,
  );
  const { "xl/worksheets/copy.xml": copy = new Uint8Array(), ...parts } = unzipSync(renamed);
  return zipSync({ ...parts, "xl/worksheets/sheet99.xml": copy }, { level: 0 });
}

/** What the office wrote beside each product, by code. */
export function notesBeside(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sheetNamed(file, "Sản phẩm").rows.flatMap((row) => {
      const note = textAt(row, 13);
      const formula = cellAt(row, 14)?.formula ?? "";
      return row.number > 1 && note !== ""
        ? [[textAt(row, 1), `${note} ${formula.replace(String(row.number), "·")}`]]
        : [];
    }),
  );
}

function textAt(row: GridSheet["rows"][number], column: number): string {
  return String(cellAt(row, column)?.value ?? "");
}

export function partOf(file: Uint8Array, part: string): string {
  return strFromU8(unzipSync(file)[part] ?? new Uint8Array());
}
