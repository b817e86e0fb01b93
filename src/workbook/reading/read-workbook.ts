import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { DEFAULT_PROFILE } from "../../council/default-profile";
import { parseDocument, parseOfficialSheets } from "../../council/document-schema";
import { editionFit } from "../../council/edition-fit";
import { withOfficialSheet } from "../../council/official-set";
import type { CouncilSession, Meeting, OfficialSheet, Product, WorkbookDocument } from "../../council/types";
import { EDITION_LABELS } from "../../records/labels";
import { sheetKey, WORKSHEETS, type TableSheet } from "../../records/layout";
import { FORMS_KEY } from "../../records/store";
import type { WorkbookReading } from "../port";
import { checkKeptSeals } from "./check-kept-seals";
import { reportLostSeals } from "./check-seal";
import { checkSheets, type CheckedSheets } from "./check-sheets";
import { FindingList, quoted } from "./finding-list";
import type { Grid } from "./grid-types";
import { readEvidence, readProducts, readRoster } from "./read-lists";
import { readExtras } from "./read-extras";
import { readMeeting } from "./read-meeting";
import { readSheets, scoringSheets, type LoadSet, type OpenedSheet } from "./read-sheets";
import {
  isLater,
  laterSchema,
  readStore,
  storedCollected,
  storedHistory,
  storedOfficial,
  storedText,
  type ReadStore,
} from "./read-store";
import { recoverMeeting, reconcile, withMembers, withProducts } from "./recover-session";
import { NO_SESSION, type SessionMemory } from "./session-memory";
import { readTable } from "./table-reader";

/** A workbook as opened in either home: what it says, what is wrong with it, and where everything stands in it. */
export interface OpenedWorkbook extends WorkbookReading, CheckedSheets {
  readonly grid: Grid;
  readonly store: ReadStore;
  /** By `sheetKey`. */
  readonly sheets: ReadonlyMap<string, OpenedSheet>;
  /** Table sheets that are gone. */
  readonly missingTables: ReadonlySet<TableSheet>;
}

/**
 * Whether a workbook is one of ours: it has scoring sheets, the hidden sheet, or the table of the meeting. A province's own form that
 * is scored in place has the hidden sheet too, but is read as what it is.
 */
export function isOurs(grid: Grid): boolean {
  const quiet = new FindingList(grid.fileName);
  const store = readStore(grid, quiet);
  return (
    scoringSheets(grid).length > 0 ||
    (store.sheet !== null && !store.values.has(FORMS_KEY)) ||
    readTable(grid, "session", quiet) !== null
  );
}

/**
 * Reads a workbook as far as it is sound, wherever its cells come from. Scores come from the ticks alone; whatever differs from what was
 * expected is named in `findings`, with its worksheet and row.
 * Errors: `not-ours`, `later-schema`, `session-unreadable`, `document-invalid`.
 */
