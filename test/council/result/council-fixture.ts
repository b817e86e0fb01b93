import * as fc from "fast-check";
import { criteriaOf } from "../../../src/catalogue/traverse";
import type { ProductSet } from "../../../src/catalogue/types";
import { DEFAULT_PROFILE } from "../../../src/council/default-profile";
import type { CouncilMember, CouncilSession, Product, RuleProfile, ScoreSheet } from "../../../src/council/types";
import type { Choices } from "../../../src/scoring/types";
import { criterion, setOf } from "../../scoring/synthetic";

/** One criterion of any points from 0 to 97 and one with a floor for each star: 1 point for 3, 2 for 4, 3 for 5 stars. */
export const PLAIN_SET: ProductSet = setOf(
  [
    criterion(
      "1",
      Array.from({ length: 98 }, (_, points) => points),
    ),
  ],
  [criterion("2", [0, [1, 3], [2, 4], [3, 5]])],
);

/** Choices of the plain set worth some points, standing at a given option of its floors (1 is below all, 4 meets all). */
export const worth = (total: number, floor = 4): Choices => ({ "1": total - (floor - 1) + 1, "2": floor });

export const PRODUCT: Product = {
  code: "20-06613-01-2026",
  name: "Chè shan tuyết",
  edition: "26-2026",
  set: 1,
  producer: "Hợp tác xã",
  phone: "",
  address: "",
  kind: "first",
  filedOn: "2026-09-30",
  recused: [],
};

export const member = (id: string, more: Partial<CouncilMember> = {}): CouncilMember => ({
  id,
  name: `Uỷ viên ${id}`,
  title: "",
  department: "",
  role: "member",
  votes: true,
  ...more,
});

export function sessionOf(
  members: readonly CouncilMember[],
  profile: Partial<RuleProfile> = {},
  products: readonly Product[] = [PRODUCT],
): CouncilSession {
  return {
    id: "phien-1",
    meeting: {
      title: "Đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026",
      level: "province",
      province: "Lạng Sơn",
      council: "Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Lạng Sơn",
      date: "2026-11-26",
      place: "Phòng họp số 1",
    },
    profile: { ...DEFAULT_PROFILE, ...profile },
    members,
    products,
    evidence: [],
  };
}

export const sheet = (memberId: string, choices: Choices, more: Partial<ScoreSheet> = {}): ScoreSheet => ({
  product: PRODUCT.code,
  member: memberId,
  round: 1,
  edition: PRODUCT.edition,
  set: PRODUCT.set,
  choices,
  comments: {},
  opinion: "",
  disqualifications: [],
  seal: null,
  ...more,
});

/** A complete answer to every criterion of a set. */
export function completeChoices(set: ProductSet): fc.Arbitrary<Choices> {
  const criteria = criteriaOf(set);
  return fc
    .tuple(...criteria.map(({ options }) => fc.integer({ min: 1, max: options.length })))
    .map((numbers) => Object.fromEntries(criteria.map(({ code }, index) => [code, numbers[index] ?? 1])));
}
