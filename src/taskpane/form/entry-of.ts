import type { FormOffer } from "../../app/open-form";
import { parseDay } from "../day";
import { blankEntry, blankProduct, type SessionEntry } from "../start/session-entry";

/** The entry of a session as far as the forms say it; the id of a product is that of its form. */
export function entryOf({ forms }: FormOffer): SessionEntry {
  const said = (field: "member" | "date"): string => forms.find(({ found }) => found[field])?.found[field] ?? "";
  const date = said("date");
  return {
    ...blankEntry(),
    memberName: said("member"),
    date: parseDay(date) === null ? "" : date,
    products: forms.map(({ id, set, found }) => {
      const { name = "", code = "", producer = "", phone = "", address = "" } = found;
      return { ...blankProduct(id), name, code, producer, phone, address, set: String(set) };
    }),
  };
}
