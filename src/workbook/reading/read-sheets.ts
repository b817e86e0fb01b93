import type { EditionId, ProductSet } from "../../catalogue/types";
import type { Outcome } from "../../catalogue/outcome";
import type { ScoreSheet } from "../../council/types";
import { sheetKey, type SheetIdentity } from "../../records/layout";
import type { StoredSheet } from "../../records/store";
import { quoted, type FindingList } from "./finding-list";
import type { Grid } from "./grid-types";
import { editionOf } from "./read-lists";
import { readScores } from "./read-scores";
import type { ReadStore } from "./read-store";
import { withSealedTexts } from "./resaved-texts";
import { identityOf, reportRowFaults, sheetRows, type SheetRows } from "./sheet-rows";
import { plain } from "./table-reader";

/** One scoring sheet as it stands in a file. */
export interface OpenedSheet {
  readonly sheet: ScoreSheet;
  /** Worksheet name now, or the one it had when the worksheet is gone. */
  readonly name: string;
  /** null when the worksheet is gone. */
  readonly rows: SheetRows | null;
  /** null when the set is not known here; ticks are then read as they stand. */
  readonly set: ProductSet | null;
}

export type LoadSet = (edition: string, no: number) => Promise<Outcome<ProductSet>>;

/** The worksheets of a grid that are scoring sheets, whatever they are called. */
export function scoringSheets(grid: Grid): readonly SheetRows[] {
  return grid.sheets.flatMap((sheet) => sheetRows(sheet) ?? []);
}

/**
 * Reads every scoring sheet, in the order the hidden sheet remembers. A sheet that is gone is read from its sealed copy where there is
 * one, otherwise it is empty; both are named (`sheet-missing`). Of two copies of a sheet the one with the remembered name counts.
 */
export async function readSheets(
  grid: Grid,
  found: readonly SheetRows[],
  store: ReadStore,
  loadSet: LoadSet,
  findings: FindingList,
): Promise<readonly OpenedSheet[]> {
  const bySheet = new Map<string, { readonly identity: SheetIdentity; readonly rows: SheetRows }>();
  for (const rows of found) {
    const identity = identify(rows, store, findings);
    if (!identity) continue;
    const key = sheetKey(identity.product, identity.member);
    const before = bySheet.get(key);
    if (!before) {
      bySheet.set(key, { identity, rows });
      continue;
    }
    const remembered = store.sheets.find((each) => sheetKey(each.product, each.member) === key)?.worksheet ?? "";
    const newGoesFirst = plain(rows.sheet.name) === plain(remembered);
    if (newGoesFirst) bySheet.set(key, { identity, rows });
    const [used, copy] = newGoesFirst ? [rows, before.rows] : [before.rows, rows];
    const text = `trang này là bản sao của trang “${used.sheet.name}” (sản phẩm ${identity.product}); chỉ trang “${used.sheet.name}” được tính`;
    findings.add("error", "sheet-duplicate", { sheet: copy.sheet.name }, text);
  }

  const keys = new Set([...store.sheets.map((each) => sheetKey(each.product, each.member)), ...bySheet.keys()]);
  const listed = [...keys].flatMap((key) => {
    const here = bySheet.get(key);
    const stored = store.sheets.find((each) => sheetKey(each.product, each.member) === key);
    const identity = here?.identity ?? stored;
    return identity ? [{ here, stored, identity, edition: editionOf(identity.edition) }] : [];
  });
  // Together: each may have to be fetched.
  const sets = await Promise.all(
    listed.map(async ({ edition, identity }) => (edition === null ? null : loadSet(edition, identity.set))),
  );
  const opened: OpenedSheet[] = [];
  for (const [index, { here, stored, identity, edition }] of listed.entries()) {
    const place = {
      sheet: here?.rows.sheet.name ?? stored?.worksheet ?? "",
      row: here?.rows.rows.get("identity")?.number ?? null,
    };
    const set = sets[index];
    if (edition === null || !set) {
      const text = `phiếu ghi quyết định ${quoted(identity.edition)} mà công cụ chưa biết; phiếu giữ nguyên trong tệp, chưa đọc được`;
      findings.add("error", "unknown-edition", place, text);
      continue;
    }
    if (!set.ok) {
      const text = `phiếu ghi bộ sản phẩm số ${String(identity.set)} mà công cụ chưa có; mức chọn được đọc nhưng chưa tính điểm được`;
      findings.add("error", "unknown-set", place, text);
      if (!Number.isInteger(identity.set) || identity.set < 1 || identity.set > 26) continue;
    }
    const known = set.ok ? set.value : null;
    opened.push(
      here
        ? readOne(here.rows, identity, edition, known, stored, findings)
        : missing(identity, edition, known, stored, grid, findings),
    );
  }
  return opened;
}

