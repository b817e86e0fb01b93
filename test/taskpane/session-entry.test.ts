import { textIn } from "../../src/taskpane/i18n";
import {
  blankEntry,
  blankProduct,
  checkEntry,
  editionOf,
  type ProductEntry,
  type SessionEntry,
} from "../../src/taskpane/start/session-entry";

const text = textIn("vi");
const setsOf = () => [1, 11, 26];
const product: ProductEntry = {
  ...blankProduct(1),
  code: "20 - 06073 - 01 - 2026",
  name: " Chè xanh ",
  filedOn: "1/9/2026",
  set: "11",
  producer: "Hợp tác xã chè",
};
const entry: SessionEntry = {
  ...blankEntry(),
  title: "Họp đợt 2",
  province: "Lạng Sơn",
  place: "Hội trường",
  date: "26/11/2026",
  memberName: "Uỷ viên 3",
  products: [product],
};
const check = (change: Partial<SessionEntry>) => checkEntry({ ...entry, ...change }, setsOf, text);
const checkProduct = (change: Partial<ProductEntry>) => check({ products: [{ ...product, ...change }] });

describe("what a new session must say", () => {
  test("a complete entry becomes the input of a session: days as ISO dates, the code in its one spelling", () => {
    const { troubles, input } = check({});
    expect([...troubles]).toEqual([]);
    expect(input).toMatchObject({
      date: "2026-11-26",
      member: { name: "Uỷ viên 3" },
      products: [{ code: "20-06073-01-2026", name: "Chè xanh", set: 11, filedOn: "2026-09-01", kind: "first" }],
    });
  });

  test("an empty entry names each missing field once, at its field, and gives no input", () => {
    const { troubles, input } = checkEntry(blankEntry(), setsOf, text);
    expect(input).toBeNull();
    expect(troubles.get("title")).toBe("Chưa nhập tên cuộc họp.");
    expect([...troubles.keys()]).toEqual(
      expect.arrayContaining(["province", "place", "memberName", "date", "product-1-name", "product-1-code"]),
    );
  });

  test("a code that is not T-X-STT-20YY is refused with the form it should have", () => {
    expect(checkProduct({ code: "LS-1" }).troubles.get("product-1-code")).toContain("T-X-STT-20YY");
  });

  test("two products cannot share a code, however it is spaced", () => {
    const twin = { ...product, id: 2, code: "20-06073-01-2026" };
    expect(check({ products: [product, twin] }).troubles.get("product-1-code")).toContain("sản phẩm 2");
  });

  test("a dossier filed after the meeting is refused at its date", () => {
    expect(checkProduct({ filedOn: "27/11/2026" }).troubles.get("product-1-filedOn")).toBe(
      "Ngày nộp hồ sơ sau ngày họp.",
    );
  });

  test("a set that does not exist under the edition has to be chosen again", () => {
    expect(checkProduct({ set: "3" }).troubles.get("product-1-set")).toBe("Chưa chọn bộ sản phẩm.");
  });

  test("a telephone number with letters is refused; none at all is fine", () => {
    expect(checkProduct({ phone: "hỏi xã" }).troubles.has("product-1-phone")).toBe(true);
    expect(checkProduct({ phone: "" }).troubles.has("product-1-phone")).toBe(false);
  });
});

describe("the edition follows from the dates (26/2026 Art. 11, 12)", () => {
  test("a dossier filed from 22/05/2026 is scored on 26/2026, with the reason in words", () => {
    const edition = editionOf(product, entry.date);
    expect(edition).toMatchObject({ ok: true, value: { edition: "26-2026" } });
  });

  test("one filed before is scored on 148 while the transition lasts", () => {
    expect(editionOf({ ...product, filedOn: "01/04/2026" }, "01/07/2026")).toMatchObject({
      ok: true,
      value: { edition: "148-2023" },
    });
  });

  test("nothing is said before both dates are known", () => {
    expect(editionOf({ ...product, filedOn: "" }, entry.date)).toBeNull();
    expect(editionOf(product, "")).toBeNull();
  });
});
