import { FLOOR_LEVELS } from "../catalogue/types";
import { meanText } from "../council/result/mean";
import type { ProductResult } from "../council/result/product-result";
import type { SessionResult } from "../council/result/session-results";

/** What records say of a result, the same words in each. */

const AUTHORITY_TEXT = {
  district: "cấp huyện",
  province: "cấp tỉnh",
  centre: "cấp trung ương",
  ministry: "Bộ Nông nghiệp và Môi trường",
} as const;

/** Who recognises the star and to whom the dossier goes on; "" for one and two stars. */
export function authorityText({ recognition: { authority, sentTo } }: ProductResult): string {
  const own = authority === null ? "" : AUTHORITY_TEXT[authority];
  return sentTo === null || sentTo === authority ? own : `${own}, gửi ${AUTHORITY_TEXT[sentTo]}`;
}

/** The same as it begins a cell. */
export function authorityCell(result: ProductResult): string {
  const text = authorityText(result);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "4 sao", or why there is no star. */
export function starText({ result }: Pick<SessionResult, "result">): string {
  if (!result) return "Chưa xét";
  if (result.knockOuts.knockedOut) return "Bị loại";
  if (result.mean === null) return "Chưa có phiếu";
  return result.star === null ? "Chờ kết luận" : `${result.star} sao`;
}

/** The mean as printed; "" without any. */
export function meanOf({ result }: Pick<SessionResult, "result">, decimals: number): string {
  return result?.mean ? meanText(result.mean, decimals) : "";
}

/** "***: 1.5 (3/7)": floors missed up to the band, level by level, with how many members reach them; "" where none. */
export function missedFloorsText({ result }: Pick<SessionResult, "result">): string {
  if (!result || result.band === null) return "";
  const { band, floors } = result;
  return FLOOR_LEVELS.filter((level) => level <= band)
    .flatMap((level) => {
      const missed = floors[level].filter(({ holds }) => holds !== true);
      if (missed.length === 0) return [];
      return [`${"*".repeat(level)}: ${missed.map(({ code, met, of }) => `${code} (${met}/${of})`).join(", ")}`];
    })
    .join("\n");
}
