import type { NewSessionInput } from "../../app/types";
import { editionFor } from "../../catalogue/edition-by-date";
import type { Outcome } from "../../catalogue/outcome";
import type { EditionId, EvaluationKind } from "../../catalogue/types";
import { formatProductCode, parseProductCode } from "../../council/product-code";
import { parseDay } from "../day";
import type { Text } from "../i18n";

/** A product as it is being typed; dates as dd/mm/yyyy, the set as the text of its number. */
export interface ProductEntry {
  /** Stable while rows come and go. */
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly filedOn: string;
  readonly kind: EvaluationKind;
  readonly set: string;
  readonly producer: string;
  readonly phone: string;
  readonly address: string;
}

/** A new session as it is being typed. */
export interface SessionEntry {
  readonly title: string;
  readonly province: string;
  readonly place: string;
  readonly date: string;
  readonly memberName: string;
  readonly memberTitle: string;
  readonly memberDepartment: string;
  readonly products: readonly ProductEntry[];
}

/** What is wrong by field: "title", "product-3-code"; one sentence each. */
export type EntryTroubles = ReadonlyMap<string, string>;

export function blankProduct(id: number): ProductEntry {
  return { id, code: "", name: "", filedOn: "", kind: "first", set: "", producer: "", phone: "", address: "" };
}

export function blankEntry(): SessionEntry {
  return {
    title: "",
    province: "",
    place: "",
    date: "",
    memberName: "",
    memberTitle: "",
    memberDepartment: "",
    products: [blankProduct(1)],
  };
}

export function productField(product: ProductEntry, field: Exclude<keyof ProductEntry, "id">): string {
  return `product-${product.id}-${field}`;
}

/** The edition a product is scored on, with its reason; null until both dates are known. */
export function editionOf(
  product: ProductEntry,
  meetingDate: string,
): Outcome<{ readonly edition: EditionId; readonly reason: string }> | null {
  const filedOn = parseDay(product.filedOn);
  const evaluatedOn = parseDay(meetingDate);
  if (filedOn === null || evaluatedOn === null || filedOn > evaluatedOn) return null;
  return editionFor({ filedOn, kind: product.kind, evaluatedOn });
}

/**
 * Checks an entry field by field.
 * @param setsOf Numbers of the sets that exist under an edition.
 */
export function checkEntry(
  entry: SessionEntry,
  setsOf: (edition: EditionId) => readonly number[],
  text: Text,
): { readonly troubles: EntryTroubles; readonly input: NewSessionInput | null } {
  const troubles = new Map<string, string>();
  const required = (id: string, value: string, field: string) => {
    if (value.trim() === "") troubles.set(id, text("session.form.required", { field: lowerFirst(field) }));
  };
  required("title", entry.title, text("session.form.meetingTitle"));
  required("province", entry.province, text("session.form.province"));
  required("place", entry.place, text("session.form.place"));
  required("memberName", entry.memberName, text("session.form.memberName"));
  const date = parseDay(entry.date);
  if (date === null) troubles.set("date", text("session.form.badDate"));
  required("date", entry.date, text("session.form.date"));
  const products = entry.products.map((product) => checkProduct(product, entry, setsOf, troubles, text));
  const complete = products.flatMap((product) => (product ? [product] : []));
  if (troubles.size > 0 || date === null || complete.length !== entry.products.length) return { troubles, input: null };
  const { title, province, place, memberName, memberTitle, memberDepartment } = entry;
  const member = { name: memberName.trim(), title: memberTitle.trim(), department: memberDepartment.trim() };
  return {
    troubles,
    input: { title: title.trim(), province: province.trim(), place: place.trim(), date, member, products: complete },
  };
}

function checkProduct(
  product: ProductEntry,
  entry: SessionEntry,
  setsOf: (edition: EditionId) => readonly number[],
  troubles: Map<string, string>,
  text: Text,
): NewSessionInput["products"][number] | null {
  const trouble = (field: Exclude<keyof ProductEntry, "id">, sentence: string) =>
    troubles.set(productField(product, field), sentence);
  if (product.name.trim() === "") {
    trouble("name", text("session.form.required", { field: lowerFirst(text("session.form.name")) }));
  }
  if (product.producer.trim() === "") {
    trouble("producer", text("session.form.required", { field: lowerFirst(text("session.form.producer")) }));
  }
  if (!/^[\d\s.+]*$/.test(product.phone)) trouble("phone", text("session.form.badPhone"));

  const filedOn = parseDay(product.filedOn);
  const meeting = parseDay(entry.date);
  const edition = editionOf(product, entry.date);
  if (product.filedOn.trim() === "") {
    trouble("filedOn", text("session.form.required", { field: lowerFirst(text("session.form.filedOn")) }));
  } else if (filedOn === null) trouble("filedOn", text("session.form.badDate"));
  else if (meeting !== null && filedOn > meeting) trouble("filedOn", text("session.form.filedAfterMeeting"));
  else if (edition?.ok === false) trouble("filedOn", edition.message);

  const set = Number(product.set);
  if (edition?.ok && !setsOf(edition.value.edition).includes(set)) trouble("set", text("session.form.setRequired"));

  // Until the dates are known, only the form both editions take can be asked for.
  const code = parseProductCode(product.code, edition?.ok ? edition.value.edition : "26-2026");
  const spelled = code.ok ? formatProductCode(code.value) : null;
  const own = spelling(product.code);
  const twin = entry.products.findIndex((other) => other.id !== product.id && spelling(other.code) === own);
  if (product.code.trim() === "") {
    trouble("code", text("session.form.required", { field: lowerFirst(text("session.form.code")) }));
  } else if (!code.ok) trouble("code", code.message);
  else if (twin >= 0) trouble("code", text("session.form.codeTwice", { number: twin + 1 }));

  if (filedOn === null || spelled === null) return null;
  const { name, producer, phone, address, kind } = product;
  return {
    code: spelled,
    name: name.trim(),
    set,
    producer: producer.trim(),
    phone: phone.trim(),
    address: address.trim(),
    kind,
    filedOn,
  };
}

/** A code in one spelling, so that twins are found however they are typed; the wider form of 148 takes both. */
function spelling(typed: string): string {
  const code = parseProductCode(typed, "148-2023");
  return code.ok ? formatProductCode(code.value) : typed.trim();
}

/** A field's label as it reads inside a sentence. */
function lowerFirst(label: string): string {
  return label.slice(0, 1).toLocaleLowerCase("vi") + label.slice(1);
}
