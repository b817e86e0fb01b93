import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { parseDocument } from "../../council/document-schema";
import { officialOverlay } from "../../council/official-set";
import { loadSessionSets, setKey, type SetsByKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { WORKSHEETS } from "../../records/layout";
import { applyEdits, type SetOf } from "../apply-edits";
import { formFindings, inspectForms, type FormStart, type InspectedForms } from "../file/form-workbook";
import type { FormBinding } from "../official/form-binding";
import { formMemoryCells, linkedBindings } from "../official/form-memory";
import { openFieldsOf, readForms } from "../official/read-forms";
import { writeMarks, type FormWrite } from "../official/write-marks";
import type { Finding, ScoringWorkbook, SheetRef, WorkbookEdit, WorkbookReading } from "../port";
import type { Grid } from "../reading/grid-types";
import { touchedKey } from "../reading/keys";
import { writeFormCells, type SheetWrites } from "./form-cells";
import { watchForms, type FormWatching } from "./form-watch";
import type { ExcelParts } from "./library";
import { createRunner, plainOutcome, type Run } from "./runner";
import { oneAfterAnother } from "../one-after-another";

/** A province's own forms in the workbook that is open in Excel. */
export interface ExcelForms {
  /** Looks through the open workbook. Errors: those of `inspectForms`, and `file-unavailable`. */
  inspect(): Promise<Outcome<InspectedForms>>;
  /** Scores in the forms; what is marked in them already is the beginning. Error `form-missing`, and those of the host. */
  open(inspected: InspectedForms, start: FormStart): Promise<Outcome<ScoringWorkbook>>;
  /** Takes up forms that the workbook remembers. Error `no-forms`. */
  reopen(inspected: InspectedForms): Promise<Outcome<ScoringWorkbook>>;
}

/**
 * The way to forms in the open workbook. They are looked through as the file that Excel would save, so that they are found, bound and read
 * exactly as in a browser tab; marks are written cell by cell, one request a choice.
 */
export function createExcelForms(parts: ExcelParts, name: () => Promise<string>): ExcelForms {
  const run = createRunner(parts);
  const inspect = async (): Promise<Outcome<InspectedForms>> => {
    if (!parts.readFile) return unavailable();
    const bytes = await parts.readFile().catch(() => null);
    return bytes ? inspectForms(bytes, (await name()) || "sổ đang mở") : unavailable();
  };
  const begin = async (inspected: InspectedForms, start: FormStart, isNew: boolean) => {
    const sets = officialOverlay(await loadSessionSets(start.document));
    const home = new OpenForms(run, inspect, inspected, start, sets);
    const begun = await home.begin(isNew);
    if (!begun.ok) return begun;
    return succeed<ScoringWorkbook>({
      home: "excel",
      read: () => home.inOrder(() => home.read()),
      apply: (edits) => home.inOrder(() => home.apply(edits)),
      save: () => home.inOrder(() => home.save()),
      watch: (listener) => home.watching.listen(listener),
      show: (sheet, criterion) => home.inOrder(() => home.show(sheet, criterion)),
      here: () => home.inOrder(() => home.watching.here()),
    });
  };
  return {
    inspect,
    open: (inspected, start) => begin(inspected, start, true),
    async reopen(inspected) {
      const { remembered, grid } = inspected;
      if (!remembered) return fail("no-forms", `Sổ “${grid.fileName}” không nhớ phiếu nào đang chấm.`);
      const { document, links } = remembered.memory;
      return begin(inspected, { document, links, memory: "store" }, false);
    },
  };
}

function unavailable(): Outcome<never> {
  return fail(
    "file-unavailable",
    "Excel chưa cho đọc sổ đang mở để chấm ngay trên phiếu; mở tệp này ở trang trình duyệt của chương trình.",
  );
}

/** Rows may have moved under a write so many times before it is given up. */
const ATTEMPTS = 3;

class OpenForms {
  readonly watching: FormWatching;
  #inspected: InspectedForms;
  #bindings: ReadonlyMap<string, FormBinding> = new Map();
  #document: WorkbookDocument;
  /** As the forms were last read: the findings are those of then. */
  #asRead: WorkbookDocument;
  #findings: readonly Finding[] = [];
  /** Criteria chosen or cleared here since then. */
  #touched = new Set<string>();
  /** Sheets as they were sealed, by seal code: what is read later may be changed, and is held against these. */
  readonly #sealed = new Map<string, ScoreSheet>();
  #isDirty = false;
  readonly inOrder = oneAfterAnother();

  constructor(
    private readonly run: Run,
    private readonly inspect: () => Promise<Outcome<InspectedForms>>,
    inspected: InspectedForms,
    private readonly start: FormStart,
    private readonly overlay: (official: WorkbookDocument["officialSheets"]) => SetsByKey,
  ) {
    this.#inspected = inspected;
    this.#document = start.document;
    this.#asRead = start.document;
    this.watching = watchForms(run, {
      bindings: () => this.#bindings,
      member: () => this.#document.memberId ?? "",
      changed: () => {
        this.#isDirty = true;
      },
    });
  }

  /** @param isNew The forms are scored for the first time: their open places for product and member are filled. */
  async begin(isNew: boolean): Promise<Outcome<null>> {
    await this.#take(this.#inspected);
    const missing = this.start.links.find(({ product }) => !this.#bindings.has(product));
    if (missing && isNew) {
      return fail("form-missing", `Sổ đang mở không còn phiếu chấm ở trang “${missing.worksheet}”.`);
    }
    if (!isNew) return succeed(null);
    return this.#write(this.#document, [], true);
  }

  async read(): Promise<Outcome<WorkbookReading>> {
    const known = await this.#known();
    if (!known.ok) return known;
    const opened = {
      grid: this.#inspected.grid,
      bindings: this.#bindings,
      asRead: this.#asRead,
      findings: this.#findings,
    };
    const document = this.#document;
    return succeed({ document, findings: formFindings(opened, document, this.#touched, this.#setOf) });
  }

  async apply(edits: readonly WorkbookEdit[]): Promise<Outcome<null>> {
    const known = await this.#known();
    if (!known.ok) return known;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const next = applyEdits(this.#document, edits, this.#setOf);
      if (!next.ok) return next;
      if (edits.some(({ kind }) => kind === "seal" || kind === "history" || kind === "official")) {
        const checked = parseDocument(next.value);
        if (!checked.ok) return checked;
      }
      const done = await this.#write(next.value, edits, false);
      if (done.ok || done.code !== "rows-moved") return done;
      const again = await this.#lookAgain();
      if (!again.ok) return again;
    }
    return fail("rows-moved", "Các dòng của phiếu đang được sửa trong trang tính; đợi một lát rồi thử lại.");
  }

  save(): Promise<Outcome<Uint8Array>> {
    return this.inspect().then((inspected) => (inspected.ok ? succeed(inspected.value.bytes) : inspected));
  }

  async show({ product }: SheetRef, criterion: string): Promise<Outcome<null>> {
    const binding = this.#bindings.get(product);
    if (!binding) return fail("sheet-gone", `Sổ đang mở không còn phiếu chấm của sản phẩm ${product}.`);
    return this.watching.show(binding, criterion);
  }

  readonly #setOf: SetOf = (sheet) =>
    this.overlay(this.#document.officialSheets).get(setKey(sheet)) ??
    fail("unknown-set", `Chưa có bộ tiêu chí số ${String(sheet.set)} của phiếu ${sheet.product}.`);

  async #known(): Promise<Outcome<null>> {
    return this.#isDirty ? this.#lookAgain() : succeed(null);
  }

  async #lookAgain(): Promise<Outcome<null>> {
    this.#isDirty = false;
    const inspected = await this.inspect();
    if (inspected.ok) await this.#take(inspected.value);
    else this.#isDirty = true;
    return inspected.ok ? succeed(null) : inspected;
  }

  /** What the forms hold now; what they have no place for stays as it is known here. */
  async #take(inspected: InspectedForms): Promise<void> {
    this.#inspected = inspected;
    const bindings = inspected.forms.map(({ binding }) => binding);
    this.#bindings = linkedBindings(this.start.links, bindings);
    const read = await readForms(inspected.grid, this.#asSealed(), this.#bindings);
    this.#document = read.document;
    this.#asRead = read.document;
    this.#findings = [...(inspected.remembered?.findings ?? []), ...read.findings];
    this.#touched = new Set();
  }

  #asSealed(): WorkbookDocument {
    const sheets = this.#document.sheets.map((sheet) => {
      if (!sheet.seal) return sheet;
      const { code } = sheet.seal;
      const sealed = this.#sealed.get(code) ?? sheet;
      this.#sealed.set(code, sealed);
      return sealed;
    });
    return { ...this.#document, sheets };
  }

  async #write(next: WorkbookDocument, edits: readonly WorkbookEdit[], isNew: boolean): Promise<Outcome<null>> {
    const sheets: SheetWrites[] = [];
    const { grid } = this.#inspected;
    for (const [index, after] of next.sheets.entries()) {
      const before = this.#document.sheets[index];
      const binding = this.#bindings.get(after.product);
      const set = this.#setOf(after);
      if (!before || !binding || !set.ok || (before === after && !isNew)) continue;
      const writes = writeMarks(binding, set.value, grid, {
        before,
        after,
        touched: (criterion) =>
          edits.some((edit) => edit.kind === "choose" && edit.criterion === criterion && isOf(after, edit.sheet)),
        fields: isNew ? openFieldsOf(next, after.product, binding) : {},
      });
      if (writes.length > 0) sheets.push({ worksheet: binding.worksheet, writes });
    }
    const memory =
      this.start.memory === "store" && (isNew || edits.some((edit) => !this.#isHeld(edit)))
        ? {
            name: this.#inspected.remembered?.part ? this.#storeName() : WORKSHEETS.store,
            isThere: this.#inspected.remembered !== null || this.#hasStore,
            cells: formMemoryCells(
              { links: this.start.links, document: next },
              this.#inspected.remembered?.memory ?? null,
            ),
          }
        : null;
    for (const { worksheet, writes } of sheets) this.watching.expect(worksheet, writes);
    const written = await writeFormCells(this.run, grid, sheets, memory);
    if (!written.ok) {
      this.#isDirty = true;
      return plainOutcome(written);
    }
    if (memory) this.#hasStore = true;
    this.#inspected = { ...this.#inspected, grid: withFormWrites(grid, sheets) };
    this.#document = next;
    for (const edit of edits) {
      if (edit.kind === "choose") this.#touched.add(touchedKey(edit.sheet.product, edit.sheet.member, edit.criterion));
    }
    return succeed(null);
  }

  #hasStore = false;

  #storeName(): string {
    const { remembered, grid } = this.#inspected;
    return grid.sheets.find(({ ref }) => ref === remembered?.part)?.name ?? WORKSHEETS.store;
  }

  /** Whether the form itself has a place for what an edit says; an option of equal points is one only where it is ticked. */
  #isHeld(edit: WorkbookEdit): boolean {
    if (edit.kind === "choose" || edit.kind === "comment") {
      const place = this.#bindings.get(edit.sheet.product)?.criteria.find(({ code }) => code === edit.criterion);
      if (edit.kind === "comment") return place !== undefined && place.comment !== null;
      return place?.options.some(({ tick, box }) => tick !== null || box !== null) === true;
    }
    return edit.kind === "opinion" && this.#bindings.get(edit.sheet.product)?.fields.opinion !== undefined;
  }
}

function isOf({ product, member }: ScoreSheet, sheet: SheetRef): boolean {
  return sheet.product === product && sheet.member === member;
}

/** The grid as it is after some writes. */
function withFormWrites(grid: Grid, sheets: readonly SheetWrites[]): Grid {
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => {
      const writes = sheets.filter(({ worksheet }) => worksheet === sheet.name).flatMap((each) => each.writes);
      return writes.length === 0 ? sheet : { ...sheet, rows: withRows(sheet.rows, writes) };
    }),
  };
}

function withRows(rows: Grid["sheets"][number]["rows"], writes: readonly FormWrite[]) {
  const numbers = [...new Set([...rows.map(({ number }) => number), ...writes.map(({ row }) => row)])].sort(
    (a, b) => a - b,
  );
  return numbers.map((number) => {
    const cells = rows.find((row) => row.number === number)?.cells ?? [];
    const own = writes.filter(({ row }) => row === number);
    if (own.length === 0) return { number, cells };
    const others = cells.filter(({ column }) => !own.some((write) => write.column === column));
    const now = own.map(({ column, value }) => ({ column, value }));
    return { number, cells: [...others, ...now].sort((a, b) => a.column - b.column) };
  });
}
