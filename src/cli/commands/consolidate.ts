import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { consolidate as consolidateFiles } from "../../app/meeting/consolidate";
import { consolidationReport } from "../../app/meeting/consolidation-report";
import { saveSession } from "../../workbook/file/save-session";
import { readBoundedBytes } from "../bounded-bytes";
import { NODE_TOOLS } from "../node-tools";
import { LARGEST_WORKBOOK, openSession } from "../open-session-file";
import type { Command } from "../terminal";
import { readNamed, UsageError } from "../usage";

/** `consolidate <session.xlsx> <member.xlsx>… [--out <file.xlsx>]`. Files that are refused do not stop the others. */
export const consolidate: Command = async (args, terminal) => {
  const { positionals, values } = readNamed(args, null, { out: false });
  const [path, ...members] = positionals;
  if (path === undefined) throw new UsageError("Thiếu sổ phiên họp.");
  const session = await openSession(path);
  if (!session.ok) {
    terminal.tell(session.message);
    return 1;
  }
  const { opened, document, sets, remarks } = session.value;
  for (const remark of remarks) terminal.tell(remark);
  const files = members.map((file) => ({
    fileName: basename(file),
    read: () => readBoundedBytes(file, LARGEST_WORKBOOK),
  }));
  const done = await consolidateFiles(document, sets, files, { now: new Date().toISOString(), tools: NODE_TOOLS });
  if (!done.ok) {
    terminal.tell(done.message);
    return 1;
  }
  if (values.out !== "") {
    const bytes = await saveSession(done.value.document, opened, sets);
    const failed = bytes.ok ? await writeFailure(values.out, bytes.value) : bytes.message;
    if (failed !== null) {
      terminal.tell(failed);
      return 1;
    }
  }
  await terminal.print(consolidationReport(done.value));
  const { rejected } = done.value;
  if (rejected.length > 0)
    terminal.tell(`Có ${rejected.length} tệp không nhận hoặc không nhận hết, lý do ghi ở “rejected”.`);
  return 0;
};

async function writeFailure(path: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await writeFile(path, bytes);
    return null;
  } catch {
    return `Không ghi được tệp “${path}”.`;
  }
}
