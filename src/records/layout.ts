import type { FloorLevel, PartCode } from "../catalogue/types";
import { FLOOR_LEVELS } from "../catalogue/types";

/**
 * Where things stand in a workbook. The blueprints write by it and the readers find by it, so that a sheet survives
 * inserted, moved and sorted rows: rows are found by the text of the hidden key column, never by their number.
 */

/** Bumped when a reader of the previous version could misread what is written. */
export const SCHEMA_VERSION = 1;

/** What a tick cell holds; an upper-case X, and blanks around it, count the same in the sheet's own formulas. */
export const TICK = "x";

/** Whether the sheet's formulas count this cell as a tick. */
export function isTick(cell: unknown): boolean {
  return typeof cell === "string" && cell.replace(/^ +| +$/g, "").toLowerCase() === TICK;
}

/** Columns of a scoring sheet, left to right: A is hidden, B–G print, H helps on the screen, the rest is hidden. */
export const SHEET_COLUMNS = [
  "key",
  "content",
  "points",
  "tick",
  "score",
  "evidence",
  "comment",
  "status",
  "sheet",
  "ticks",
  "star",
  "floor3",
  "floor4",
  "floor5",
  "missed3",
  "missed4",
  "missed5",
  "open",
  "unproved",
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** Excel letter of a scoring sheet's column as it is drawn. */
export function columnLetter(column: SheetColumn): string {
  return String.fromCharCode(65 + SHEET_COLUMNS.indexOf(column));
}

/** Headings of the printed columns, in the row keyed `heading`. */
export const SHEET_HEADINGS: Readonly<Partial<Record<SheetColumn, string>>> = {
  content: "Tiêu chí",
  points: "Thang điểm",
  tick: "Chọn",
  score: "Điểm chấm",
  evidence: "Minh chứng",
  comment: "Nhận xét",
  status: "Trạng thái",
};

/** What the status column says of a criterion; a double tick says "chọn 2 mức". */
export const STATUS_TEXT = { unscored: "chưa chấm", closed: "đóng" } as const;

/** Shown where a list of criteria is empty. */
export const NONE_TEXT = "không";

/** What the star cell of a knocked-out product says. */
export const KNOCKED_OUT_TEXT = "Bị loại";

/**
 * Rows that stand once in a scoring sheet.
 * - `identity`: first row; its `sheet` column holds the {@link SheetIdentity} as JSON;
 * - `total`: the figure stands in `score`; `band`, `star`, `unscored`, `unproved` and `floor:3|4|5` have theirs in {@link VERDICT_COLUMN};
 * - `opinion`: the member's text stands in `content`; `opinion-2` to `-4` only make room for a long one.
 */
export const FIXED_ROWS = [
  "identity",
  "motto",
  "motto-rule",
  "letterhead-space",
  "title",
  "subtitle",
  "edition",
  "set",
  "set-sector",
  "set-warning",
  "product-name",
  "product-code",
  "producer",
  "phone",
  "address",
  "evaluator",
  "space-knock-out",
  "knock-out-heading",
  "space-table",
  "heading",
  "total",
  "band",
  "unscored",
  "unproved",
  "star",
  "verdict",
  "legend",
  "opinion-heading",
  "opinion",
  "opinion-2",
  "opinion-3",
  "opinion-4",
  "space-signature",
  "place-date",
  "signer-caption",
  "signer-hint",
  "signature",
  "signer-name",
  "seal",
] as const;
export type FixedRow = (typeof FIXED_ROWS)[number];

/** Column of the figures of the verdict rows `band`, `star`, `unscored`, `unproved`, `floor:n`; `verdict` (the sentence) is in `content`. */
export const VERDICT_COLUMN: SheetColumn = "points";

export type RowKey =
  | { readonly kind: "fixed"; readonly row: FixedRow }
  | { readonly kind: "part"; readonly part: PartCode }
  | { readonly kind: "group"; readonly code: string }
  | { readonly kind: "criterion"; readonly code: string }
  /** `index` is 1-based among the notes of that group or criterion. */
  | { readonly kind: "note"; readonly code: string; readonly index: number }
  /** `index` is 1-based among the cases of that criterion. */
  | { readonly kind: "case"; readonly code: string; readonly index: number }
  | { readonly kind: "option"; readonly code: string; readonly number: number }
  | { readonly kind: "knock-out"; readonly id: string }
  | { readonly kind: "floor"; readonly level: FloorLevel };

export const partKey = (part: PartCode): string => `part:${part}`;
export const groupKey = (code: string): string => `group:${code}`;
/** Score in `score`, status in `status`, comment in `comment`. */
export const criterionKey = (code: string): string => `criterion:${code}`;
export const noteKey = (code: string, index: number): string => `note:${code}:${index}`;
export const caseKey = (code: string, index: number): string => `case:${code}:${index}`;
/** Tick in `tick`, points in `points`, evidence state in `evidence`. */
export const optionKey = (code: string, number: number): string => `option:${code}:${number}`;
/** Tick in `tick`, reason in `score` (drawn across `score` to `comment`). */
export const knockOutKey = (id: string): string => `knock-out:${id}`;
export const floorKey = (level: FloorLevel): string => `floor:${level}`;

/** Column of a knock-out's reason. */
export const KNOCK_OUT_REASON_COLUMN: SheetColumn = "score";

/** The key a hidden cell holds, or null when it is none of ours. */
export function parseRowKey(text: string): RowKey | null {
  const fixed = FIXED_ROWS.find((row) => row === text);
  if (fixed) return { kind: "fixed", row: fixed };
  const [, kind = "", rest = ""] = /^([a-z-]+):(.+)$/.exec(text) ?? [];
  const [, code = "", digits = ""] = /^(.+):([1-9]\d{0,3})$/.exec(rest) ?? [];
  const number = Number(digits);
  switch (kind) {
    case "part":
      return rest === "A" || rest === "B" || rest === "C" ? { kind, part: rest } : null;
    case "group":
    case "criterion":
      return { kind, code: rest };
    case "knock-out":
      return { kind, id: rest };
    case "floor": {
      const level = FLOOR_LEVELS.find((candidate) => String(candidate) === rest);
      return level ? { kind, level } : null;
    }
    case "note":
    case "case":
      return code ? { kind, code, index: number } : null;
    case "option":
      return code ? { kind, code, number } : null;
    default:
      return null;
  }
}

/** Which sheet a worksheet is, however it has been renamed or moved; JSON in the `sheet` column of the row `identity`. */
export interface SheetIdentity {
  readonly edition: string;
  readonly set: number;
  readonly product: string;
  readonly member: string;
  readonly round: number;
}

/** Worksheet names of a workbook beside its scoring sheets. */
export const WORKSHEETS = {
  session: "Phiên họp",
  roster: "Hội đồng",
  products: "Sản phẩm",
  evidence: "Minh chứng",
  history: "Lịch sử",
  store: "_ocop",
} as const;

/** Excel table names, one per table sheet. */
export const TABLE_NAMES = {
  session: "PhienHop",
  roster: "HoiDong",
  products: "SanPham",
  evidence: "MinhChung",
  history: "LichSu",
} as const;

/** Column keys and headings of the table sheets, left to right from column A, headings in row 1. */
export const TABLE_COLUMNS = {
  /** `key` is one of `SESSION_FIELDS`. */
  session: { key: "Mã mục", label: "Mục", value: "Nội dung" },
  roster: {
    id: "Mã",
    name: "Họ tên",
    title: "Chức vụ",
    department: "Đơn vị",
    role: "Vai trò",
    votes: "Chấm điểm",
  },
  products: {
    code: "Mã sản phẩm",
    name: "Tên sản phẩm",
    edition: "Quyết định",
    set: "Bộ số",
    setName: "Bộ sản phẩm",
    producer: "Chủ thể",
    phone: "Điện thoại",
    address: "Địa chỉ",
    kind: "Hình thức",
    filedOn: "Ngày nộp",
    recused: "Không tham gia chấm",
  },
  evidence: {
    product: "Mã sản phẩm",
    productName: "Tên sản phẩm",
    family: "Mã tài liệu",
    familyTitle: "Tài liệu",
    state: "Tình trạng",
    number: "Số hiệu",
    issuer: "Nơi cấp",
    issued: "Ngày cấp",
    expires: "Có giá trị đến",
    pages: "Trang",
    note: "Ghi chú",
  },
  /** For people; the exact entries stand in the hidden store. */
  history: {
    at: "Thời điểm",
    member: "Thành viên",
    product: "Mã sản phẩm",
    action: "Việc",
    detail: "Chi tiết",
  },
} as const;
export type TableSheet = keyof typeof TABLE_COLUMNS;

/** Between member ids in the recused column of `Sản phẩm`. */
export const ID_SEPARATOR = "; ";

/** Fields of `Phiên họp`, by the text of its key column. */
export const SESSION_FIELDS = {
  "meeting:title": "Tên phiên họp",
  "meeting:level": "Cấp đánh giá",
  "meeting:province": "Tỉnh, thành phố",
  "meeting:council": "Hội đồng",
  "meeting:date": "Ngày họp",
  "meeting:place": "Địa điểm",
  "profile:source": "Quy chế áp dụng",
  "profile:quorum": "Tỷ lệ thành viên tối thiểu",
  "profile:chairRequired": "Phải có chủ tịch hoặc phó chủ tịch",
  "profile:largestSpread": "Chênh lệch lớn nhất giữa hai thành viên (điểm)",
  "profile:leadDays": "Gửi hồ sơ trước phiên họp (ngày làm việc)",
  "profile:secretaryScores": "Thư ký chấm điểm",
  "profile:decimals": "Số chữ số thập phân khi in",
  "profile:councilFloors": "Cách tính mức tối thiểu của hội đồng",
  "profile:scoresShownBeforeSealing": "Hiện điểm trước khi khoá phiếu",
} as const;
export type SessionField = keyof typeof SESSION_FIELDS;

/** Key of a scoring sheet's blueprint, and of its entries in the store. */
export const sheetKey = (product: string, member: string): string => `sheet:${product}:${member}`;

/**
 * A worksheet name Excel accepts: at most 31 characters, none of []:*?/\, no apostrophe at its ends, not taken
 * (case does not count).
 */
export function worksheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean =
    wanted
      .normalize("NFC")
      // Control characters are as invalid as the listed ones.
      .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
      .replace(/\s+/g, " ")
      .replace(/^['\s]+|['\s]+$/g, "") || "Phiếu";
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const reserved = new Set(["history", "_ocop"]);
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? "" : ` (${attempt})`;
    const name = `${cutTo(clean, 31 - suffix.length)}${suffix}`;
    if (!used.has(name.toLowerCase()) && !reserved.has(name.toLowerCase())) return name;
  }
}

/** At most so many UTF-16 units, without splitting a letter or ending in a blank. */
function cutTo(text: string, length: number): string {
  let kept = "";
  for (const letter of text) {
    if (kept.length + letter.length > length) break;
    kept += letter;
  }
  return kept.replace(/['\s]+$/, "");
}
