import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildRecords, recordsWorkbook } from "../../app/records/build-records";
import { recordsOf } from "../../app/records/records-of";
import type { BuiltRecord, PrintableRecord } from "../../app/records/types";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { convertToPdf, findOffice } from "../office-pdf";
import { openSession } from "../open-session-file";
import type { Command } from "../terminal";
import { readNamed } from "../usage";

/** Beyond this one workbook of everything would be slow to open and to print. */
const MOST_TOGETHER = 100;
const TOGETHER = "000 Tất cả văn bản";

interface WrittenFile {
  readonly id: string;
  readonly kind: PrintableRecord["kind"] | "all";
  readonly title: string;
  readonly file: string;
}

interface Draft extends Omit<WrittenFile, "file"> {
  readonly fileName: string;
  /** Where the workbook stands until everything is ready. */
  readonly workbook: string;
}

/** `records <session.xlsx> --out <folder> [--pdf]`. */
export const records: Command = async (args, terminal) => {
  const { positionals, values, flags } = readNamed(args, 1, { out: true }, ["pdf"]);
  const opened = await openSession(positionals[0] ?? "");
  if (!opened.ok) {
    terminal.tell(opened.message);
    return 1;
  }
  const { document, sets, remarks } = opened.value;
  for (const remark of remarks) terminal.tell(remark);
  // Known before anything is built: a large session takes minutes.
  const office = flags.has("pdf") ? await findOffice() : null;
  if (office?.ok === false) {
    terminal.tell(office.message);
    return 1;
  }
  const work = await mkdtemp(join(tmpdir(), "ocop-records-"));
  try {
    const list = recordsOf(document, sets);
    const done = await write(list, document.session.meeting.title, work, values.out, office?.value ?? null);
    if (!done.ok) {
      terminal.tell(done.message);
      return 1;
    }
    await terminal.print({ files: done.value });
    return 0;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

/**
 * Nothing is written to the folder before everything is ready, and nothing there is written over.
 * @param office The program that makes PDFs; null for workbooks.
 */
async function write(
  list: readonly PrintableRecord[],
  title: string,
  work: string,
  folder: string,
  office: string | null,
): Promise<Outcome<readonly WrittenFile[]>> {
  const extension = office === null ? "xlsx" : "pdf";
  const drafts = await workbooks(list, title, work, office !== null);
  if (!drafts.ok) return drafts;
  const targets = drafts.value.map((draft) => ({ draft, file: join(folder, `${draft.fileName}.${extension}`) }));
  for (const { file } of targets) {
    if (await exists(file)) return fail("exists", `Tệp “${file}” đã có; chọn thư mục khác để không ghi đè.`);
  }
  if (office !== null) {
    const converted = await convertToPdf(
      office,
      work,
      drafts.value.map(({ workbook }) => workbook),
    );
    if (!converted.ok) return converted;
  }
  try {
    await mkdir(folder, { recursive: true });
    for (const { draft, file } of targets) await copyFile(draft.workbook.replace(/xlsx$/u, extension), file);
  } catch {
    return fail("not-written", `Không ghi được vào thư mục “${folder}”.`);
  }
  return succeed(targets.map(({ draft: { id, kind, title: name }, file }) => ({ id, kind, title: name, file })));
}

/** One workbook for each record in the working folder, and where it helps one of all. */
async function workbooks(
  list: readonly PrintableRecord[],
  title: string,
  work: string,
  together: boolean,
): Promise<Outcome<readonly Draft[]>> {
  const drafts: Draft[] = [];
  const all: BuiltRecord[] = [];
  const isTogether = together && list.length > 1 && list.length <= MOST_TOGETHER;
  for await (const built of buildRecords(list)) {
    if (!built.ok) return built;
    const { id, kind, title: name, fileName } = built.value.record;
    const bytes = await recordsWorkbook([built.value], name);
    if (!bytes.ok) return bytes;
    const workbook = join(work, `record-${built.value.done}.xlsx`);
    await writeFile(workbook, bytes.value);
    drafts.push({ id, kind, title: name, fileName, workbook });
    if (isTogether) all.push(built.value);
  }
  if (!isTogether) return succeed(drafts);
  const bytes = await recordsWorkbook(all, title);
  if (!bytes.ok) return bytes;
  const workbook = join(work, "all.xlsx");
  await writeFile(workbook, bytes.value);
  return succeed([{ id: "all", kind: "all", title, fileName: TOGETHER, workbook }, ...drafts]);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
