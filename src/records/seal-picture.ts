import { encode } from "uqr";
import type { ProductSet } from "../catalogue/types";
import { sealPayload } from "../council/seal-payload";
import type { CouncilSession, ScoreSheet } from "../council/types";
import type { PictureBlueprint, RowBlueprint } from "./blueprint";

/** Picture key of the code on the last page of a sealed sheet. */
export const SEAL_PICTURE = "ocop-seal";
/** 34 mm: a module is half a millimetre, which office scanners at 150 dpi still tell apart. */
const SIZE = 96;
/** Modules of white around it, as ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

/**
 * The code of a sealed sheet, beside the signature on the last page; null while the sheet is open. It is made with the strongest error
 * correction (level H): it reads with a fifth of it torn away, whichever corner that is.
 * @param rows The rows of the sheet, of which the signature block keeps the picture on its page.
 */
export function sealPicture(
  session: CouncilSession,
  sheet: ScoreSheet,
  set: ProductSet,
  rows: readonly RowBlueprint[],
): PictureBlueprint | null {
  const payload = sealPayload(session, sheet, set);
  const row = rows.findIndex(({ key }) => key === "place-date") + 1;
  if (payload === null || row === 0) return null;
  return {
    key: SEAL_PICTURE,
    modules: encode(payload, { ecc: "H", border: QUIET_ZONE }).data,
    column: "content",
    row,
    left: 4,
    top: 2,
    size: SIZE,
    description: "Mã QR của phiếu đã khoá",
  };
}
