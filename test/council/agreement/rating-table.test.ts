import { parseRatings } from "../../../src/council/agreement/rating-table";

describe("a table of ratings", () => {
  it("reads rows as items and columns as raters, blank cells as no rating", () => {
    const read = parseRatings([["8", "7,5", ""], [""], ["6", "7.25", "−1"]], "a.csv");
    expect(read).toEqual({
      ok: true,
      value: [
        [8, 7.5, null],
        [6, 7.25, -1],
      ],
    });
  });

  it("takes a first row of words as heading and a first column of words as names", () => {
    const headed = [
      ["", "m1", "m2"],
      ["20-06613-01-2026", "80", "81"],
      ["20-06325-01-2026", "70", ""],
    ];
    expect(parseRatings(headed, "a.csv")).toEqual({
      ok: true,
      value: [
        [80, 81],
        [70, null],
      ],
    });
    expect(
      parseRatings(
        [
          ["Mục", "A", "B"],
          ["1", "5", "6"],
        ],
        "a.csv",
      ),
    ).toEqual({ ok: true, value: [[5, 6]] });
    expect(
      parseRatings(
        [
          ["A", "B"],
          ["5", "6"],
        ],
        "a.csv",
      ),
    ).toEqual({ ok: true, value: [[5, 6]] });
  });

  it.each([
    [
      "not-a-number",
      [
        ["1", "2"],
        ["3", "bốn"],
      ],
      /“a.csv”, dòng 2, cột 2: “bốn”/u,
    ],
    ["not-a-number", [["1", "1e9"]], /cột 2/u],
    ["uneven-rows", [["1", "2"], ["3"]], /dòng 2: có 1 ô, cần 2 ô/u],
    ["no-ratings", [["A", "B"]], /không có điểm nào/u],
    ["no-ratings", [], /không có điểm nào/u],
  ])("refuses with %s and says where", (code, rows, message) => {
    const read = parseRatings(rows, "a.csv");
    expect(read).toMatchObject({ ok: false, code });
    if (!read.ok) expect(read.message).toMatch(message);
  });
});
