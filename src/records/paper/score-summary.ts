import { scoringMembers } from "../../council/result/counting";
import type { MemberStanding } from "../../council/result/counting";
import type { SessionResult } from "../../council/result/session-results";
import type { CouncilMember, WorkbookDocument } from "../../council/types";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { longDate } from "../dates";
import { FLOOR_RULE_LABELS } from "../labels";
import { officersOf } from "../officers";
import { meanOf, missedFloorsText, starText } from "../result-texts";
import { FOOT_WIDTHS, footRows } from "./foot";
import { paperGrid, type PaperText } from "./grid";
import { HEAD_WIDTHS, headRows } from "./head";
import { paperSheet } from "./sheet";
import { paragraphRows, spaceRow } from "./text";

/** Members side by side; more stand in further lines of the same product. */
const MOST_PER_LINE = 10;
const WIDTHS = { number: 36, product: 190, mean: 70, star: 62, floors: 132, spread: 66 } as const;
const MEMBERS_WIDTH = 392;

/**
 * Bảng tổng hợp điểm: product × member with mean, star, floors missed and spread, A4 landscape, for any number of
 * members. Members stand as numbers, told above the table.
 */
export function scoreSummary(document: WorkbookDocument, results: readonly SessionResult[]): SheetBlueprint {
  const { session, minutes } = document;
  const { meeting, profile } = session;
  const members = scoringMembers(session);
  const lines = Math.max(1, Math.ceil(members.length / MOST_PER_LINE));
  const perLine = Math.max(1, Math.ceil(members.length / lines));
  const memberWidth = Math.min(56, Math.floor(MEMBERS_WIDTH / perLine));
  const product = WIDTHS.product + MEMBERS_WIDTH - memberWidth * perLine;
  const { number, mean, star, floors, spread } = WIDTHS;
  const grid = paperGrid("landscape", {
    head: HEAD_WIDTHS.landscape,
    foot: FOOT_WIDTHS.landscape,
    table: [number, product, ...Array.from({ length: perLine }, () => memberWidth), mean, star, spread, floors],
  });
  const { chair, secretary } = officersOf(session, minutes);
  /** A row of the table on as many lines as the members take; what is not theirs is merged over all lines. */
  const tableRow = (
    key: string,
    style: PaperText["style"],
    [first, second, ...after]: readonly PaperText[],
    ofMember: (member: CouncilMember, index: number) => string | number,
  ): readonly RowBlueprint[] => {
    const merged = (text: PaperText | undefined): PaperText | null =>
      text ? { ...text, ...(lines > 1 ? { rows: lines } : {}) } : null;
    return Array.from({ length: lines }, (_, line): RowBlueprint => {
      const cells = Array.from({ length: perLine }, (_each, place): PaperText => {
        const index = line * perLine + place;
        const member = members[index];
        return { style, value: member ? ofMember(member, index) : null };
      });
      return {
        key: line === 0 ? key : `${key}#${line + 1}`,
        cells: grid.cells(
          "table",
          line === 0
            ? [merged(first), merged(second), ...cells, ...after.map(merged)]
            : [null, null, ...cells, ...after.map(() => null)],
        ),
        keepWithNext: line < lines - 1,
      };
    });
  };
  const heading = (value: string): PaperText => ({ style: "table-heading", value });
  const number1 = (value: string | number): PaperText => ({ style: "table-number", value });
  return paperSheet({
    key: "score-summary",
    name: "Bảng tổng hợp điểm",
    grid,
    above: [
      ...headRows(grid, {
        meeting,
        symbol: "",
        number: "",
        placeDate: `${meeting.province}, ${longDate(meeting.date)}`,
        title: "BẢNG TỔNG HỢP ĐIỂM ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP",
        subject: meeting.title,
      }),
      ...paragraphRows(grid, { key: "members", text: membersText(members) }),
      ...paragraphRows(grid, {
        key: "method",
        text:
          "Điểm của sản phẩm là trung bình cộng tổng điểm của các phiếu hợp lệ. Mức tối thiểu của hạng sao tính theo: " +
          `${FLOOR_RULE_LABELS[profile.councilFloors]}; chênh lệch giữa hai thành viên không quá ${profile.largestSpread} điểm ` +
          `(${profile.source}). Ký hiệu: “–” chưa có phiếu, “…” phiếu chưa chấm đủ, “KT” không tham gia chấm, “L” đề nghị loại.`,
      }),
      spaceRow("above-table", 6),
    ],
    heading: tableRow(
      "heading",
      "table-heading",
      [
        heading("TT"),
        heading("Sản phẩm"),
        heading("Điểm trung bình"),
        heading("Hạng sao"),
        heading("Chênh lệch"),
        heading("Mức tối thiểu chưa đạt (số phiếu đạt)"),
      ],
      (_member, index) => index + 1,
    ),
    table: results.flatMap((each, index) => {
      const standing = new Map(each.result?.members.map(({ member, standing: own }) => [member, own]));
      const recused = new Set(each.product.recused);
      return tableRow(
        `row:${each.product.code}`,
        "table-number",
        [
          number1(index + 1),
          { style: "table-text", value: `${each.product.name}\n${each.product.code}` },
          number1(meanOf(each, profile.decimals)),
          number1(starText(each)),
          number1(spreadText(each)),
          { style: "table-text", value: each.problem ?? missedFloorsText(each) },
        ],
        ({ id }) => (recused.has(id) ? "KT" : markOf(standing.get(id))),
      );
    }),
    foot: footRows(grid, {
      left: { caption: "THƯ KÝ", name: secretary?.name ?? "" },
      right: { caption: "CHỦ TỊCH HỘI ĐỒNG", name: chair?.name ?? "" },
      recipients: [],
    }),
  });
}

function membersText(members: readonly CouncilMember[]): string {
  if (members.length === 0) return "Thành viên chấm điểm: chưa có.";
  return `Thành viên chấm điểm: ${members.map(({ name, id }, index) => `(${index + 1}) ${name === "" ? id : name}`).join("; ")}.`;
}

function markOf(standing: MemberStanding | undefined): string | number {
  switch (standing?.kind) {
    case "counted":
      return standing.figures.total;
    case "knocked-out":
      return "L";
    case "incomplete":
      return "…";
    default:
      return "–";
  }
}

function spreadText({ result }: SessionResult): string {
  if (!result || result.spread === null) return "";
  return result.tooFarApart ? `${result.spread} (vượt)` : String(result.spread);
}