export async function readWorkbook(
  grid: Grid,
  loadSet: LoadSet,
  sessions: SessionMemory = NO_SESSION,
): Promise<Outcome<OpenedWorkbook>> {
  const { fileName } = grid;
  const findings = new FindingList(fileName);
  const found = scoringSheets(grid);
  if (found.length === 0 && !isOurs(grid)) {
    return fail("not-ours", `Tệp “${fileName}” là sổ làm việc khác, không phải phiếu chấm hay phiên họp OCOP.`);
  }
  for (const { name, message } of grid.unreadable) {
    findings.add("error", "sheet-unreadable", { sheet: name }, message.replace(/\.$/, ""));
  }
  for (const { name, clipped } of grid.sheets) {
    if (clipped)
      findings.add(
        "warning",
        "sheet-clipped",
        { sheet: name },
        "trang quá lớn: phần vượt quá 20.000 dòng, 256 cột hoặc 2 triệu ô của cả tệp không được đọc",
      );
  }
  const store = readStore(grid, findings);
  if (isLater(store)) return laterSchema(fileName);
  const official = readOfficial(store, findings);
  const loadOwn = withOfficial(loadSet, official);
  const sheets = await readSheets(grid, found, store, loadOwn, findings);
  const missingTables = new Set<TableSheet>();
  const session = readSession(grid, sheets, store, missingTables, findings);
  if (!session.ok) return session;
  const kind = kindOf(store, sheets);
  const memberId = kind === "member" ? (storedText(store, "member") ?? sheets[0]?.sheet.member ?? null) : null;
  const members = withMembers(session.value.members, sheets, memberId, findings);
  const whole = reconcile({ ...session.value, members }, sheets, memberId, findings);
  const document = soundDocument(
    {
      schema: 1,
      kind,
      session: sessions.recall(whole.session),
      memberId,
      sheets: kind === "session" ? storedCollected(store) : whole.sheets.map(({ sheet }) => sheet),
      history: storedHistory(store),
      ...(official.length === 0 ? {} : { officialSheets: official }),
      ...readExtras(store, findings),
    },
    findings,
  );
  if (!document.ok) return fail(document.code, `Tệp “${fileName}”: ${document.message}`);
  sessions.keep(document.value.session);
  const { damaged, unsure } = await checkSheets(document.value, whole.sheets, store, findings);
  const drawn = new Set(whole.sheets.map(({ sheet }) => sheetKey(sheet.product, sheet.member)));
  if (kind === "session") await checkKeptSeals(document.value, drawn, loadOwn, findings);
  reportLostSeals(document.value, whole.sheets, findings);
  return succeed({
    document: document.value,
    findings: findings.all,
    grid,
    store,
    sheets: new Map(whole.sheets.map((each) => [sheetKey(each.sheet.product, each.sheet.member), each])),
    damaged,
    unsure,
    missingTables,
  });
}

function readSession(
  grid: Grid,
  sheets: readonly OpenedSheet[],
  store: ReadStore,
  missing: Set<TableSheet>,
  findings: FindingList,
): Outcome<CouncilSession> {
  const table = <T extends TableSheet>(key: T) => {
    const found = readTable(grid, key, findings);
    if (!found) {
      missing.add(key);
      const severity = key === "history" ? "warning" : "error";
      findings.add(
        severity,
        "sheet-missing",
        { sheet: WORKSHEETS[key] },
        `thiếu trang “${WORKSHEETS[key]}”; phần còn lại vẫn được đọc`,
      );
    }
    return found;
  };
  const meetingTable = table("session");
  const rosterTable = table("roster");
  const productTable = table("products");
  const evidenceTable = table("evidence");
  table("history");
  const read = meetingTable && readMeeting(meetingTable, findings);
  const meeting = read?.meeting ?? recoverMeeting(sheets);
  if (!meeting) {
    return fail(
      "session-unreadable",
      `Tệp “${grid.fileName}” không còn ngày họp (trang “${WORKSHEETS.session}”) nên chưa mở được; cần ghi lại ngày họp dạng ngày/tháng/năm.`,
    );
  }
  const products = productTable ? readProducts(productTable, findings) : [];
  const found = withProducts(products, sheets, meeting, findings);
  for (const product of found) {
    const row = productTable?.rows.find((each) => each.text("code").trim() === product.code)?.number ?? null;
    reportEdition(product, meeting, row, findings);
  }
  return succeed({
    id: storedText(store, "session") ?? "unknown",
    meeting,
    profile: read?.profile ?? DEFAULT_PROFILE,
    members: rosterTable ? readRoster(rosterTable, findings) : [],
    products: found,
    evidence: evidenceTable ? readEvidence(evidenceTable, findings) : [],
  });
}

