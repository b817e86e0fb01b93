import type { MissingPaper, ProducerPapers } from "../../council/dossier/missing-papers";
import { dayText } from "../../council/calendar/iso-days";
import type { CouncilSession, WorkbookDocument } from "../../council/types";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { longDate } from "../dates";
import { STATE_LABELS } from "../labels";
import { officersOf } from "../officers";
import { FOOT_WIDTHS, footRows } from "./foot";
import { paperGrid, type PaperText } from "./grid";
import { HEAD_WIDTHS, headRows } from "./head";
import { paperSheet } from "./sheet";
import { paragraphRows, spaceRow } from "./text";

/**
 * Yêu cầu bổ sung hồ sơ: what one producer has to hand in, renew or explain, product by product, with the criteria it proves and
 * the last day for it.
 * @param deadline ISO date, unless the minutes say another.
 */
export function supplementRequest(
  document: WorkbookDocument,
  { producer, phone, address, products }: ProducerPapers,
  deadline: string,
): SheetBlueprint {
  const { session, minutes } = document;
  const { meeting } = session;
  const grid = paperGrid("portrait", {
    head: HEAD_WIDTHS.portrait,
    foot: FOOT_WIDTHS.portrait,
    table: [38, 190, 84, 84, 223],
  });
  const { chair } = officersOf(session, minutes);
  const until = minutes?.supplementBy ? minutes.supplementBy : deadline;
  const contact = [address, phone && `điện thoại ${phone}`].filter(Boolean).join("; ");
  const heading = (value: string): PaperText => ({ style: "table-heading", value });
  return paperSheet({
    key: `supplement:${producer}`,
    name: `Bổ sung ${producer}`,
    grid,
    above: [
      ...headRows(grid, {
        meeting,
        symbol: "TB-HĐ",
        number: "",
        placeDate: `${meeting.province}, ngày …… tháng …… năm ${meeting.date.slice(0, 4)}`,
        title: "THÔNG BÁO",
        subject: "Về việc bổ sung hồ sơ sản phẩm OCOP",
      }),
      ...paragraphRows(grid, {
        key: "to",
        text: `Kính gửi: ${producer === "" ? "………………" : producer}${contact === "" ? "" : ` (${contact})`}.`,
      }),
      ...paragraphRows(grid, {
        key: "reason",
        text:
          `Qua rà soát hồ sơ phục vụ phiên họp ${longDate(meeting.date)} (${meeting.title}), đề nghị chủ thể bổ sung hoặc làm rõ ` +
          `các tài liệu dưới đây, gửi về Hội đồng chậm nhất ${longDate(until)}.`,
      }),
      spaceRow("above-table", 6),
    ],
    heading: [
      {
        key: "heading",
        cells: grid.cells("table", [
          heading("TT"),
          heading("Tài liệu"),
          heading("Tình trạng"),
          heading("Tiêu chí"),
          heading("Nội dung cần bổ sung, làm rõ"),
        ]),
      },
    ],
    table: products.flatMap(({ product, papers, problem }): readonly RowBlueprint[] => [
      {
        key: `row:${product.code}`,
        cells: grid.cells("table", [{ style: "table-group", value: `${product.name} (${product.code})`, span: 5 }]),
        keepWithNext: true,
      },
      ...papers.map((paper, index): RowBlueprint => ({
        key: `row:${product.code}:${index + 1}`,
        cells: grid.cells("table", [
          { style: "table-number", value: index + 1 },
          { style: "table-text", value: paper.title },
          { style: "table-number", value: STATE_LABELS[paper.state] },
          { style: "table-text", value: criteriaText(paper.criteria) },
          { style: "table-text", value: contentText(paper, lapsedOn(session, product.code, paper)) },
        ]),
      })),
      ...(problem === null
        ? []
        : [
            {
              key: `row:${product.code}:problem`,
              cells: grid.cells("table", [{ style: "table-text" as const, value: problem, span: 5 }]),
            },
          ]),
    ]),
    foot: [
      spaceRow("below-table", 6),
      ...paragraphRows(grid, {
        key: "after",
        text: `Sau ngày ${dayText(until)}, Hội đồng đánh giá theo hồ sơ hiện có.`,
        keepWithNext: true,
      }),
      ...footRows(grid, {
        left: null,
        right: { caption: "TM. HỘI ĐỒNG\nCHỦ TỊCH", name: chair?.name ?? "" },
        recipients: ["Như trên;", "Thành viên Hội đồng;", "Lưu: VT, hồ sơ phiên họp."],
      }),
    ],
  });
}

/** A paper that proves half of the sheet is not told by half of its criteria. */
const MOST_CRITERIA = 8;

function criteriaText(criteria: readonly string[]): string {
  if (criteria.length === 0) return "Hồ sơ";
  const told = criteria.slice(0, MOST_CRITERIA).join(", ");
  return criteria.length > MOST_CRITERIA ? `${told}…` : told;
}

function contentText({ requirement, contradictions, notes }: MissingPaper, lapsed: string): string {
  const told = [
    ...(lapsed === "" ? [] : [`Hết hạn ${dayText(lapsed)}; cần bản còn hiệu lực.`]),
    ...contradictions,
    ...notes,
  ];
  return told.length > 0 ? told.join("\n") : requirement;
}

/** The last day of the paper that has lapsed, or "". */
function lapsedOn({ evidence }: CouncilSession, product: string, { families, state }: MissingPaper): string {
  if (state !== "expired") return "";
  const days = evidence
    .filter((record) => record.product === product && families.includes(record.family))
    .map(({ expires }) => expires);
  return days.toSorted().at(-1) ?? "";
}