function identify(rows: SheetRows, store: ReadStore, findings: FindingList): SheetIdentity | null {
  const identity = identityOf(rows);
  if (identity) return identity;
  const stored = store.sheets.find(({ worksheet }) => plain(worksheet) === plain(rows.sheet.name));
  const place = { sheet: rows.sheet.name, row: 1 };
  if (stored) {
    findings.add("warning", "row-missing", place, "thiếu dòng nhận diện phiếu (ẩn); đã nhận theo tên trang");
    return stored;
  }
  findings.add(
    "error",
    "sheet-unknown",
    place,
    "trang giống phiếu chấm nhưng không còn dòng nhận diện nên chưa biết của sản phẩm nào",
  );
  return null;
}

function readOne(
  rows: SheetRows,
  identity: SheetIdentity,
  edition: EditionId,
  set: ProductSet | null,
  stored: StoredSheet | undefined,
  findings: FindingList,
): OpenedSheet {
  reportRowFaults(rows, findings);
  const { product, member, round } = identity;
  const read = readScores(rows, set, findings);
  const scores = stored?.seal && isScores(stored.sealed) ? withSealedTexts(read, stored.sealed) : read;
  const sheet = { product, member, round, edition, set: identity.set, ...scores, seal: stored?.seal ?? null };
  return { sheet, name: rows.sheet.name, rows, set };
}

/** A worksheet that is gone: its sealed copy if it was sealed, otherwise nothing is scored. */
function missing(
  identity: SheetIdentity,
  edition: EditionId,
  set: ProductSet | null,
  stored: StoredSheet | undefined,
  grid: Grid,
  findings: FindingList,
): OpenedSheet {
  const name = stored?.worksheet ?? "";
  const unreadable = grid.unreadable.find((each) => plain(each.name) === plain(name));
  const state = unreadable ? "trang bị hỏng nên không đọc được" : "trang đã bị xoá khỏi tệp";
  const sealed = stored?.seal && isScores(stored.sealed) ? stored.sealed : null;
  const rest = sealed ? "điểm lấy từ bản lưu lúc khoá phiếu" : "phiếu coi như chưa chấm";
  findings.add("error", "sheet-missing", { sheet: name }, `${state} (phiếu của sản phẩm ${identity.product}); ${rest}`);
  const { product, member, round } = identity;
  const empty = { choices: {}, comments: {}, opinion: "", disqualifications: [] };
  const { choices, comments, opinion, disqualifications } = sealed ?? empty;
  const seal = sealed ? (stored?.seal ?? null) : null;
  const sheet = {
    product,
    member,
    round,
    edition,
    set: identity.set,
    choices,
    comments,
    opinion,
    disqualifications,
    seal,
  };
  return { sheet, name, rows: null, set };
}

type Scores = Pick<ScoreSheet, "choices" | "comments" | "opinion" | "disqualifications">;

/** Shape enough to be handed to `parseDocument`, which checks the rest. */
function isScores(copy: unknown): copy is Scores {
  if (typeof copy !== "object" || copy === null) return false;
  const given: Partial<Record<keyof Scores, unknown>> = copy;
  const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
  return (
    isRecord(given.choices) &&
    isRecord(given.comments) &&
    typeof given.opinion === "string" &&
    Array.isArray(given.disqualifications)
  );
}
