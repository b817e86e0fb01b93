import { sealedContent, type SealedContent } from "./sealed-content";
import type { ScoreSheet } from "./types";

export interface SheetDifference {
  /** What differs, for people: "mức chọn ở 1.5". */
  readonly where: string;
  /** Criterion code, or null for what concerns the whole sheet. */
  readonly criterion: string | null;
}

const WHOLE_SHEET: readonly (readonly [keyof SealedContent, string])[] = [
  ["edition", "quyết định áp dụng"],
  ["set", "bộ sản phẩm"],
  ["product", "mã sản phẩm"],
  ["member", "người đánh giá"],
  ["round", "lượt chấm"],
  ["opinion", "ý kiến của người đánh giá"],
];

/**
 * Where two versions of a sheet differ in what a seal stands for; empty exactly when their contents seal alike.
 * Whole-sheet fields first, then choices, comments and knock-outs in the order of their codes.
 */
export function sheetDifferences(before: ScoreSheet, after: ScoreSheet): readonly SheetDifference[] {
  const a = sealedContent(before);
  const b = sealedContent(after);
  return [
    ...WHOLE_SHEET.filter(([field]) => a[field] !== b[field]).map(([, where]) => ({ where, criterion: null })),
    ...changedKeys(a.choices, b.choices).map((code) => ({ where: `mức chọn ở ${code}`, criterion: code })),
    ...changedKeys(a.comments, b.comments).map((code) => ({ where: `nhận xét ở ${code}`, criterion: code })),
    ...changedKeys(reasons(a), reasons(b)).map((id) => ({ where: `lý do bị loại ${id}`, criterion: null })),
  ];
}

/** The reasons given for each knock-out, in one text that differs whenever any of them does. */
function reasons({ disqualifications }: SealedContent): Readonly<Record<string, string>> {
  const byKnockOut = new Map<string, string[]>();
  for (const { knockOut, reason } of disqualifications) {
    byKnockOut.set(knockOut, [...(byKnockOut.get(knockOut) ?? []), reason]);
  }
  return Object.fromEntries([...byKnockOut].map(([id, texts]) => [id, JSON.stringify(texts)]));
}

function changedKeys<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): readonly string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => a[key] !== b[key]).sort((x, y) => x.localeCompare(y, "vi", { numeric: true }));
}
