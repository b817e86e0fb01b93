import { scoringMembers } from "../../council/result/counting";
import type { SessionResult } from "../../council/result/session-results";
import type { MeetingMinutes, WorkbookDocument } from "../../council/types";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { longDate } from "../dates";
import { WORKSHEETS } from "../layout";
import { introduced, officersOf } from "../officers";
import { authorityCell, meanOf, starText } from "../result-texts";
import { FOOT_WIDTHS, footRows } from "./foot";
import { paperGrid, type PaperGrid, type PaperText } from "./grid";
import { HEAD_WIDTHS, headRows } from "./head";
import { attendants, minutesDraft, type MinutesDraft } from "./minutes-draft";
import { productMinutes } from "./minutes-products";
import { paperSheet } from "./sheet";
import { headingRows, paragraphRows, spaceRow } from "./text";

type Results = readonly SessionResult[];

/**
 * Biên bản họp Hội đồng (symbol BB): time, place, who was there, quorum, each product with recusals, discussion, changed
 * scores with their reasons, knock-outs and result, the table of results, closing time and two signatures (Decree 30/2020,
 * Annex III, form 1.10).
 */
export function councilMinutes(document: WorkbookDocument, results: Results): SheetBlueprint {
  const { session } = document;
  const draft = minutesDraft(document, results);
  const grid = paperGrid("portrait", {
    head: HEAD_WIDTHS.portrait,
    foot: FOOT_WIDTHS.portrait,
    table: [38, 200, 150, 66, 66, 99],
  });
  const { chair, secretary } = officersOf(session, draft);
  return paperSheet({
    key: "minutes",
    name: WORKSHEETS.minutes,
    grid,
    above: [
      ...headRows(grid, {
        meeting: session.meeting,
        symbol: "BB-HĐ",
        number: draft.number,
        placeDate: "",
        title: "BIÊN BẢN",
        subject: `Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP\n${session.meeting.title}`,
      }),
      ...attendanceRows(grid, document, draft, results),
      ...contentRows(grid, document, results, draft),
      ...headingRows(grid, "results", "III. KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG"),
      spaceRow("above-table", 4),
    ],
    heading: [
      {
        key: "heading",
        cells: grid.cells(
          "table",
          ["TT", "Tên và mã sản phẩm", "Chủ thể", "Điểm trung bình", "Hạng sao", "Thẩm quyền công nhận"].map(
            (value): PaperText => ({ style: "table-heading", value }),
          ),
        ),
      },
    ],
    table: results.map((each, index) => resultRow(grid, each, index, session.profile.decimals)),
    foot: [
      spaceRow("below-table", 6),
      ...paragraphRows(grid, { key: "closed", text: closedText(draft, session.meeting.date), keepWithNext: true }),
      ...footRows(grid, {
        left: { caption: "THƯ KÝ", name: secretary?.name ?? "" },
        right: { caption: "CHỦ TỌA", name: chair?.name ?? "" },
        recipients: ["Thành viên Hội đồng;", "Lưu: VT, hồ sơ phiên họp."],
      }),
    ],
  });
}

function attendanceRows(
  grid: PaperGrid<never>,
  document: WorkbookDocument,
  draft: MinutesDraft,
  results: Results,
): readonly RowBlueprint[] {
  const { session } = document;
  const { chair, secretary } = officersOf(session, draft);
  const [present, absent] = [attendants(document, draft, true), attendants(document, draft, false)];
  const line = (key: string, text: string): readonly RowBlueprint[] => paragraphRows(grid, { key, text });
  return [
    ...line("opened", `Thời gian bắt đầu: ${timeText(draft.openedAt)}, ${longDate(session.meeting.date)}.`),
    ...line("place", `Địa điểm: ${session.meeting.place === "" ? "………………" : session.meeting.place}.`),
    ...headingRows(grid, "attendance", "I. THÀNH PHẦN THAM DỰ"),
    ...line("present", `1. Có mặt: ${present.length}/${session.members.length} người.`),
    ...present.flatMap((member) => line(`present:${member.id}`, `- ${introduced(member)};`)),
    ...line("absent", absent.length === 0 ? "2. Vắng mặt: không." : `2. Vắng mặt: ${absent.length} người.`),
    ...absent.flatMap((member) =>
      line(
        `absent:${member.id}`,
        `- ${introduced(member)}; lý do: ${member.reason.trim() === "" ? "………………" : member.reason.trim()};`,
      ),
    ),
    ...(draft.guests.trim() === "" ? [] : line("guests", `3. Cùng dự: ${draft.guests.trim()}`)),
    ...line("chair", `Chủ trì: ${chair ? introduced(chair) : "………………"}.`),
    ...line("secretary", `Thư ký (người ghi biên bản): ${secretary ? introduced(secretary) : "………………"}.`),
    ...line("quorum", quorumText(document, draft, results)),
  ];
}

