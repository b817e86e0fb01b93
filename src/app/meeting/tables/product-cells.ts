import type { EvaluationKind } from "../../../catalogue/types";
import { folded } from "../../../council/products/folded";
import { fromLabel, KIND_LABELS } from "../../../records/labels";

/** Kind of dossier in a cell, also in other words than ours; null when it names none. */
export function kindOf(text: string): EvaluationKind | null {
  const plain = folded(text).trim();
  const exact = fromLabel(KIND_LABELS, text);
  if (exact !== null) return exact;
  if (/nang (?:hang|sao)/u.test(plain)) return "upgrade";
  if (/(?:danh gia|phan hang|cong nhan|cap) lai|gia han/u.test(plain)) return "re-evaluation";
  return /lan dau|moi|dang ky moi/u.test(plain) ? "first" : null;
}

/** "11", "Bộ 11", "11. Chè" or a set's name as its number; null when it names none. */
export function setOf(text: string, sets: readonly { readonly no: number; readonly name: string }[]): number | null {
  const plain = folded(text).trim();
  const number = /^(?:bo (?:so |san pham )?)?(\d{1,2})(?:\s*[.:)–-].*)?$/u.exec(plain)?.[1];
  const found =
    number === undefined
      ? sets.find(({ name }) => folded(name) === plain)
      : sets.find(({ no }) => no === Number(number));
  return found?.no ?? null;
}
