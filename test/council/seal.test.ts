import { createHash } from "node:crypto";
import fc from "fast-check";
import { formatSeal, normaliseSeal, sealSheet } from "../../src/council/seal";
import { sheetDifferences } from "../../src/council/sheet-differences";
import type { ScoreSheet } from "../../src/council/types";
import type { Verdict } from "../../src/scoring/types";
import { sheet } from "./fixtures";

const verdict: Verdict = {
  complete: true,
  unscored: [],
  closed: [],
  parts: { A: 30, B: 20, C: 12 },
  groups: {},
  total: 62,
  band: 3,
  floorsMissed: { 3: [], 4: [], 5: [] },
  star: 3,
  disqualified: [],
  nextStar: null,
};

/** Every sealed field, changed one at a time, with the place that has to be named. */
const CHANGES: readonly (readonly [
  name: string,
  change: Partial<ScoreSheet>,
  where: string,
  criterion: string | null,
])[] = [
  ["edition", { edition: "148-2023" }, "quyết định áp dụng", null],
  ["set", { set: 1 }, "bộ sản phẩm", null],
  ["product", { product: "20-06073-02-2026" }, "mã sản phẩm", null],
  ["member", { member: "m1" }, "người đánh giá", null],
  ["round", { round: 2 }, "lượt chấm", null],
  ["a choice", { choices: { "1.1": 3, "1.2": 1 } }, "mức chọn ở 1.1", "1.1"],
  ["a choice taken back", { choices: { "1.1": 2 } }, "mức chọn ở 1.2", "1.2"],
  ["a choice added", { choices: { "1.1": 2, "1.2": 1, "1.10": 1 } }, "mức chọn ở 1.10", "1.10"],
  ["a comment", { comments: { "1.1": "Vùng chè ổn định." } }, "nhận xét ở 1.1", "1.1"],
  ["a comment removed", { comments: {} }, "nhận xét ở 1.1", "1.1"],
  ["the opinion", { opinion: "" }, "ý kiến của người đánh giá", null],
  ["a knock-out taken back", { disqualifications: [] }, "lý do bị loại dossier-1", null],
  ["a reason", { disqualifications: [{ knockOut: "dossier-1", reason: "Khác" }] }, "lý do bị loại dossier-1", null],
];

describe("seal of a sheet", () => {
  it("is the first 80 bits of SHA-256 over the RFC 8785 text, in Crockford's Base32", async () => {
    const text =
      '{"choices":{"1.1":2,"1.2":1},"comments":{"1.1":"Vùng chè ổn định"},' +
      '"disqualifications":[{"knockOut":"dossier-1","reason":"Giả mạo hồ sơ"}],"edition":"26-2026","member":"m2",' +
      '"opinion":"Đề nghị bổ sung hợp đồng","product":"20-06073-01-2026","round":1,"set":11,' +
      '"totals":{"parts":{"A":30,"B":20,"C":12},"total":62}}';
    const hex = createHash("sha256").update(text.normalize("NFC"), "utf8").digest("hex").slice(0, 20);
    const bits = BigInt(`0x${hex}`).toString(2).padStart(80, "0");
    const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const expected = (bits.match(/.{5}/gu) ?? []).map((five) => letters.charAt(parseInt(five, 2))).join("");
    expect(await sealSheet(sheet(), verdict)).toBe(expected);
  });

  it("does not depend on the order of keys, on the composition of accents, or on line ends", async () => {
    const before = await sealSheet(sheet({ opinion: "Một\nhai" }), verdict);
    const turned = Object.fromEntries(Object.entries(sheet()).reverse()) as unknown as ScoreSheet;
    const other: ScoreSheet = {
      ...turned,
      choices: { "1.2": 1, "1.1": 2 },
      comments: { "1.1": "Vùng chè ổn định".normalize("NFD"), "1.2": "" },
      opinion: "Một\r\nhai".normalize("NFD"),
    };
    expect(await sealSheet(other, verdict)).toBe(before);
    expect(sheetDifferences(sheet({ opinion: "Một\nhai" }), other)).toEqual([]);
  });

  it("does not depend on the order in which knock-outs were ticked, nor on the seal itself", async () => {
    const two = [
      { knockOut: "dossier-1", reason: "a" },
      { knockOut: "1.1", reason: "b" },
    ];
    const before = await sealSheet(sheet({ disqualifications: two }), verdict);
    const seal = { code: before, sealedAt: "2026-11-26T08:00:00Z" };
    expect(await sealSheet(sheet({ disqualifications: two.toReversed(), seal }), verdict)).toBe(before);
  });

  it.each(CHANGES)("changes with %s, and the difference is named", async (_name, change, where, criterion) => {
    expect(await sealSheet(sheet(change), verdict)).not.toBe(await sealSheet(sheet(), verdict));
    expect(sheetDifferences(sheet(), sheet(change))).toEqual([{ where, criterion }]);
    expect(sheetDifferences(sheet(change), sheet())).toEqual([{ where, criterion }]);
  });

  it("changes with each total", async () => {
    const before = await sealSheet(sheet(), verdict);
    expect(await sealSheet(sheet(), { ...verdict, total: 63 })).not.toBe(before);
    expect(await sealSheet(sheet(), { ...verdict, parts: { A: 29, B: 21, C: 12 } })).not.toBe(before);
  });

  it("names several differences in the order of the sheet, codes counted as numbers", () => {
    const after = sheet({ round: 2, choices: { "1.10": 1, "1.2": 2 }, comments: {} });
    expect(sheetDifferences(sheet(), after).map(({ where }) => where)).toEqual([
      "lượt chấm",
      "mức chọn ở 1.1",
      "mức chọn ở 1.2",
      "mức chọn ở 1.10",
      "nhận xét ở 1.1",
    ]);
  });
});

describe("seal on paper", () => {
  const codes = fc
    .array(fc.constantFrom(...Array.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ")), { minLength: 16, maxLength: 16 })
    .map((letters) => letters.join(""));

  it("is printed in four groups of four", () => {
    expect(formatSeal("0123456789ABCDEF")).toBe("0123-4567-89AB-CDEF");
  });

  it("reads back however it was typed: lower case, spaces, dashes, O for 0, I or L for 1", () => {
    const typings = fc.tuple(codes, fc.constantFrom("-", " ", " – ", ".", ""), fc.constantFrom("I", "l", "i", "L"));
    fc.assert(
      fc.property(typings, ([code, between, one]) => {
        const typed = formatSeal(code).toLowerCase().replaceAll("-", between).replaceAll("0", "o").replaceAll("1", one);
        expect(normaliseSeal(typed)).toBe(code);
      }),
    );
  });
});
