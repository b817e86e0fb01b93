import { formatDay, localMoment, parseDay } from "../../src/taskpane/day";

describe("days as people type them", () => {
  test.each([
    ["05/11/2026", "2026-11-05"],
    ["5/2/2026", "2026-02-05"],
    [" 5.2.2026 ", "2026-02-05"],
    ["29-02-2028", "2028-02-29"],
  ])("%s is %s", (typed, iso) => expect(parseDay(typed)).toBe(iso));

  test.each(["", "2026", "31/02/2026", "29/02/2026", "12/13/2026", "00/01/2026", "05/11/26", "ngày mai"])(
    "%s is no day",
    (typed) => expect(parseDay(typed)).toBeNull(),
  );

  test("an ISO day is shown as dd/mm/yyyy; what is none stays as it was entered", () => {
    expect(formatDay("2026-02-05")).toBe("05/02/2026");
    expect(formatDay("khoảng tháng 2")).toBe("khoảng tháng 2");
  });

  test("a moment is told in local time with leading zeros, and an unreadable one as nothing", () => {
    expect(localMoment(new Date(2026, 1, 5, 7, 4).toISOString())).toEqual({ time: "07:04", day: "05/02/2026" });
    expect(localMoment("không rõ")).toEqual({ time: "", day: "" });
  });
});
