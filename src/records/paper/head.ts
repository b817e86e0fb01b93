import type { Meeting } from "../../council/types";
import type { RowBlueprint } from "../blueprint";
import { agencyText, MOTTO, mottoRule, NATION, NATION_HEIGHTS } from "../letterhead-texts";
import { neededHeight } from "../row-heights";
import type { PaperGrid, PaperText } from "./grid";

/** Cells of the layout `head`: the agency at the left, the nation at the right. */
export const HEAD_WIDTHS = { portrait: [262, 357], landscape: [400, 548] } as const;
/** Points left between the agency and Quốc hiệu. */
const GAP = 8;

export interface HeadInput {
  readonly meeting: Meeting;
  /** "BB-HĐ": symbol of the kind of record and of the council; "" for lists, which have no number. */
  readonly symbol: string;
  /** Number given by the clerk; "" leaves room to write it. */
  readonly number: string;
  /** "Lạng Sơn, ngày …"; "" for records that name time and place in their text. */
  readonly placeDate: string;
  /** Title in capitals, and what it is about. */
  readonly title: string;
  readonly subject: string;
}

/** Agency, Quốc hiệu and Tiêu ngữ with their rules, number and symbol, place and date, title (Decree 30/2020, Annex I). */
export function headRows(grid: PaperGrid<"head">, input: HeadInput): readonly RowBlueprint[] {
  const width = grid.width("head", 0) - GAP;
  const agency: PaperText = { style: "agency", value: agencyText(input.meeting.council, width), rows: 4 };
  const [agencyCell] = grid.cells("head", [agency]);
  const right = NATION_HEIGHTS;
  const needed = agencyCell ? neededHeight(agencyCell, grid.columns) : 0;
  const number = input.number === "" ? "     " : input.number;
  const row = (key: string, height: number | null, left: PaperText | null, text: PaperText | null): RowBlueprint => ({
    key: `head:${key}`,
    ...(height === null ? {} : { height }),
    cells: grid.cells("head", [left, text]),
    keepWithNext: true,
  });
  return [
    row("nation", right.nation, agency, { style: "nation", value: NATION }),
    row("motto", right.motto, null, { style: "motto", value: MOTTO }),
    row("rule", right.rule, null, { style: "rule", value: mottoRule() }),
    row("space", Math.max(6, needed - right.nation - right.motto - right.rule), null, null),
    row(
      "number",
      null,
      input.symbol === "" ? null : { style: "number-symbol", value: `Số: ${number}/${input.symbol}` },
      { style: "place-date", value: input.placeDate },
    ),
    row("above-title", 12, null, null),
    { key: "title", cells: grid.cells("whole", [{ style: "title", value: input.title }]), keepWithNext: true },
    ...(input.subject === ""
      ? []
      : [
          {
            key: "subject",
            cells: grid.cells("whole", [{ style: "subtitle", value: input.subject }]),
            keepWithNext: true,
          },
        ]),
    row("below-title", 10, null, null),
  ];
}
