import { stateOf } from "../../../app/meeting/import-evidence-table";
import type { StateEntry } from "../../../app/meeting/edit-session";
import { STATE_LABELS } from "../../../records/labels";
import type { EvidenceState } from "../../../scoring/types";
import { readRecords } from "../../../workbook/official/separated-values";
import type { Block, CellPlace } from "./grid-moves";
import type { Register } from "./register";

/** The letter that sets a state: c có, t thiếu, h hết hạn, m mâu thuẫn. */
export const STATE_KEYS: Readonly<Record<string, EvidenceState>> = {
  c: "present",
  t: "missing",
  h: "expired",
  m: "contradiction",
};

/** One state for every cell of a block. */
export function filledBlock(
  { rows, columns }: Register,
  block: Block,
  stateAt: (row: number, column: number) => EvidenceState | null,
): readonly StateEntry[] {
  return rows.slice(block.top, block.bottom + 1).flatMap(({ product }, down) =>
    columns.slice(block.left, block.right + 1).map(({ id }, right) => ({
      product: product.code,
      family: id,
      state: stateAt(block.top + down, block.left + right),
    })),
  );
}

/** A block as spreadsheets take it. */
export function blockText({ rows }: Register, block: Block): string {
  return rows
    .slice(block.top, block.bottom + 1)
    .map(({ cells }) =>
      cells
        .slice(block.left, block.right + 1)
        .map(({ state }) => (state === null ? "" : STATE_LABELS[state]))
        .join("\t"),
    )
    .join("\n");
}

export type PastedBlock =
  | { readonly kind: "entries"; readonly entries: readonly StateEntry[] }
  | { readonly kind: "unknown"; readonly word: string }
  | { readonly kind: "outside" };

/** The states of a pasted block from a cell on, to the right and down; a blank cell changes nothing. All or none. */
export function pastedStates({ rows, columns }: Register, { row, column }: CellPlace, text: string): PastedBlock {
  const entries: StateEntry[] = [];
  for (const [down, record] of readRecords(text, "\t", rows.length + 1).entries()) {
    for (const [right, cell] of record.entries()) {
      const word = cell.trim();
      if (word === "") continue;
      const product = rows[row + down]?.product.code;
      const family = columns[column + right]?.id;
      if (product === undefined || family === undefined) return { kind: "outside" };
      const state = stateOf(word);
      if (state === null) return { kind: "unknown", word };
      entries.push({ product, family, state });
    }
  }
  return { kind: "entries", entries };
}
