import { succeed, type Outcome } from "../catalogue/outcome";
import type { ProductSet } from "../catalogue/types";
import type { SetName } from "../council/session-sets";
import type { OfficialSheet } from "../council/types";
import type { Finding } from "../workbook/official/findings";
import { readOfficialSheets, type OfficialSet } from "../workbook/official/official-sheets";
import { officialDifferences, officialWording, type OfficialDifference } from "../workbook/official/session-sheet";

export interface OfficialRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly inUse: readonly SetName[];
  /** ISO date-time of now. */
  readonly now: string;
}

/** A set in use that the file has: its sheet with nothing decided yet, and what has to be decided. */
export interface LoadedOfficialSet {
  /** The set as the decision has it. */
  readonly law: ProductSet;
  readonly sheet: OfficialSheet;
  readonly differences: readonly OfficialDifference[];
}

export interface LoadedOfficial {
  readonly fileName: string;
  readonly sha256: string;
  readonly sets: readonly LoadedOfficialSet[];
  /** Sets in use that the file does not have whole. */
  readonly absent: readonly SetName[];
  /** How many sheets the file has for sets that are not in use. */
  readonly others: number;
  /** What was found about the file itself, and sheets in it that cannot be used. */
  readonly remarks: readonly string[];
}

/** How far the comparison is: sheets compared so far; 0 of 0 while the file is being read. */
export type OfficialProgress = (compared: number, of: number) => void;

/** Reads an official file and compares it with the sets in use. Changes nothing. Errors: those of `readOfficialSheets`. */
export async function readOfficial(
  { bytes, fileName, inUse, now }: OfficialRequest,
  onProgress: OfficialProgress = () => undefined,
): Promise<Outcome<LoadedOfficial>> {
  onProgress(0, 0);
  const read = await readOfficialSheets(bytes, fileName, null, onProgress);
  if (!read.ok) return read;
  const { sets, findings, leftOut } = read.value;
  const sha256 = await hexDigest(bytes);
  const loaded: LoadedOfficialSet[] = [];
  for (const each of inUse) {
    const found = sets.find(({ edition, set }) => edition === each.edition && set.no === each.set);
    if (!found) continue;
    loaded.push(asLoaded(found, { fileName, sha256, now }));
  }
  const has = ({ edition, set }: SetName): boolean =>
    loaded.some(({ sheet }) => sheet.edition === edition && sheet.set === set);
  return succeed({
    fileName,
    sha256,
    sets: loaded,
    absent: inUse.filter((each) => !has(each)),
    others: sets.length - loaded.length,
    remarks: [...fileRemarks(findings, sets), ...leftOut],
  });
}

/** A sheet of a file as a session could take it up, with nothing decided yet. */
export function asLoaded(
  { edition, law, read, findings }: OfficialSet,
  { fileName, sha256, now }: { readonly fileName: string; readonly sha256: string; readonly now: string },
): LoadedOfficialSet {
  const sheet: OfficialSheet = {
    ...{ edition, set: law.no },
    ...{ fileName, sha256, loadedAt: now },
    criteria: officialWording(read, law),
    ...{ decisions: [], figures: [] },
  };
  return { law, sheet, differences: officialDifferences(findings, read, law) };
}

/** Findings about the file itself: those that no sheet of it carries, apart from sheets left out, which say it themselves. */
function fileRemarks(findings: readonly Finding[], sets: readonly OfficialSet[]): readonly string[] {
  const ofSets = new Set(sets.flatMap(({ findings: own }) => own.map(({ where, message }) => `${where}|${message}`)));
  return findings
    .filter(({ code, where, message }) => code === "unreadable" && !ofSets.has(`${where}|${message}`))
    .map(({ where, message }) => `${where}: ${message}`);
}

/** SHA-256 in hexadecimal. */
export async function hexDigest(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
