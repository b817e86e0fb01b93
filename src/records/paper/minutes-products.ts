import { changesSinceFirstRound, type ChangedSheet } from "../../council/rounds/changes";
import type { SessionResult } from "../../council/result/session-results";
import type { CouncilMember, WorkbookDocument } from "../../council/types";
import { councilSentence } from "../council-verdict-text";
import { authorityText } from "../result-texts";
import { spokenList } from "../verdict-text";
import type { MinutesDraft } from "./minutes-draft";

/** What the minutes say of one product: its heading and one paragraph for each matter, in the order of a meeting. */
export interface ProductMinutes {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export function productMinutes(
  document: WorkbookDocument,
  { product, set, result, problem }: SessionResult,
  draft: MinutesDraft,
): ProductMinutes {
  const { session } = document;
  const nameOf = namesOf(session.members);
  const heading = `${product.name} (${product.code})${product.producer === "" ? "" : `, ${product.producer}`}`;
  if (!result || !set) return { heading, paragraphs: [problem ?? "Chưa có bộ tiêu chí của sản phẩm này."] };
  const said = draft.discussion.find((each) => each.product === product.code)?.text.trim() ?? "";
  const recused = result.recused.map(nameOf);
  const own = (document.conclusions ?? []).filter((each) => each.product === product.code);
  return {
    heading,
    paragraphs: [
      ...(recused.length === 0 ? [] : [`Không tham gia chấm do có lợi ích liên quan: ${spokenList(recused)}.`]),
      scoringText(result, session.profile.largestSpread),
      ...(said === "" ? [] : [`Ý kiến thảo luận: ${said}`]),
      ...changesSinceFirstRound(document, product.code, set).map((change) => changeText(change, nameOf)),
      ...result.knockOuts.found.map(
        ({ text, by }) =>
          `Đề nghị loại (${text.replace(/\.$/u, "")}): ` +
          `${by.map(({ member, reason }) => nameOf(member) + (reason === "" ? "" : ` – ${reason}`)).join("; ")}.`,
      ),
      ...own.map((each) =>
        each.kind === "knock-out"
          ? `Hội đồng kết luận ${each.knockedOut ? "loại" : "không loại"} hồ sơ${noteText(each.note)}.`
          : `Hội đồng kết luận ${each.met ? "đạt" : "chưa đạt"} mức tối thiểu ${each.level} sao ở tiêu chí ${each.criterion}${noteText(each.note)}.`,
      ),
      `Kết quả: ${councilSentence(result, session.profile.decimals)}.${recognitionText(result)}`,
    ],
  };
}

/** Names of members by id; the id itself for one the roster does not have. */
export function namesOf(members: readonly CouncilMember[]): (id: string) => string {
  const names = new Map(members.map(({ id, name }) => [id, name === "" ? id : name]));
  return (id) => names.get(id) ?? id;
}

function scoringText({ quorum, totals, spread, tooFarApart }: NonNullable<SessionResult["result"]>, limit: number) {
  const points = Object.values(totals);
  if (points.length === 0) return `Chưa có phiếu hợp lệ (${quorum.present}/${quorum.of} phiếu).`;
  const begin = `Có ${quorum.present}/${quorum.of} phiếu, tổng điểm từ ${Math.min(...points)} đến ${Math.max(...points)}`;
  const apart = tooFarApart ? `, chênh lệch ${spread} điểm, vượt mức ${limit} điểm của quy chế` : "";
  const lacking = quorum.enough ? "" : `; chưa đủ số phiếu tối thiểu (${quorum.needed} phiếu)`;
  return `${begin}${apart}${lacking}.`;
}

function changeText(
  { member, totalBefore, totalAfter, reason, answers }: ChangedSheet,
  nameOf: (id: string) => string,
) {
  const changed = answers.map(({ criterion, before, after }) => {
    const [old, now] = [before ?? "chưa chấm", after ?? "chưa chấm"];
    return `tiêu chí ${criterion} từ ${old} thành ${now} điểm`;
  });
  const why = reason === "" ? "" : ` Lý do: ${reason.replace(/\.$/u, "")}.`;
  return `${nameOf(member)} sửa điểm sau thảo luận: ${changed.join("; ")}; tổng điểm từ ${totalBefore} thành ${totalAfter}.${why}`;
}

function noteText(note: string): string {
  return note.trim() === "" ? "" : `: ${note.trim().replace(/\.$/u, "")}`;
}

function recognitionText(result: NonNullable<SessionResult["result"]>): string {
  const authority = authorityText(result);
  return authority === "" ? "" : ` Thẩm quyền công nhận: ${authority}.`;
}
