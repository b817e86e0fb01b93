import type { SessionResult } from "../../council/result/session-results";
import type { WorkbookDocument } from "../../council/types";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { KIND_LABELS } from "../labels";
import { officersOf } from "../officers";
import { authorityCell, meanOf } from "../result-texts";
import { FOOT_WIDTHS, footRows } from "./foot";
import { paperGrid, type PaperText } from "./grid";
import { paperSheet } from "./sheet";
import { spaceRow } from "./text";

/**
 * Phụ lục Tờ trình: the products for which recognition is asked, three stars and more, from the highest star down. An annex has
 * its own head: the word, the title, and what it belongs to (Decree 30/2020, Annex I, part III).
 */
export function submissionAnnex(document: WorkbookDocument, results: readonly SessionResult[]): SheetBlueprint {
  const { session, minutes } = document;
  const { profile } = session;
  const grid = paperGrid("landscape", {
    foot: FOOT_WIDTHS.landscape,
    table: [38, 172, 130, 180, 100, 90, 66, 60, 112],
  });
  const found = results
    .filter(({ result }) => result !== null && result.recognition.authority !== null)
    .toSorted((a, b) => (b.result?.star ?? 0) - (a.result?.star ?? 0));
  const { chair } = officersOf(session, minutes);
  const text = (value: string): PaperText => ({ style: "table-text", value });
  const number = (value: string | number): PaperText => ({ style: "table-number", value });
  const titled = (key: string, style: PaperText["style"], value: string): RowBlueprint => ({
    key,
    cells: grid.cells("whole", [{ style, value }]),
    keepWithNext: true,
  });
  const headings = [
    "TT",
    "Tên sản phẩm",
    "Mã sản phẩm",
    "Chủ thể, địa chỉ",
    "Bộ sản phẩm",
    "Hình thức",
    "Điểm",
    "Hạng sao",
    "Cấp công nhận",
  ];
  const rows = found.map((each, index): RowBlueprint => {
    const { product, set, result } = each;
    return {
      key: `row:${product.code}`,
      cells: grid.cells("table", [
        number(index + 1),
        text(product.name),
        text(product.code),
        text([product.producer, product.address].filter(Boolean).join("\n")),
        text(set?.name ?? `Bộ ${product.set}`),
        text(KIND_LABELS[product.kind]),
        number(meanOf(each, profile.decimals)),
        number(result?.star ? `${result.star} sao` : ""),
        text(result ? authorityCell(result) : ""),
      ]),
    };
  });
  const none: RowBlueprint = {
    key: "row:none",
    cells: grid.cells("table", [
      { style: "table-text", value: "Không có sản phẩm đủ điều kiện đề nghị công nhận.", span: 9 },
    ]),
  };
  return paperSheet({
    key: "submission-annex",
    name: "Phụ lục Tờ trình",
    grid,
    above: [
      titled("annex", "title", "PHỤ LỤC"),
      titled("title", "title", "DANH SÁCH SẢN PHẨM OCOP ĐỀ NGHỊ CÔNG NHẬN, CẤP GIẤY CHỨNG NHẬN"),
      titled("source", "place-date", "(Kèm theo Tờ trình số ……/TTr-…… ngày …… tháng …… năm ………)"),
      spaceRow("above-table", 10),
    ],
    heading: [
      {
        key: "heading",
        cells: grid.cells(
          "table",
          headings.map((value): PaperText => ({ style: "table-heading", value })),
        ),
      },
    ],
    table: rows.length > 0 ? rows : [none],
    foot: footRows(grid, {
      left: null,
      right: { caption: "TM. HỘI ĐỒNG\nCHỦ TỊCH", name: chair?.name ?? "" },
      recipients: [],
    }),
  });
}
