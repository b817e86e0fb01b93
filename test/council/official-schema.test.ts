import { parseDocument, parseOfficialSheets } from "../../src/council/document-schema";
import type { OfficialSheet } from "../../src/council/types";
import { memberDocument } from "./fixtures";

const official: OfficialSheet = {
  edition: "26-2026",
  set: 11,
  fileName: "phụ lục.docx",
  sha256: "0123456789abcdef".repeat(4),
  loadedAt: "2026-11-26T08:00:00Z",
  criteria: [{ code: "1.1", title: "Nguồn nguyên liệu", notes: ["Ghi chú"], options: ["a", ""] }],
  decisions: [{ at: "6.1.1", code: "points-exceed-max", where: "bảng 22, dòng 110", message: "11 > 2", keep: "file" }],
  figures: [{ code: "6.1.1", max: 2, options: [{ number: 2, points: 11, star: null }] }],
};

describe("official sheets in a document from outside", () => {
  it("come through whole, and a document without them stays without them", () => {
    const document = { ...memberDocument(), officialSheets: [official] };
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, value: document });
    const without = parseDocument(memberDocument());
    expect(without.ok && "officialSheets" in without.value).toBe(false);
  });

  it.each<[string, unknown, RegExp]>([
    ["a hash that is none", { ...official, sha256: "abc" }, /mã SHA-256: sai dạng/u],
    ["a set no decision has", { ...official, set: 27 }, /bộ sản phẩm: vượt quá 26/u],
    ["points above a whole sheet", { ...official, figures: [{ code: "1.1", max: 101 }] }, /vượt quá 100/u],
    [
      "wording longer than any note",
      { ...official, criteria: [{ ...official.criteria[0], title: "a".repeat(8_001) }] },
      /vượt quá 8000 ký tự/u,
    ],
    ["a field nobody knows", { ...official, extra: 1 }, /không nhận ra/u],
  ])("are refused with %s", (_name, sheet, sentence) => {
    expect(parseDocument({ ...memberDocument(), officialSheets: [sheet] })).toMatchObject({
      ok: false,
      message: expect.stringMatching(sentence) as string,
    });
    expect(parseOfficialSheets([sheet])).toMatchObject({
      ok: false,
      message: expect.stringMatching(sentence) as string,
    });
  });

  it("stand once for each set", () => {
    expect(parseDocument({ ...memberDocument(), officialSheets: [official, official] })).toMatchObject({
      ok: false,
      message: "Có hai phiếu chính thức cho bộ 11 của quyết định 26-2026.",
    });
  });
});
