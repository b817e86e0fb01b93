import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { officialOverlay } from "../../council/official-set";
import { loadSessionSets } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import type { SessionWorkbook, WorkbookReading } from "../port";
import { sharing, soundChange } from "../reading/document-change";
import type { OpenedWorkbook } from "../reading/read-workbook";
import type { ParkedCells } from "../tables/carried-cells";
import type { ExcelParts } from "./library";
import { openGrid, readOpenGrid } from "./read-open";
import { plainOutcome, type HostOutcome, type Run } from "./runner";
import { watchSession } from "./session-watch";
import { writeSession } from "./session-write";
import { oneAfterAnother } from "../one-after-another";

/** The session that is open in Excel. */
export interface ExcelSession extends SessionWorkbook {
  readonly home: "excel";
  watch: NonNullable<SessionWorkbook["watch"]>;
}

/**
 * The port over a session workbook that is open in Excel. The cells are the truth: they are read again before each command, and a
 * document that was worked out from other cells is refused (`changed-meanwhile`), so that nothing typed in the grid is overwritten.
 */
export function excelSession(run: Run, parts: ExcelParts, opened: OpenedWorkbook): ExcelSession {
  let known = opened;
  /** Right after opening, what is known is what the cells hold. */
  let isFresh = true;
  /** What a refused command left to be put back, as soon as Excel takes it. */
  let owed: (() => Promise<HostOutcome<null>>) | null = null;
  /** What people had beside rows that went from here. */
  let parked: ParkedCells = new Map();
  const inOrder = oneAfterAnother();
  const watching = watchSession(run, () => known.grid);

  const settle = async (): Promise<Outcome<null>> => {
    const done = owed ? await owed() : null;
    if (done && !done.ok) return plainOutcome(done);
    owed = null;
    return succeed(null);
  };

  /** What the cells hold now; parts of the document that are equal stay the very objects they were. */
  const reread = async (): Promise<Outcome<null>> => {
    const settled = await settle();
    if (!settled.ok) return settled;
    const listed = known.grid.sheets.map(({ ref }) => ref);
    const read = await readOpenGrid(run, listed);
    if (!read.ok) return plainOutcome(read);
    const again = await openGrid(run, read.value.grid);
    if (!again.ok) return again;
    known = { ...again.value, document: sharing(known.document, again.value.document) };
    return succeed(null);
  };

  const read = async (): Promise<Outcome<WorkbookReading>> => {
    const again = isFresh ? succeed(null) : await reread();
    isFresh = false;
    return again.ok ? succeed({ document: known.document, findings: known.findings }) : again;
  };

  const write = async (next: WorkbookDocument): Promise<Outcome<null>> => {
    const before = known.document;
    const again = await reread();
    if (!again.ok) return again;
    if (known.document !== before) {
      return fail("changed-meanwhile", "Sổ vừa được sửa trong trang tính; xem lại nội dung rồi thử lại.");
    }
    const sound = soundChange(before, next);
    if (!sound.ok || sound.value === before) return sound.ok ? succeed(null) : sound;
    const sets = officialOverlay(await loadSessionSets(sound.value))(sound.value.officialSheets);
    const written = await writeSession(run, known, sound.value, sets, parked);
    if (written.ok) {
      parked = new Map([...parked, ...written.parked]);
      return succeed(null);
    }
    owed = written.undo;
    const { code, message } = written.failure;
    return fail(code, message);
  };

  return {
    home: "excel",
    read: () => inOrder(read),
    write: (document) => inOrder(() => write(document)),
    save: () =>
      inOrder(async () => {
        const settled = await settle();
        if (!settled.ok) return settled;
        try {
          if (parts.readFile) return succeed(await parts.readFile());
        } catch {
          // Below: Excel saves it all the same.
        }
        return fail("saved-by-excel", "Excel tự lưu sổ làm việc này; bấm Ctrl+S hoặc Tệp › Lưu.");
      }),
    watch: (listener) => watching(listener),
  };
}
