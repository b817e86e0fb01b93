import type { ProductSet } from "../../catalogue/types";
import { sheetFigures } from "../../council/result/sheet-figures";
import type { CouncilMember, CouncilSession, Product, ScoreSheet } from "../../council/types";
import { judge } from "../../scoring/verdict";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { longDate } from "../dates";
import { EDITION_DATES, EDITION_LABELS } from "../labels";
import { introduced } from "../officers";
import { FOOT_WIDTHS, footRows } from "./foot";
import { paperGrid } from "./grid";
import { HEAD_WIDTHS, headRows } from "./head";
import { paperSheet } from "./sheet";
import { headingRows, paragraphRows, spaceRow } from "./text";

export interface OpinionFormInput {
  readonly session: CouncilSession;
  readonly product: Product;
  readonly member: CouncilMember;
  /** null while the set could not be loaded. */
  readonly set: ProductSet | null;
  /** The member's sheet where he has scored; its figures are then printed. */
  readonly sheet: ScoreSheet | null;
}

const ANSWERS = [
  "Đồng ý với kết quả theo phiếu đánh giá nêu trên.",
  "Không đồng ý; đề nghị hạng sao khác: ……… sao.",
  "Đề nghị Hội đồng họp để thảo luận.",
] as const;
const WRITING_LINES = 5;
/** Lines that stay with the signature. */
const KEPT_LINES = 2;

/** Phiếu lấy ý kiến on a re-evaluation, which the council decides in writing unless opinions differ (26/2026 Art. 7.6). */
export function opinionForm({ session, product, member, set, sheet }: OpinionFormInput): SheetBlueprint {
  const { meeting } = session;
  const grid = paperGrid("portrait", {
    head: HEAD_WIDTHS.portrait,
    foot: FOOT_WIDTHS.portrait,
    answer: [38, 26, 10, 545],
  });
  const paragraph = (key: string, text: string): readonly RowBlueprint[] => paragraphRows(grid, { key, text });
  const result = sheet && set ? resultText(set, sheet) : "……… điểm, xếp hạng ……… sao";
  return paperSheet({
    key: `opinion:${product.code}:${member.id}`,
    name: `Ý kiến ${product.code} ${member.id}`,
    grid,
    above: [
      ...headRows(grid, {
        meeting,
        symbol: "",
        number: "",
        placeDate: `${meeting.province}, ngày …… tháng …… năm ………`,
        title: "PHIẾU LẤY Ý KIẾN",
        subject: "Về việc đánh giá, phân hạng lại sản phẩm OCOP",
      }),
      ...paragraph("to", `Kính gửi: ${introduced(member)}.`),
      ...paragraph("product", `Sản phẩm: ${product.name}; mã số: ${product.code}.`),
      ...paragraph("producer", `Chủ thể: ${[product.producer, product.address].filter(Boolean).join(", ")}.`),
      ...paragraph(
        "edition",
        `Căn cứ: Quyết định số ${EDITION_LABELS[product.edition]} ngày ${EDITION_DATES[product.edition]} của Thủ tướng Chính phủ; ` +
          `bộ sản phẩm ${set?.name ?? `số ${product.set}`}; hồ sơ nộp ${longDate(product.filedOn)}.`,
      ),
      ...paragraph("score", `Kết quả theo phiếu đánh giá của thành viên: ${result}.`),
      ...headingRows(grid, "answers", "Ý kiến của thành viên Hội đồng (đánh dấu x vào một ô):"),
      ...ANSWERS.flatMap((text, index): readonly RowBlueprint[] => [
        spaceRow(`answer-space-${index + 1}`, 7),
        {
          key: `answer-${index + 1}`,
          height: 20,
          cells: grid.cells("answer", [null, { style: "tick", value: null }, null, { style: "field", value: text }]),
          keepWithNext: true,
        },
      ]),
      { ...spaceRow("answers-end", 8), keepWithNext: false },
      ...headingRows(grid, "other", "Ý kiến khác, lý do:"),
      ...Array.from({ length: WRITING_LINES }, (_, index): RowBlueprint => ({
        key: `line-${index + 1}`,
        height: 22,
        cells: grid.cells("whole", [{ style: "field", value: "…".repeat(34) }]),
        keepWithNext: index >= WRITING_LINES - KEPT_LINES,
      })),
      ...paragraphRows(grid, {
        key: "due",
        text: `Phiếu gửi về Thư ký Hội đồng chậm nhất ${longDate("")}.`,
        keepWithNext: true,
      }),
    ],
    heading: [],
    table: [],
    foot: footRows(grid, {
      left: null,
      right: { caption: "NGƯỜI CHO Ý KIẾN", name: member.name },
      recipients: [],
    }),
  });
}

function resultText(set: ProductSet, sheet: ScoreSheet): string {
  const figures = sheetFigures(set, sheet);
  if (!figures?.complete) return "……… điểm, xếp hạng ……… sao";
  const { total, star } = judge(
    set,
    sheet.choices,
    sheet.disqualifications.map(({ knockOut }) => knockOut),
  );
  return star === null ? `${total} điểm, đề nghị loại` : `${total} điểm, xếp hạng ${star} sao`;
}
