import type { Observation } from "./findings";
import { pointsOf, type PointsReading } from "./readings";
import type { Place } from "./sheet-lines";
import type { ReadNode, ReadPart } from "./sheet-tree";
import { readNodes } from "./sheet-tree";

/** What the law says stands at a code: its maximum and the points of its options; null where nothing is known. */
export interface Expectation {
  max(code: string): number | null;
  /** Whether the catalogue itself leaves this place open, the set being unverified. */
  open(code: string): boolean;
  /** Points of the 1-based option. */
  option(code: string, number: number): number | null;
}

/** Whether the sheet prints maxima at all; some forms print the points of the options only. */
export function printsMaxima(parts: readonly ReadPart[]): boolean {
  const nodes = readNodes(parts);
  return nodes.filter(({ max }) => max.kind !== "none").length * 2 >= nodes.length;
}

/** Where a read set contradicts itself or cannot be read: points, maxima, sums. */
export function checkSums(parts: readonly ReadPart[], expected: Expectation): readonly Observation[] {
  const found: Observation[] = [];
  const printed = printsMaxima(parts);
  for (const part of parts) {
    found.push(...checkMax(part, part.code, printed, expected), ...checkSum(part, part.code, part.groups, expected));
  }
  for (const node of readNodes(parts)) {
    found.push(...checkMax(node, node.code, printed, expected));
    found.push(
      ...(node.children.length > 0 ? checkSum(node, node.code, node.children, expected) : checkOptions(node, expected)),
    );
  }
  return found;
}

interface WithMax {
  readonly max: PointsReading;
  readonly place: Place;
}

function checkMax(
  { max, place }: WithMax,
  at: string,
  printed: boolean,
  expected: Expectation,
): readonly Observation[] {
  const law = says(expected.max(at));
  if (max.kind === "bad") {
    return [error("unreadable", at, place, `Ô điểm ghi “${max.text}”, không phải một số nguyên.${law}`)];
  }
  return max.kind === "none" && printed ? [error("blank-points", at, place, `Ô điểm tối đa để trống.${law}`)] : [];
}

function checkSum(
  { max, place }: WithMax,
  at: string,
  children: readonly WithMax[],
  expected: Expectation,
): readonly Observation[] {
  const stated = pointsOf(max);
  const parts = children.map((child) => pointsOf(child.max));
  if (stated === null || children.length === 0 || parts.includes(null)) return [];
  const sum = parts.reduce<number>((total, value) => total + (value ?? 0), 0);
  if (sum === stated) return [];
  const what = /^[ABC]$/u.test(at) ? "Các nhóm" : "Các tiêu chí";
  const message = `${what} cộng lại được ${String(sum)} điểm, ở đây ghi ${String(stated)}.${sumSays(at, expected)}`;
  return [error("sum-mismatch", at, place, message)];
}

function checkOptions(node: ReadNode, expected: Expectation): readonly Observation[] {
  const max = pointsOf(node.max);
  const found = node.options.flatMap(({ points, place, text }, index): readonly Observation[] => {
    const law = says(expected.option(node.code, index + 1));
    const about = `Mức “${text.length > 48 ? `${text.slice(0, 46).trimEnd()}…` : text}”`;
    if (points.kind === "none") return [error("blank-points", node.code, place, `${about} để trống điểm.${law}`)];
    if (points.kind === "bad") {
      return [error("unreadable", node.code, place, `${about} ghi điểm “${points.text}”, không phải số nguyên.${law}`)];
    }
    if (max === null || points.value <= max) return [];
    const message = `${about} ghi ${String(points.value)} điểm, vượt mức tối đa ${String(max)} của tiêu chí.${law}`;
    return [error("points-exceed-max", node.code, place, message)];
  });
  const best = Math.max(...node.options.map(({ points }) => pointsOf(points) ?? 0));
  if (max === null || found.length > 0 || node.options.length === 0 || best >= max) return found;
  const message = `Mức cao nhất chỉ ${String(best)} điểm, tiêu chí ghi tối đa ${String(max)}.${sumSays(node.code, expected)}`;
  return [error("max-unreachable", node.code, node.place, message)];
}

function error(code: Observation["code"], at: string, place: Place, message: string): Observation {
  return { severity: "error", code, at, place, message };
}

/** A figure that the catalogue could not verify is not quoted as the law's. */
function sumSays(at: string, expected: Expectation): string {
  return expected.open(at)
    ? " Danh mục cũng chưa kiểm chứng chỗ này; cần đối chiếu phiếu chính thức."
    : says(expected.max(at));
}

function says(points: number | null): string {
  return points === null ? "" : ` Quyết định ghi ${String(points)} điểm.`;
}
