import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import type { CouncilSession } from "../../council/types";
import { parseDate } from "../../workbook/reading/dates";
import type { PaperEntry } from "./edits/evidence";
import { matchesOf, standing, type EvidenceChoices, type EvidenceImport, type PaperDraft } from "./evidence-draft";

/** More files than the dossiers of a season hold. */
const MOST_FILES = 50_000;
/** Files named in the note of one paper; the rest is counted. */
const NAMED = 20;
const SOURCE = "Danh sách tệp";

/** Paths in a pasted listing (`dir /b /s`, a folder picker): one a line, quotes and blanks around taken off. */
export function pathsOf(listing: string): readonly string[] {
  return listing
    .split(/\r\n|\r|\n/u)
    .map((line) =>
      line
        .trim()
        .replace(/^"(.*)"$/u, "$1")
        .normalize("NFC"),
    )
    .filter((line) => line !== "");
}

/**
 * Reads papers from the names of files: "SP01 - Trà shan tuyết/3. Giấy chứng nhận ATTP số 12-2026.pdf". Files of one product,
 * family and number are one paper (có), named in its note. Nothing is taken yet.
 * Errors: `empty`, `too-large`.
 */
export function importEvidenceListing(
  paths: readonly string[],
  session: CouncilSession,
  choices?: EvidenceChoices,
): Outcome<EvidenceImport> {
  if (paths.length === 0) return fail("empty", "Chưa có tên tệp nào để đọc.");
  if (paths.length > MOST_FILES) return fail("too-large", `${SOURCE} có quá ${MOST_FILES} dòng nên không đọc.`);
  const unique = [...new Set(paths)];
  const folders = foldersOf(unique);
  const passed: { where: string; text: string; why: string }[] = [];
  const files: string[] = [];
  for (const path of unique) {
    const why = folders.has(path) ? "là thư mục" : isLeftover(path) ? "là tệp tạm của máy" : null;
    if (why === null) files.push(path);
    else passed.push({ where: SOURCE, text: path, why });
  }
  const root = commonFolder(files);
  const drafts = new Map<string, PaperDraft>();
  for (const path of files.toSorted((a, b) => (a < b ? -1 : 1))) {
    const draft = draftOf(path, root, session, choices);
    const { product, family, entry } = draft;
    const group =
      product.value === null || family.value === null ? path : [product.value, family.value, entry.number].join("\n");
    const first = drafts.get(group);
    drafts.set(group, first ? { ...first, sources: [...first.sources, path], entry: together(first, draft) } : draft);
  }
  const named = [...drafts.values()].map((draft): PaperDraft => ({
    ...draft,
    entry: { ...draft.entry, note: noteOf(draft.sources, root) },
  }));
  return succeed({
    source: SOURCE,
    papers: standing({ session }, named, ({ key }) => `Tệp “${key.slice(root.length)}”`),
    passedOver: passed,
  });
}

function draftOf(
  path: string,
  root: string,
  session: CouncilSession,
  choices: EvidenceChoices | undefined,
): PaperDraft {
  const inside = path.slice(root.length).replace(/\.[a-z0-9]{1,5}$/iu, "");
  const matches = matchesOf(session, path, { product: inside, family: inside }, choices);
  // Where all files lie in the folder of one product, its name stands above them.
  const above =
    matches.product.candidates.length === 0
      ? matchesOf(session, path, { product: root, family: "" }, choices)
      : matches;
  const entry: PaperEntry = { state: "present", issuer: "", pages: "", note: "", ...detailsIn(inside) };
  return { key: path, sources: [path], product: above.product, family: matches.family, entry, findings: [] };
}

const DAY = String.raw`(\d{1,2}[.\-]\d{1,2}[.\-]\d{4})`;
const EXPIRES = new RegExp(String.raw`(?:hết hạn|hạn đến|hạn|hsd|đến ngày|đến)\s*${DAY}`, "iu");
const ISSUED = new RegExp(String.raw`(?:cấp ngày|ngày cấp|ngày|cấp)\s*${DAY}`, "iu");
const NUMBER = /(?:^|[\s_(-])số\s*[:.]?\s*(\d[\p{L}\d.-]*)/iu;

/** Number and days as file names carry them: "số 12-2026", "ngày 05-01-2026", "hết hạn 31.12.2027". */
function detailsIn(path: string): Pick<PaperEntry, "number" | "issued" | "expires"> {
  const name = path.split(/[\\/]/u).at(-1) ?? "";
  const expires = parseDate(EXPIRES.exec(name)?.[1] ?? "") ?? "";
  const issued = parseDate(ISSUED.exec(name.replace(EXPIRES, ""))?.[1] ?? "") ?? "";
  const number = NUMBER.exec(name)?.[1]?.replace(/[.-]+$/u, "") ?? "";
  return { number, issued, expires };
}

/** Details of several files of one paper: the first that tells. */
function together({ entry }: PaperDraft, { entry: more }: PaperDraft): PaperEntry {
  return { ...entry, issued: entry.issued || more.issued, expires: entry.expires || more.expires };
}

function noteOf(paths: readonly string[], root: string): string {
  const names = paths.slice(0, NAMED).map((path) => path.slice(root.length).slice(0, 300));
  return [...names, ...(paths.length > NAMED ? [`… và ${paths.length - NAMED} tệp khác`] : [])].join("\n");
}

/** Folders of a listing: lines under which others stand, and names without an extension. */
function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const above = new Set(
    paths.flatMap((path) => [...path.matchAll(/[\\/]/gu)].map(({ index }) => path.slice(0, index))),
  );
  return new Set(paths.filter((path) => above.has(path.replace(/[\\/]$/u, "")) || !/\.[a-z0-9]{1,5}$/iu.test(path)));
}

/** Locks of Office, thumbnails and other things no person put there. */
function isLeftover(path: string): boolean {
  const name = path.split(/[\\/]/u).at(-1) ?? "";
  return /^(?:~\$|\._|\.~lock\.|desktop\.ini$|thumbs\.db$|\.ds_store$)|\.(?:tmp|part|crdownload|lnk)$/iu.test(name);
}

/** The folders all files share, with the last separator; "" when they share none. */
function commonFolder(paths: readonly string[]): string {
  const [first = ""] = paths;
  let length = Math.max(first.lastIndexOf("/"), first.lastIndexOf("\\")) + 1;
  for (const path of paths) {
    while (length > 0 && !path.startsWith(first.slice(0, length))) {
      const shorter = first.slice(0, length - 1);
      length = Math.max(shorter.lastIndexOf("/"), shorter.lastIndexOf("\\")) + 1;
    }
  }
  return first.slice(0, length);
}
