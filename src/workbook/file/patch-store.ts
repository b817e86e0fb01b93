import type { StoredCell } from "../../records/store";
import type { RowWrite } from "../reading/cell-writes";
import { patchCells, spliced } from "./patch-sheet-xml";
import { scanXml } from "./xml";

/** The hidden sheet's XML with these cells instead of its own. */
export function withStoreCells(xml: string, cells: readonly StoredCell[]): string {
  let start = -1;
  let end = -1;
  scanXml(xml, {
    open(name, _attributes, tag, parser) {
      if (name === "sheetData" && !tag.isSelfClosing) start = parser.position;
    },
    close(name, tag, parser) {
      if (name === "sheetData" && !tag.isSelfClosing) end = xml.lastIndexOf("<", parser.position - 1);
    },
  });
  const emptied = start < 0 ? xml : spliced(xml, [{ start, end, xml: "" }]);
  const rows = cells.map(({ key, part, text }, index): [number, RowWrite] => [
    index + 1,
    {
      cells: new Map([key, part, text].map((each, at) => [at + 1, { kind: "text", text: each }])),
    },
  ]);
  return patchCells(emptied, new Map(rows));
}
