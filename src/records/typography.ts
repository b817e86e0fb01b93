import type { FontMeasure } from "./text-metrics";

/**
 * Fonts of the printed styles (Decree 30/2020/NĐ-CP: Quốc hiệu 12–13, Tiêu ngữ 13–14, body 13–14, tables 11–12, all
 * Times New Roman). The renderers add borders, fills and alignment; row heights are estimated from here.
 */
export interface Typography extends FontMeasure {
  readonly italic: boolean;
  /** Steps of indentation from the left; one step is about three blanks wide. */
  readonly indent: number;
}

export const FONT_NAME = "Times New Roman";

const font = (size: number, look: Partial<Omit<Typography, "size">> = {}): Typography => ({
  size,
  bold: false,
  italic: false,
  indent: 0,
  ...look,
});
const BOLD = { bold: true } as const;
const ITALIC = { italic: true } as const;

export const TYPOGRAPHY = {
  agency: font(12, BOLD),
  nation: font(12, BOLD),
  motto: font(13, BOLD),
  rule: font(7),
  title: font(14, BOLD),
  subtitle: font(13, BOLD),
  edition: font(12, ITALIC),
  "set-name": font(13, BOLD),
  "set-sector": font(12, ITALIC),
  warning: font(12, { bold: true, italic: true }),
  field: font(13),
  space: font(6),
  heading: font(11, BOLD),
  part: font(11, BOLD),
  "part-number": font(11, BOLD),
  group: font(11, BOLD),
  "group-number": font(11, BOLD),
  criterion: font(11, BOLD),
  "criterion-number": font(11, BOLD),
  note: font(11, { italic: true, indent: 1 }),
  case: font(11, { bold: true, italic: true, indent: 1 }),
  option: font(11, { indent: 1 }),
  "option-number": font(11),
  "knock-out": font(11),
  tick: font(12, BOLD),
  evidence: font(11),
  comment: font(11),
  total: font(12, BOLD),
  "total-number": font(12, BOLD),
  "verdict-label": font(12),
  "verdict-value": font(12),
  "verdict-star": font(12, BOLD),
  verdict: font(12, BOLD),
  legend: font(11, ITALIC),
  "opinion-heading": font(13, BOLD),
  opinion: font(13),
  "place-date": font(13, ITALIC),
  "signer-caption": font(13, BOLD),
  "signer-hint": font(13, ITALIC),
  signature: font(13),
  "signer-name": font(13, BOLD),
  seal: font(11, ITALIC),
  status: font(11, ITALIC),
  hidden: font(9),
  "table-heading": font(12, BOLD),
  "table-text": font(12),
  "table-number": font(12),
  "table-date": font(12),
  "table-number-left": font(12),
  "table-date-left": font(12),
  "table-moment": font(12),
  "table-mean": font(12),
  "table-strong": font(12, BOLD),
  "table-group": font(12, BOLD),
  "table-group-number": font(12, BOLD),
  body: font(13),
  "body-strong": font(13, BOLD),
  "number-symbol": font(13),
  "recipients-heading": font(12, { bold: true, italic: true }),
  recipients: font(11),
} as const satisfies Readonly<Record<string, Typography>>;

/** Name of a look a cell of ours may have. */
export type SheetStyle = keyof typeof TYPOGRAPHY;

export function isSheetStyle(name: string): name is SheetStyle {
  return Object.hasOwn(TYPOGRAPHY, name);
}
