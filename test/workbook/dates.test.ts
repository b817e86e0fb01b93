import { isoOfSerial, parseDate, serialOfIso } from "../../src/workbook/reading/dates";

describe("dates of cells", () => {
  test("serials are days of the 1900 system, or of the 1904 system of old Macs", () => {
    expect(isoOfSerial(46352, false)).toBe("2026-11-26");
    expect(isoOfSerial(46352.75, false)).toBe("2026-11-26");
    expect(isoOfSerial(46352 - 1462, true)).toBe("2026-11-26");
    expect(serialOfIso("2026-11-26")).toBe(46352);
    expect([isoOfSerial(-1, false), isoOfSerial(3_000_000, false)]).toEqual([null, null]);
  });

  test("dates written as text are read as day, month, year", () => {
    for (const text of ["5/2/2026", "05-02-2026", " 05.02.2026 ", "2026-02-05", "ngày 05 tháng 02 năm 2026"]) {
      expect(parseDate(text)).toBe("2026-02-05");
    }
  });

  test("a day the calendar does not have is no date", () => {
    for (const text of ["31/02/2026", "29/02/2027", "13/13/2026", "0/1/2026", "2026", "hôm nay", ""]) {
      expect(parseDate(text)).toBeNull();
    }
  });
});
