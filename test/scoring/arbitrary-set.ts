import fc from "fast-check";
import type { Criterion, FloorLevel, Node, Note, Option, Part, ProductSet } from "../../src/catalogue/types";
import type { Choices } from "../../src/scoring/types";

/** What the generated sets may be like. */
export interface SetShape {
  /** Criteria in all, at least 3. */
  readonly criteria: number;
  /** Highest points of one criterion; large enough ones let a small set reach the upper bands. */
  readonly points: number;
}

const level = fc.constantFrom<FloorLevel>(3, 4, 5);

interface Draft {
  readonly points: readonly number[];
  readonly marks: readonly (FloorLevel | null)[];
  readonly criterionStar: FloorLevel | null;
  readonly cases: boolean;
}

const draft = (highest: number): fc.Arbitrary<Draft> =>
  fc.record({
    points: fc
      .uniqueArray(fc.integer({ min: 0, max: highest }), { minLength: 2, maxLength: 4 })
      .map((points) => points.toSorted((a, b) => a - b)),
    marks: fc.array(fc.option(level, { freq: 3 }), { minLength: 4, maxLength: 4 }),
    criterionStar: fc.option(level, { freq: 8 }),
    cases: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
  });

function optionsOf({ points, marks, cases }: Draft): Option[] {
  const single = points.map((value, index) => ({ points: value, star: marks[index] ?? null }));
  const all = cases
    ? [
        ...single.map((option) => ({ ...option, star: null, case: "Trường hợp 1" })),
        ...single.map((option) => ({ ...option, star: null, case: "Trường hợp 2" })),
      ]
    : single;
  return all.map((option, index) => ({ ...option, number: index + 1, text: `Mức ${index + 1}`, evidence: [] }));
}

function criterionOf(code: string, shape: Draft, notes: readonly Note[]): Criterion {
  const options = optionsOf(shape);
  return {
    kind: "criterion",
    code,
    title: `Tiêu chí ${code}`,
    max: Math.max(...options.map(({ points }) => points)),
    notes,
    options,
    ...(shape.criterionStar === null ? {} : { criterionStar: shape.criterionStar }),
  };
}

/** The story criterion: its first option gives 0 points, so that it can close others as 5.1 does. */
function withZero(shape: Draft): Draft {
  const above = shape.points.filter((points) => points > 0).slice(0, 3);
  return { ...shape, points: [0, ...above], marks: [null, ...shape.marks], cases: false };
}

/**
 * Valid product sets in three parts: plain criteria in A, a story group in B that may close what follows its first
 * criterion, and in C a criterion that stands as a group, a group, and one nested a level deeper.
 */
export function arbitrarySet(shape: SetShape): fc.Arbitrary<ProductSet> {
  const count = fc.integer({ min: 3, max: shape.criteria });
  return count.chain((total) =>
    fc
      .record({
        drafts: fc.array(draft(shape.points), { minLength: total, maxLength: total }),
        closes: fc.boolean(),
      })
      .map(({ drafts, closes }) => assemble(drafts, closes)),
  );
}

function assemble(drafts: readonly Draft[], closes: boolean): ProductSet {
  const third = Math.ceil(drafts.length / 3);
  const [a, b, c] = [drafts.slice(0, third), drafts.slice(third, 2 * third), drafts.slice(2 * third)];
  const closing: Note = {
    text: "Không đánh giá khi không có câu chuyện",
    effect: { kind: "closed-when", criterion: "5.1", options: [1] },
  };
  const inA = a.map((shape, index) => criterionOf(`1.${index + 1}`, shape, []));
  const inB = b.map((shape, index) =>
    index === 0
      ? criterionOf("5.1", withZero(shape), [])
      : criterionOf(`5.${index + 1}`, shape, closes ? [closing] : []),
  );
  const inC = c.map((shape, index): Node => {
    if (index === 0) return criterionOf("6", shape, []);
    if (index === 1) return group("7", [group("7.1", [criterionOf("7.1.1", shape, [])])]);
    return criterionOf(`${index + 6}`, shape, []);
  });
  return {
    edition: "26-2026",
    no: 1,
    name: "Bộ thử",
    sector: null,
    group: null,
    status: "verified",
    discrepancies: [],
    provenance: { source: "sinh ngẫu nhiên", corrections: [] },
    samplesRequired: true,
    disqualifiedWhen: [],
    knockOuts: [],
    parts: [part("A", [group("1", inA)]), part("B", inB.length > 0 ? [group("5", inB)] : []), part("C", inC)],
  };
}

function group(code: string, children: readonly Node[]): Node {
  return { kind: "group", code, title: `Nhóm ${code}`, max: sumOfMaxima(children), notes: [], children };
}

function part(code: Part["code"], groups: readonly Node[]): Part {
  return { code, title: `Phần ${code}`, max: sumOfMaxima(groups), groups };
}

function sumOfMaxima(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { max }) => sum + max, 0);
}

/** Choices over criteria: each unscored now and then, otherwise any of its options. */
export function arbitraryChoices(criteria: readonly Criterion[]): fc.Arbitrary<Choices> {
  return fc
    .tuple(
      ...criteria.map(({ options }) =>
        fc.option(fc.integer({ min: 1, max: options.length }), { freq: 5, nil: undefined }),
      ),
    )
    .map((numbers) =>
      Object.fromEntries(
        criteria.flatMap(({ code }, index): [string, number][] => {
          const number = numbers[index];
          return number === undefined ? [] : [[code, number]];
        }),
      ),
    );
}
