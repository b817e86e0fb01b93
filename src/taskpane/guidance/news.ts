import type { Language } from "../i18n";

export interface Change {
  readonly kind: "added" | "better" | "mended";
  readonly said: Readonly<Record<Language, string>>;
}

export interface Release {
  readonly version: string;
  /** ISO date; null while the version is still being prepared. */
  readonly on: string | null;
  readonly changes: readonly Change[];
}

/** What changed for the people who use the product, newest version first; the first is the one of package.json. */
export const RELEASES: readonly Release[] = [
  {
    version: "0.1.0",
    on: null,
    changes: [
      {
        kind: "added",
        said: {
          vi: "Chấm theo 26/2026/QĐ-TTg và 148/QĐ-TTg, đủ 26 bộ sản phẩm mỗi quyết định, kèm lý do của hạng sao.",
          en: "Scoring on 26/2026/QĐ-TTg and 148/QĐ-TTg, all 26 product sets of each, stars with their reason.",
        },
      },
      {
        kind: "added",
        said: {
          vi: "Dùng trong trình duyệt, kể cả khi mất mạng, và trong Excel; cùng một tệp .xlsx.",
          en: "Works in a browser, also without a network, and in Excel, on the same .xlsx file.",
        },
      },
      {
        kind: "added",
        said: {
          vi: "Minh chứng của từng mức: có, thiếu, hết hạn hoặc mâu thuẫn; danh sách yêu cầu bổ sung.",
          en: "Proofs behind each level: there, missing, expired or contradictory; requests for papers.",
        },
      },
      {
        kind: "added",
        said: {
          vi: "Khoá phiếu bằng mã niêm phong, in đúng mẫu, đối chiếu bản ký bằng mã, bản quét hoặc máy ảnh.",
          en: "Sheets sealed with a code, printed as the official form, checked by code, scan or camera.",
        },
      },
      {
        kind: "added",
        said: {
          vi: "Phần việc của thư ký: phát và thu phiếu, tổng hợp, chênh lệch, vòng 2, biên bản và các văn bản khác.",
          en: "The secretary's work: issuing and collecting sheets, summary, differences, round 2, minutes and records.",
        },
      },
      {
        kind: "added",
        said: {
          vi: "Trợ giúp ở từng tiêu chí, thuật ngữ, hướng dẫn trong 5 phút.",
          en: "Help on each criterion, a glossary, a guide in 5 minutes.",
        },
      },
      {
        kind: "better",
        said: {
          vi: "Hoàn tác (Ctrl+Z) ở mọi phần, nói rõ bước vừa hoàn tác; nút đang tắt nói rõ vì sao.",
          en: "Undo (Ctrl+Z) everywhere, saying what was taken back; a button that is off says why.",
        },
      },
    ],
  },
];
