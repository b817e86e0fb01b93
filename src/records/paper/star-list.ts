import type { Star } from "../../catalogue/types";
import type { SessionResult } from "../../council/result/session-results";
import type { WorkbookDocument } from "../../council/types";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { longDate } from "../dates";
import { officersOf } from "../officers";
import { authorityCell, meanOf, starText } from "../result-texts";
import { FOOT_WIDTHS, footRows } from "./foot";
import { paperGrid, type PaperText } from "./grid";
import { HEAD_WIDTHS, headRows } from "./head";
import { paperSheet } from "./sheet";

const STARS: readonly Star[] = [5, 4, 3, 2, 1];
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII"] as const;

/** Danh sách sản phẩm theo hạng sao: from five stars down, who recognises each, then those without a star. */
export function starList(document: WorkbookDocument, results: readonly SessionResult[]): SheetBlueprint {
  const { session, minutes } = document;
  const { meeting, profile } = session;
  const grid = paperGrid("portrait", {
    head: HEAD_WIDTHS.portrait,
    foot: FOOT_WIDTHS.portrait,
    table: [38, 180, 202, 78, 121],
  });
  const { chair, secretary } = officersOf(session, minutes);
  const groups = [
    ...STARS.map((star) => ({
      title: `Hạng ${star} sao`,
      found: results.filter(({ result }) => result?.star === star),
    })),
    { title: "Bị loại", found: results.filter(({ result }) => result?.knockOuts.knockedOut === true) },
    {
      title: "Chưa có kết quả",
      found: results.filter(({ result }) => (result?.star ?? null) === null && result?.knockOuts.knockedOut !== true),
    },
  ].filter(({ found }) => found.length > 0);
  const heading = (value: string): PaperText => ({ style: "table-heading", value });
  return paperSheet({
    key: "star-list",
    name: "Danh sách theo hạng sao",
    grid,
    above: headRows(grid, {
      meeting,
      symbol: "",
      number: "",
      placeDate: `${meeting.province}, ${longDate(meeting.date)}`,
      title: "DANH SÁCH SẢN PHẨM THEO HẠNG SAO",
      subject: meeting.title,
    }),
    heading: [
      {
        key: "heading",
        cells: grid.cells("table", [
          heading("TT"),
          heading("Tên và mã sản phẩm"),
          heading("Chủ thể"),
          heading("Điểm trung bình"),
          heading("Thẩm quyền công nhận"),
        ]),
      },
    ],
    table: groups.flatMap(({ title, found }, group): readonly RowBlueprint[] => [
      {
        key: `row:group-${group + 1}`,
        cells: grid.cells("table", [
          { style: "table-group", value: `${ROMAN[group] ?? ""}. ${title} (${found.length} sản phẩm)`, span: 5 },
        ]),
        keepWithNext: true,
      },
      ...found.map((each, index): RowBlueprint => ({
        key: `row:${each.product.code}`,
        cells: grid.cells("table", [
          { style: "table-number", value: index + 1 },
          { style: "table-text", value: `${each.product.name}\n${each.product.code}` },
          { style: "table-text", value: [each.product.producer, each.product.address].filter(Boolean).join("\n") },
          { style: "table-number", value: meanOf(each, profile.decimals) },
          { style: "table-text", value: recognisedBy(each) },
        ]),
      })),
    ]),
    foot: footRows(grid, {
      left: { caption: "THƯ KÝ", name: secretary?.name ?? "" },
      right: { caption: "CHỦ TỊCH HỘI ĐỒNG", name: chair?.name ?? "" },
      recipients: [],
    }),
  });
}

function recognisedBy(each: SessionResult): string {
  if (!each.result || each.result.star === null) return each.problem ?? starText(each);
  const text = authorityCell(each.result);
  return text === "" ? "Không công nhận, không cấp giấy" : text;
}
