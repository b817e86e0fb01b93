import { editionById } from "../../catalogue/editions";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import type { EvaluationKind } from "../../catalogue/types";
import { VIETNAM_DAYS, type DayTable } from "../../council/calendar/working-days";
import { formatProductCode, parseProductCode } from "../../council/product-code";
import { duplicateProducts } from "../../council/products/duplicates";
import { proposeSets, type SetProposal } from "../../council/products/propose-set";
import type { CouncilSession, Product, WorkbookDocument } from "../../council/types";
import { KIND_LABELS } from "../../records/labels";
import { addProducts, changeProduct, type ProductEntry } from "./edits/products";
import { dateFindings } from "./product-dates";
import { cellDate } from "./tables/cell-values";
import { kindOf, setOf } from "./tables/product-cells";
import { productColumns, type ProductField } from "./tables/product-columns";
import { placeOf, type Table, type TableRow } from "./tables/table";
import { lowerFirst } from "../entered-text";

/** Something about a row: an error keeps it out, a warning is worth a look, a note tells what was concluded. */
export interface ImportFinding {
  readonly severity: "error" | "warning" | "note";
  readonly code: string;
  /** One sentence naming file, sheet and row, and what was expected. */
  readonly message: string;
}

/** A product as far as its row tells. */
export interface ProductDraft extends Omit<ProductEntry, "set"> {
  /** null until it is given or accepted from the proposals. */
  readonly set: number | null;
}

/** What taking a row would do to the session. */
export type ImportStanding = "new" | "same" | "changed" | "refused";

export interface ImportedProduct {
  /** 1-based row of the table. */
  readonly row: number;
  readonly draft: ProductDraft;
  /** Sets its name and sector speak for, the surest first. */
  readonly proposals: readonly SetProposal[];
  readonly standing: ImportStanding;
  /** Fields of the product of the session that would change. */
  readonly differences: readonly (keyof ProductEntry)[];
  readonly findings: readonly ImportFinding[];
}

/** A table of products, read but not taken: what the secretary confirms. */
export interface ProductImport {
  readonly source: string;
  readonly sheet: string;
  /** The headings' row, or null where columns were told by their content. */
  readonly headingRow: number | null;
  readonly fields: readonly ProductField[];
  /** Headings that are not read. */
  readonly unused: readonly string[];
  readonly products: readonly ImportedProduct[];
  /** Every other row that holds something: titles, column numbers. */
  readonly passedOver: readonly { readonly row: number; readonly text: string }[];
}

export interface ImportSetting {
  readonly session: CouncilSession;
  /** For rows that do not tell: ISO date of filing, and kind of dossier. */
  readonly filedOn?: string;
  readonly kind?: EvaluationKind;
  /** Sets chosen in the preview, by row. */
  readonly sets?: ReadonlyMap<number, number>;
  /** Public holidays and worked weekends. */
  readonly days?: DayTable;
}

/**
 * Reads products from a table in any order of columns. Nothing is taken yet; each row answers with a draft, what is wrong
 * or remarkable, and what taking it would do. Error: `headings-missing`.
 */
export function importProducts(table: Table, setting: ImportSetting): Outcome<ProductImport> {
  const found = productColumns(table);
  if (!found.ok) return found;
  const { columns, headingRow, unused, body, passedOver } = found.value;
  const drafted = body.map((row) => draftOf(table, row, columns, setting));
  const twins = twinFindings(table, drafted);
  return succeed({
    source: table.source,
    sheet: table.sheet,
    headingRow,
    fields: [...columns.keys()],
    unused,
    products: drafted.map((each, index) => stand(each, twins.get(index) ?? [], setting.session)),
    passedOver: passedOver.map(({ row, cells }) => ({ row, text: cells.filter((cell) => cell !== "").join(" · ") })),
  });
}

/** The first table of several that holds products, or the reason why the first does not. */
export function importFirst(tables: readonly Table[], setting: ImportSetting): Outcome<ProductImport> {
  let first: Outcome<ProductImport> = fail("empty", "Không có bảng nào để đọc.");
  for (const [index, table] of tables.entries()) {
    const read = importProducts(table, setting);
    if (read.ok) return read;
    if (index === 0) first = read;
  }
  return first;
}

/**
 * Takes the confirmed rows: new products at the end, changed ones in their place; rows the session has already, and refused
 * ones, change nothing. Errors: those of `addProducts` and `changeProduct`.
 */
export function takeProducts(document: WorkbookDocument, rows: readonly ImportedProduct[]): Outcome<WorkbookDocument> {
  let taken = document;
  for (const { draft, standing, differences } of rows) {
    const { set } = draft;
    if (set === null || standing === "same" || standing === "refused") continue;
    const entry: ProductEntry = { ...draft, set };
    const changes = Object.fromEntries(differences.map((field) => [field, entry[field]]));
    const next = standing === "new" ? addProducts(taken, [entry]) : changeProduct(taken, entry.code, changes);
    if (!next.ok) return next;
    taken = next.value;
  }
  return succeed(taken);
}

type Drafted = Omit<ImportedProduct, "standing" | "differences">;

