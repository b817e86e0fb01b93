import { inOrderOfUrgency, productAgenda, type ProductAgenda } from "../council/agenda/agenda";
import type { DisagreedCriterion } from "../council/agenda/criteria";
import type { Flip } from "../council/agenda/flips";
import type { SessionResult } from "../council/result/session-results";
import type { Conclusion, CouncilSession } from "../council/types";
import type { RowBlueprint, SheetBlueprint } from "./blueprint";
import { WORKSHEETS } from "./layout";
import { literal, plainTable } from "./plain-table";

/**
 * `Chênh lệch`: what the council has to talk about, the most urgent product first and in it the criteria that can change
 * the star. Levels come with how many members chose them, not with their names.
 */
export function agendaTable(
  session: CouncilSession,
  results: readonly SessionResult[],
  conclusions: readonly Conclusion[],
): SheetBlueprint {
  const agendas = results.flatMap((each): readonly ProductAgenda[] => {
    const own = conclusions.filter(({ product }) => product === each.product.code);
    const agenda = productAgenda(each, session.profile, own);
    return agenda ? [agenda] : [];
  });
  const nameOf = new Map(session.products.map(({ code, name }) => [code, name]));
  return plainTable({
    key: "agenda",
    name: WORKSHEETS.agenda,
    table: "ChenhLech",
    columns: [
      { key: "product", heading: "Mã sản phẩm", width: 17 },
      { key: "name", heading: "Tên sản phẩm", width: 26 },
      { key: "total", heading: "Chênh lệch tổng điểm", width: 11 },
      { key: "criterion", heading: "Tiêu chí", width: 9 },
      { key: "title", heading: "Nội dung", width: 40 },
      { key: "spread", heading: "Chênh lệch", width: 10 },
      { key: "changes", heading: "Có thể đổi hạng", width: 10 },
      { key: "levels", heading: "Các mức đã chọn", width: 44 },
      { key: "flips", heading: "Phiếu quyết định hạng", width: 44 },
    ],
    rows: inOrderOfUrgency(agendas).flatMap((agenda) =>
      agenda.criteria.map((criterion) => rowOf(agenda, criterion, nameOf.get(agenda.product) ?? "")),
    ),
  });
}

function rowOf(agenda: ProductAgenda, criterion: DisagreedCriterion, name: string): RowBlueprint {
  const flips = agenda.flips.filter((flip) => flip.criterion === criterion.code);
  return {
    key: `agenda:${agenda.product}:${criterion.code}`,
    cells: [
      literal("product", "table-text", agenda.product),
      literal("name", "table-text", name),
      literal("total", "table-number", agenda.spread),
      literal("criterion", "table-text", criterion.code),
      literal("title", "table-text", criterion.title),
      literal("spread", "table-number", criterion.spread),
      literal("changes", "table-text", criterion.changesStar ? "có" : null),
      literal("levels", "table-text", levelsText(criterion)),
      literal("flips", "table-text", flips.map(flipText).join("; ")),
    ],
  };
}

function levelsText({ levels, closed }: DisagreedCriterion): string {
  return [
    ...levels.map(({ points, members }) => `${points} điểm: ${members.length} phiếu`),
    ...(closed.length > 0 ? [`đóng: ${closed.length} phiếu`] : []),
  ].join("; ");
}

function flipText({ member, points, star }: Flip): string {
  const change = points > 0 ? `thêm ${points}` : points < 0 ? `bớt ${-points}` : "đổi mức cùng";
  return `${member} ${change} điểm: ${star} sao`;
}
