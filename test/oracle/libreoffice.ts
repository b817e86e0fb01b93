import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Calculates every formula of an .xlsx when it is opened, whatever figures are cached in it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** LibreOffice in a folder and with a profile of its own, so that a running one is neither used nor disturbed. */
export class LibreOffice {
  readonly folder = mkdtempSync(join(tmpdir(), "ocop-oracle-"));

  constructor() {
    const user = join(this.folder, "profile", "user");
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  }

  /** Converts files of the folder; the results stand beside them. */
  async convert(format: string, files: readonly string[]): Promise<void> {
    const profile = pathToFileURL(join(this.folder, "profile")).href;
    const program = process.env.OCOP_SOFFICE ?? "soffice";
    const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", format, "--outdir", this.folder];
    try {
      await run(program, [...options, ...files], { timeout: 240_000, maxBuffer: 1 << 26 });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") {
        throw new Error(
          "LibreOffice (soffice) is not installed: install libreoffice-calc, or name the program in OCOP_SOFFICE.",
        );
      }
      throw error;
    }
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Output of a program of poppler-utils, as text. */
export async function poppler(
  program: "pdftotext" | "pdfinfo" | "pdffonts",
  options: readonly string[],
): Promise<string> {
  try {
    const { stdout } = await run(program, [...options], { maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Error(`${program} is not installed: install poppler-utils.`);
    }
    throw error;
  }
}
