/**
 * The catalogue's check at build time: `npx tsx src/catalogue/check.ts`. Reads every data file, prints what is wrong,
 * ends with code 1 when anything is. The only file of this room that knows the file system; nothing imports it but tests.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectCatalogue, type CatalogueFiles } from "./inspect";
import type { EditionId } from "./types";

const EDITION_IDS: readonly EditionId[] = ["148-2023", "26-2026"];

/** The data files under a catalogue folder. */
export function readCatalogueFiles(folder: string): CatalogueFiles {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), "utf8"));
  const readAll = (path: readonly string[], names: RegExp): Record<string, unknown> =>
    Object.fromEntries(
      readdirSync(join(folder, ...path))
        .filter((name) => names.test(name))
        .sort()
        .map((name) => [name, read(...path, name)]),
    );
  return {
    editions: EDITION_IDS.map((id) => ({
      id,
      edition: read("editions", id, "edition.json"),
      sets: readAll(["editions", id], /^(?!edition\.json$).*\.json$/),
    })),
    titles: read("wording", "titles.json"),
    notes: read("wording", "notes.json"),
    options: readAll(["wording", "options"], /\.json$/),
    families: read("evidence", "families.json"),
  };
}

function main(): void {
  const files = readCatalogueFiles(__dirname);
  const findings = inspectCatalogue(files);
  for (const { where, at, rule, message } of findings) console.error(`${where} ${at} ${rule}: ${message}`);
  const sets = files.editions.reduce((count, edition) => count + Object.keys(edition.sets).length, 0);
  console.error(`catalogue: ${String(sets)} sets, ${String(findings.length)} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

if (require.main === module) main();
