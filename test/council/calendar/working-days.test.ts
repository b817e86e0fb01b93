import { addDays, addMonths, daysBetween, isCalendarDate } from "../../../src/council/calendar/iso-days";
import {
  checkLeadDays,
  isWorkingDay,
  VIETNAM_DAYS,
  workingDaysBefore,
  workingDaysUntil,
} from "../../../src/council/calendar/working-days";

describe("the table of Vietnam's public holidays", () => {
  it("has true dates in order, none twice, off on weekdays and worked on weekends", () => {
    const dates = VIETNAM_DAYS.days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const { date, day } of VIETNAM_DAYS.days) {
      expect(isCalendarDate(date)).toBe(true);
      const isWeekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
      expect([date, isWeekend]).toEqual([date, day === "working"]);
    }
  });

  it("gives each year the days of Labour Code Art. 112: Tết five, Quốc khánh two, the others one", () => {
    for (const year of ["2025", "2026", "2027"]) {
      const off = VIETNAM_DAYS.days.filter(({ date, day }) => date.startsWith(year) && day === "off");
      const count = (name: string): number => off.filter((each) => each.name.includes(name)).length;
      expect(
        ["Tết Nguyên đán", "Quốc khánh", "Giỗ Tổ", "Ngày Chiến thắng", "Quốc tế Lao động", "Tết Dương"].map(count),
      ).toEqual([5, 2, 1, 1, 1, 1]);
    }
  });

  it.each([
    ["2025-01-29", "2025-04-07"],
    ["2026-02-17", "2026-04-27"],
    ["2027-02-08", "2027-04-16"],
  ])("closes offices at Tết (%s) and Hùng Kings' day (%s)", (tet, kings) => {
    expect([tet, kings].map((date) => isWorkingDay(date))).toEqual([false, false]);
  });

  it("knows weekends worked instead of a bridging day", () => {
    expect(isWorkingDay("2026-01-02")).toBe(false);
    expect(isWorkingDay("2026-01-10")).toBe(true);
    expect(isWorkingDay("2026-01-17")).toBe(false);
  });
});

describe("lead days", () => {
  it("count back over weekends: three working days before Thursday is Monday, before Tuesday is Thursday", () => {
    expect(workingDaysBefore("2026-11-19", 3)).toBe("2026-11-16");
    expect(workingDaysBefore("2026-11-17", 3)).toBe("2026-11-12");
    expect(workingDaysUntil("2026-11-12", "2026-11-17")).toBe(3);
  });

  it("are checked against the meeting with the last day named", () => {
    expect(checkLeadDays("2026-11-16", "2026-11-19", 3)).toMatchObject({ enough: true, given: 3, uncertain: [] });
    const late = checkLeadDays("2026-11-17", "2026-11-19", 3);
    expect(late).toMatchObject({ enough: false, given: 2, latest: "2026-11-16" });
    expect(late.sentence).toBe(
      "Hồ sơ gửi ngày 17/11/2026, chỉ trước phiên họp 2 ngày làm việc; cần 3, muộn nhất ngày 16/11/2026.",
    );
  });

  it("go around Tết", () => {
    expect(workingDaysBefore("2026-02-24", 3)).toBe("2026-02-12");
  });

  it("name the days they rest on that are not announced yet, and years the table does not know", () => {
    const check = checkLeadDays("2026-11-20", "2026-11-26", 3);
    expect(check).toMatchObject({ enough: true, uncertain: [{ date: "2026-11-24" }], covered: true });
    expect(checkLeadDays("2028-03-01", "2028-03-10", 3)).toMatchObject({ enough: true, covered: false });
  });
});

describe("days without a clock", () => {
  it("add and count days and months as the calendar has them", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
    expect(addMonths("2023-11-30", 36)).toBe("2026-11-30");
    expect(addMonths("2024-02-29", 36)).toBe("2027-02-28");
    expect(isCalendarDate("2026-02-29")).toBe(false);
  });
});