/** The decision pinned in the file stays; where the dates of the dossier ask for the other one, that is told. */
function reportEdition(product: Product, meeting: Meeting, row: number | null, findings: FindingList): void {
  const fit = editionFit(product, meeting);
  if (!fit || fit.fits) return;
  const text =
    `sản phẩm ${quoted(product.code)} ghi chấm theo ${EDITION_LABELS[product.edition]}, không khớp với ngày nộp và ` +
    `ngày họp (${fit.reason.replace(/\.$/, "")}); quyết định đã ghi được giữ nguyên`;
  findings.add("warning", "edition-contradicts-dates", { sheet: WORKSHEETS.products, row }, text);
}

/** The official sheets the file remembers; without them the catalogue's own wording and figures stand, and that is told. */
function readOfficial(store: ReadStore, findings: FindingList): readonly OfficialSheet[] {
  const stored = storedOfficial(store);
  if (stored === undefined) return [];
  const parsed = parseOfficialSheets(stored);
  if (parsed.ok) return parsed.value;
  findings.add(
    "error",
    "official-unreadable",
    { sheet: WORKSHEETS.store },
    `phiếu chính thức đã nạp không đọc được (${parsed.message.replace(/\.$/, "")}); cần nạp lại`,
  );
  return [];
}

function withOfficial(loadSet: LoadSet, official: readonly OfficialSheet[]): LoadSet {
  return async (edition, no) => {
    const set = await loadSet(edition, no);
    const sheet = official.find((each) => each.edition === edition && each.set === no);
    return set.ok && sheet ? succeed(withOfficialSheet(set.value, sheet)) : set;
  };
}

function kindOf(store: ReadStore, sheets: readonly OpenedSheet[]): WorkbookDocument["kind"] {
  const stored = storedText(store, "kind");
  if (stored === "member" || stored === "session") return stored;
  return new Set(sheets.map(({ sheet }) => sheet.member)).size === 1 ? "member" : "session";
}

/** A document before the door: its history and collected sheets come from the hidden sheet as they are. */
type UncheckedDocument = Omit<WorkbookDocument, "history" | "sheets"> & {
  readonly history: readonly unknown[];
  readonly sheets: readonly unknown[];
};

/**
 * A document whose history alone is unsound opens without it, and a session whose collected sheets are unsound without those that are;
 * the hidden sheet keeps what it had.
 */
function soundDocument(document: UncheckedDocument, findings: FindingList): Outcome<WorkbookDocument> {
  const parsed = parseDocument(document);
  if (parsed.ok) return parsed;
  const withSheets = document.kind === "session" ? withSoundSheets(document, findings) : document;
  const mended = withSheets === document ? parsed : parseDocument(withSheets);
  if (mended.ok || document.history.length === 0) return mended;
  const without = parseDocument({ ...withSheets, history: [] });
  if (!without.ok) return parsed;
  findings.add(
    "error",
    "history-unreadable",
    { sheet: WORKSHEETS.store },
    `lịch sử không đọc được (${mended.message.replace(/\.$/, "")}); điểm vẫn được đọc`,
  );
  return without;
}

/** The collected sheets that are sound and fit the session; each of the others is named. */
function withSoundSheets(document: UncheckedDocument, findings: FindingList): UncheckedDocument {
  const bare = { ...document, session: { ...document.session, evidence: [] }, history: [] };
  const kept = new Map<string, unknown>();
  document.sheets.forEach((sheet, index) => {
    const parsed = parseDocument({ ...bare, sheets: [sheet] });
    const [found] = parsed.ok ? parsed.value.sheets : [];
    const key = found ? sheetKey(found.product, found.member) : "";
    if (found && !kept.has(key)) {
      kept.set(key, sheet);
      return;
    }
    const reason = parsed.ok ? "trùng phiếu trước đó" : parsed.message.replace(/\.$/, "");
    const text = `phiếu đã thu thứ ${String(index + 1)} không dùng được (${reason}); cần thu lại phiếu này`;
    findings.add("error", "collected-unreadable", { sheet: WORKSHEETS.store }, text);
  });
  return { ...document, sheets: [...kept.values()] };
}
