import type { Criterion, FloorLevel, Node, Note, Option, Part, ProductSet } from "../../src/catalogue/types";

/** An option as points, or points with its star mark. */
export type OptionSpec = number | readonly [points: number, star: FloorLevel];

/** A criterion for tests that name their own figures. */
export function criterion(code: string, options: readonly OptionSpec[], more: Partial<Criterion> = {}): Criterion {
  const resolved = options.map((spec, index): Option => {
    const [points, star] = typeof spec === "number" ? [spec, null] : spec;
    return { number: index + 1, points, star, text: `Mức ${index + 1}`, evidence: [] };
  });
  const max = Math.max(...resolved.map(({ points }) => points));
  return { kind: "criterion", code, title: `Tiêu chí ${code}`, max, notes: [], options: resolved, ...more };
}

/** The note that closes a criterion while another stands at some of its options. */
export function closedWhen(code: string, options: readonly number[]): Note {
  return { text: `Đóng theo ${code}`, effect: { kind: "closed-when", criterion: code, options } };
}

/** A set with everything in part A unless said otherwise. */
export function setOf(a: readonly Node[], b: readonly Node[] = [], c: readonly Node[] = []): ProductSet {
  const part = (code: Part["code"], groups: readonly Node[]): Part => ({
    code,
    title: `Phần ${code}`,
    max: groups.reduce((sum, { max }) => sum + max, 0),
    groups,
  });
  return {
    edition: "26-2026",
    no: 1,
    name: "Bộ thử",
    sector: null,
    group: null,
    status: "verified",
    discrepancies: [],
    provenance: { source: "bộ thử", corrections: [] },
    samplesRequired: true,
    disqualifiedWhen: [],
    knockOuts: [],
    parts: [part("A", a), part("B", b), part("C", c)],
  };
}
