import { newSession } from "../../src/app/new-session";
import type { NewSessionInput } from "../../src/app/types";

const INPUT: NewSessionInput = {
  title: "Họp đợt 2 năm 2026",
  province: "Lạng Sơn",
  place: "Phòng họp số 1",
  date: "2026-11-26",
  member: { name: "Sở Công Thương, uỷ viên 3", title: "Chuyên viên", department: "Sở Công Thương" },
  products: [
    {
      code: "20-06613-01-2026",
      name: "Chè xanh Đình Lập",
      set: 11,
      producer: "Hợp tác xã chè Đình Lập",
      phone: "",
      address: "",
      kind: "first",
      filedOn: "2026-10-12",
    },
  ],
};

describe("a session begun by one member", () => {
  test("has an empty sheet for each product, under the edition of its filing date (26/2026 Art. 12)", () => {
    const made = newSession(INPUT, "s-1");
    if (!made.ok) throw new Error(made.message);
    expect(made.value.sheets).toMatchObject([
      { product: "20-06613-01-2026", edition: "26-2026", set: 11, choices: {} },
    ]);
    const [product] = INPUT.products;
    if (!product) throw new Error("one product");
    const early = newSession(
      { ...INPUT, date: "2026-07-20", products: [{ ...product, filedOn: "2026-05-20" }] },
      "s-2",
    );
    expect(early.ok && early.value.sheets[0]?.edition).toBe("148-2023");
  });

  test.each([
    ["Lạng Sơn", "tỉnh Lạng Sơn"],
    ["Huế", "thành phố Huế"],
    ["Tỉnh Lạng Sơn", "Tỉnh Lạng Sơn"],
    ["Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"],
  ])("names the council of %s", (province, named) => {
    const made = newSession({ ...INPUT, province }, "s-1");
    expect(made.ok && made.value.session.meeting.council).toBe(`Hội đồng đánh giá, phân hạng sản phẩm OCOP ${named}`);
  });

  test("refuses two products of one code with a sentence", () => {
    const twice = newSession({ ...INPUT, products: [...INPUT.products, ...INPUT.products] }, "s-1");
    expect(twice.ok).toBe(false);
    expect(twice.ok ? "" : twice.message).toContain("20-06613-01-2026");
  });

  test("a meeting before the dossier was filed is refused", () => {
    expect(newSession({ ...INPUT, date: "2026-10-01" }, "s-1")).toMatchObject({ ok: false });
  });
});
