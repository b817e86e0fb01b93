import type { Star } from "../catalogue/types";
import type { Verdict } from "../scoring/types";

/** "1.5", "1.5 và 3.4", "1.5, 2.2 và 3.4". */
export function spokenList(codes: readonly string[]): string {
  const last = codes.at(-1) ?? "";
  return codes.length < 2 ? last : `${codes.slice(0, -1).join(", ")} và ${last}`;
}

/**
 * Both keys of a sheet in one sentence: "78 điểm: đủ dải 4 sao; chỉ xếp 3 sao vì thiếu mức **** ở 1.5 và 3.4". The sheet's
 * own formula says the same.
 */
export function verdictSentence(verdict: Verdict): string {
  const { total, band, star, floorsMissed } = verdict;
  const begin = `${verdict.complete ? "" : "Chưa chấm đủ, tạm tính: "}${total} điểm: `;
  if (star === null) return `${begin}sản phẩm bị loại`;
  if (star === band) return `${begin}đủ dải ${band} sao; xếp ${star} sao`;
  return (
    `${begin}đủ dải ${band} sao; chỉ xếp ${star} sao vì thiếu mức ${"*".repeat(star + 1)} ở ` +
    spokenList(missedAbove(floorsMissed, star))
  );
}

function missedAbove(missed: Verdict["floorsMissed"], star: Star): readonly string[] {
  return star === 2 ? missed[3] : star === 3 ? missed[4] : star === 4 ? missed[5] : [];
}
