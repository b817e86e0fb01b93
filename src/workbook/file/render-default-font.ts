import { unzipSync, zipSync } from "fflate";
import { FONT_NAME } from "../../records/typography";

const STYLES = "xl/styles.xml";
const FIRST_FONT = /(<fonts\b[^>]*>)\s*<font>.*?<\/font>/su;

/**
 * Makes Times New Roman 12 the font of the `Normal` style. Excel and LibreOffice measure column widths in digits of
 * that font; exceljs always writes Calibri, which many machines lack and replace by something wider.
 */
export function withDefaultFont(xlsx: Uint8Array): Uint8Array {
  const parts = unzipSync(xlsx);
  const styles = parts[STYLES];
  if (!styles) return xlsx;
  const text = new TextDecoder().decode(styles);
  const font = `<font><sz val="12"/><color rgb="FF000000"/><name val="${FONT_NAME}"/><family val="1"/></font>`;
  const changed = text.replace(FIRST_FONT, `$1${font}`);
  return zipSync({ ...parts, [STYLES]: new TextEncoder().encode(changed) }, { level: 6 });
}
