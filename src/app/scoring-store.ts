import { fail, succeed, type Outcome } from "../catalogue/outcome";
import type { SetsByKey } from "../council/session-sets";
import type { Disqualification, WorkbookDocument } from "../council/types";
import type { DraftForm, DraftKeeper } from "../workbook/drafts";
import type { ScoringWorkbook, WorkbookEdit, WorkbookReading } from "../workbook/port";
import { createDraftWriter } from "./drafts";
import { createProductViews } from "./product-views";
import { reopenJob } from "./reopen-sheet";
import { scoreCriterion } from "./score-criterion";
import { sealJob } from "./seal-sheet";
import type { LastChange, ProductView, ScoringStore, StoreSnapshot } from "./types";
import { oneAfterAnother } from "../workbook/one-after-another";

export interface StoreParts {
  readonly workbook: ScoringWorkbook;
  readonly reading: WorkbookReading;
  readonly fileName: string;
  /** Under which this opening is kept in the browser. */
  readonly draftId: string;
  /** Bytes of the opened file, kept with the draft so that nothing of that file is lost; null when there is none. */
  readonly original: Uint8Array | null;
  /** Where the file is a province's own form that is scored in place. */
  readonly form?: DraftForm;
  readonly sets: SetsByKey;
  /** null where the workbook's own cells keep the work. */
  readonly drafts: Pick<DraftKeeper, "put" | "own"> | null;
  /** ISO date-time of now. */
  readonly now: () => string;
  /** Whether the session holds changes that no file has yet. */
  readonly unsavedFile: boolean;
  readonly startsAt?: ScoringStore["startsAt"];
}

/** Everything of a store over the workbook open in Excel: its cells keep the work, so there are no drafts and no file of ours. */
export type WorkbookStoreParts = Pick<StoreParts, "workbook" | "reading" | "fileName" | "sets" | "now" | "startsAt">;

/** How many steps can be taken back. */
const UNDO_DEPTH = 50;

/** A store over the workbook open in Excel. */
export function createWorkbookStore(parts: WorkbookStoreParts): ScoringStore {
  return createScoringStore({ ...parts, draftId: "", original: null, drafts: null, unsavedFile: false });
}

interface Undoable {
  readonly product: string;
  readonly inverse: WorkbookEdit;
  readonly change: LastChange;
}

