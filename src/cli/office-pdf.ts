import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { fail, succeed, type Outcome } from "../catalogue/outcome";

const run = promisify(execFile);
/** Programs tried one after the other; OCOP_SOFFICE names another. */
const PROGRAMS = ["soffice", "libreoffice"] as const;
/** Workbooks handed over at once. */
const BATCH = 25;
const LONGEST_MS = 600_000;
const NOT_CONVERTED = fail(
  "not-converted",
  "LibreOffice không chuyển được sang PDF; có thể bỏ --pdf để lấy tệp .xlsx.",
);

/** The first LibreOffice of this machine that answers. Error: `no-libreoffice`. */
export async function findOffice(): Promise<Outcome<string>> {
  const named = process.env.OCOP_SOFFICE;
  for (const program of named ? [named] : PROGRAMS) {
    try {
      await run(program, ["--version"], { timeout: LONGEST_MS });
      return succeed(program);
    } catch {
      continue;
    }
  }
  return fail(
    "no-libreoffice",
    "Máy này chưa có LibreOffice nên chưa tạo được PDF; cần cài LibreOffice Calc (hoặc ghi đường dẫn vào OCOP_SOFFICE), hay bỏ --pdf để lấy tệp .xlsx.",
  );
}

/**
 * Turns workbooks of a folder into PDFs beside them, through LibreOffice with a profile of its own, so that one that is open
 * is neither used nor disturbed. Error: `not-converted`.
 * @param program From {@link findOffice}.
 * @param folder Of plain names, for the profile and the PDFs.
 */
export async function convertToPdf(program: string, folder: string, files: readonly string[]): Promise<Outcome<null>> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const done = await converted(program, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...batch]);
    if (!done.ok) return done;
    // The program ends without a complaint when another keeps it from working.
    if (!batch.every((file) => existsSync(file.replace(/xlsx$/u, "pdf")))) return NOT_CONVERTED;
  }
  return succeed(null);
}

async function converted(program: string, options: readonly string[]): Promise<Outcome<null>> {
  try {
    await run(program, [...options], { timeout: LONGEST_MS, maxBuffer: 1 << 26 });
    return succeed(null);
  } catch {
    return NOT_CONVERTED;
  }
}
