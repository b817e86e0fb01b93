import { editionFor } from "../../../catalogue/edition-by-date";
import { fail, succeed, type Outcome } from "../../../catalogue/outcome";
import { formatProductCode, parseProductCode } from "../../../council/product-code";
import type { Product, WorkbookDocument } from "../../../council/types";
import { soundChange } from "../../../workbook/reading/document-change";
import { collectedOf } from "./collected";
import { tidyText } from "../../entered-text";

/** A product as typed or imported; the decision follows from its dates. */
export type ProductEntry = Omit<Product, "edition" | "recused">;

/**
 * A product made of an entry: the edition from the day its dossier was filed (26/2026 Art. 11, 12), the code in its one
 * spelling. Errors: those of `editionFor`, `product-code`, `name-missing`.
 * @param meeting ISO date of the meeting.
 */
export function productFrom(entry: ProductEntry, meeting: string): Outcome<Product> {
  const { kind, filedOn } = entry;
  const edition = editionFor({ filedOn, kind, evaluatedOn: meeting });
  if (!edition.ok) return edition;
  const code = parseProductCode(entry.code, edition.value.edition);
  if (!code.ok) return code;
  const name = tidyText(entry.name);
  if (name === "") return fail("name-missing", "Cần ghi tên sản phẩm.");
  return succeed({
    code: formatProductCode(code.value),
    name,
    edition: edition.value.edition,
    set: entry.set,
    producer: tidyText(entry.producer),
    phone: tidyText(entry.phone),
    address: tidyText(entry.address),
    kind,
    filedOn,
    recused: [],
  });
}

/** Adds products at the end of the list. Errors: those of {@link productFrom}, `product-exists`, `document-invalid`. */
export function addProducts(document: WorkbookDocument, entries: readonly ProductEntry[]): Outcome<WorkbookDocument> {
  const { session } = document;
  const products = [...session.products];
  for (const entry of entries) {
    const product = productFrom(entry, session.meeting.date);
    if (!product.ok) return product;
    if (products.some(({ code }) => code === product.value.code)) return exists(product.value.code);
    products.push(product.value);
  }
  return withProducts(document, products);
}

/**
 * Changes a product. What was entered about it (papers, answers, recusals) follows a new code. The decision follows new
 * dates as long as no scores were collected; after that it stays pinned, and code, set and kind can no longer change.
 * Errors: `no-product`, `product-has-scores`, `product-exists`, those of {@link productFrom}, `document-invalid`.
 */
export function changeProduct(
  document: WorkbookDocument,
  code: string,
  changes: Partial<ProductEntry>,
): Outcome<WorkbookDocument> {
  const { session } = document;
  const product = session.products.find((each) => each.code === code);
  if (!product) return noProduct(code);
  if (collectedOf(document, { product: code }) > 0) return changeScored(document, product, changes);
  const made = productFrom({ ...product, ...changes }, session.meeting.date);
  if (!made.ok) return made;
  const next: Product = { ...made.value, recused: product.recused };
  if (next.code !== code && session.products.some((each) => each.code === next.code)) return exists(next.code);
  const renamed = next.code === code ? document : underCode(document, code, next.code);
  return withProducts(
    renamed,
    session.products.map((each) => (each === product ? next : each)),
    document,
  );
}

/** The words about a scored product may be mended; what its sheets were scored on stays. */
function changeScored(
  document: WorkbookDocument,
  product: Product,
  changes: Partial<ProductEntry>,
): Outcome<WorkbookDocument> {
  const { name, producer, phone, address, filedOn, ...pinned } = changes;
  const differs = (["code", "set", "kind"] as const).some(
    (field) => pinned[field] !== undefined && pinned[field] !== product[field],
  );
  if (differs) {
    return fail(
      "product-has-scores",
      `Đã có phiếu chấm của sản phẩm ${product.code} nên không đổi được mã, bộ sản phẩm và loại hồ sơ.`,
    );
  }
  const next: Product = {
    ...product,
    name: tidyText(name ?? product.name),
    producer: tidyText(producer ?? product.producer),
    phone: tidyText(phone ?? product.phone),
    address: tidyText(address ?? product.address),
    filedOn: filedOn ?? product.filedOn,
  };
  if (next.name === "") return fail("name-missing", "Cần ghi tên sản phẩm.");
  return withProducts(
    document,
    document.session.products.map((each) => (each === product ? next : each)),
  );
}

