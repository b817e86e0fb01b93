import type { EntryTroubles } from "./session-entry";

/** What a Fluent field shows for a fault; nothing where there is none. */
export function faultOf(troubles: EntryTroubles, field: string) {
  const fault = troubles.get(field);
  return fault === undefined ? {} : { validationMessage: fault, validationState: "error" as const };
}
