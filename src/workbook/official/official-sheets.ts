import { EDITIONS } from "../../catalogue/editions";
import { loadWholeEdition } from "../../catalogue/load";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import type { EditionId, ProductSet } from "../../catalogue/types";
import type { Grid } from "../reading/grid-types";
import { asSheetSet, type SheetSet } from "./as-set";
import { checkSums, type Expectation } from "./check-sums";
import { compareWithLaw, lawNodes, missingParts } from "./compare";
import { findingOf, type Finding, type Observation, type SetFinding } from "./findings";
import { editionByCodes, editionNamed, identify } from "./identify";
import { openSheetFile } from "./open-file";
import { fold } from "./plain-text";
import { readSets, type FoundSet } from "./read-sets";
import type { ReadSet } from "./sheet-tree";
import type { SourceFile, SourceRow } from "./source-rows";
import { gridRows } from "./xlsx-rows";

/** A sheet of the file that is a whole set of the catalogue. */
export interface OfficialSet {
  readonly edition: EditionId;
  readonly set: SheetSet;
  /** The set as the catalogue has it. */
  readonly law: ProductSet;
  /** As read, with the place of every line, for those who write into the form. */
  readonly read: ReadSet;
  /** The rows above its table, headings included. */
  readonly preamble: readonly SourceRow[];
  /** What was found in this sheet, each with the code of the part, group or criterion it is about. */
  readonly findings: readonly SetFinding[];
}

export interface OfficialSheets {
  readonly fileName: string;
  readonly sets: readonly OfficialSet[];
  readonly findings: readonly Finding[];
  /** Sheets that were left out, each with its reason: a set nobody knows, a fragment. Empty when all can be used. */
  readonly leftOut: readonly string[];
  /** One sentence for each set that the catalogue holds as unverified, with its exact discrepancy. */
  readonly unverified: readonly string[];
}

/** More sheets than both decisions together; such a file is not an annex. */
const MOST_SETS = 120;

/** How far the comparison is: sheets compared so far. */
export type Compared = (sheets: number, of: number) => void;

/**
 * Reads the official scoring sheets of a file (.docx, .xlsx, .csv) and compares each with the catalogue.
 * The decision is the one given, else the one the file names, else the one whose way of numbering it uses.
 * Errors: those of opening the file, and those of `compareSource`.
 */
export async function readOfficialSheets(
  bytes: Uint8Array,
  fileName: string,
  edition: EditionId | null = null,
  onCompared?: Compared,
): Promise<Outcome<OfficialSheets>> {
  const file = openSheetFile(bytes, fileName);
  return file.ok ? compareSource(file.value, { edition, ...(onCompared ? { onCompared } : {}) }) : file;
}

/**
 * The official sheets that stand in worksheets at hand: those of an opened .xlsx, or the ones Excel has open. Several of
 * the same set are told apart by their worksheets.
 * Errors: those of `compareSource`.
 */
export function officialSheetsFromGrid(grid: Grid, edition: EditionId | null = null): Promise<Outcome<OfficialSheets>> {
  return compareSource(gridRows(grid), { edition, repeats: true });
}

interface ComparedHow {
  readonly edition: EditionId | null;
  readonly onCompared?: Compared;
  /** Whether a set may stand in several sheets, as it does where each product has its own; otherwise only the first counts. */
  readonly repeats?: boolean;
}

/**
 * Finds the scoring sheets among the rows of any source and compares each with the catalogue.
 * Errors: `not-a-sheet` when there is none, `too-large`.
 */
export async function compareSource(
  file: SourceFile,
  { edition, onCompared, repeats = false }: ComparedHow,
): Promise<Outcome<OfficialSheets>> {
  const { fileName } = file;
  const names = EDITIONS.flatMap(({ sets }) => sets.map(({ name }) => name));
  const found = readSets(file, [...new Set(names)]);
  if (found.length === 0) {
    return fail("not-a-sheet", `Trong tệp “${fileName}” không thấy phiếu chấm OCOP (Phần A, B, C với các mức điểm).`);
  }
  if (found.length > MOST_SETS) {
    return fail("too-large", `Tệp “${fileName}” có quá ${String(MOST_SETS)} phiếu chấm nên không đọc.`);
  }
  const named = editionNamed(file.rows);
  const asked = found.map((one) => ({
    one,
    wanted: edition ?? editionNamed(one.preamble) ?? named ?? editionByCodes(one.read),
  }));
  const law = await lawSets(new Set(asked.map(({ wanted }) => wanted)));
  const sets: OfficialSet[] = [];
  const findings: Finding[] = file.remarks.map(({ where, message }) => ({
    ...{ severity: "warning", code: "unreadable" },
    ...{ where, message },
  }));
  const leftOut: string[] = [];
  const unverified: string[] = [];
  for (const [index, { one, wanted }] of asked.entries()) {
    const judged = judgeSet(
      one,
      law.filter((set) => set.edition === wanted),
      file,
      found.length,
      repeats ? [] : sets.map(({ set }) => set.no),
    );
    findings.push(...judged.findings.map(({ at: _, ...finding }) => finding));
    if (judged.set && judged.law) {
      const { preamble, read } = one;
      sets.push({ edition: wanted, set: judged.set, law: judged.law, read, preamble, findings: judged.findings });
    }
    if (judged.leftOut !== null) leftOut.push(judged.leftOut);
    if (judged.law?.status === "unverified") unverified.push(unverifiedWords(judged.law));
    onCompared?.(index + 1, found.length);
  }
  return succeed({ fileName, sets, findings, leftOut, unverified });
}

