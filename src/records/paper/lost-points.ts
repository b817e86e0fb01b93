import { criteriaOf, criteriaUnder } from "../../catalogue/traverse";
import type { Node, ProductSet } from "../../catalogue/types";
import { fractionText } from "../../council/result/mean";
import type { ProductResult } from "../../council/result/product-result";

/** A line of the points by group: what could be had, what the members gave on the average, what was lost. */
export interface PointsLine {
  readonly kind: "part" | "group" | "criterion" | "total";
  readonly code: string;
  readonly title: string;
  readonly max: number;
  /** With the decimals of the profile. */
  readonly mean: string;
  readonly lost: string;
}

/** Points of the counting members by part and group, of the criteria in which something was lost, and in all. */
export function lostPoints(set: ProductSet, { members }: ProductResult, decimals: number): readonly PointsLine[] {
  const counted = members.flatMap(({ standing }) => (standing.kind === "counted" ? [standing.figures.points] : []));
  const of = counted.length;
  if (of === 0) return [];
  const sumOf = (codes: readonly string[]): number =>
    counted.reduce((sum, points) => sum + codes.reduce((own, code) => own + (points.get(code) ?? 0), 0), 0);
  const line = (kind: PointsLine["kind"], code: string, title: string, max: number, sum: number): PointsLine => ({
    kind,
    code,
    title,
    max,
    mean: fractionText({ sum, of }, decimals),
    lost: max * of - sum === 0 ? "" : fractionText({ sum: max * of - sum, of }, decimals),
  });
  const ofNode = (node: Node): readonly PointsLine[] => {
    const criteria = criteriaUnder(node);
    const sum = sumOf(criteria.map(({ code }) => code));
    const kind = node.kind === "criterion" ? "criterion" : "group";
    const own = line(kind, node.code, node.title, node.max, sum);
    if (node.kind === "criterion") return own.lost === "" ? [] : [own];
    return [own, ...node.children.flatMap(ofNode)];
  };
  const parts = set.parts.flatMap((part) => {
    const criteria = part.groups.flatMap(criteriaUnder);
    const sum = sumOf(criteria.map(({ code }) => code));
    return [line("part", part.code, part.title, part.max, sum), ...part.groups.flatMap(ofNode)];
  });
  const max = set.parts.reduce((sum, part) => sum + part.max, 0);
  return [...parts, line("total", "", "Tổng cộng", max, sumOf(criteriaOf(set).map(({ code }) => code)))];
}
