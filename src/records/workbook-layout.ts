/** Worksheet names of a workbook beside its scoring sheets. */
export const WORKSHEETS = {
  session: "Phiên họp",
  roster: "Hội đồng",
  products: "Sản phẩm",
  evidence: "Minh chứng",
  scores: "Điểm chấm",
  summary: "Tổng hợp",
  agenda: "Chênh lệch",
  minutes: "Biên bản",
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

/**
 * A worksheet name Excel accepts: at most 31 characters, none of []:*?/\, no straight apostrophe, not taken
 * (case does not count).
 */
export function worksheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean =
    wanted
      .normalize("NFC")
      // Control characters are as invalid as the listed ones.
      .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
      // Printers' ranges quote the name in straight apostrophes.
      .replace(/'/g, "’")
      .replace(/\s+/g, " ")
      .trim() || "Phiếu";
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
  return kept.trimEnd();
}
