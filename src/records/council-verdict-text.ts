import type { Star } from "../catalogue/types";
import { meanText } from "../council/result/mean";
import type { ProductResult } from "../council/result/product-result";
import { spokenList } from "./verdict-text";

/**
 * Both keys of a council's result in one sentence: "78,36 điểm: đủ dải 4 sao; chỉ xếp 3 sao vì thiếu mức **** ở 1.5
 * (3/7 đạt) và 3.4 (2/7 đạt)".
 * @param decimals Decimals of the profile.
 */
export function councilSentence(result: ProductResult, decimals: number): string {
  const { mean, band, star, knockOuts, awaited } = result;
  if (knockOuts.knockedOut) {
    const begin = mean ? `${meanText(mean, decimals)} điểm: ` : "";
    return `${begin}sản phẩm bị loại (${knockOuts.members}/${knockOuts.of} thành viên)`;
  }
  if (mean === null || band === null) return "Chưa có phiếu nào đủ điểm";
  const begin = `${meanText(mean, decimals)} điểm: đủ dải ${band} sao; `;
  if (star === null) {
    return `${begin}chờ hội đồng kết luận mức tối thiểu ở ${spokenList([...new Set(awaited.map(({ code }) => code))])}`;
  }
  if (star === band) return `${begin}xếp ${star} sao`;
  return `${begin}chỉ xếp ${star} sao vì thiếu mức ${"*".repeat(star + 1)} ở ${spokenList(missed(result, star))}`;
}

function missed({ floors }: ProductResult, star: Star): readonly string[] {
  const level = star === 2 ? 3 : star === 3 ? 4 : star === 4 ? 5 : null;
  if (level === null) return [];
  return floors[level].flatMap(({ code, met, of, holds }) => (holds === true ? [] : [`${code} (${met}/${of} đạt)`]));
}
