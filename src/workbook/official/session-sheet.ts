import { criteriaOf } from "../../catalogue/traverse";
import type { Criterion, ProductSet } from "../../catalogue/types";
import type { OfficialCriterion, OfficialFigure } from "../../council/types";
import { alignOptions, isReordered } from "./align-options";
import { lawNodes } from "./compare";
import type { SetFinding } from "./findings";
import { pointsOf } from "./readings";
import { readNodes, type ReadNode, type ReadSet } from "./sheet-tree";

/** Everything that was found about one part, group or criterion, to be decided at once. */
export interface OfficialDifference {
  /** Code of the part, group or criterion; "" when the whole set is meant. */
  readonly at: string;
  readonly findings: readonly SetFinding[];
  /** The file's figures where they differ and could be taken; null where only the decision's can stand. */
  readonly figure: OfficialFigure | null;
}

/** Larger than any figure of a sheet of 100 points. */
const MOST_POINTS = 100;

/** The words a read sheet has for each criterion of the law; an option the file does not print has "". */
export function officialWording(read: ReadSet, law: ProductSet): readonly OfficialCriterion[] {
  const nodes = nodesByCode(read);
  return criteriaOf(law).flatMap((criterion) => {
    const node = nodes.get(criterion.code);
    if (!node) return [];
    const { title, notes } = node;
    return [{ code: criterion.code, title, notes: [...notes], options: optionWords(node, criterion) }];
  });
}

/** The findings of a set by the place they are about, in their order, each with what could be taken from the file there. */
export function officialDifferences(
  findings: readonly SetFinding[],
  read: ReadSet,
  law: ProductSet,
): readonly OfficialDifference[] {
  const nodes = nodesByCode(read);
  return [...new Set(findings.map(({ at }) => at))].map((at) => ({
    at,
    findings: findings.filter((finding) => finding.at === at),
    figure: figureAt(at, nodes, read, law),
  }));
}

/** The first node of each code, as the comparison takes it. */
function nodesByCode(read: ReadSet): ReadonlyMap<string, ReadNode> {
  return new Map([...readNodes(read.parts)].reverse().map((node) => [node.code, node]));
}

function optionWords(node: ReadNode, criterion: Criterion): readonly string[] {
  if (isReordered(node.options, criterion.options)) return criterion.options.map(() => "");
  const words = new Map(
    alignOptions(node.options, criterion.options).flatMap(({ read, law }) =>
      read && law ? [[law.number, read.text] as const] : [],
    ),
  );
  return criterion.options.map(({ number }) => words.get(number) ?? "");
}

function figureAt(
  at: string,
  nodes: ReadonlyMap<string, ReadNode>,
  read: ReadSet,
  law: ProductSet,
): OfficialFigure | null {
  const part = law.parts.find(({ code }) => code === at);
  if (part) {
    const own = read.parts.find(({ code }) => code === at);
    return own ? withFigures({ code: at, ...maxOf(pointsOf(own.max), part.max) }) : null;
  }
  const expected = lawNodes(law).find(({ code }) => code === at);
  const node = nodes.get(at);
  if (!expected || !node) return null;
  const max = maxOf(pointsOf(node.max), expected.max);
  if (expected.kind === "group") return withFigures({ code: at, ...max });
  const star = node.star.level === (expected.criterionStar ?? null) ? {} : { star: node.star.level };
  const options = optionFigures(node, expected);
  return withFigures({ code: at, ...max, ...star, ...(options.length === 0 ? {} : { options }) });
}

function withFigures(figure: OfficialFigure): OfficialFigure | null {
  return Object.keys(figure).length > 1 ? figure : null;
}

function maxOf(own: number | null, law: number): { readonly max?: number } {
  return own === null || own === law || own > MOST_POINTS ? {} : { max: own };
}

/** Points and marks of options that stand in both, where the file's differ. */
function optionFigures(node: ReadNode, criterion: Criterion): NonNullable<OfficialFigure["options"]> {
  if (isReordered(node.options, criterion.options)) return [];
  return alignOptions(node.options, criterion.options).flatMap(({ read, law }) => {
    if (!read || !law) return [];
    const points = pointsOf(read.points);
    const differs = points !== null && points !== law.points && points <= MOST_POINTS;
    const marked = read.star.level !== law.star;
    if (!differs && !marked) return [];
    return [{ number: law.number, ...(differs ? { points } : {}), ...(marked ? { star: read.star.level } : {}) }];
  });
}
