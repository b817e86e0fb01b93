import { parseArgs } from "node:util";

/** What the command line offers; shown for wrong usage and for `--help`. */
export const USAGE = `Cách dùng: ocop <lệnh>
  catalogue list                   liệt kê quyết định và bộ sản phẩm
  catalogue export <quyết định>    xuất các bộ sản phẩm (148-2023 hoặc 26-2026)
  score <tệp.json>                 tính một phiếu
  score --batch <tệp.ndjson>       tính mỗi dòng một phiếu
  sheet import <tệp> [--decision <quyết định>]
                                   đọc phiếu chấm chính thức (.docx, .xlsx, .csv) và đối chiếu
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

function parsed(args: readonly string[], options: Record<string, { type: "boolean" }>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    const flag = args.find((text) => text.startsWith("-")) ?? "";
    throw new UsageError(`Không hiểu tuỳ chọn “${flag}”.`);
  }
}
