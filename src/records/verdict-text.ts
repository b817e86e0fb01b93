import type { Star } from "../catalogue/types";
import type { ProposedKnockOut } from "../scoring/proposed-knock-outs";
import type { Worth } from "../scoring/verdict";

/** "1.5", "1.5 và 3.4", "1.5, 2.2 và 3.4". */
export function spokenList(codes: readonly string[]): string {
  const last = codes.at(-1) ?? "";
  return codes.length < 2 ? last : `${codes.slice(0, -1).join(", ")} và ${last}`;
}

/**
 * Both keys of a sheet in one sentence: "78 điểm: đủ dải 4 sao; chỉ xếp 3 sao vì thiếu mức **** ở 1.5 và 3.4". The sheet's
 * own formula says the same.
 * @param undecided Grounds for knocking out that the choices raise and nobody has decided on.
 */
export function verdictSentence(verdict: Worth, undecided: readonly ProposedKnockOut[] = []): string {
  return worthText(verdict) + undecided.map(undecidedText).join("");
}

/** "; 0 điểm ở 6.1 và 6.3: cần quyết định có loại hồ sơ hay không (ghi chú ở 6.4)" */
function undecidedText({ knockOut: { criterion, id }, zeroAt }: ProposedKnockOut): string {
  return `; 0 điểm ở ${spokenList(zeroAt)}${toDecideText(criterion ?? id)}`;
}

/** What follows the criteria at 0 points; the sheet's own formula ends with it too. */
export function toDecideText(noteAt: string): string {
  return `: cần quyết định có loại hồ sơ hay không (ghi chú ở ${noteAt})`;
}

function worthText(verdict: Worth): string {
  const { total, band, star, floorsMissed } = verdict;
  const begin = `${verdict.complete ? "" : "Chưa chấm đủ, tạm tính: "}${total} điểm: `;
  if (star === null) return `${begin}sản phẩm bị loại`;
  if (star === band) return `${begin}đủ dải ${band} sao; xếp ${star} sao`;
  return (
    `${begin}đủ dải ${band} sao; chỉ xếp ${star} sao vì thiếu mức ${"*".repeat(star + 1)} ở ` +
    spokenList(missedAbove(floorsMissed, star))
  );
}

function missedAbove(missed: Worth["floorsMissed"], star: Star): readonly string[] {
  return star === 2 ? missed[3] : star === 3 ? missed[4] : star === 4 ? missed[5] : [];
}
