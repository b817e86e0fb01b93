import { fail, succeed, type Failure, type Outcome } from "../../catalogue/outcome";
import { parseDocument } from "../../council/document-schema";
import { officialOverlay } from "../../council/official-set";
import { loadSessionSets, setKey, type SetsByKey } from "../../council/session-sets";
import { sheetDifferences } from "../../council/sheet-differences";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { criterionKey, sheetKey } from "../../records/layout";
import { applyEdits, isSheet, type SetOf } from "../apply-edits";
import type { ScoringWorkbook, SheetRef, WorkbookEdit, WorkbookReading } from "../port";
import { touchedKey } from "../reading/keys";
import type { OpenedWorkbook } from "../reading/read-workbook";
import { standingFindings } from "../reading/standing-findings";
import { advanced, withWrites } from "./base";
import { applyCarefully } from "./careful-command";
import type { ExcelParts } from "./library";
import { planCommand, type CommandPlan } from "./planned";
import { putBack, quickWrite } from "./quick-write";
import { openGrid, readOpenGrid, rereadSheets, type OpenGrid, type Standing } from "./read-open";
import { plainOutcome, type HostOutcome, type Run } from "./runner";
import { criterionAt, watchWorkbook, type Watching } from "./watch";
import { oneAfterAnother } from "../one-after-another";

/** The home of the workbook that is open in Excel. */
export interface ExcelWorkbook extends ScoringWorkbook {
  readonly home: "excel";
  watch: NonNullable<ScoringWorkbook["watch"]>;
  show: NonNullable<ScoringWorkbook["show"]>;
  here: NonNullable<ScoringWorkbook["here"]>;
}

/** A command is planned anew when the grid turns out to be another than was known, so many times. */
const ATTEMPTS = 4;

/**
 * The port over the workbook that is open in Excel. The cells are the truth: what was read is kept only until something says that it may read
 * differently, and each command looks at the rows it writes to.
 */
export async function excelWorkbook(
  run: Run,
  parts: ExcelParts,
  start: OpenGrid,
  opened: OpenedWorkbook,
): Promise<ExcelWorkbook> {
  const overlay = officialOverlay(await loadSessionSets(opened.document));
  const home = new OpenExcelWorkbook(run, parts, start.standing, opened, overlay);
  return {
    home: "excel",
    read: () => home.inOrder(() => home.read()),
    apply: (edits) => home.inOrder(() => home.apply(edits)),
    save: () => home.inOrder(() => home.save()),
    watch: (listener) => home.watch(listener),
    show: (sheet, criterion) => home.inOrder(() => home.show(sheet, criterion)),
    here: () => home.inOrder(() => home.here()),
  };
}

class OpenExcelWorkbook {
  readonly #run: Run;
  readonly #parts: ExcelParts;
  readonly #overlay: ReturnType<typeof officialOverlay>;
  /** As it was last read: the findings are its own. */
  #asRead: OpenedWorkbook;
  /** As it stands after the commands since. */
  #base: OpenedWorkbook;
  /** Criteria chosen or cleared here since it was last read. */
  #touched = new Set<string>();
  /** True right after reading or writing: what is known is what the cells hold. */
  #isFresh = true;
  /** Worksheets that were changed by somebody; "*" when the list of worksheets may be another. */
  readonly #dirty = new Set<string>();
  /** What a refused command left to be put back, as soon as Excel takes it. */
  #owed: (() => Promise<HostOutcome<null>>)[] = [];
  #standing: Standing | null;
  #watching: Watching | null = null;
  /** Edits are checked against the workbook they will change, so commands go one after the other. */
  readonly inOrder = oneAfterAnother();

  constructor(
    run: Run,
    parts: ExcelParts,
    standing: Standing | null,
    opened: OpenedWorkbook,
    overlay: ReturnType<typeof officialOverlay>,
  ) {
    this.#run = run;
    this.#parts = parts;
    this.#standing = standing;
    this.#asRead = opened;
    this.#base = opened;
    this.#overlay = overlay;
  }

