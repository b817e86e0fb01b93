import { sumDiscrepancies, type SumDiscrepancy } from "../catalogue/sums";
import type { Criterion, Discrepancy, Node, Option, Part, ProductSet } from "../catalogue/types";
import type { OfficialCriterion, OfficialFigure, OfficialSheet } from "./types";
import { setKey, type SetsByKey } from "./session-sets";

/**
 * A set as a session uses it once an official sheet is accepted: the file's words beside our own, the figures taken from
 * it, and the file named as provenance. Codes the set does not have are passed over. The set is verified exactly when
 * its figures add up, so an unverified set becomes usable through a sheet that mends it, and a sheet whose figures do
 * not add up makes a set unverified.
 */
export function withOfficialSheet(set: ProductSet, official: OfficialSheet): ProductSet {
  const wording = new Map(official.criteria.map((criterion) => [criterion.code, criterion]));
  const figures = new Map(official.figures.map((figure) => [figure.code, figure]));
  const overlay = (node: Node): Node => {
    const figure = figures.get(node.code);
    if (node.kind === "criterion") return worded(figured(node, figure), wording.get(node.code));
    return { ...node, max: figure?.max ?? node.max, children: node.children.map(overlay) };
  };
  const parts = set.parts.map((part): Part => ({
    ...part,
    max: figures.get(part.code)?.max ?? part.max,
    groups: part.groups.map(overlay),
  }));
  const { fileName, sha256 } = official;
  const source = `${set.provenance.source}; tệp “${fileName}”, SHA-256 ${sha256}`;
  const overlaid: ProductSet = {
    ...set,
    parts,
    provenance: { ...set.provenance, source },
    official: { fileName, sha256 },
  };
  const discrepancies = [...sumDiscrepancies(overlaid), ...wholeDiscrepancy(overlaid)].map(
    (one) => known(set, one) ?? mismatch(one),
  );
  return { ...overlaid, discrepancies, status: discrepancies.length === 0 ? "verified" : "unverified" };
}

/** Every set of both decisions is worth 100 points in all. */
const WHOLE = 100;

function wholeDiscrepancy({ parts }: ProductSet): readonly SumDiscrepancy[] {
  const found = parts.reduce((sum, { max }) => sum + max, 0);
  return found === WHOLE ? [] : [{ at: "", stated: WHOLE, found }];
}

function known({ discrepancies }: ProductSet, { at, stated, found }: SumDiscrepancy): Discrepancy | undefined {
  return discrepancies.find((one) => one.at === at && one.stated === stated && one.found === found);
}

function mismatch({ at, stated, found }: SumDiscrepancy): Discrepancy {
  const what = at === "" ? "Cả bộ" : /^[ABC]$/u.test(at) ? `Phần ${at}` : `Tiêu chí ${at}`;
  const message = `${what} ghi ${String(stated)} điểm nhưng các mục bên dưới chỉ cho ${String(found)} điểm theo số đã lấy từ tệp`;
  return { at, stated, found, message };
}

function figured(criterion: Criterion, figure: OfficialFigure | undefined): Criterion {
  if (!figure) return criterion;
  const { criterionStar: own, ...rest } = criterion;
  const star = figure.star === undefined ? (own ?? null) : figure.star;
  return {
    ...rest,
    max: figure.max ?? criterion.max,
    ...(star === null ? {} : { criterionStar: star }),
    options: criterion.options.map((option): Option => {
      const taken = figure.options?.find(({ number }) => number === option.number);
      if (!taken) return option;
      return {
        ...option,
        points: taken.points ?? option.points,
        star: taken.star === undefined ? option.star : taken.star,
      };
    }),
  };
}

function worded(criterion: Criterion, official: OfficialCriterion | undefined): Criterion {
  if (!official) return criterion;
  const { title, notes } = official;
  return {
    ...criterion,
    official: { title, notes },
    options: criterion.options.map((option, index): Option => {
      const text = official.options[index] ?? "";
      return text === "" ? option : { ...option, official: text };
    }),
  };
}

/**
 * Lays the official sheets of a document over the sets it uses. The same list gives the same sets, object for object,
 * so that whoever remembers a set sees when it has changed.
 */
export function officialOverlay(base: SetsByKey): (sheets: readonly OfficialSheet[] | undefined) => SetsByKey {
  let last: { readonly sheets: readonly OfficialSheet[]; readonly sets: SetsByKey } | null = null;
  return (sheets) => {
    if (sheets === undefined || sheets.length === 0) return base;
    if (last?.sheets === sheets) return last.sets;
    const sets = new Map(base);
    for (const official of sheets) {
      const key = setKey(official);
      const set = base.get(key);
      if (set?.ok) sets.set(key, { ok: true, value: withOfficialSheet(set.value, official) });
    }
    last = { sheets, sets };
    return sets;
  };
}