/** Every set of these decisions that can be loaded; a file is seldom about both. */
async function lawSets(editions: ReadonlySet<EditionId>): Promise<readonly ProductSet[]> {
  return (await Promise.all([...editions].map(loadWholeEdition))).flat();
}

interface Judged {
  readonly set: SheetSet | null;
  readonly law: ProductSet | null;
  readonly findings: readonly SetFinding[];
  readonly leftOut: string | null;
}

function judgeSet(
  { read }: FoundSet,
  sets: readonly ProductSet[],
  file: SourceFile,
  count: number,
  earlier: readonly number[],
): Judged {
  const identity = identify(read, sets, numberHint(file, read, count));
  const say = (label: string, observations: readonly Observation[]): readonly SetFinding[] =>
    observations.map((one) => ({ ...findingOf(one, label, file.format), at: one.at }));
  const whole = (
    code: Observation["code"],
    message: string,
    severity: Observation["severity"] = "error",
  ): Observation => ({
    ...{ severity, code, at: "" },
    ...{ place: read.title?.place ?? read.place, message },
  });
  if (identity.kind === "unknown") {
    const label = read.title ? `“${read.title.name}”` : "Bảng không tên";
    const findings = say(label, [whole("unknown-set", identity.message)]);
    return { set: null, law: null, findings, leftOut: identity.message };
  }
  const law = identity.set;
  const label = `Bộ ${String(law.no)}`;
  const missing = missingParts(read, law);
  const own = [...read.remarks, ...checkSums(read.parts, expectationOf(law))];
  const told = new Set(own.map(({ at, place }) => key(at, place)));
  const differences = compareWithLaw(read, law).filter(
    ({ code, at, place }) => code !== "points-differ" || !told.has(key(at, place)),
  );
  const repeated = earlier.includes(law.no)
    ? [whole("duplicate-code", `Bộ ${String(law.no)} có hai lần trong tệp; lần sau không dùng.`)]
    : [];
  const doubts = identity.doubt === null ? [] : [whole("unknown-set", identity.doubt, "warning")];
  const findings = say(label, [...doubts, ...repeated, ...own, ...differences]);
  if (missing.length > 0) {
    const message = `${label} chỉ có một phần bảng: thiếu phần ${missing.join(", ")}.`;
    return { set: null, law, findings, leftOut: message };
  }
  return { set: repeated.length > 0 ? null : asSheetSet(read, law), law, findings, leftOut: null };
}

function unverifiedWords({ no, discrepancies }: ProductSet): string {
  return `Bộ ${String(no)} chưa kiểm chứng: ${discrepancies.map(({ message }) => message).join(" ")}`;
}

/** Two sayings about one place of one criterion are one fault. */
function key(at: string, place: Observation["place"]): string {
  return [at, place.table, place.row, place.column, place.kind].join("|");
}

function expectationOf(law: ProductSet): Expectation {
  const nodes = new Map(lawNodes(law).map((node) => [node.code, node]));
  const parts = new Map<string, number>(law.parts.map(({ code, max }) => [code, max]));
  return {
    max: (code) => nodes.get(code)?.max ?? parts.get(code) ?? null,
    open: (code) => law.discrepancies.some(({ at }) => at === code),
    option: (code, number) => {
      const node = nodes.get(code);
      return node?.kind === "criterion" ? (node.options[number - 1]?.points ?? null) : null;
    },
  };
}

/** "set-07.csv", "Bộ 7.xlsx", a worksheet "7. Rau củ": the number that stands for a title where there is none. */
function numberHint({ fileName, format }: SourceFile, read: ReadSet, count: number): number | null {
  const sheet =
    format === "xlsx" ? /^(?:bo|set|phieu)?\D{0,4}?0*(\d{1,2})(?!\d)/u.exec(fold(read.place.table))?.[1] : undefined;
  const name = fileName.split(/[\\/]/u).at(-1) ?? fileName;
  const file = count === 1 ? /(?:set|bo|so|no)[-_. ]*0*(\d{1,2})(?!\d)/u.exec(fold(name))?.[1] : undefined;
  const digits = sheet ?? file;
  return digits === undefined ? null : Number(digits);
}
