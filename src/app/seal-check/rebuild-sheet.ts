import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { mergeSheets } from "../../council/consolidation/merge";
import { formatSeal } from "../../council/seal";
import type { SetsByKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { checkPayload, isBlank } from "./check-payload";
import { sealNow } from "./matches-seal";
import { readPayload } from "./payload-set";
import { rebuiltNote } from "./rebuilt-note";

/** A lost sheet, put together again from the QR code on its paper. */
export interface RebuiltSheet {
  readonly sheet: ScoreSheet;
  /** For the history: that it was rebuilt, from which seal. */
  readonly note: string;
  /** The session with the sheet collected, its line in the history. */
  readonly document: WorkbookDocument;
}

/**
 * Puts a lost sheet together again from the QR code on its paper alone: choices and knock-outs. The paper's words are not in
 * the code; a sheet that had some is therefore open, and its line in the history names the seal that stands on the paper.
 * Errors: `not-a-session`, `not-lost` (the session has the sheet, or it is not of this session), those of `readPayload`.
 * @param now ISO date-time.
 */
export async function rebuildSheet(
  document: WorkbookDocument,
  sets: SetsByKey,
  qrText: string,
  now: string,
): Promise<Outcome<RebuiltSheet>> {
  if (document.kind !== "session") {
    return fail("not-a-session", "Chỉ dựng lại phiếu trong sổ phiên họp của thư ký.");
  }
  const read = await readPayload(sets, qrText);
  if (!read.ok) return read;
  const { payload, set } = read.value;
  const answer = await checkPayload(document, sets, qrText);
  if (answer.kind !== "not-held" || !answer.rebuild) {
    const text = `Phiên họp đã có phiếu sản phẩm ${payload.product} của thành viên ${payload.member}, hoặc mã QR không thuộc phiên này; không dựng lại phiếu nào.`;
    return fail("not-lost", text);
  }
  const { product, member, round, edition, choices, knockOuts, seal: code } = payload;
  const bare: ScoreSheet = {
    product,
    member,
    round,
    edition,
    set: set.no,
    choices,
    comments: {},
    opinion: "",
    disqualifications: knockOuts.map((knockOut) => ({
      knockOut,
      reason: `Lý do ghi trên phiếu giấy, mã khoá ${formatSeal(code)}`,
    })),
    seal: null,
  };
  const whole = (await sealNow(bare, set)) === code;
  // When it was sealed is not in the code; a sheet without words is sealed anew at the time it is rebuilt.
  const sheet = whole ? { ...bare, seal: { code, sealedAt: now } } : bare;
  const note = rebuiltNote(code, whole);
  return succeed({ sheet, note, document: collectRebuilt(document, sheet, note, now) });
}

/**
 * A session with a rebuilt sheet collected; an empty sheet that stood in its place is no loss.
 * @param now ISO date-time.
 */
export function collectRebuilt(
  document: WorkbookDocument,
  sheet: ScoreSheet,
  note: string,
  now: string,
): WorkbookDocument {
  const sheets = document.sheets.filter(
    (each) => !(each.product === sheet.product && each.member === sheet.member && isBlank(each)),
  );
  return mergeSheets({ ...document, sheets }, [{ sheet, source: note, lastAct: "", savedAt: now, history: [] }], now)
    .document;
}
