import { basename } from "node:path";
import { verifyFile } from "../../app/seal-check/verify-file";
import type { VerifiedSheet } from "../../app/seal-check/verify-workbook";
import { readBoundedBytes } from "../bounded-bytes";
import { LARGEST_WORKBOOK } from "../open-session-file";
import type { Command } from "../terminal";
import { readNamed, UsageError } from "../usage";

/** A sheet as the command prints it (CONTRACT.md `verify`); the round tells a superseded sheet from the one that counts. */
interface VerifiedFileSheet extends VerifiedSheet {
  /** As it was named on the command line. */
  readonly file: string;
}

/**
 * `verify <file.xlsx>…`: holds every sheet of the files against its seal. Exit 1 when a file is refused or a sheet is no
 * longer what was sealed; what could be checked is printed in either case.
 */
export const verify: Command = async (args, terminal) => {
  const { positionals } = readNamed(args, null, {});
  if (positionals.length === 0) throw new UsageError("Thiếu tệp cần đối chiếu.");
  const report: VerifiedFileSheet[] = [];
  const refused: string[] = [];
  for (const path of positionals) {
    const bytes = await readBoundedBytes(path, LARGEST_WORKBOOK);
    const verified = bytes.ok ? await verifyFile(bytes.value, basename(path)) : bytes;
    if (verified.ok) report.push(...verified.value.map((sheet) => ({ file: path, ...sheet })));
    else refused.push(verified.message);
  }
  await terminal.print(report);
  for (const message of refused) terminal.tell(message);
  const count = (state: VerifiedFileSheet["state"]): number => report.filter((each) => each.state === state).length;
  const broken = count("broken");
  terminal.tell(`${count("sealed")} phiếu khớp mã khoá, ${count("open")} phiếu chưa khoá, ${broken} phiếu không khớp.`);
  return refused.length > 0 || broken > 0 ? 1 : 0;
};
