import { EDITIONS } from "../../../src/catalogue/editions";
import { duplicateProducts } from "../../../src/council/products/duplicates";
import { proposeSets } from "../../../src/council/products/propose-set";
import keywords from "../../../src/council/products/set-keywords.json";

const SETS = EDITIONS.find(({ id }) => id === "26-2026")?.sets ?? [];
const first = (name: string, sector = ""): number | undefined => proposeSets(name, sector, SETS)[0]?.set;

describe("the set proposed for a product", () => {
  it.each([
    ["Quýt Bắc Sơn", 1],
    ["Na Chi Lăng", 1],
    ["Gà sáu ngón Mẫu Sơn", 2],
    ["Gạo nếp cái hoa vàng", 3],
    ["Mật ong hoa nhãn", 4],
    ["Bánh chưng đen Bắc Sơn", 6],
    ["Miến dong Bình Lư", 7],
    ["Thạch đen Tràng Định", 7],
    ["Hồng treo gió", 7],
    ["Vịt quay Lạng Sơn", 8],
    ["Chả lụa", 8],
    ["Nước mắm cá cơm", 9],
    ["Măng ớt ngâm Lạng Sơn", 9],
    ["Hoa hồi Văn Quan", 10],
    ["Chè shan tuyết Mẫu Sơn", 11],
    ["Trà Ô long Đình Lập", 11],
    ["Trà gừng mật ong", 12],
    ["Trà hoa vàng túi lọc", 12],
    ["Cà phê rang xay", 13],
    ["Rượu Mẫu Sơn", 14],
    ["Rượu men lá", 14],
    ["Rượu mơ rừng", 15],
    ["Nước khoáng thiên nhiên", 16],
    ["Nước ép táo mèo", 17],
    ["Cao gắm", 18],
    ["Dầu gội bồ kết", 19],
    ["Tinh dầu hồi Lạng Sơn", 20],
    ["Hương thẻ trầm", 21],
    ["Túi thổ cẩm", 22],
    ["Vải thiều sấy", 7],
    ["Mận sấy dẻo", 7],
    ["Hoa lan rừng", 23],
    ["Đào cảnh Mẫu Sơn", 24],
    ["Cá cảnh", 25],
    ["Làng du lịch cộng đồng Quỳnh Sơn", 26],
  ])("for “%s” is %i", (name, set) => {
    expect(first(name)).toBe(set);
  });

  it("is found without tones, and in decomposed letters", () => {
    expect(first("CHE SHAN TUYET MAU SON")).toBe(11);
    expect(first("ca phe")).toBe(13);
    expect(first("Rượu mơ".normalize("NFD"))).toBe(15);
  });

  it("follows the sector where the name alone could be several things", () => {
    expect(first("Vải Lục Ngạn", "Sản phẩm thực phẩm")).toBe(1);
    expect(first("Vải Nà Phặc", "Sản phẩm hàng thủ công mỹ nghệ")).toBe(22);
    expect(first("Sâm Ngọc", "SAN PHAM DUOC LIEU")).toBe(20);
    expect(first("Sản phẩm Quỳnh Sơn", "Cây cảnh")).toBe(24);
    expect(proposeSets("Rượu ngô", "Bộ 14", SETS)[0]?.set).toBe(14);
  });

  it("is none where nothing speaks for any", () => {
    expect(proposeSets("Xyz", "", SETS)).toEqual([]);
    expect(proposeSets("", "", SETS)).toEqual([]);
  });

  it("has words for each of the 26 sets", () => {
    expect(Object.keys(keywords).map(Number)).toEqual(SETS.map(({ no }) => no));
  });
});

describe("products listed twice", () => {
  const product = (code: string, name: string, producer = "Hợp tác xã A") => ({ code, name, producer });

  it("are found by code, and by name and producer whatever the tones", () => {
    const found = duplicateProducts([
      product("20-1-01-2026", "Chè Shan tuyết"),
      product("20-1-02-2026", "CHÈ SHAN TUYẾT ".normalize("NFD")),
      product("20-1-03-2026", "Mật ong"),
      product("20-1-03-2026", "Rượu"),
      product("20-1-04-2026", "Mật ong", "Hợp tác xã B"),
    ]);
    expect(found).toEqual([
      { kind: "code", places: [2, 3], sentence: "Mã sản phẩm “20-1-03-2026” ghi 2 lần trong danh sách." },
      {
        kind: "name",
        places: [0, 1],
        sentence: "Sản phẩm “Chè Shan tuyết” của cùng một chủ thể ghi 2 lần (20-1-01-2026, 20-1-02-2026).",
      },
    ]);
  });

  it("are none in a sound list", () => {
    expect(duplicateProducts([product("1", "a"), product("2", "b"), product("", ""), product("", "")])).toEqual([]);
  });
});
