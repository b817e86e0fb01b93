import { fail, succeed, type Outcome } from "../../catalogue/outcome";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * Tells a zip from what people open by mistake, and says what to do about it.
 * A compound file (OLE) is either an .xlsx with an opening password or an .xls of Excel 97–2003.
 * Errors: `not-a-workbook`, `password-protected`.
 */
export function recognise(file: Uint8Array, fileName: string): Outcome<null> {
  if (startsWith(file, ZIP)) return succeed(null);
  if (file.length === 0) return fail("not-a-workbook", `Tệp “${fileName}” rỗng (0 byte); cần lấy lại bản đầy đủ.`);
  if (startsWith(file, OLE)) {
    if (holdsUtf16(file, "EncryptedPackage")) {
      return fail(
        "password-protected",
        `Tệp “${fileName}” có mật khẩu mở; cần mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại.`,
      );
    }
    return holdsUtf16(file, "Workbook") || holdsUtf16(file, "Book")
      ? fail("not-a-workbook", `Tệp “${fileName}” là tệp .xls đời cũ; cần mở bằng Excel rồi lưu thành .xlsx.`)
      : fail(
          "not-a-workbook",
          `Tệp “${fileName}” là tệp Office đời cũ hoặc có mật khẩu; cần lưu lại thành .xlsx không mật khẩu.`,
        );
  }
  if (startsWith(file, PDF))
    return fail("not-a-workbook", `Tệp “${fileName}” là tệp PDF, không phải sổ làm việc .xlsx.`);
  return looksLikeText(file)
    ? fail("not-a-workbook", `Tệp “${fileName}” là tệp văn bản (CSV hoặc HTML) mang tên .xlsx; cần mở tệp .xlsx gốc.`)
    : fail("not-a-workbook", `Tệp “${fileName}” không phải sổ làm việc .xlsx.`);
}

/** What a zip without a worksheet part most likely is, judged by its part names. */
export function recogniseContents(names: readonly string[], fileName: string) {
  const has = (part: string): boolean => names.some((name) => name.toLowerCase() === part);
  const what = has("word/document.xml")
    ? "là tệp Word"
    : has("ppt/presentation.xml")
      ? "là tệp PowerPoint"
      : has("xl/workbook.bin")
        ? "là tệp .xlsb; cần mở bằng Excel rồi lưu thành .xlsx"
        : has("content.xml") && has("mimetype")
          ? "là tệp OpenDocument (.ods, .odt); cần mở bằng LibreOffice rồi lưu thành .xlsx"
          : "là tệp nén, bên trong không có sổ làm việc";
  return fail("not-a-workbook", `Tệp “${fileName}” ${what}.`);
}

function startsWith(file: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => file[index] === byte);
}

/** Directory entries of a compound file are UTF-16LE. */
function holdsUtf16(file: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = file.indexOf(first); at >= 0; at = file.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => file[at + index] === byte)) return true;
  }
  return false;
}

function looksLikeText(file: Uint8Array): boolean {
  const head = file.subarray(0, 4096);
  return !head.some((byte) => byte === 0 || (byte < 9 && byte > 0));
}
