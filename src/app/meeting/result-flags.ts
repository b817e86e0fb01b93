import { evidenceFamily } from "../../catalogue/evidence-families";
import type { SessionResult } from "../../council/result/session-results";
import type { WorkbookDocument } from "../../council/types";
import { STATE_LABELS } from "../../records/labels";
import type { ConsolidationFlag } from "./member-guard";

/** What people have to know about a product's result, beside the figures; one sentence each. */
export function resultFlags(
  { session }: WorkbookDocument,
  { product, result, problem }: SessionResult,
): readonly ConsolidationFlag[] {
  const flag = (code: string, where: string, message: string): ConsolidationFlag => ({
    product: product.code,
    code,
    where,
    message,
  });
  if (!result) return [flag("no-set", `bộ ${product.set}`, problem ?? `Chưa có bộ tiêu chí số ${product.set}.`)];
  const { quorum, knockOuts, spread, awaited } = result;
  const missing = result.members.filter(({ standing }) => standing.kind === "absent").map(({ member }) => member);
  const stars = (level: number): string => "*".repeat(level);
  return [
    ...missing.map((member) => flag("sheet-absent", member, `Chưa có phiếu của thành viên ${member}.`)),
    ...(result.tooFarApart && spread !== null
      ? [
          flag(
            "spread-too-large",
            product.code,
            `Chênh lệch ${spread} điểm, quy chế cho phép ${session.profile.largestSpread}: cần thảo luận và chấm lại.`,
          ),
        ]
      : []),
    ...(quorum.enough
      ? []
      : [
          flag(
            "quorum-not-met",
            product.code,
            `Có ${quorum.present}/${quorum.of} phiếu, cần ít nhất ${quorum.needed}.`,
          ),
        ]),
    ...(session.profile.chairRequired && !quorum.led
      ? [flag("chair-absent", product.code, "Chưa có phiếu của chủ tịch hoặc phó chủ tịch.")]
      : []),
    ...knockOuts.found.flatMap(({ id, text, by }) =>
      by.map(({ member, reason }) =>
        flag(
          "knock-out",
          member,
          `Thành viên ${member} đề nghị loại (${id}: ${text})${reason === "" ? "" : `: ${reason}`}.`,
        ),
      ),
    ),
    ...(knockOuts.disputed
      ? [
          flag(
            "knock-out-disputed",
            product.code,
            `${knockOuts.members}/${knockOuts.of} thành viên đề nghị loại: cần hội đồng kết luận.`,
          ),
        ]
      : []),
    ...awaited.map(({ code, level, met, of }) =>
      flag("conclusion-awaited", code, `Mức ${stars(level)} ở ${code}: ${met}/${of} đạt, chờ hội đồng kết luận.`),
    ),
    ...result.gaps.map(({ code, families, state, points, members }) => {
      const titles = families.map((family) => evidenceFamily(family)?.title ?? family).join(" hoặc ");
      const who = `${members.length}/${quorum.present} phiếu`;
      return flag("evidence", code, `${points} điểm ở ${code} (${who}) nhưng ${STATE_LABELS[state]}: ${titles}.`);
    }),
  ];
}
