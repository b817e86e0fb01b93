import { parseArgs } from "node:util";

/** What the command line offers; shown for wrong usage and for `--help`. */
export const USAGE = `Cách dùng: ocop <lệnh>
  catalogue list                   liệt kê quyết định và bộ sản phẩm
  catalogue export <quyết định>    xuất các bộ sản phẩm (148-2023 hoặc 26-2026)
  score <tệp.json>                 tính một phiếu
  score --batch <tệp.ndjson>       tính mỗi dòng một phiếu
  sheet import <tệp> [--decision <quyết định>]
                                   đọc phiếu chấm chính thức (.docx, .xlsx, .csv) và đối chiếu
  session new --out <tệp.xlsx> --input <phiên.json>
                                   lập sổ phiên họp
  session issue <phiên.xlsx> --out <thư mục>
                                   phát mỗi thành viên chấm điểm một tệp phiếu
  session register <phiên.xlsx>… [--date <ngày>] [--out <tệp.xlsx|.csv>]
                                   sổ giấy chứng nhận 36 tháng và hạn nộp hồ sơ đánh giá lại
  session report <phiên.xlsx>… [--due <năm-06-25|năm-11-30>] [--out <tệp.xlsx|.csv>]
                                   số liệu và danh sách cho báo cáo 25/6 hoặc 30/11
  consolidate <phiên.xlsx> <phiếu.xlsx>… [--out <tệp.xlsx>]
                                   thu phiếu, tổng hợp và xếp hạng
  records <phiên.xlsx> --out <thư mục> [--pdf]
                                   lập văn bản để in và ký, mỗi văn bản một tệp .xlsx; với --pdf (cần LibreOffice) là
                                   .pdf, thêm một tệp .pdf gồm tất cả khi không quá 100 văn bản
  verify <tệp.xlsx>…               đối chiếu từng phiếu trong tệp với mã khoá
  agreement <tệp.csv>              tính độ thống nhất giữa những người chấm (dòng: mục; cột: người chấm)`;

/** The command was called in a way it does not know; ends with exit code 2. */
export class UsageError extends Error {}

export interface Arguments<Flag extends string> {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<Flag>;
}

/**
 * Splits arguments into positionals and the flags a command knows.
 * @throws UsageError for a flag it does not know, or when the number of positionals is not `count`.
 */
export function readArguments<Flag extends string>(
  args: readonly string[],
  count: number,
  known: readonly Flag[] = [],
): Arguments<Flag> {
  const options = Object.fromEntries(known.map((flag) => [flag, { type: "boolean" as const }]));
  const { values, positionals } = parsed(args, options);
  if (positionals.length < count) throw new UsageError("Thiếu tham số.");
  const extra = positionals[count];
  if (extra !== undefined) throw new UsageError(`Thừa tham số “${extra}”.`);
  return { positionals, flags: new Set(known.filter((flag) => values[flag] === true)) };
}

export interface NamedArguments<Name extends string, Flag extends string = never> {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<Flag>;
  /** Values of the options by name; "" for an optional one that is not given. */
  readonly values: Readonly<Record<Name, string>>;
}

/**
 * Splits arguments into positionals and options that take a value.
 * @param count Number of positionals, or null for any.
 * @param known Options; true for one that must be given.
 * @param flags Options without a value.
 * @throws UsageError for an option it does not know, one without a value or missing, or a wrong number of positionals.
 */
export function readNamed<Name extends string, Flag extends string = never>(
  args: readonly string[],
  count: number | null,
  known: Readonly<Record<Name, boolean>>,
  flags: readonly Flag[] = [],
): NamedArguments<Name, Flag> {
  const names: Name[] = [];
  for (const name in known) names.push(name);
  const options: Record<string, { type: "boolean" } | { type: "string" }> = {};
  for (const name of names) options[name] = { type: "string" };
  for (const flag of flags) options[flag] = { type: "boolean" };
  const { values, positionals } = parsed(args, options);
  if (count !== null && positionals.length < count) throw new UsageError("Thiếu tham số.");
  const extra = count === null ? undefined : positionals[count];
  if (extra !== undefined) throw new UsageError(`Thừa tham số “${extra}”.`);
  const given = (name: Name): string => {
    const value = values[name];
    if (typeof value === "string" && value !== "") return value;
    if (known[name] || value !== undefined) throw new UsageError(`Thiếu --${name}.`);
    return "";
  };
  const found = {} as Record<Name, string>;
  for (const name of names) found[name] = given(name);
  return { positionals, values: found, flags: new Set(flags.filter((flag) => values[flag] === true)) };
}

function parsed(args: readonly string[], options: Record<string, { type: "boolean" } | { type: "string" }>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    const flag = args.find((text) => text.startsWith("-")) ?? "";
    throw new UsageError(`Không hiểu tuỳ chọn “${flag}”.`);
  }
}
