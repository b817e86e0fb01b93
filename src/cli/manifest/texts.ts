import type { RibbonAsk } from "./buttons";

/** A text in the languages of the manifest: vi-VN is its default, en-US overrides it. */
export interface BothLanguages {
  readonly vi: string;
  readonly en: string;
}

export const DISPLAY_NAME: BothLanguages = { vi: "Chấm điểm OCOP", en: "OCOP scoring" };

export const DESCRIPTION: BothLanguages = {
  vi: "Chấm điểm, phân hạng sản phẩm OCOP theo Quyết định 26/2026/QĐ-TTg và 148/QĐ-TTg: cộng điểm, nêu lý do hạng sao, chỉ ra minh chứng còn thiếu, khoá và in phiếu.",
  en: "Score and rank OCOP products under decisions 26/2026/QĐ-TTg and 148/QĐ-TTg: totals, the reason for the stars, missing evidence, sealed and printed sheets.",
};

export const GROUP_LABEL: BothLanguages = { vi: "OCOP", en: "OCOP" };

export const GET_STARTED: { readonly title: BothLanguages; readonly description: BothLanguages } = {
  title: { vi: "Chấm điểm OCOP đã sẵn sàng", en: "OCOP scoring is ready" },
  description: {
    vi: "Mở tệp phiếu chấm được gửi, vào thẻ Trang đầu, nhóm OCOP, bấm Chấm điểm OCOP.",
    en: "Open the scoring workbook, go to the Home tab, group OCOP, and choose OCOP scoring.",
  },
};

/** What each button is called and says when the pointer rests on it. */
export const BUTTON_TEXTS: Readonly<Record<RibbonAsk, { readonly label: BothLanguages; readonly tip: BothLanguages }>> =
  {
    score: {
      label: { vi: "Chấm điểm OCOP", en: "OCOP scoring" },
      tip: {
        vi: "Mở ngăn chấm điểm bên cạnh sổ làm việc: chọn mức từng tiêu chí, xem tổng điểm, hạng sao và lý do.",
        en: "Opens the scoring pane beside the workbook: choose options, see the total, the stars and why.",
      },
    },
    next: {
      label: { vi: "Phiếu tiếp theo", en: "Next sheet" },
      tip: {
        vi: "Chuyển sang phiếu của sản phẩm tiếp theo còn tiêu chí chưa chấm.",
        en: "Goes to the next product whose sheet has unscored criteria.",
      },
    },
    evidence: {
      label: { vi: "Kiểm tra hồ sơ", en: "Check dossier" },
      tip: {
        vi: "Nêu minh chứng còn thiếu, hết hạn hoặc mâu thuẫn đằng sau các điểm đã chấm.",
        en: "Names the evidence that is missing, expired or contradictory behind the scores given.",
      },
    },
    print: {
      label: { vi: "In phiếu", en: "Print sheet" },
      tip: {
        vi: "Xem trước phiếu theo đúng thể thức, rồi in để ký.",
        en: "Previews the sheet in its official form, to print and sign.",
      },
    },
  };
