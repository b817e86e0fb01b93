import { writeFile, stat } from "node:fs/promises";
import {
  afterTables,
  afterWorkbook,
  reportYear,
  type AfterKind,
  type JudgedSession,
} from "../../app/meeting/after-meeting";
import { isCalendarDate } from "../../council/calendar/iso-days";
import { createSessionResults } from "../../council/result/session-results";
import { csvText } from "../../records/after-tables";
import { openSession } from "../open-session-file";
import type { ExitCode, Terminal } from "../terminal";
import { readNamed, UsageError } from "../usage";

/**
 * `session register <session.xlsx>… [--date <day>]` and `session report <session.xlsx>… [--due <25/6 or 30/11 as a day>]`, each with
 * `[--out <file.xlsx or .csv>]`: the tables after the meetings, as JSON lines of cells with their headings first.
 */
export async function sessionAfter(
  job: "register" | "report",
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { positionals, values } = readNamed(args, null, { out: false, date: false, due: false });
  if (positionals.length === 0) throw new UsageError("Thiếu tham số.");
  const { out } = values;
  if (out !== "" && !/\.(?:xlsx|csv)$/iu.test(out)) throw new UsageError("--out cần tên tệp .xlsx hoặc .csv.");
  const today = values.date === "" ? vietnamToday() : values.date;
  if (!isCalendarDate(today)) throw new UsageError("--date cần ngày dạng 2026-06-25.");
  const sessions: JudgedSession[] = [];
  for (const path of positionals) {
    const opened = await openSession(path);
    if (!opened.ok) {
      terminal.tell(opened.message);
      return 1;
    }
    const { document, sets, remarks } = opened.value;
    for (const remark of remarks) terminal.tell(remark);
    sessions.push({ document, results: createSessionResults()(document, sets) });
  }
  const { kind, year } = job === "register" ? ({ kind: "register", year: 0 } as const) : reportAsked(values.due, today);
  const after = afterTables(kind, sessions, today, year);
  if (out !== "") {
    if (await exists(out)) {
      terminal.tell(`Tệp “${out}” đã có; chọn tên khác để không ghi đè.`);
      return 1;
    }
    const written = /\.csv$/iu.test(out)
      ? Buffer.from(after.tables.map(({ table }) => csvText(table)).join("\r\n"))
      : await afterWorkbook(after).then((bytes) => (bytes.ok ? bytes.value : null));
    if (written === null || !(await saved(out, written))) {
      terminal.tell(`Không ghi được tệp “${out}”.`);
      return 1;
    }
  }
  await terminal.print({ file: out === "" ? null : out, period: after.period, tables: after.tables });
  return 0;
}

/** The report that is due on a day, or the next one due. */
function reportAsked(due: string, today: string): { readonly kind: AfterKind; readonly year: number } {
  if (due === "") {
    return today.slice(5) <= "06-25" ? { kind: "midyear", year: Number(today.slice(0, 4)) } : yearend(today);
  }
  const [, year, day] = /^(\d{4})-(06-25|11-30)$/u.exec(due) ?? [];
  if (!year) throw new UsageError("--due cần 25/6 hoặc 30/11 dạng 2026-06-25 hoặc 2026-11-30.");
  return { kind: day === "06-25" ? "midyear" : "yearend", year: Number(year) };
}

function yearend(today: string): { readonly kind: AfterKind; readonly year: number } {
  const year = reportYear(today);
  return { kind: year > Number(today.slice(0, 4)) ? "midyear" : "yearend", year };
}

/** Vietnam keeps UTC+7 all year. */
function vietnamToday(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function saved(path: string, bytes: Uint8Array): Promise<boolean> {
  return writeFile(path, bytes).then(
    () => true,
    () => false,
  );
}