/**
 * Takes a product out of the session. Errors: `no-product`, `product-has-scores`, and `product-has-dossier` while something
 * is noted of its dossier, unless the loss is accepted.
 */
export function removeProduct(
  document: WorkbookDocument,
  code: string,
  { losingDossier = false }: { readonly losingDossier?: boolean } = {},
): Outcome<WorkbookDocument> {
  const { session } = document;
  const product = session.products.find((each) => each.code === code);
  if (!product) return noProduct(code);
  if (collectedOf(document, { product: code }) > 0) {
    return fail("product-has-scores", `Đã thu phiếu hoặc có lịch sử của sản phẩm ${code} nên không xoá được.`);
  }
  const papers = session.evidence.filter((record) => record.product === code).length;
  const words =
    (document.facts ?? []).filter((fact) => fact.product === code).length +
    (document.conclusions ?? []).filter((each) => each.product === code).length +
    (document.minutes?.discussion ?? []).filter((each) => each.product === code).length;
  if (papers + words > 0 && !losingDossier) {
    return fail(
      "product-has-dossier",
      `Sản phẩm ${code} đã ghi ${papers} giấy tờ và ${words} nội dung khác; xoá sản phẩm thì mất cả phần này.`,
    );
  }
  const others = <T extends { readonly product: string }>(items: readonly T[]): readonly T[] =>
    items.filter((item) => item.product !== code);
  return withProducts(
    mapOwned(document, others),
    session.products.filter((each) => each !== product),
    document,
  );
}

/** Moves a product to a place of the list, from 0. Error: `no-product`. */
export function moveProduct(document: WorkbookDocument, code: string, to: number): Outcome<WorkbookDocument> {
  const { products } = document.session;
  const product = products.find((each) => each.code === code);
  return product
    ? withProducts(document, products.filter((each) => each !== product).toSpliced(to, 0, product))
    : noProduct(code);
}

/** Puts the products in an order; those not named stay behind, as they stood. */
export function orderProducts(document: WorkbookDocument, codes: readonly string[]): Outcome<WorkbookDocument> {
  const { products } = document.session;
  const first = codes.flatMap((code) => products.find((product) => product.code === code) ?? []);
  return withProducts(document, [...new Set([...first, ...products])]);
}

type Owned = <T extends { readonly product: string }>(items: readonly T[]) => readonly T[];

/** Everything noted of products, changed list by list. */
function mapOwned(document: WorkbookDocument, change: Owned): WorkbookDocument {
  const { session, conclusions, facts, minutes } = document;
  return {
    ...document,
    session: { ...session, evidence: change(session.evidence) },
    ...(conclusions ? { conclusions: change(conclusions) } : {}),
    ...(facts ? { facts: change(facts) } : {}),
    ...(minutes ? { minutes: { ...minutes, discussion: change(minutes.discussion) } } : {}),
  };
}

function underCode(document: WorkbookDocument, before: string, after: string): WorkbookDocument {
  return mapOwned(document, (items) =>
    items.map((item) => (item.product === before ? { ...item, product: after } : item)),
  );
}

function withProducts(
  document: WorkbookDocument,
  products: readonly Product[],
  before: WorkbookDocument = document,
): Outcome<WorkbookDocument> {
  return soundChange(before, { ...document, session: { ...document.session, products } });
}

function exists(code: string) {
  return fail("product-exists", `Mã “${code}” đã có trong danh sách sản phẩm.`);
}

function noProduct(code: string) {
  return fail("no-product", `Không có sản phẩm mã “${code}” trong danh sách.`);
}
