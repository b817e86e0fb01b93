import { lintSet } from "../../src/catalogue/lint";
import type { Criterion, Node, ProductSet } from "../../src/catalogue/types";
import { allHeldSets, heldSet } from "./held-sets";

/** The set with one criterion changed. */
function withCriterion(set: ProductSet, code: string, change: (criterion: Criterion) => Criterion): ProductSet {
  const walk = (node: Node): Node =>
    node.kind === "group" ? { ...node, children: node.children.map(walk) } : node.code === code ? change(node) : node;
  return { ...set, parts: set.parts.map((part) => ({ ...part, groups: part.groups.map(walk) })) };
}
const rules = (set: ProductSet) => lintSet(set).map(({ at, rule }) => `${rule} ${at}`);

describe("lint of a set", () => {
  test("the sets as they are have no fault", async () => {
    for (const set of await allHeldSets()) expect(lintSet(set)).toEqual([]);
  });

  test.each<[string, (criterion: Criterion) => Criterion, readonly string[]]>([
    ["a maximum no option reaches", (c) => ({ ...c, max: 4 }), ["sum-mismatch 5", "sum-mismatch 5.1"]],
    ["a code that stands twice", (c) => ({ ...c, code: "5.2" }), ["closed-when", "duplicate-code 5.2"]],
    [
      "numbers that skip",
      (c) => ({ ...c, options: c.options.map((o) => ({ ...o, number: o.number * 2 })) }),
      ["option-numbers 5.1", "closed-when"],
    ],
    [
      "points that fall",
      (c) => ({ ...c, options: c.options.map((o) => (o.number === 2 ? { ...o, points: 4 } : o)) }),
      ["points-descend 5.1"],
    ],
    [
      "marks that fall",
      (c) => ({ ...c, options: c.options.map((o) => (o.number === 2 ? { ...o, star: 5 as const } : o)) }),
      ["marks-descend 5.1"],
    ],
    [
      "a closing by the best option",
      (c) => ({ ...c, max: 0, options: c.options.map((o) => ({ ...o, points: 0, star: null })) }),
      ["max-unreachable 5.2"],
    ],
    [
      "evidence nobody knows",
      (c) => ({
        ...c,
        options: c.options.map((o) => ({ ...o, evidence: [{ anyOf: ["hearsay"], mandatory: false }] })),
      }),
      ["unknown-evidence 5.1"],
    ],
    [
      "a criterion mark out of reach",
      (c) => ({ ...c, max: 0, criterionStar: 4 as const, options: c.options.slice(0, 1) }),
      ["mark-unreachable 5.1"],
    ],
  ])("finds %s", async (_, change, expected) => {
    const found = rules(withCriterion(await heldSet("26-2026", 11), "5.1", change));
    for (const rule of expected) expect(found).toContainEqual(expect.stringContaining(rule));
  });

  test("finds a part that is not 40, 25 or 35, and a knock-out that stands twice", async () => {
    const set = await heldSet("26-2026", 1);
    expect(rules({ ...set, parts: set.parts.slice(0, 2) })).toContain("part-maxima ");
    expect(rules({ ...set, knockOuts: [...set.knockOuts, ...set.knockOuts.slice(0, 1)] })).toEqual([
      "duplicate-knock-out dossier-1",
    ]);
  });

  test("finds evidence of goods in a service", async () => {
    const set = await heldSet("26-2026", 1);
    expect(rules({ ...set, samplesRequired: false })).toContain("evidence-not-for-tourism 1.2");
  });

  test("a discrepancy is listed exactly when the figures do not add up", async () => {
    const tea = await heldSet("148-2023", 11);
    expect(rules({ ...tea, discrepancies: [] })).toEqual(["sum-mismatch C", "status "]);
    expect(rules({ ...tea, status: "verified" })).toEqual(["status "]);
    const sound = await heldSet("26-2026", 11);
    expect(rules({ ...sound, status: "unverified", discrepancies: tea.discrepancies })).toEqual([
      "stale-discrepancy C",
    ]);
  });
});
