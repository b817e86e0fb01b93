import { EVIDENCE_FAMILIES } from "../../../src/catalogue/evidence-families";
import familyWords from "../../../src/council/evidence/family-words.json";
import { matchFamily } from "../../../src/council/evidence/match-family";
import { matchProduct } from "../../../src/council/evidence/match-product";

describe("the family of papers a name speaks of", () => {
  it("has words for each family, and knows each by its title and id", () => {
    expect(Object.keys(familyWords)).toEqual(EVIDENCE_FAMILIES.map(({ id }) => id));
    for (const { id, title } of EVIDENCE_FAMILIES) {
      expect([matchFamily(id), matchFamily(title.toUpperCase())]).toEqual([
        { value: id, confidence: "sure", candidates: [id] },
        { value: id, confidence: "sure", candidates: [id] },
      ]);
    }
  });

  it.each([
    ["3. Giấy chứng nhận ATTP số 12-2026", "production-eligibility"],
    ["GCN co so du dieu kien an toan thuc pham", "production-eligibility"],
    ["Giấy chứng nhận đăng ký nhãn hiệu", "intellectual-property"],
    ["Giay_chung_nhan_dang_ky_HTX dkkd", "business-registration"],
    ["Phiếu kiểm nghiệm lô 3", "test-report"],
    ["HĐ liên kết với tổ hợp tác", "linkage-contract"],
    ["Bản tự công bố sản phẩm", "quality-declaration"],
    ["Chứng nhận ISO 22000", "quality-system"],
    ["Câu chuyện sản phẩm", "story"],
    ["Hợp đồng thu gom rác thải", "waste-treatment"],
    ["Nhãn hiệu tập thể Mẫu Sơn", "geographical-mark"],
    ["Kế hoạch bảo vệ môi trường", "environment"],
  ])("is read from “%s”", (name, family) => {
    expect(matchFamily(name).value).toBe(family);
  });

  it("is left to people where two share the words, and none where nothing speaks for one", () => {
    expect(matchFamily("VietGAP")).toEqual({
      value: null,
      confidence: "unsure",
      candidates: ["area-certificate", "quality-system"],
    });
    expect(matchFamily("scan0001").candidates).toEqual([]);
    expect(matchFamily("")).toMatchObject({ value: null, candidates: [] });
  });

  it("comes from the folder when the file's own name says nothing, and is then less sure", () => {
    expect(matchFamily("SP01/Phiếu kiểm nghiệm/scan0001")).toMatchObject({
      value: "test-report",
      confidence: "likely",
    });
    expect(matchFamily("Môi trường/Phiếu kiểm nghiệm")).toMatchObject({ value: "test-report", confidence: "sure" });
  });
});

describe("the product a name speaks of", () => {
  const products = [
    { code: "20-06613-01-2026", name: "Chè xanh", producer: "Hợp tác xã chè Đình Lập" },
    { code: "20-06613-02-2026", name: "Chè", producer: "Hợp tác xã chè Đình Lập" },
    { code: "20-06184-02-2026", name: "Hồng không hạt Bảo Lâm", producer: "Hợp tác xã hồng Bảo Lâm" },
  ];

  it.each<[string, string | null, string]>([
    ["20_06184_02_2026 - hồ sơ", "20-06184-02-2026", "sure"],
    ["HO SO CHE XANH", "20-06613-01-2026", "sure"],
    ["Hồ sơ chè", "20-06613-02-2026", "sure"],
    ["SP03 - Hồng không hạt Bảo Lâm", "20-06184-02-2026", "sure"],
    ["SP03", "20-06184-02-2026", "likely"],
    ["Sản phẩm 1", "20-06613-01-2026", "likely"],
    ["Hồng không hạt, xã Lâm", "20-06184-02-2026", "likely"],
    ["HTX: hợp tác xã hồng Bảo Lâm/giấy tờ", "20-06184-02-2026", "likely"],
    ["SP01 Hồng không hạt Bảo Lâm", null, "unsure"],
    ["Giấy tờ chung", null, "unsure"],
  ])("is read from “%s”", (text, value, confidence) => {
    expect(matchProduct(text, products)).toMatchObject({ value, confidence });
  });

  it("is left to people where a producer has several", () => {
    expect(matchProduct("Hợp tác xã chè Đình Lập", products.slice(0, 1)).value).toBe("20-06613-01-2026");
    const [, second] = products;
    const two = [
      { ...second, code: "a", name: "Lá thuốc", producer: "HTX Xanh" },
      { code: "b", name: "Cao khô", producer: "HTX Xanh" },
    ];
    expect(matchProduct("HTX Xanh - giấy tờ", two)).toEqual({
      value: null,
      confidence: "unsure",
      candidates: ["a", "b"],
    });
  });
});