  async read(): Promise<Outcome<WorkbookReading>> {
    const known = await this.#known();
    if (!known.ok) return known;
    // Whoever asks again wants to know what the cells hold then.
    this.#isFresh = false;
    const { document } = this.#base;
    return succeed({ document, findings: standingFindings(document, this.#asRead, this.#touched, this.#setOf) });
  }

  async apply(edits: readonly WorkbookEdit[]): Promise<Outcome<null>> {
    const settled = await this.#settle();
    if (!settled.ok) return settled;
    if (this.#dirty.size > 0) {
      const known = await this.#reread();
      if (!known.ok) return known;
    }
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const next = this.#next(edits);
      if (!next.ok) return next;
      const plan = planCommand(this.#base, next.value, edits, this.#sets());
      const isQuick =
        plan.drawn.length === 0 && !plan.touchesStore && plan.changes.every(({ inputsOnly }) => inputsOnly);
      const done = isQuick ? await this.#quickly(edits, next.value, plan) : await this.#carefully(edits);
      if (done !== "again") return done;
    }
    return fail("grid-busy", "Các dòng của phiếu đang được sửa liên tục; đợi một lát rồi thử lại.");
  }

  async save(): Promise<Outcome<Uint8Array>> {
    const { readFile } = this.#parts;
    const settled = await this.#settle();
    if (!settled.ok) return settled;
    if (readFile) {
      try {
        return succeed(await readFile());
      } catch {
        // Below: Excel saves it all the same.
      }
    }
    return fail("saved-by-excel", "Excel tự lưu sổ làm việc này; bấm Ctrl+S hoặc Tệp › Lưu.");
  }

  watch(listener: Parameters<ExcelWorkbook["watch"]>[0]): () => void {
    this.#watching ??= watchWorkbook(this.#run, {
      opened: () => this.#base,
      changed: (sheetId) => {
        this.#dirty.add(sheetId);
        this.#isFresh = false;
      },
    });
    return this.#watching.listen(listener);
  }

  async show({ product, member }: SheetRef, criterion: string): Promise<Outcome<null>> {
    if (this.#dirty.size > 0) {
      const known = await this.#reread();
      if (!known.ok) return known;
    }
    const here = this.#base.sheets.get(sheetKey(product, member));
    if (!here?.rows) return fail("sheet-missing", `Phiếu ${product} không còn trang trong sổ làm việc.`);
    const { sheet, rows, columns } = here.rows;
    const row = criterion === "" ? 1 : (rows.get(criterionKey(criterion))?.number ?? 1);
    this.#watching?.expectSelection(sheet.ref, row);
    const shown = await this.#run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.ref);
      worksheet.activate();
      worksheet.getCell(row - 1, columns.content - 1).select();
      await context.sync();
      return null;
    });
    return plainOutcome(shown);
  }

  async here(): Promise<Outcome<{ readonly sheet: SheetRef; readonly criterion: string } | null>> {
    let standing = this.#standing;
    // Where the person stood when the workbook was read answers once: opening the pane asks at once.
    this.#standing = null;
    if (!standing) {
      const looked = await this.#run(async (context) => {
        const cell = context.workbook.getActiveCell().load("rowIndex,worksheet/id");
        await context.sync();
        return { sheetId: cell.worksheet.id, row: cell.rowIndex + 1 };
      });
      if (!looked.ok) return plainOutcome(looked);
      standing = looked.value;
    }
    return succeed(criterionAt(this.#base, standing.sheetId, standing.row));
  }

  /** One request: writes, and looks at the rows in passing. */
  async #quickly(
    edits: readonly WorkbookEdit[],
    next: WorkbookDocument,
    plan: CommandPlan,
    heights = true,
  ): Promise<Outcome<null> | "again"> {
    const { changes } = plan;
    this.#watching?.expectWrites(changes);
    const result = await quickWrite(this.#run, changes, heights);
    switch (result.kind) {
      case "done":
        this.#advance(next, plan, edits);
        return succeed(null);
      case "moved":
        return (await this.#again()) ?? "again";
      case "differs": {
        for (const { rows } of changes) this.#dirty.add(rows.sheet.ref);
        const known = await this.#reread();
        if (!known.ok) return known;
        return this.#holds(edits) ? succeed(null) : "again";
      }
      case "failed": {
        const { failure, owed } = result;
        const undone = await putBack(this.#run, owed);
        if (!undone.ok) this.#owed.push(() => putBack(this.#run, owed));
        this.#isFresh = false;
        const grows = changes.some(({ plan: { writes } }) => [...writes.values()].some((each) => each.leastHeight));
        if (failure.code === "access-denied" && heights && grows && undone.ok) {
          return this.#quickly(edits, next, plan, false);
        }
        return (
          (await this.#explained(
            failure,
            changes.map(({ rows }) => rows.sheet.name),
          )) ?? plainFailure(failure)
        );
      }
    }
  }

  /** Several requests: seals, history, official sheets, sheets that have to be drawn; on fresh cells. */
  async #carefully(edits: readonly WorkbookEdit[]): Promise<Outcome<null> | "again"> {
    const before = this.#base.document;
    const known = await this.#reread(true);
    if (!known.ok) return known;
    const stale = edits.find((edit) => edit.kind === "seal" && edit.seal !== null && this.#differs(before, edit.sheet));
    if (stale) {
      return fail(
        "changed-meanwhile",
        "Phiếu vừa được sửa trong trang tính; xem lại điểm và kết quả rồi khoá lần nữa.",
      );
    }
    const next = this.#next(edits);
    if (!next.ok) return next;
    const plan = planCommand(this.#base, next.value, edits, this.#sets());
    const done = await applyCarefully(this.#run, this.#base, next.value, plan, this.#sets());
    if (!done.ok) {
      if (done.undo) this.#owed.push(done.undo);
      this.#isFresh = false;
      this.#dirty.add("*");
      const names = plan.changes.map(({ rows }) => rows.sheet.name);
      return (await this.#explained(done.failure, names)) ?? plainFailure(done.failure);
    }
    const again = await this.#reread(true);
    return again.ok ? succeed(null) : again;
  }

  #next(edits: readonly WorkbookEdit[]): Outcome<WorkbookDocument> {
    const next = applyEdits(this.#base.document, edits, this.#setOf);
    if (!next.ok) return next;
    // Seals, history and official sheets come with codes and times of their own; a document that could not be read back is refused.
    return edits.some(({ kind }) => kind === "seal" || kind === "history" || kind === "official")
      ? parseDocument(next.value)
      : next;
  }

  #advance(next: WorkbookDocument, { changes }: CommandPlan, edits: readonly WorkbookEdit[]): void {
    let { grid } = this.#base;
    for (const { rows, plan } of changes) grid = withWrites(grid, rows.sheet.ref, plan.writes);
    this.#base = advanced(
      this.#base,
      grid,
      next,
      changes.map(({ sheet }) => sheet),
    );
    for (const edit of edits) {
      if (edit.kind === "choose") this.#touched.add(touchedKey(edit.sheet.product, edit.sheet.member, edit.criterion));
    }
    this.#isFresh = true;
  }

  /** Whether the workbook, as just read, says what the edits wanted. */
  #holds(edits: readonly WorkbookEdit[]): boolean {
    return edits.every((edit) => {
      if (edit.kind === "history" || edit.kind === "official") return true;
      const sheet = this.#base.document.sheets.find((each) => isSheet(each, edit.sheet));
      if (!sheet) return false;
      if (edit.kind !== "choose") return true;
      const last = edits.findLast(
        (each) => each.kind === "choose" && each.criterion === edit.criterion && isSheet(sheet, each.sheet),
      );
      if (last !== edit) return true;
      const doubled = this.#asRead.findings.some(
        ({ code, criterion }) => code === "double-tick" && criterion === edit.criterion,
      );
      return (sheet.choices[edit.criterion] ?? null) === edit.option && !doubled;
    });
  }

  #differs(before: WorkbookDocument, { product, member }: SheetRef): boolean {
    const find = ({ sheets }: WorkbookDocument): ScoreSheet | undefined =>
      sheets.find((sheet) => isSheet(sheet, { product, member }));
    const [then, now] = [find(before), find(this.#base.document)];
    // Not by their text: choosing anew changes the order of choices and nothing else.
    return !then || !now || sheetDifferences(then, now).length > 0;
  }

  async #known(): Promise<Outcome<null>> {
    const settled = await this.#settle();
    if (!settled.ok) return settled;
    if (this.#isFresh && this.#dirty.size === 0) return succeed(null);
    return this.#reread(this.#dirty.size === 0 || this.#dirty.has("*"));
  }

  /** Reads the changed worksheets again, or everything. */
  async #reread(everything = this.#dirty.has("*")): Promise<Outcome<null>> {
    const { grid } = this.#base;
    const dirty = new Set(this.#dirty);
    this.#dirty.clear();
    const known = grid.sheets.map(({ ref }) => ref);
    const isPartial = !everything && [...dirty].every((id) => known.includes(id));
    const opened = await this.#openAgain(isPartial ? dirty : null, known);
    if (!opened.ok) {
      for (const id of dirty) this.#dirty.add(id);
      return opened;
    }
    this.#asRead = opened.value;
    this.#base = opened.value;
    this.#touched = new Set();
    this.#isFresh = true;
    return succeed(null);
  }

  /** Some worksheets of the known list, or the whole workbook for null. */
  async #openAgain(ids: ReadonlySet<string> | null, known: readonly string[]): Promise<Outcome<OpenedWorkbook>> {
    if (ids) {
      const read = await rereadSheets(this.#run, this.#base.grid, ids);
      return read.ok ? openGrid(this.#run, read.value) : plainOutcome(read);
    }
    const read = await readOpenGrid(this.#run, known);
    return read.ok ? openGrid(this.#run, read.value.grid) : plainOutcome(read);
  }

  async #again(): Promise<Failure | null> {
    this.#dirty.add("*");
    const known = await this.#reread();
    return known.ok ? null : known;
  }

  /** Puts back what a refused command left half written. */
  async #settle(): Promise<Outcome<null>> {
    while (this.#owed.length > 0) {
      const [first] = this.#owed;
      const done = first ? await first() : null;
      if (done && !done.ok) return plainFailure(done);
      this.#owed = this.#owed.slice(1);
      this.#isFresh = false;
      this.#dirty.add("*");
    }
    return succeed(null);
  }

  /** A failure said with the worksheet's name, where that helps; a deleted worksheet is read as such at once. */
  async #explained(failure: Failure, names: readonly string[]): Promise<Failure | null> {
    const [name] = names;
    if (name === undefined) return null;
    if (failure.code === "access-denied") {
      return fail(
        "sheet-protected",
        `Trang “${name}” được bảo vệ bằng mật khẩu nên chưa ghi được; bỏ bảo vệ (Xem lại › Bỏ bảo vệ trang tính) rồi thử lại.`,
      );
    }
    if (failure.code !== "sheet-gone") return null;
    this.#dirty.add("*");
    await this.#reread();
    return fail("sheet-gone", `Trang “${name}” vừa bị xoá khỏi sổ làm việc; chọn lại một mức để vẽ lại phiếu.`);
  }

  #sets(): SetsByKey {
    return this.#overlay(this.#base.document.officialSheets);
  }

  readonly #setOf: SetOf = (sheet) =>
    this.#sets().get(setKey(sheet)) ??
    fail("unknown-set", `Chưa có bộ tiêu chí số ${String(sheet.set)} của phiếu ${sheet.product}.`);
}

function plainFailure({ code, message }: Failure): Failure {
  return fail(code, message);
}
