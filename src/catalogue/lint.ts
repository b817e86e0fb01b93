import { evidenceFamily } from "./evidence-families";
import { sumDiscrepancies } from "./sums";
import { criteriaOf, groupsOf } from "./traverse";
import type { Criterion, Option, PartCode, ProductSet } from "./types";

/** Something in the data that contradicts itself. For the people who keep the catalogue, in English. */
export interface LintFinding {
  /** "26-2026:11", or the name of a file. */
  readonly where: string;
  /** Code of a part, group or criterion; empty when the whole set is meant. */
  readonly at: string;
  readonly rule: string;
  readonly message: string;
}

type Say = (at: string, rule: string, message: string) => LintFinding;

/** Both decisions: A 40 + B 25 + C 35 = 100 points. */
const PART_MAXIMA: readonly (readonly [PartCode, number])[] = [
  ["A", 40],
  ["B", 25],
  ["C", 35],
];

/** Every contradiction of a set with itself and with what both decisions have in common. */
export function lintSet(set: ProductSet): readonly LintFinding[] {
  const say: Say = (at, rule, message) => ({ where: `${set.edition}:${String(set.no)}`, at, rule, message });
  const criteria = criteriaOf(set);
  return [
    ...lintParts(set, say),
    ...lintDiscrepancies(set, say),
    ...lintCodes(set, say),
    ...lintKnockOuts(set, say),
    ...criteria.flatMap((criterion) => [
      ...lintOptions(criterion, say),
      ...lintClosing(criterion, criteria, say),
      ...lintEvidence(criterion, set, say),
    ]),
  ];
}

function lintParts(set: ProductSet, say: Say): readonly LintFinding[] {
  const expected = PART_MAXIMA.map(([code, max]) => `${code} ${String(max)}`).join(", ");
  const found = set.parts.map(({ code, max }) => `${code} ${String(max)}`).join(", ");
  return found === expected ? [] : [say("", "part-maxima", `parts are ${found}, not ${expected}`)];
}

/** What does not add up must be listed, what is listed must not add up, and a set with such a place is unverified. */
function lintDiscrepancies(set: ProductSet, say: Say): readonly LintFinding[] {
  const real = sumDiscrepancies(set);
  const same = (a: { at: string; stated: number; found: number }, b: typeof a) =>
    a.at === b.at && a.stated === b.stated && a.found === b.found;
  const status = set.discrepancies.length === 0 ? "verified" : "unverified";
  return [
    ...real
      .filter((one) => !set.discrepancies.some((listed) => same(one, listed)))
      .map(({ at, stated, found }) =>
        say(at, "sum-mismatch", `states ${String(stated)} points, adds up to ${String(found)}`),
      ),
    ...set.discrepancies
      .filter((listed) => !real.some((one) => same(one, listed)))
      .map(({ at }) => say(at, "stale-discrepancy", "the listed discrepancy is not there")),
    ...(set.status === status ? [] : [say("", "status", `is marked ${set.status}, should be ${status}`)]),
  ];
}

function lintCodes(set: ProductSet, say: Say): readonly LintFinding[] {
  const codes = [...set.parts, ...groupsOf(set), ...criteriaOf(set)].map(({ code }) => code);
  return repeated(codes).map((code) => say(code, "duplicate-code", "the code stands twice"));
}

function lintKnockOuts(set: ProductSet, say: Say): readonly LintFinding[] {
  const criteria = criteriaOf(set);
  const cannotBeZero = (code: string): boolean =>
    !criteria.some((criterion) => criterion.code === code && criterion.options.some(({ points }) => points === 0));
  return [
    ...repeated(set.knockOuts.map(({ id }) => id)).map((id) => say(id, "duplicate-knock-out", "the id stands twice")),
    ...set.knockOuts.flatMap(({ id, zeroAt = [] }) =>
      zeroAt.filter(cannotBeZero).map((code) => say(id, "zero-at", `${code} has no option worth 0`)),
    ),
  ];
}

function lintOptions({ code, options, criterionStar }: Criterion, say: Say): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  if (options.some((option, index) => option.number !== index + 1)) {
    findings.push(say(code, "option-numbers", "options are not numbered 1, 2, 3…"));
  }
  for (const option of optionPairs(options)) {
    const [lower, higher] = option;
    if (higher.points < lower.points) {
      findings.push(say(code, "points-descend", `option ${String(higher.number)} is worth less than the one before`));
    }
  }
  if (!marksAscend(options)) findings.push(say(code, "marks-descend", "star marks do not rise with the options"));
  if (criterionStar !== undefined && !options.some(({ points }) => points > 0)) {
    findings.push(say(code, "mark-unreachable", "the criterion's mark asks for an option above 0"));
  }
  return findings;
}

/** Neighbours within one case: two cases each start anew. */
function optionPairs(options: readonly Option[]): readonly (readonly [Option, Option])[] {
  return options.flatMap((higher, index) => {
    const lower = options[index - 1];
    return lower && lower.case === higher.case ? [[lower, higher] as const] : [];
  });
}

function marksAscend(options: readonly Option[]): boolean {
  const cases = new Set(options.map((option) => option.case));
  return [...cases].every((name) => {
    const marks = options.flatMap((option) => (option.case === name && option.star !== null ? [option.star] : []));
    return marks.every((mark, index) => index === 0 || mark > (marks[index - 1] ?? 0));
  });
}

/** A criterion may be closed by another one's option, never by the option that other criterion's maximum needs. */
function lintClosing(criterion: Criterion, all: readonly Criterion[], say: Say): readonly LintFinding[] {
  return criterion.notes.flatMap(({ effect }) => {
    if (effect?.kind !== "closed-when") return [];
    const other = all.find(({ code }) => code === effect.criterion);
    if (!other || other.code === criterion.code) {
      return [say(criterion.code, "closed-when", `there is no other criterion ${effect.criterion}`)];
    }
    const best = Math.max(...other.options.map(({ points }) => points));
    return effect.options.flatMap((number) => {
      const option = other.options.find((candidate) => candidate.number === number);
      if (!option) return [say(criterion.code, "closed-when", `${other.code} has no option ${String(number)}`)];
      return option.points === best
        ? [say(criterion.code, "max-unreachable", `the best option of ${other.code} closes it`)]
        : [];
    });
  });
}

function lintEvidence({ code, options }: Criterion, set: ProductSet, say: Say): readonly LintFinding[] {
  const used = new Set(options.flatMap(({ evidence }) => evidence.flatMap(({ anyOf }) => anyOf)));
  return [...used].flatMap((id) => {
    const family = evidenceFamily(id);
    if (!family) return [say(code, "unknown-evidence", `there is no family ${id}`)];
    return family.notForTourism && !set.samplesRequired
      ? [say(code, "evidence-not-for-tourism", `${id} does not apply to a service`)]
      : [];
  });
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
