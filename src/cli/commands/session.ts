import { randomUUID } from "node:crypto";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { issueMembers } from "../../app/meeting/issue-members";
import { newMeeting } from "../../app/meeting/new-meeting";
import { loadSessionSets } from "../../council/session-sets";
import { saveNew } from "../../workbook/file/save-new";
import { readBounded } from "../bounded-file";
import { openSession } from "../open-session-file";
import type { Command, ExitCode, Terminal } from "../terminal";
import { readNamed, UsageError } from "../usage";
import { sessionAfter } from "./session-after";

const LARGEST_INPUT = 50 * 1_048_576;

/** `session new --out <file.xlsx> --input <session.json>`, `session issue <session.xlsx> --out <folder>`, and {@link sessionAfter}. */
export const session: Command = async ([job, ...args], terminal) => {
  switch (job) {
    case "new": {
      const { values } = readNamed(args, 0, { out: true, input: true });
      return begin(values.input, values.out, terminal);
    }
    case "issue": {
      const { positionals, values } = readNamed(args, 1, { out: true });
      return issue(positionals[0] ?? "", values.out, terminal);
    }
    case "register":
    case "report":
      return sessionAfter(job, args, terminal);
    default:
      throw new UsageError(job === undefined ? "Thiếu việc cần làm." : `Không có việc “${job}” trong session.`);
  }
};

async function begin(input: string, out: string, terminal: Terminal): Promise<ExitCode> {
  const text = await readBounded(input, LARGEST_INPUT);
  if (!text.ok) return refused(text.message, terminal);
  const json = parseJson(text.value);
  if (json === undefined) return refused(`Tệp “${input}” không phải JSON hợp lệ.`, terminal);
  const meeting = newMeeting(json, randomUUID());
  if (!meeting.ok) return refused(meeting.message, terminal);
  const { document, remarks } = meeting.value;
  const bytes = await saveNew(document, await loadSessionSets(document));
  if (!bytes.ok) return refused(bytes.message, terminal);
  if (await holdsSomething(out)) {
    return refused(`Tệp “${out}” đã có; chọn tên khác để không ghi đè phiên họp cũ.`, terminal);
  }
  const failed = await written(out, bytes.value);
  if (failed !== null) return refused(failed, terminal);
  const { products, members } = document.session;
  await terminal.print({ file: out, products: products.length, members: members.length });
  for (const remark of remarks) terminal.tell(remark);
  return 0;
}

async function issue(path: string, folder: string, terminal: Terminal): Promise<ExitCode> {
  const opened = await openSession(path);
  if (!opened.ok) return refused(opened.message, terminal);
  const { document, sets, remarks } = opened.value;
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    return refused(`Không tạo được thư mục “${folder}”.`, terminal);
  }
  for (const remark of remarks) terminal.tell(remark);
  const files: { readonly member: string; readonly file: string; readonly products: number }[] = [];
  for await (const workbook of issueMembers(document, sets)) {
    if (!workbook.ok) return refused(workbook.message, terminal);
    const { member, fileName, products, bytes } = workbook.value;
    const file = join(folder, fileName);
    // A member may have scored in the file already: it is never written over.
    if (await holdsSomething(file)) {
      return refused(`Tệp “${file}” đã có; chọn thư mục khác để không ghi đè phiếu đã phát.`, terminal);
    }
    const failed = await written(file, bytes);
    if (failed !== null) return refused(failed, terminal);
    files.push({ member: member.id, file, products });
  }
  await terminal.print({ files });
  return 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function holdsSomething(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return !found.isFile() || found.size > 0;
  } catch {
    return false;
  }
}

/** @returns null, or the sentence why the file was not written. */
async function written(path: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await writeFile(path, bytes);
    return null;
  } catch {
    return `Không ghi được tệp “${path}”.`;
  }
}

function refused(message: string, terminal: Terminal): ExitCode {
  terminal.tell(message);
  return 1;
}
