import { succeed, type Outcome } from "../../catalogue/outcome";
import { certificateRegister } from "../../council/after/certificates";
import { periodReport, reportPeriods, type ReportPeriod } from "../../council/after/period-report";
import { certificatesOf } from "../../council/after/recognitions";
import { roundsOf } from "../../council/after/rounds-calendar";
import { dayText } from "../../council/calendar/iso-days";
import type { SessionResult } from "../../council/result/session-results";
import type { WorkbookDocument } from "../../council/types";
import { registerTable, reportLines, reportSummary, roundsTable, type TextTable } from "../../records/after-tables";

/** What is wanted after the meeting: register, calendar, and the two reports of a year. */
export const AFTER_KINDS = ["register", "rounds", "midyear", "yearend"] as const;

export type AfterKind = (typeof AFTER_KINDS)[number];

export interface NamedTable {
  /** At most 31 characters: it names a worksheet too. */
  readonly name: string;
  readonly table: TextTable;
}

export interface AfterTables {
  /** Without extension. */
  readonly fileName: string;
  readonly tables: readonly NamedTable[];
  /** Of a report. */
  readonly period: ReportPeriod | null;
}

/** A session with what its sheets come to. */
export interface JudgedSession {
  readonly document: WorkbookDocument;
  readonly results: readonly SessionResult[];
}

/**
 * The tables of one kind over some sessions. A report counts the sessions whose meeting falls into its period.
 * @param today ISO date.
 * @param year Of the reports and of the calendar, which goes on into the next.
 */
export function afterTables(
  kind: AfterKind,
  sessions: readonly JudgedSession[],
  today: string,
  year: number,
): AfterTables {
  switch (kind) {
    case "register": {
      const certificates = sessions.flatMap(({ document, results }) => certificatesOf(document, results));
      // A product recognised again runs by its last decision.
      const last = new Map(
        certificates
          .toSorted((a, b) => (a.recognisedOn < b.recognisedOn ? -1 : 1))
          .map((certificate) => [certificate.product, certificate]),
      );
      const table = registerTable(certificateRegister([...last.values()], today));
      return { fileName: "Sổ theo dõi giấy chứng nhận", tables: [{ name: "Sổ chứng nhận", table }], period: null };
    }
    case "rounds": {
      const rounds = (["province", "centre"] as const).flatMap((level) => [
        ...roundsOf(level, year),
        ...roundsOf(level, year + 1),
      ]);
      const table = roundsTable(rounds, today);
      return { fileName: `Lịch đánh giá ${year}`, tables: [{ name: "Lịch đánh giá", table }], period: null };
    }
    case "midyear":
      return report(sessions, reportPeriods(year)[0] ?? null);
    case "yearend":
      return report(sessions, reportPeriods(year)[1] ?? null);
  }
}

function report(sessions: readonly JudgedSession[], period: ReportPeriod | null): AfterTables {
  const counted = sessions
    .filter(({ document: { session } }) => period !== null && isWithin(session.meeting.date, period))
    .toSorted((a, b) => (a.document.session.meeting.date < b.document.session.meeting.date ? -1 : 1));
  const results = counted.flatMap((each) => each.results);
  const decimals = counted.at(-1)?.document.session.profile.decimals ?? 2;
  return {
    fileName: `Báo cáo OCOP ${period === null ? "" : dayText(period.due).replaceAll("/", "-")}`,
    tables: [
      { name: "Số liệu", table: reportSummary(periodReport(results)) },
      { name: "Danh sách sản phẩm", table: reportLines(results, decimals) },
    ],
    period,
  };
}

/** Whether a meeting of that day is counted in a report. */
export function isWithin(day: string, { from, until }: ReportPeriod): boolean {
  return day >= from && day <= until;
}

/** The year whose reports a day belongs to: December counts for the next one. */
export function reportYear(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) === "12" ? year + 1 : year;
}

/** The tables as one .xlsx, a worksheet each. */
export async function afterWorkbook({ fileName, tables }: AfterTables): Promise<Outcome<Uint8Array>> {
  const [{ textTableSheet }, { renderWorkbook }] = await Promise.all([
    import("../../records/text-table-sheet"),
    import("../../workbook/file/render"),
  ]);
  const sheets = tables.map(({ name, table }, index) => textTableSheet(name, table, index));
  return succeed(await renderWorkbook({ title: fileName, sheets, active: sheets[0]?.key ?? "" }));
}
