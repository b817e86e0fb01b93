import { fail, type Failure } from "../../catalogue/outcome";

/** Codes under which Excel says that a cell is being edited (office-js #806, #3388). */
const EDIT_MODE: readonly string[] = ["InvalidOperationInCellEditMode", "CellEditMode", "ActivityLimitReached"];

/** One sentence for each thing Excel may refuse, by the library's code; our code is the stable name of the failure. */
const SENTENCES: Readonly<Record<string, readonly [code: string, message: string]>> = {
  InvalidOperationInCellEditMode: ["edit-mode", "Bấm Enter hoặc Esc trong ô đang sửa rồi thử lại."],
  CellEditMode: ["edit-mode", "Bấm Enter hoặc Esc trong ô đang sửa rồi thử lại."],
  ActivityLimitReached: ["busy", "Excel đang bận; đợi một lát rồi thử lại."],
  AccessDenied: [
    "access-denied",
    "Trang tính hoặc sổ làm việc đang được bảo vệ nên chưa ghi được; bỏ bảo vệ (Xem lại › Bỏ bảo vệ trang tính) rồi thử lại.",
  ],
  ReadOnly: ["read-only", "Sổ làm việc chỉ mở để đọc; bấm “Bật chỉnh sửa” hoặc lưu thành bản khác rồi thử lại."],
  DocumentReadOnly: [
    "read-only",
    "Sổ làm việc chỉ mở để đọc; bấm “Bật chỉnh sửa” hoặc lưu thành bản khác rồi thử lại.",
  ],
  ProtectedView: ["read-only", "Sổ làm việc đang ở chế độ xem được bảo vệ; bấm “Bật chỉnh sửa” rồi thử lại."],
  ItemNotFound: ["sheet-gone", "Trang tính cần dùng không còn trong sổ làm việc; đã đọc lại, thử lại lần nữa."],
  ItemAlreadyExists: ["name-taken", "Sổ làm việc đã có trang hoặc bảng cùng tên; đổi tên trang đó rồi thử lại."],
  ApiNotFound: [
    "old-excel",
    "Bản Excel này thiếu chức năng cần dùng; cần Excel 2021, Microsoft 365, hoặc chấm trên trang web.",
  ],
  NotImplemented: [
    "old-excel",
    "Bản Excel này thiếu chức năng cần dùng; cần Excel 2021, Microsoft 365, hoặc chấm trên trang web.",
  ],
  RequestPayloadSizeLimitExceeded: ["too-large", "Excel trên web không nhận lượng dữ liệu này trong một lần."],
  ResponsePayloadSizeLimitExceeded: ["too-large", "Excel trên web không trả được lượng dữ liệu này trong một lần."],
  RequestAborted: ["interrupted", "Excel đã ngắt việc đang làm; thử lại lần nữa."],
};

/** The library's code of something that was thrown, or "" when it is not from the library. */
export function codeOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return "";
  return typeof thrown.code === "string" ? thrown.code : "";
}

export function isEditMode(thrown: unknown): boolean {
  return EDIT_MODE.includes(codeOf(thrown));
}

/** A failure with its sentence, whatever was thrown. Unknown codes are `excel-refused`. */
export function failureOf(thrown: unknown): Failure {
  const known = SENTENCES[codeOf(thrown)];
  if (known) return fail(known[0], known[1]);
  return fail("excel-refused", "Excel không làm được việc này; sổ làm việc giữ nguyên như trước. Thử lại lần nữa.");
}

/** What the host said, on one line: for a person who helps, not for the one who scores. */
export function technicalLine(thrown: unknown): string {
  if (!(thrown instanceof Object)) return String(thrown);
  const message = "message" in thrown ? String(thrown.message) : "";
  const debug = "debugInfo" in thrown ? ` ${JSON.stringify(thrown.debugInfo)}` : "";
  return `${codeOf(thrown)}: ${message}${debug}`.replace(/\s+/g, " ");
}