/** Opens the store over a workbook. Commands run one after the other, in the order they were given. */
export function createScoringStore(parts: StoreParts): ScoringStore {
  const viewsOf = createProductViews(parts.sets);
  const listeners = new Set<() => void>();
  const undoable: Undoable[] = [];
  let snapshot: StoreSnapshot = {
    document: parts.reading.document,
    fileName: parts.fileName,
    findings: parts.reading.findings,
    products: viewsOf(parts.reading.document),
    lastChange: null,
    keeping: { draft: "kept", unsavedFile: parts.unsavedFile },
  };

  const publish = (next: Partial<StoreSnapshot>): void => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };

  const writer =
    parts.drafts &&
    createDraftWriter(parts.drafts, parts.draftId, (draft) => {
      if (snapshot.keeping.draft !== draft) publish({ keeping: { ...snapshot.keeping, draft } });
    });

  const keepDraft = (): void => {
    writer?.keep({
      id: parts.draftId,
      fileName: parts.fileName,
      keptAt: parts.now(),
      document: snapshot.document,
      original: parts.original,
      ...(parts.form ? { form: parts.form } : {}),
    });
  };

  const inOrder = oneAfterAnother();

  const view = (product: string): Outcome<ProductView> => {
    const found = snapshot.products.find((each) => each.product.code === product);
    return found ? succeed(found) : fail("unknown-product", `Phiên này không có sản phẩm ${product}.`);
  };

  /** Applies the edits, reads the truth back and publishes it. */
  const commit = async (edits: readonly WorkbookEdit[], lastChange: LastChange | null): Promise<Outcome<null>> => {
    const refusal = writer?.refusal();
    if (refusal) return refusal;
    const applied = await parts.workbook.apply(edits);
    if (!applied.ok) return applied;
    const reading = await parts.workbook.read();
    if (!reading.ok) return reading;
    const { document, findings } = reading.value;
    publish({
      document,
      findings,
      products: viewsOf(document),
      lastChange,
      ...(writer ? { keeping: { draft: "keeping", unsavedFile: true } } : {}),
    });
    keepDraft();
    return succeed(null);
  };

  /** Reads what was done in the grid. A step whose score was changed there can no longer be taken back from here. */
  const reread = async (): Promise<Outcome<null>> => {
    const reading = await parts.workbook.read();
    if (!reading.ok) return reading;
    const { document, findings } = reading.value;
    const before = snapshot.document;
    const kept = undoable.filter((step) => !changedBetween(before, document, step));
    undoable.splice(0, undoable.length, ...kept);
    publish({
      document,
      findings,
      products: viewsOf(document),
      lastChange: kept.at(-1)?.change ?? null,
    });
    return succeed(null);
  };

  const selections = new Set<(product: string, criterion: string) => void>();
  let rereading: Promise<Outcome<null>> | null = null;
  /** Many hints in a row are worth one reading. */
  const rereadOnce = (): Promise<Outcome<null>> => {
    rereading ??= inOrder(() => {
      rereading = null;
      return reread();
    });
    return rereading;
  };
  const unwatch = parts.workbook.watch?.((hint) => {
    if (hint.kind === "changed") void rereadOnce();
    else for (const listener of selections) listener(hint.sheet.product, hint.criterion);
  });

  const remember = (step: Undoable): void => {
    undoable.push(step);
    if (undoable.length > UNDO_DEPTH) undoable.shift();
  };

  const writeText = (product: string, criterion: string | null, text: string): Promise<Outcome<null>> =>
    inOrder(async () => {
      const found = view(product);
      if (!found.ok) return found;
      const { sheet: current } = found.value;
      if (current.seal) return fail("sealed", `Phiếu ${product} đã khoá; mở lại phiếu để sửa.`);
      const before = criterion === null ? current.opinion : (current.comments[criterion] ?? "");
      if (before === text) return succeed(null);
      const sheet = { product, member: current.member };
      return commit(
        [criterion === null ? { kind: "opinion", sheet, text } : { kind: "comment", sheet, criterion, text }],
        snapshot.lastChange,
      );
    });

  return {
    face: "member",
    home: parts.workbook.home,
    startsAt: parts.startsAt ?? null,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: rereadOnce,
    onSelected(listener) {
      selections.add(listener);
      return () => selections.delete(listener);
    },
    showInGrid: async (product, criterion) => {
      const found = view(product);
      if (!found.ok || !parts.workbook.show) return succeed(null);
      return parts.workbook.show({ product, member: found.value.sheet.member }, criterion);
    },
    choose: (product, criterion, option) =>
      inOrder(async () => {
        const found = view(product);
        if (!found.ok) return found;
        const choice = scoreCriterion(found.value, criterion, option);
        if (!choice.ok) return choice.code === "unchanged" ? succeed(null) : choice;
        const done = await commit([choice.value.edit], choice.value.change);
        if (done.ok) remember({ product, inverse: choice.value.inverse, change: choice.value.change });
        return done;
      }),
    comment: (product, criterion, text) => writeText(product, criterion, text),
    opinion: (product, text) => writeText(product, null, text),
    knockOut: (product, knockOut, reason) =>
      inOrder(async () => {
        const found = view(product);
        if (!found.ok) return found;
        const { sheet: current, scoring } = found.value;
        if (current.seal) return fail("sealed", `Phiếu ${product} đã khoá; mở lại phiếu để sửa.`);
        const ground = scoring?.set.knockOuts.find((each) => each.id === knockOut);
        if (!ground) {
          return fail("unknown-knock-out", `Bộ tiêu chí không có lý do loại “${knockOut}”.`);
        }
        const given = reason?.trim().normalize("NFC") ?? null;
        if (given === "") return fail("reason-needed", "Cần ghi rõ lý do loại hồ sơ.");
        const others = current.disqualifications.filter((each) => each.knockOut !== knockOut);
        const disqualifications: readonly Disqualification[] =
          given === null ? others : [...others, { knockOut, reason: given }];
        const sheet = { product, member: current.member };
        const kind = given === null ? "kept-in" : "knocked-out";
        const change: LastChange = { product, criterion: ground.criterion ?? "", kind, points: null };
        const done = await commit([{ kind: "disqualify", sheet, disqualifications }], change);
        if (done.ok) {
          const inverse = { kind: "disqualify", sheet, disqualifications: current.disqualifications } as const;
          remember({ product, inverse, change });
        }
        return done;
      }),
    takeOfficial: (sheets) =>
      inOrder(() =>
        commit(
          sheets.map((sheet) => ({ kind: "official", sheet })),
          snapshot.lastChange,
        ),
      ),
    undo: () =>
      inOrder(async () => {
        const last = undoable.at(-1);
        if (!last) return fail("nothing-to-undo", "Không còn bước nào để hoàn tác.");
        const done = await commit([last.inverse], undoable.at(-2)?.change ?? null);
        if (done.ok) undoable.pop();
        return done;
      }),
    seal: (product) =>
      inOrder(async () => {
        const found = view(product);
        if (!found.ok) return found;
        const job = await sealJob(found.value, parts.now());
        if (!job.ok) return job;
        // A sealed sheet changes only through reopening, so its earlier steps can no longer be taken back.
        const others = undoable.filter((step) => step.product !== product);
        const done = await commit(job.value.edits, others.at(-1)?.change ?? null);
        if (!done.ok) return done;
        undoable.splice(0, undoable.length, ...others);
        return succeed(job.value.seal);
      }),
    reopen: (product, reason) =>
      inOrder(async () => {
        const found = view(product);
        if (!found.ok) return found;
        const job = reopenJob(found.value, reason, parts.now());
        return job.ok ? commit(job.value, snapshot.lastChange) : job;
      }),
    printed: (product) =>
      inOrder(async () => {
        const found = view(product);
        if (!found.ok) return found;
        const { member, seal } = found.value.sheet;
        const entry = { at: parts.now(), product, member, action: "printed", detail: seal?.code ?? "" } as const;
        return commit([{ kind: "history", entry: { ...entry, sheet: null } }], snapshot.lastChange);
      }),
    async record(product) {
      const found = view(product);
      if (!found.ok) return found;
      const { printRecord } = await import("./print-record");
      return printRecord(snapshot.document.session, found.value);
    },
    save: () =>
      inOrder(async () => {
        const saved = await parts.workbook.save();
        if (!saved.ok) return saved;
        publish({ keeping: { ...snapshot.keeping, unsavedFile: false } });
        return succeed({ bytes: saved.value, fileName: parts.fileName });
      }),
    close: () => {
      writer?.close();
      unwatch?.();
      listeners.clear();
      selections.clear();
    },
  };
}

/** Whether what a step concerns reads differently in a later document. */
function changedBetween(before: WorkbookDocument, after: WorkbookDocument, { product, inverse }: Undoable): boolean {
  const then = before.sheets.find((sheet) => sheet.product === product);
  const now = after.sheets.find((sheet) => sheet.product === product);
  if (!then || !now) return true;
  if (now.seal !== null) return true;
  if (inverse.kind === "choose") return then.choices[inverse.criterion] !== now.choices[inverse.criterion];
  return JSON.stringify(then.disqualifications) !== JSON.stringify(now.disqualifications);
}