/** Whether the meeting was valid by the profile: enough of the scoring members, led by the chair or a deputy where asked for. */
function quorumText({ session }: WorkbookDocument, draft: MinutesDraft, results: Results): string {
  const { profile } = session;
  const here = new Set(draft.attendance.filter(({ present }) => present).map(({ member }) => member));
  const members = scoringMembers(session);
  const present = members.filter(({ id }) => here.has(id));
  const { numerator, denominator } = profile.quorum;
  const enough = present.length > 0 && present.length * denominator >= members.length * numerator;
  const led = !profile.chairRequired || present.some(({ role }) => role === "chair" || role === "deputy");
  const rule = `quy chế yêu cầu ít nhất ${numerator}/${denominator}${profile.chairRequired ? ", có chủ tịch hoặc phó chủ tịch" : ""}`;
  const count = `Số thành viên chấm điểm có mặt: ${present.length}/${members.length} (${rule})`;
  const few = results.filter(({ result }) => result?.mean && !result.quorum.met).map(({ product }) => product.name);
  const doubts = few.length === 0 ? "" : ` Chưa đủ thành viên chấm hợp lệ đối với: ${few.join("; ")}.`;
  return `${count}. Cuộc họp ${enough && led ? "hợp lệ" : "chưa đủ điều kiện tiến hành"}.${doubts}`;
}

function contentRows(
  grid: PaperGrid<never>,
  document: WorkbookDocument,
  results: Results,
  draft: MinutesDraft,
): readonly RowBlueprint[] {
  return [
    ...headingRows(grid, "content", "II. NỘI DUNG"),
    ...paragraphRows(grid, { key: "opening", text: draft.opening }),
    ...results.flatMap((each, index) => {
      const { heading, paragraphs } = productMinutes(document, each, draft);
      const key = `product:${each.product.code}`;
      return [
        ...paragraphRows(grid, {
          key,
          text: `${index + 1}. ${heading}`,
          style: "body-strong",
          firstLine: true,
          keepWithNext: true,
        }),
        ...paragraphs.flatMap((text, part) => paragraphRows(grid, { key: `${key}:${part + 1}`, text })),
      ];
    }),
    ...paragraphRows(grid, { key: "closing", text: draft.closing }),
  ];
}

function resultRow(grid: PaperGrid<"table">, each: SessionResult, index: number, decimals: number): RowBlueprint {
  const { product, result } = each;
  return {
    key: `row:${product.code}`,
    cells: grid.cells("table", [
      { style: "table-number", value: index + 1 },
      { style: "table-text", value: `${product.name}\n${product.code}` },
      { style: "table-text", value: product.producer },
      { style: "table-number", value: meanOf(each, decimals) },
      { style: "table-number", value: starText(each) },
      { style: "table-text", value: result ? authorityCell(result) : "" },
    ]),
  };
}

function closedText({ closedAt, closedOn }: MeetingMinutes, meetingDate: string): string {
  return `Cuộc họp kết thúc vào ${timeText(closedAt)}, ${longDate(closedOn === "" ? meetingDate : closedOn)}.`;
}

/** "08 giờ 00 phút"; a blank to write on for no time. */
function timeText(time: string): string {
  const [hours, minutes] = time.split(":");
  return hours && minutes ? `${hours} giờ ${minutes} phút` : "…… giờ …… phút";
}
