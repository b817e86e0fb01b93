import { unzipSync, zipSync } from "fflate";
import { FONT_NAME } from "../../../src/records/typography";
import { finishParts } from "../../../src/workbook/file/render-parts";
import { restoreAstral } from "../../../src/workbook/file/render-astral";
import type { NormalFont } from "../model/style";

const TEXTS = "xl/sharedStrings.xml";

/** Puts right what exceljs cannot say: the font of the Normal style, and characters it would cut in two. Stored, not packed: many tests save. */
export function finishPackage(xlsx: Uint8Array, normalFont: NormalFont): Uint8Array {
  if (normalFont.name === FONT_NAME && normalFont.size === 12) return finishParts(xlsx);
  const parts = unzipSync(xlsx);
  const texts = parts[TEXTS];
  if (texts) parts[TEXTS] = new TextEncoder().encode(restoreAstral(new TextDecoder().decode(texts)));
  // exceljs writes Calibri 11 by itself, the only other font the host starts with.
  return zipSync(parts, { level: 0 });
}
