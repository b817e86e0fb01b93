import { unzipSync, zipSync, type Unzipped } from "fflate";
import { FONT_NAME } from "../../records/typography";
import { restoreAstral } from "./render-astral";

const STYLES = "xl/styles.xml";
const TEXTS = "xl/sharedStrings.xml";
const FIRST_FONT = /(<fonts\b[^>]*>)\s*<font>.*?<\/font>/su;

/** What exceljs cannot do itself is put right in the parts it has packed: the default font, and characters it would cut in two. */
export function finishParts(xlsx: Uint8Array): Uint8Array {
  return zipSync(withWholeCharacters(withDefaultFont(unzipSync(xlsx))), { level: 6 });
}

/** See `guardAstral`; all texts of cells stand in the one table. */
function withWholeCharacters(parts: Unzipped): Unzipped {
  const texts = parts[TEXTS];
  if (!texts) return parts;
  return { ...parts, [TEXTS]: new TextEncoder().encode(restoreAstral(new TextDecoder().decode(texts))) };
}

/**
 * Makes Times New Roman 12 the font of the `Normal` style. Excel and LibreOffice measure column widths in digits of
 * that font; exceljs always writes Calibri, which many machines lack and replace by something wider.
 */
function withDefaultFont(parts: Unzipped): Unzipped {
  const styles = parts[STYLES];
  if (!styles) return parts;
  const text = new TextDecoder().decode(styles);
  const font = `<font><sz val="12"/><color rgb="FF000000"/><name val="${FONT_NAME}"/><family val="1"/></font>`;
  const changed = text.replace(FIRST_FONT, `$1${font}`);
  return { ...parts, [STYLES]: new TextEncoder().encode(changed) };
}