function draftOf(
  table: Table,
  { row, cells }: TableRow,
  columns: ReadonlyMap<ProductField, number>,
  setting: ImportSetting,
): Drafted {
  const findings: ImportFinding[] = [];
  const note = (severity: ImportFinding["severity"], code: string, message: string): void => {
    findings.push({ severity, code, message: `${placeOf(table, row)}: ${message}` });
  };
  const cell = (field: ProductField): string => cells[columns.get(field) ?? -1] ?? "";
  const line = (field: ProductField): string => cell(field).replace(/\s*\n\s*/gu, ", ");

  const name = line("name");
  if (name === "") note("error", "name-missing", "chưa ghi tên sản phẩm.");
  const producer = line("producer");
  if (producer === "") note("warning", "producer-missing", "chưa ghi chủ thể.");

  const typed = cell("code");
  // What the table does not tell of a product the session has stays as it is there.
  const known = knownProduct(setting.session, typed);
  const kindText = cell("kind");
  const given = kindText === "" ? null : kindOf(kindText);
  const kind = given ?? known?.kind ?? setting.kind ?? "first";
  if (kindText !== "" && given === null) {
    const known = Object.values(KIND_LABELS).join(", ");
    note("error", "kind-unknown", `loại hồ sơ “${kindText.slice(0, 40)}” không rõ, cần một trong: ${known}.`);
  }

  const filedText = cell("filedOn");
  const filedOn = filedText === "" ? (known?.filedOn ?? setting.filedOn ?? "") : (cellDate(filedText) ?? "");
  if (filedOn === "") {
    const wanted = filedText === "" ? "chưa ghi ngày nộp hồ sơ" : `ngày nộp “${filedText.slice(0, 40)}” không đọc được`;
    note("error", filedText === "" ? "filed-missing" : "filed-unreadable", `${wanted}, cần dạng ngày/tháng/năm.`);
  }
  const dates = filedOn === "" ? null : dateFindings(setting.session, { kind, filedOn }, setting.days ?? VIETNAM_DAYS);
  for (const { severity, code, message } of dates?.findings ?? []) note(severity, code, message);
  const edition = dates?.edition ?? "26-2026";

  const code = parseProductCode(typed, edition);
  if (typed === "") note("error", "code-missing", "chưa ghi mã sản phẩm, cần dạng T-X-STT-20YY.");
  else if (!code.ok) note("error", code.code, lowerFirst(code.message));
  else if (String(code.value.year) !== setting.session.meeting.date.slice(0, 4)) {
    note("warning", "code-year", `mã ${typed} ghi năm ${code.value.year}, khác năm họp.`);
  }

  const sets = editionById(edition)?.sets ?? [];
  const setText = cell("set");
  const own = setting.sets?.get(row) ?? setOf(setText, sets) ?? (setText === "" ? (known?.set ?? null) : null);
  const proposals = proposeSets(name, [line("sector"), own === null ? setText : ""].filter(Boolean).join(" "), sets);
  const offer = proposals
    .map(({ set, name: title, because }) => `bộ ${set} (${title}, vì “${because}”)`)
    .join(" hoặc ");
  if (own === null) {
    const wanted = setText === "" ? "chưa ghi bộ sản phẩm" : `bộ sản phẩm “${setText.slice(0, 40)}” không rõ`;
    note("error", "set-missing", `${wanted}, cần chọn${offer === "" ? " từ 1 đến 26" : `; đề xuất ${offer}`}.`);
  } else if (proposals[0] && proposals.every(({ set }) => set !== own)) {
    note("warning", "set-differs", `ghi bộ ${own}, tên sản phẩm nghiêng về ${offer}.`);
  }
  if (own !== null && sets.find(({ no }) => no === own)?.status === "unverified") {
    note("warning", "set-unverified", `bộ ${own} (${edition}) chưa kiểm chứng, cần nạp phiếu chấm chính thức.`);
  }

  const draft: ProductDraft = {
    code: code.ok ? formatProductCode(code.value) : typed,
    name,
    set: own,
    producer,
    phone: line("phone"),
    address: line("address"),
    kind,
    filedOn,
  };
  return { row, draft, proposals, findings };
}

/** What a row is to the session, once its errors and its twins are known. */
function stand(drafted: Drafted, twins: readonly ImportFinding[], session: CouncilSession): ImportedProduct {
  const findings = [...drafted.findings, ...twins];
  const { draft } = drafted;
  const known = session.products.find(({ code }) => code === draft.code);
  const differences = known ? differencesOf(known, draft) : [];
  const hasError = findings.some(({ severity }) => severity === "error");
  const standing = hasError ? "refused" : !known ? "new" : differences.length === 0 ? "same" : "changed";
  return { ...drafted, findings, differences, standing };
}

function knownProduct({ products }: CouncilSession, typed: string): Product | undefined {
  const code = parseProductCode(typed, "148-2023");
  return code.ok ? products.find((product) => product.code === formatProductCode(code.value)) : undefined;
}

/** A blank in the table says nothing against what the session has. */
function differencesOf(known: Product, draft: ProductDraft): readonly (keyof ProductEntry)[] {
  const fields = ["name", "set", "producer", "phone", "address", "kind", "filedOn"] as const;
  return fields.filter((field) => draft[field] !== "" && draft[field] !== null && draft[field] !== known[field]);
}

/** The same code twice keeps all but the first row out; the same name of the same producer is worth a look. */
function twinFindings(table: Table, drafted: readonly Drafted[]): ReadonlyMap<number, readonly ImportFinding[]> {
  const found = new Map<number, ImportFinding[]>();
  const add = (place: number, finding: ImportFinding): void => {
    found.set(place, [...(found.get(place) ?? []), finding]);
  };
  for (const { kind, places, sentence } of duplicateProducts(drafted.map(({ draft }) => draft))) {
    const rows = places.map((place) => drafted[place]?.row ?? 0);
    for (const [index, place] of places.entries()) {
      const own = drafted[place];
      if (!own || (kind === "code" && (own.draft.code === "" || index === 0))) continue;
      const others = rows.filter((row) => row !== own.row).join(", ");
      const message = `${placeOf(table, own.row)}: ${lowerFirst(sentence.replace(/\.$/u, ""))}, xem dòng ${others}.`;
      add(place, { severity: kind === "code" ? "error" : "warning", code: `duplicate-${kind}`, message });
    }
  }
  return found;
}
