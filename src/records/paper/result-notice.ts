import type { Star } from "../../catalogue/types";
import { deviationText } from "../../council/result/mean";
import type { ProductResult } from "../../council/result/product-result";
import type { SessionResult } from "../../council/result/session-results";
import type { WorkbookDocument } from "../../council/types";
import { BAND_STARTS } from "../../scoring/band";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { councilSentence } from "../council-verdict-text";
import { longDate } from "../dates";
import { EDITION_DATES, EDITION_LABELS } from "../labels";
import { officersOf } from "../officers";
import { authorityText } from "../result-texts";
import { FOOT_WIDTHS, footRows } from "./foot";
import { paperGrid, type PaperText } from "./grid";
import { HEAD_WIDTHS, headRows } from "./head";
import { lostPoints } from "./lost-points";
import { paperSheet } from "./sheet";
import { paragraphRows, spaceRow } from "./text";

const ABOVE: Readonly<Record<Star, 3 | 4 | 5 | null>> = { 1: 3, 2: 3, 3: 4, 4: 5, 5: null };

/** Thông báo kết quả: what a product got, points by group with what was lost where, and what the next star takes. */
export function resultNotice(document: WorkbookDocument, each: SessionResult): SheetBlueprint {
  const { session, minutes } = document;
  const { meeting, profile } = session;
  const { product, set, result, problem } = each;
  const grid = paperGrid("portrait", {
    head: HEAD_WIDTHS.portrait,
    foot: FOOT_WIDTHS.portrait,
    table: [62, 317, 76, 88, 76],
  });
  const { chair } = officersOf(session, minutes);
  const paragraph = (key: string, text: string): readonly RowBlueprint[] => paragraphRows(grid, { key, text });
  const heading = (value: string): PaperText => ({ style: "table-heading", value });
  const points = result && set ? lostPoints(set, result, profile.decimals) : [];
  const sector = set ? `bộ sản phẩm ${set.name}` : `bộ sản phẩm số ${product.set}`;
  return paperSheet({
    key: `notice:${product.code}`,
    name: `Thông báo ${product.code}`,
    grid,
    above: [
      ...headRows(grid, {
        meeting,
        symbol: "TB-HĐ",
        number: "",
        placeDate: `${meeting.province}, ngày …… tháng …… năm ${meeting.date.slice(0, 4)}`,
        title: "THÔNG BÁO",
        subject: "Kết quả đánh giá, phân hạng sản phẩm OCOP",
      }),
      ...paragraph("to", `Kính gửi: ${product.producer === "" ? "………………" : product.producer}.`),
      ...paragraph(
        "what",
        `Ngày ${longDate(meeting.date).replace(/^ngày /u, "")}, Hội đồng đã đánh giá sản phẩm ${product.name}, mã số ` +
          `${product.code}, ${sector}, theo Quyết định số ${EDITION_LABELS[product.edition]} ngày ${EDITION_DATES[product.edition]} ` +
          "của Thủ tướng Chính phủ. Kết quả như sau:",
      ),
      ...paragraph(
        "result",
        result ? `${councilSentence(result, profile.decimals)}.` : (problem ?? "Chưa có kết quả."),
      ),
      ...(result ? recognitionRows(result).flatMap((text, index) => paragraph(`recognition-${index}`, text)) : []),
      ...(result ? nextStarTexts(result, profile.decimals).flatMap((text, i) => paragraph(`next-${i}`, text)) : []),
      spaceRow("above-table", 6),
    ],
    heading: [
      {
        key: "heading",
        cells: grid.cells("table", [
          heading("Mã"),
          heading("Nội dung"),
          heading("Điểm tối đa"),
          heading("Điểm trung bình"),
          heading("Chưa đạt"),
        ]),
      },
    ],
    table: points.map(({ kind, code, title, max, mean, lost }, index): RowBlueprint => {
      const style = kind === "criterion" ? "table-text" : kind === "group" ? "table-strong" : "table-group";
      const figures = kind === "part" || kind === "total" ? "table-group-number" : "table-number";
      return {
        key: `row:${index + 1}`,
        cells: grid.cells("table", [
          { style, value: code },
          { style, value: title },
          { style: figures, value: max },
          { style: figures, value: mean },
          { style: figures, value: lost },
        ]),
        keepWithNext: kind !== "criterion",
      };
    }),
    foot: footRows(grid, {
      left: null,
      right: { caption: "TM. HỘI ĐỒNG\nCHỦ TỊCH", name: chair?.name ?? "" },
      recipients: ["Như trên;", "Thành viên Hội đồng;", "Lưu: VT, hồ sơ phiên họp."],
    }),
  });
}

function recognitionRows(result: ProductResult): readonly string[] {
  const authority = authorityText(result);
  if (result.star === null) return [];
  return authority === ""
    ? ["Hạng 1 và 2 sao không được công nhận, không cấp giấy chứng nhận."]
    : [`Thẩm quyền công nhận, cấp giấy chứng nhận: ${authority}.`];
}

/** What a higher star that is recognised takes: points of the mean, and each minimum that is missed with who reaches it. */
function nextStarTexts(result: ProductResult, decimals: number): readonly string[] {
  const { star, mean, floors } = result;
  const next = star === null ? null : ABOVE[star];
  if (next === null || mean === null) return [];
  const start = BAND_STARTS[next];
  const short = mean.sum < start * mean.of;
  const points = short
    ? [`điểm trung bình từ ${start} điểm (còn thiếu ${deviationText(start, mean, decimals).replace("+", "")} điểm)`]
    : [];
  const missed = ([3, 4, 5] as const)
    .filter((level) => level <= next)
    .flatMap((level) => floors[level].filter(({ holds }) => holds !== true))
    .map(({ code, floor, met, of }) => `${code} (từ ${floor} điểm; ${met}/${of} phiếu đạt)`);
  const levels = missed.length === 0 ? [] : [`mức tối thiểu ở ${[...new Set(missed)].join(", ")}`];
  return [`Để xếp ${next} sao cần: ${[...points, ...levels].join("; ")}.`];
}
