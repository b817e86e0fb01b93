import type { StoredCell } from "../../records/store";
import type { GridSheet } from "../reading/grid-types";
import type { HistoryPlan, SeenTable } from "./history-rows";
import type { SheetChange } from "./planned";
import type { ProtectionState } from "./protection";
import type { Footer } from "./sheet-parts";

/** A sheet that was drawn anew under a name of its own and now takes the place of the old one. */
export interface Replacement {
  readonly drawnAs: string;
  readonly name: string;
  /** The sheet it replaces, which is kept under another name without its keys; null when that one is gone. */
  readonly old: { readonly sheet: GridSheet; readonly newName: string } | null;
}

/** Everything a command changes that is more than cells for typing. */
export interface CarefulPlan {
  readonly changes: readonly SheetChange[];
  readonly replacements: readonly Replacement[];
  readonly store: { readonly sheet: GridSheet; readonly cells: readonly StoredCell[] } | null;
  readonly history: HistoryPlan | null;
}

/** What was seen before writing, and is put back when writing fails. */
export interface Snapshot {
  readonly protection: ReadonlyMap<string, ProtectionState>;
  readonly footers: ReadonlyMap<string, readonly Footer[]>;
  /** Names of what is drawn over the cells of each sheet. */
  readonly pictures: ReadonlyMap<string, readonly string[]>;
  /** Place of each sheet that is replaced. */
  readonly positions: ReadonlyMap<string, number>;
  readonly history: SeenTable | null;
}

/** Every worksheet that a plan writes to. */
export function sheetsOf({ changes, replacements, store, history }: CarefulPlan): readonly GridSheet[] {
  const all = [
    ...changes.map(({ rows }) => rows.sheet),
    ...replacements.flatMap(({ old }) => (old ? [old.sheet] : [])),
    ...(store ? [store.sheet] : []),
    ...(history ? [history.lines.sheet] : []),
  ];
  return [...new Map(all.map((sheet) => [sheet.ref, sheet])).values()];
}
