import type { PrintableRecord } from "./types";

/** A record before it has its place among the others. */
export type NamedRecord = Omit<PrintableRecord, "fileName"> & {
  /** What its file name tells beside its number. */
  readonly nameParts: readonly string[];
};
