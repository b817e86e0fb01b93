import { basename } from "node:path";
import { parseArgs } from "node:util";
import { EDITIONS, editionById } from "../../catalogue/editions";
import type { EditionId } from "../../catalogue/types";
import { readOfficialSheets } from "../../workbook/official/official-sheets";
import { readBoundedBytes } from "../bounded-bytes";
import type { Command } from "../terminal";
import { UsageError } from "../usage";

const LARGEST_FILE = 30 * 1_048_576;

/**
 * `sheet import <file> [--decision <edition>]`: prints the sets of an official sheet and what was found in it.
 * Exit 1 when the file is refused, or when a sheet in it had to be left out; findings to decide on do not stop the job.
 */
export const sheet: Command = async ([job, ...args], terminal) => {
  if (job !== "import") {
    throw new UsageError(job === undefined ? "Thiếu việc cần làm." : `Không có việc “${job}” trong sheet.`);
  }
  const { path, edition } = importArguments(args);
  const bytes = await readBoundedBytes(path, LARGEST_FILE);
  const sheets = bytes.ok ? await readOfficialSheets(bytes.value, basename(path), edition) : bytes;
  if (!sheets.ok) {
    terminal.tell(sheets.message);
    return 1;
  }
  const { sets, findings, leftOut, unverified } = sheets.value;
  await terminal.print({ sets: sets.map(({ set }) => set), findings });
  for (const message of [...leftOut, ...unverified]) terminal.tell(message);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  terminal.tell(`Đọc ${sets.length} bộ sản phẩm: ${errors} lỗi cần quyết định, ${findings.length - errors} lưu ý.`);
  return leftOut.length > 0 ? 1 : 0;
};

function importArguments(args: readonly string[]): { readonly path: string; readonly edition: EditionId | null } {
  const { values, positionals } = parsed(args);
  const [path, extra] = positionals;
  if (path === undefined) throw new UsageError("Thiếu tên tệp phiếu chấm.");
  if (extra !== undefined) throw new UsageError(`Thừa tham số “${extra}”.`);
  if (values.decision === undefined) return { path, edition: null };
  const edition = editionById(values.decision);
  if (!edition) {
    const known = EDITIONS.map(({ id }) => id).join(", ");
    throw new UsageError(`Không có quyết định “${values.decision}” (có ${known}).`);
  }
  return { path, edition: edition.id };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { decision: { type: "string" } },
      allowPositionals: true,
      strict: true,
    });
  } catch {
    const flag = args.find((text) => text.startsWith("-")) ?? "";
    throw new UsageError(
      flag === "--decision" ? "Sau --decision cần mã quyết định, ví dụ 26-2026." : `Không hiểu tuỳ chọn “${flag}”.`,
    );
  }
}
