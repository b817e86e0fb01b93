import type { ProductView } from "../../app/types";
import { evidenceFamily } from "../../catalogue/evidence-families";
import { criterionByCode } from "../../catalogue/traverse";
import type { FloorLevel, ProductSet } from "../../catalogue/types";
import { floorOf } from "../../scoring/floors";
import type { ProposedKnockOut } from "../../scoring/proposed-knock-outs";
import type { Choices, EvidenceGap, Step, Verdict } from "../../scoring/types";
import type { Text } from "../i18n";
import { heldBackBy, missedSoFar } from "./reasons";

/** The law's own mark of a level: "****" for 4 stars. */
export function markOf(level: FloorLevel): string {
  return "*".repeat(level);
}

/** "1.5, 2.3 và 3.4" */
export function listed(items: readonly string[], text: Text): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return text("scoring.verdict.and", { first: items.slice(0, -1).join(", "), last });
}

/**
 * Both keys in one sentence: what the points are worth and what the floors allow of it.
 * A knocked-out sheet and one with unscored criteria say that first.
 */
export function verdictSentence(verdict: Verdict, text: Text): string {
  const { total, band, star } = verdict;
  if (star === null) return text("scoring.verdict.knockedOut", { total });
  if (!verdict.complete) return text("scoring.verdict.incomplete", { count: verdict.unscored.length, total, band });
  const held = heldBackBy(verdict);
  if (held.length === 0) return text(band < 3 ? "scoring.verdict.evenLow" : "scoring.verdict.even", { total, band });
  const reasons = held.map(({ level, codes }) =>
    text("scoring.verdict.heldReason", { mark: markOf(level), codes: listed(codes, text) }),
  );
  return text("scoring.verdict.held", { total, band, star, reasons: reasons.join("; ") });
}

/** "0 điểm ở 6.1 và 6.3: loại hay không loại, quyết định ở 6.4" */
export function undecidedSentence({ knockOut, zeroAt }: ProposedKnockOut, text: Text): string {
  return text("law.decide.link", { codes: listed(zeroAt, text), at: knockOut.criterion ?? knockOut.id });
}

/** What the strip says of the sheet beside total and stars, the most pressing first. */
export function stripRemarks(
  { verdict, gaps, undecided }: Pick<NonNullable<ProductView["scoring"]>, "verdict" | "gaps" | "undecided">,
  text: Text,
): readonly string[] {
  const remarks = undecided.length > 0 ? [text("law.decide.strip")] : [];
  if (verdict.unscored.length > 0)
    remarks.push(text("scoring.verdict.stripUnscored", { count: verdict.unscored.length }));
  const missed = verdict.star === null ? undefined : missedSoFar(verdict)[0];
  if (missed) remarks.push(text("scoring.verdict.stripFloors", { count: missed.codes.length, star: missed.level }));
  if (gaps.length > 0) remarks.push(text("scoring.verdict.stripGaps", { count: gaps.length }));
  if (remarks.length === 0 && verdict.star !== null) remarks.push(text("scoring.verdict.stripReady"));
  return remarks;
}

/** Title of a family as it reads inside a sentence: "hợp đồng liên kết", but "GlobalGAP…" stays. */
function withinSentence(title: string): string {
  const [first = "", second = ""] = title;
  return second === second.toLocaleLowerCase("vi") ? first.toLocaleLowerCase("vi") + title.slice(first.length) : title;
}

/** The families of which one would do: "hợp đồng liên kết hoặc hoá đơn". An unknown id stands for itself. */
export function familiesNamed(families: readonly string[], text: Text): string {
  return families
    .map((id) => withinSentence(evidenceFamily(id)?.title ?? id))
    .reduce((first, second) => text("scoring.criterion.or", { first, second }));
}

/** "2 điểm ở 1.5 nhưng thiếu hợp đồng liên kết" */
export function gapSentence(gap: EvidenceGap, text: Text): string {
  return text(`scoring.verdict.gap.${gap.state}`, {
    points: gap.points,
    code: gap.code,
    families: familiesNamed(gap.families, text),
  });
}

/** "1.5 cần ít nhất 2 điểm để xếp 4 sao" */
export function floorSentence(set: ProductSet, code: string, level: FloorLevel, text: Text): string {
  const criterion = criterionByCode(set, code);
  const points = criterion ? (floorOf(criterion, level) ?? 0) : 0;
  return text("scoring.verdict.floorLink", { code, points, star: level });
}

/** "1.5 từ 1 lên 2 điểm"; an unscored criterion is "1.5 chấm 2 điểm". */
export function stepSentence(step: Step, set: ProductSet, choices: Choices, text: Text): string {
  const options = criterionByCode(set, step.code)?.options ?? [];
  const to = options.find(({ number }) => number === step.option)?.points ?? step.points;
  const now = options.find(({ number }) => number === choices[step.code]);
  if (!now) return text("scoring.verdict.stepUnscored", { code: step.code, to });
  return text("scoring.verdict.step", { code: step.code, from: now.points, to });
}
