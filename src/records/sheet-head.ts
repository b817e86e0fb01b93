import type { KnockOut, ProductSet } from "../catalogue/types";
import type { CouncilMember, CouncilSession, Product, ScoreSheet } from "../council/types";
import type { ColumnBlueprint, RowBlueprint } from "./blueprint";
import { keyCell, valueCell } from "./cells";
import { EDITION_DATES, EDITION_LABELS } from "./labels";
import {
  KNOCK_OUT_REASON_COLUMN,
  knockOutKey,
  SHEET_HEADINGS,
  TICK,
  type FixedRow,
  type SheetIdentity,
} from "./layout";
import { agencyText, MOTTO, mottoRule, NATION, NATION_HEIGHTS } from "./letterhead-texts";
import { neededHeight } from "./row-heights";
import type { SheetStyle } from "./typography";

const ACROSS = 6;
/** Points; the column itself has 208. */
const AGENCY_WIDTH = 186;

function line(key: FixedRow, style: SheetStyle, text: string): RowBlueprint {
  return { key, cells: [keyCell(key), valueCell("content", style, text, { span: ACROSS })], keepWithNext: true };
}

/** Agency at top left, Quốc hiệu and Tiêu ngữ at top right, each with its rule (Decree 30/2020). */
function letterhead(
  session: CouncilSession,
  identity: SheetIdentity,
  columns: readonly ColumnBlueprint[],
): readonly RowBlueprint[] {
  const agencyCell = valueCell("content", "agency", agencyText(session.meeting.council, AGENCY_WIDTH), { rows: 4 });
  const right = NATION_HEIGHTS;
  const below = Math.max(6, neededHeight(agencyCell, columns) - right.nation - right.motto - right.rule);
  return [
    {
      key: "identity",
      height: right.nation,
      keepWithNext: true,
      cells: [
        keyCell("identity"),
        agencyCell,
        valueCell("points", "nation", NATION, { span: ACROSS - 1 }),
        valueCell("sheet", "hidden", JSON.stringify(identity)),
      ],
    },
    {
      key: "motto",
      height: right.motto,
      keepWithNext: true,
      cells: [keyCell("motto"), valueCell("points", "motto", MOTTO, { span: ACROSS - 1 })],
    },
    {
      key: "motto-rule",
      height: right.rule,
      keepWithNext: true,
      cells: [keyCell("motto-rule"), valueCell("points", "rule", mottoRule(), { span: ACROSS - 1 })],
    },
    {
      key: "letterhead-space",
      height: below,
      keepWithNext: true,
      cells: [keyCell("letterhead-space")],
    },
  ];
}

function titleRows(set: ProductSet): readonly RowBlueprint[] {
  const decision = `Quyết định số ${EDITION_LABELS[set.edition]} ngày ${EDITION_DATES[set.edition]}`;
  const sector = [set.sector && `Lĩnh vực: ${set.sector}`, set.group && `Nhóm: ${set.group}`]
    .filter(Boolean)
    .join(". ");
  const discrepancies = set.discrepancies.map(({ message }) => message).join(" ");
  return [
    line("title", "title", "BỘ TIÊU CHÍ ĐÁNH GIÁ SẢN PHẨM OCOP"),
    line("subtitle", "subtitle", "(Kiêm phiếu đánh giá sản phẩm OCOP)"),
    line("edition", "edition", `(Theo ${decision} của Thủ tướng Chính phủ${officialSource(set)})`),
    line("set", "set-name", `Bộ sản phẩm: ${set.name}`),
    ...(sector ? [line("set-sector", "set-sector", `(${sector})`)] : []),
    ...(set.status === "unverified"
      ? [line("set-warning", "warning", `Bộ tiêu chí chưa kiểm chứng. ${discrepancies}`.trim())]
      : []),
  ];
}

/** The file whose wording is printed, with enough of its SHA-256 to know it again. */
function officialSource({ official }: ProductSet): string {
  return official ? `; lời văn theo tệp “${official.fileName}”, SHA-256 ${official.sha256.slice(0, 16)}` : "";
}

function productRows(
  product: Product | undefined,
  member: CouncilMember | undefined,
  sheet: ScoreSheet,
): readonly RowBlueprint[] {
  const evaluator = member ? [member.name, member.title, member.department].filter(Boolean) : [sheet.member];
  // A name is often made of title and department already; nothing is printed twice.
  const told = evaluator.filter(
    (text, index) => !evaluator.slice(0, index).some((before) => before.toLowerCase().includes(text.toLowerCase())),
  );
  return [
    line("product-name", "field", `Tên sản phẩm: ${product?.name ?? ""}`),
    line("product-code", "field", `Mã số sản phẩm: ${sheet.product}`),
    line("producer", "field", `Tên chủ thể sản xuất: ${product?.producer ?? ""}`),
    line("phone", "field", `Số điện thoại: ${product?.phone ?? ""}`),
    line("address", "field", `Địa chỉ: ${product?.address ?? ""}`),
    line(
      "evaluator",
      "field",
      `Người đánh giá: ${told.join(", ")}${sheet.round > 1 ? ` (lần chấm ${sheet.round})` : ""}`,
    ),
  ];
}

function knockOutText({ criterion, text }: KnockOut): string {
  return criterion === null ? text : `${criterion}: ${text}`;
}

function knockOutRows(set: ProductSet, sheet: ScoreSheet): readonly RowBlueprint[] {
  if (set.knockOuts.length === 0) return [];
  const input = sheet.seal === null;
  const heading: RowBlueprint = {
    key: "knock-out-heading",
    keepWithNext: true,
    cells: [
      keyCell("knock-out-heading"),
      valueCell("content", "heading", "Hồ sơ bị loại khi", { span: 2 }),
      valueCell("tick", "heading", SHEET_HEADINGS.tick ?? ""),
      valueCell(KNOCK_OUT_REASON_COLUMN, "heading", "Lý do loại", { span: 3 }),
    ],
  };
  const rows = set.knockOuts.map((knockOut, index): RowBlueprint => {
    const found = sheet.disqualifications.find((each) => each.knockOut === knockOut.id);
    const key = knockOutKey(knockOut.id);
    return {
      key,
      keepWithNext: index < set.knockOuts.length - 1,
      cells: [
        keyCell(key),
        valueCell("content", "knock-out", knockOutText(knockOut), { span: 2 }),
        valueCell("tick", "tick", found ? TICK : null, { input }),
        valueCell(KNOCK_OUT_REASON_COLUMN, "comment", found?.reason ?? null, { span: 3, input }),
      ],
    };
  });
  return [space("space-knock-out"), heading, ...rows];
}

function space(key: FixedRow): RowBlueprint {
  return { key, height: 8, cells: [keyCell(key)], keepWithNext: true };
}

/** Everything above the scoring table, in the order of the annex's form. */
export function headRows(
  session: CouncilSession,
  set: ProductSet,
  sheet: ScoreSheet,
  columns: readonly ColumnBlueprint[],
): readonly RowBlueprint[] {
  const { edition, product, member, round } = sheet;
  return [
    ...letterhead(session, { edition, set: sheet.set, product, member, round }, columns),
    ...titleRows(set),
    ...productRows(
      session.products.find(({ code }) => code === product),
      session.members.find(({ id }) => id === member),
      sheet,
    ),
    ...knockOutRows(set, sheet),
    space("space-table"),
  ];
}
