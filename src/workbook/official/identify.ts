import { EDITIONS } from "../../catalogue/editions";
import type { EditionId, ProductSet } from "../../catalogue/types";
import { lawNodes } from "./compare";
import { bare, fold, likeness } from "./plain-text";
import { pointsOf } from "./readings";
import { readCriteria, readNodes, type ReadSet } from "./sheet-tree";
import type { SourceRow } from "./source-rows";

/** Which set of the catalogue a read set is, or why none. */
export type Identity =
  | { readonly kind: "known"; readonly set: ProductSet; readonly doubt: string | null }
  | { readonly kind: "unknown"; readonly message: string };

const NUMBERS: readonly (readonly [EditionId, RegExp])[] = [
  ["26-2026", /26\s*\/\s*2026\s*\/\s*qd-ttg/u],
  ["148-2023", /(?<![\d/])148\s*\/\s*qd-ttg/u],
];

/** The decision that texts name first, or null. */
export function editionNamed(rows: readonly SourceRow[]): EditionId | null {
  for (const { cells } of rows) {
    for (const { text } of cells) {
      const folded = fold(text);
      const found = NUMBERS.map(([id, pattern]) => ({ id, at: folded.search(pattern) })).filter(({ at }) => at >= 0);
      const first = found.sort((a, b) => a.at - b.at)[0];
      if (first) return first.id;
    }
  }
  return null;
}

/** 148 letters its criteria (1.a), 26/2026 numbers them (1.1). */
export function editionByCodes(read: ReadSet): EditionId {
  const codes = readCriteria(read.parts).map(({ code }) => code);
  const lettered = codes.filter((code) => /\.[a-zđ]/u.test(code)).length;
  return lettered * 2 > codes.filter((code) => code.includes(".")).length ? "148-2023" : "26-2026";
}

/**
 * Finds the set by the title above its table; without a title by the number in the name of the file or worksheet; without
 * both by the codes, points and marks themselves.
 */
export function identify(read: ReadSet, sets: readonly ProductSet[], hint: number | null): Identity {
  const found = read.title ? byTitle(read.title, sets) : byContent(read, sets, hint);
  if (found.kind === "unknown") return found;
  const codes = new Set(lawNodes(found.set).map(({ code }) => code));
  const criteria = readCriteria(read.parts);
  const shared = criteria.filter(({ code }) => codes.has(code)).length;
  if (shared * 2 >= criteria.length) return found;
  const message = `Nội dung bảng không phải bộ ${String(found.set.no)} của quyết định ${decisionOf(found.set)}: chỉ ${String(shared)} trên ${String(criteria.length)} tiêu chí có mã trùng.`;
  return { kind: "unknown", message };
}

function byTitle({ no, name }: NonNullable<ReadSet["title"]>, sets: readonly ProductSet[]): Identity {
  const judged = sets.map((set) => ({
    set,
    alike: Math.max(likeness(name, set.name), likeness(name, `Sản phẩm ${set.name}`)),
  }));
  const numbered = judged.find(({ set }) => set.no === no);
  const best = judged.reduce<(typeof judged)[number] | null>(
    (first, next) => (first === null || next.alike > first.alike ? next : first),
    null,
  );
  const sure = best !== null && best.alike >= 0.9 ? best : null;
  if (numbered && numbered.alike >= 0.5 && (!sure || sure.set === numbered.set || numbered.alike >= sure.alike)) {
    return { kind: "known", set: numbered.set, doubt: null };
  }
  if (best && best.alike >= 0.7) {
    const doubt =
      no === null ? null : `Tệp đánh số ${String(no)}, theo tên là bộ ${String(best.set.no)} “${best.set.name}”.`;
    return { kind: "known", set: best.set, doubt };
  }
  const near = best && best.alike >= 0.4 ? ` Gần nhất là bộ ${String(best.set.no)} “${best.set.name}”.` : "";
  const titled = no === null ? `“${name}”` : `${String(no)} “${name}”`;
  return { kind: "unknown", message: `Không có bộ sản phẩm ${titled} trong ${decisions(sets)}.${near}` };
}

function byContent(read: ReadSet, sets: readonly ProductSet[], hint: number | null): Identity {
  const own = factsOfRead(read);
  const judged = sets
    .map((set) => ({ set, alike: sharedFacts(own, factsOfLaw(set)) }))
    .sort((a, b) => b.alike - a.alike);
  const [first, second] = judged;
  const hinted = judged.find(({ set }) => set.no === hint);
  // "Phiếu 1" may number the products and not the sets: what the table says weighs more.
  const isContradicted = first !== undefined && first.alike >= 0.9 && first.alike - (hinted?.alike ?? 0) > 0.05;
  if (hinted && hinted.alike >= 0.5 && !isContradicted) return { kind: "known", set: hinted.set, doubt: null };
  if (first && first.alike >= 0.75 && first.alike > (second?.alike ?? 0)) {
    return { kind: "known", set: first.set, doubt: null };
  }
  if (first && first.alike >= 0.75) {
    const same = judged.filter(({ alike }) => alike === first.alike).map(({ set }) => String(set.no));
    const message = `Bảng không ghi tên bộ sản phẩm, nội dung khớp với các bộ ${same.join(", ")}: cần ghi tên bộ ở đầu bảng.`;
    return { kind: "unknown", message };
  }
  return {
    kind: "unknown",
    message: `Bảng không ghi tên bộ sản phẩm, nội dung không khớp bộ nào trong ${decisions(sets)}.`,
  };
}

function factsOfRead(read: ReadSet): readonly string[] {
  return readNodes(read.parts).flatMap(({ code, title, max, options }) => [
    `${code}=${String(pointsOf(max))}`,
    `${code}:${bare(title).slice(0, 24)}`,
    ...options.map(
      ({ points, star }, index) => `${code}#${String(index)}=${String(pointsOf(points))}/${String(star.level)}`,
    ),
  ]);
}

function factsOfLaw(set: ProductSet): readonly string[] {
  return lawNodes(set).flatMap((node) => [
    `${node.code}=${String(node.max)}`,
    `${node.code}:${bare(node.title).slice(0, 24)}`,
    ...(node.kind === "criterion"
      ? node.options.map(({ points, star }, index) => `${node.code}#${String(index)}=${String(points)}/${String(star)}`)
      : []),
  ]);
}

/** Share of facts in common, from 0 to 1. */
function sharedFacts(one: readonly string[], other: readonly string[]): number {
  const known = new Set(other);
  const shared = one.filter((fact) => known.has(fact)).length;
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}

function decisionOf(set: ProductSet): string {
  return EDITIONS.find(({ id }) => id === set.edition)?.decision ?? set.edition;
}

function decisions(sets: readonly ProductSet[]): string {
  const names = [...new Set(sets.map(decisionOf))];
  return names.length === 0 ? "danh mục" : `quyết định ${names.join(", ")}`;
}
