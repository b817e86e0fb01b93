type Value = string | number | boolean | null;

/** How a table's rows are told apart, and which of its columns people do not fill in. */
export interface RowIdentity {
  /** What a row is about, by its cells; null when they do not say. */
  readonly keyOf: (value: (column: string) => Value) => string | null;
  /** Whether a row that nothing is known of was drawn by us all the same: then it goes. */
  readonly isDrawn: (key: string) => boolean;
  /** Columns that follow from others: what stands in them is always brought up to date. "all" where people fill in none. */
  readonly derived: readonly string[] | "all";
}

const NEVER = (): boolean => false;

/** A product code at the beginning: a row of figures about a product that is gone. */
const OF_PRODUCT = (key: string): boolean => /^\d{1,2}(-\d{1,5}){2,3}-20\d{2}(\s|$)/.test(key);

const by =
  (...columns: readonly string[]): RowIdentity["keyOf"] =>
  (value) => {
    const parts = columns.map((column) => String(value(column) ?? "").trim());
    return parts.every((part) => part === "") ? null : parts.join(" · ");
  };

/** A moment to the second, whatever the last digits of its serial became in another program. */
const HISTORY: RowIdentity["keyOf"] = (value) => {
  const at = value("at");
  const moment = typeof at === "number" ? String(Math.round(at * 86_400)) : String(at ?? "");
  const rest = ["member", "product", "action", "detail"].map((column) => String(value(column) ?? "").trim());
  return moment === "" && rest.every((part) => part === "") ? null : [moment, ...rest].join(" · ");
};

/** By the keys of the tables' blueprints. */
export const ROW_IDENTITIES: Readonly<Partial<Record<string, RowIdentity>>> = {
  session: { keyOf: by("key"), isDrawn: NEVER, derived: ["label"] },
  roster: { keyOf: by("id"), isDrawn: NEVER, derived: [] },
  products: { keyOf: by("code"), isDrawn: NEVER, derived: ["setName"] },
  evidence: { keyOf: by("product", "family"), isDrawn: NEVER, derived: ["productName", "familyTitle"] },
  summary: { keyOf: by("code"), isDrawn: OF_PRODUCT, derived: "all" },
  scores: { keyOf: by("product", "criterion"), isDrawn: OF_PRODUCT, derived: "all" },
  agenda: { keyOf: by("product", "criterion"), isDrawn: OF_PRODUCT, derived: "all" },
  history: { keyOf: HISTORY, isDrawn: NEVER, derived: "all" },
};
