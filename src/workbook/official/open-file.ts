import { fail, type Outcome } from "../../catalogue/outcome";
import { unpack, UNPACK_LIMITS, type UnpackLimits } from "../file/unpack";
import { csvRows } from "./csv-rows";
import { docxRows } from "./docx-rows";
import type { SourceFile } from "./source-rows";
import { xlsxRows } from "./xlsx-rows";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * Rows of a file, whatever its name says it is. Errors: `empty`, `too-large`, `password-protected`, `not-a-sheet`,
 * `not-text`, `truncated`; each message is one sentence that says what to do.
 */
export function openSheetFile(
  file: Uint8Array,
  fileName: string,
  limits: UnpackLimits = UNPACK_LIMITS,
): Outcome<SourceFile> {
  const starts = (signature: readonly number[]): boolean => signature.every((byte, index) => file[index] === byte);
  if (file.length === 0) return fail("empty", `Tệp “${fileName}” rỗng (0 byte).`);
  if (file.length > limits.fileBytes) {
    return fail(
      "too-large",
      `Tệp “${fileName}” nặng quá ${String(Math.round(limits.fileBytes / 1_048_576))} MB nên không đọc.`,
    );
  }
  if (starts(OLE)) {
    return fail(
      "password-protected",
      `Tệp “${fileName}” có mật khẩu hoặc là tệp Office đời cũ (.doc, .xls); cần bỏ mật khẩu, lưu lại thành .docx hoặc .xlsx.`,
    );
  }
  if (starts(PDF)) return fail("not-a-sheet", `Tệp “${fileName}” là PDF; cần bản .docx, .xlsx hoặc .csv.`);
  if (!starts(ZIP)) return csvRows(file, fileName);

  const opened = unpack(file, fileName, limits);
  if (!opened.ok) {
    return opened.code === "too-large"
      ? fail("too-large", `Tệp “${fileName}” bung ra quá lớn so với một phiếu chấm nên không đọc.`)
      : opened;
  }
  const pkg = opened.value;
  if (pkg.has("word/document.xml")) return docxRows(pkg);
  if (pkg.names.some((name) => /^xl\//iu.test(name))) return xlsxRows(pkg);
  return fail("not-a-sheet", `Tệp “${fileName}” là tệp nén, bên trong không có văn bản Word hay bảng tính Excel.`);
}
