import { formatSeal } from "../council/seal";
import type { CouncilSession, ScoreSheet } from "../council/types";
import type { CellBlueprint, ColumnBlueprint, RowBlueprint } from "./blueprint";
import { keyCell, valueCell } from "./cells";
import { longDate, momentText } from "./dates";
import type { FixedRow } from "./layout";
import { neededHeight } from "./row-heights";
import type { SheetStyle } from "./typography";

const OPINION_ROWS = ["opinion", "opinion-2", "opinion-3", "opinion-4"] as const;
/** A row of the opinion is never higher than this, points; Excel's own limit is 409. */
const OPINION_ROW_HEIGHT = 360;
const OPINION_LEAST_HEIGHT = 72;

/** Opinion, place and date, signature block and seal. */
export function footRows(
  session: CouncilSession,
  sheet: ScoreSheet,
  columns: readonly ColumnBlueprint[],
): readonly RowBlueprint[] {
  const { meeting, members } = session;
  const name = members.find(({ id }) => id === sheet.member)?.name ?? "";
  return [
    whole("opinion-heading", "opinion-heading", "Ý kiến của người đánh giá:"),
    ...opinionRows(sheet, columns),
    { key: "space-signature", height: 10, cells: [keyCell("space-signature")], keepWithNext: true },
    right("place-date", "place-date", `${meeting.province}, ${longDate(meeting.date)}`),
    right("signer-caption", "signer-caption", "NGƯỜI ĐÁNH GIÁ"),
    right("signer-hint", "signer-hint", "(Ký và ghi rõ họ tên)"),
    { ...right("signature", "signature", ""), height: 76 },
    right("signer-name", "signer-name", name),
    // Blank while the sheet is open, so that sealing adds no row to a file that is already there.
    { ...whole("seal", "seal", sealText(sheet)), keepWithNext: false },
  ];
}

/** The opinion stands in as many merged rows as its text needs. */
function opinionRows(sheet: ScoreSheet, columns: readonly ColumnBlueprint[]): readonly RowBlueprint[] {
  const cell = valueCell("content", "opinion", sheet.opinion, { span: 6, input: sheet.seal === null });
  const needed = Math.max(OPINION_LEAST_HEIGHT, neededHeight(cell, columns));
  const count = Math.min(OPINION_ROWS.length, Math.ceil(needed / OPINION_ROW_HEIGHT));
  const merged: CellBlueprint = count > 1 ? { ...cell, rows: count } : cell;
  return OPINION_ROWS.slice(0, count).map((key, index) => ({
    key,
    height: Math.ceil(needed / count),
    cells: index === 0 ? [keyCell(key), merged] : [keyCell(key)],
    keepWithNext: true,
  }));
}

/** A longer name would run out of the foot of a page, which cannot wrap in Excel. */
const FOOTER_NAME_LENGTH = 48;

/** The seal as printed at the foot of each page, with whose sheet it is. */
export function sealFooter(session: CouncilSession, sheet: ScoreSheet): string {
  const seal = sheet.seal ? `Mã khoá phiếu: ${formatSeal(sheet.seal.code)}` : "Phiếu chưa khoá";
  const letters = Array.from(session.members.find(({ id }) => id === sheet.member)?.name ?? sheet.member);
  const name =
    letters.length > FOOTER_NAME_LENGTH ? `${letters.slice(0, FOOTER_NAME_LENGTH - 1).join("")}…` : letters.join("");
  return `${seal} – ${sheet.product} – ${name}`;
}

function sealText(sheet: ScoreSheet): string {
  if (!sheet.seal) return "";
  return `Phiếu khoá lúc ${momentText(sheet.seal.sealedAt)}, mã khoá ${formatSeal(sheet.seal.code)}.`;
}

function whole(key: FixedRow, style: SheetStyle, text: string): RowBlueprint {
  return { key, cells: [keyCell(key), valueCell("content", style, text, { span: 6 })], keepWithNext: true };
}

function right(key: FixedRow, style: SheetStyle, text: string): RowBlueprint {
  return { key, cells: [keyCell(key), valueCell("points", style, text, { span: 5 })], keepWithNext: true };
}
