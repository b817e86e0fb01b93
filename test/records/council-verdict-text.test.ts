import { productResult } from "../../src/council/result/product-result";
import { councilSentence } from "../../src/records/council-verdict-text";
import { member, PLAIN_SET, PRODUCT, sessionOf, sheet, worth } from "../council/result/council-fixture";

const members = ["m1", "m2", "m3"].map((id) => member(id));
const say = (totals: readonly number[], floors: readonly number[], rule: "majority" | "conclusion" = "majority") =>
  councilSentence(
    productResult(
      sessionOf(members, { councilFloors: rule }),
      PRODUCT,
      PLAIN_SET,
      totals.map((total, index) => sheet(`m${index + 1}`, worth(total, floors[index]))),
    ),
    2,
  );

describe("a council's result in one sentence", () => {
  it("says both keys, with the count where a floor holds the star down", () => {
    expect(say([78, 79, 78], [4, 4, 4])).toBe("78,33 điểm: đủ dải 4 sao; xếp 4 sao");
    expect(say([78, 79, 78], [2, 2, 4])).toBe(
      "78,33 điểm: đủ dải 4 sao; chỉ xếp 3 sao vì thiếu mức **** ở 2 (1/3 đạt)",
    );
  });

  it("says what is waited for", () => {
    expect(say([], [])).toBe("Chưa có phiếu nào đủ điểm");
    expect(say([78], [4], "conclusion")).toBe("78,00 điểm: đủ dải 4 sao; chờ hội đồng kết luận mức tối thiểu ở 2");
  });
});
