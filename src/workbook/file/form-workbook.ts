import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import type { WorkbookDocument } from "../../council/types";
import { bindForms, type BoundForms } from "../official/bind";
import type { FormBinding } from "../official/form-binding";
import { formMemoryOf, linkedBindings, type FormLink, type FormMemory } from "../official/form-memory";
import { officialSheetsFromGrid } from "../official/official-sheets";
import { markedRow } from "../official/read-marks";
import { readForms } from "../official/read-forms";
import type { SetOf } from "../apply-edits";
import type { Finding } from "../port";
import { FindingList } from "../reading/finding-list";
import type { Grid } from "../reading/grid-types";
import { touchedKey } from "../reading/keys";
import { reportClosedTicks } from "../reading/read-scores";
import { editedWorkbook, type FileKind, type FileWorkbook } from "./edited-workbook";
import { readGrid } from "./grid";
import { unpack, type Package } from "./unpack";

/** Whether the file itself may remember, in a hidden sheet, what a form has no place for. */
export type FormMemoryPlace = "store" | "none";

/** A workbook that may hold forms to be scored in place. */
export interface InspectedForms extends BoundForms {
  readonly bytes: Uint8Array;
  readonly pkg: Package;
  readonly grid: Grid;
  /** What an earlier saving has left in the hidden sheet; null where there is none. */
  readonly remembered: {
    readonly part: string;
    readonly memory: FormMemory;
    readonly findings: readonly Finding[];
  } | null;
}

/** Forms that are being scored, and where everything stands in their file. */
export interface OpenedForms extends InspectedForms {
  readonly links: readonly FormLink[];
  readonly memory: FormMemoryPlace;
  /** By product. */
  readonly bindings: ReadonlyMap<string, FormBinding>;
  /** What the forms say by themselves. */
  readonly asRead: WorkbookDocument;
  /** The document that needs no saving: as the file has it; null when the file does not have all of it. */
  readonly asSaved: WorkbookDocument | null;
  readonly findings: readonly Finding[];
}

/**
 * Looks into a workbook for official sheets that have places for marks.
 * Errors: those of reading an .xlsx, of `officialSheetsFromGrid` and `bindForms`, and `forms-unreadable` for a damaged hidden sheet.
 */
export async function inspectForms(bytes: Uint8Array, fileName: string): Promise<Outcome<InspectedForms>> {
  const pkg = unpack(bytes, fileName);
  if (!pkg.ok) return pkg;
  const grid = readGrid(pkg.value);
  if (!grid.ok) return grid;
  const stored = formMemoryOf(grid.value);
  if (stored?.memory.ok === false) return stored.memory;
  const sheets = await officialSheetsFromGrid(grid.value);
  if (!sheets.ok) return sheets;
  const bound = bindForms(grid.value, sheets.value.sets);
  // A file that remembers its forms opens even when none is recognised any more: what was scored is not lost.
  if (!bound.ok && !stored) return bound;
  const { forms, left } = bound.ok ? bound.value : { forms: [], left: [bound.message] };
  const remembered = stored?.memory.ok
    ? { part: stored.sheet.ref, memory: stored.memory.value, findings: stored.findings }
    : null;
  return succeed({ bytes, pkg: pkg.value, grid: grid.value, forms, left, remembered });
}

export interface FormStart {
  readonly document: WorkbookDocument;
  readonly links: readonly FormLink[];
  readonly memory: FormMemoryPlace;
}

/**
 * Scores in a province's own forms. The marks that stand in them already are the beginning.
 * Error `form-missing` when a product of the document has no form here.
 */
export function openFormWorkbook(inspected: InspectedForms, start: FormStart): Promise<Outcome<FileWorkbook>> {
  return startForms(inspected, start, ({ asRead }) => asRead);
}

/**
 * Takes up a document that is further than its forms are: a draft, or a session that is only now put into its forms.
 * Error `form-missing` when a product of the document has no form here.
 */
export function resumeFormWorkbook(inspected: InspectedForms, start: FormStart): Promise<Outcome<FileWorkbook>> {
  return startForms(inspected, start, () => start.document);
}

async function startForms(
  inspected: InspectedForms,
  start: FormStart,
  begin: (opened: OpenedForms) => WorkbookDocument,
): Promise<Outcome<FileWorkbook>> {
  const opened = await openForms(inspected, start);
  const missing = start.links.find(({ product }) => !opened.bindings.has(product));
  if (missing) {
    const { worksheet } = missing;
    return fail("form-missing", `Tệp “${inspected.grid.fileName}” không còn phiếu chấm ở trang “${worksheet}”.`);
  }
  return succeed(await editedWorkbook(begin(opened), kindOf(opened)));
}

/**
 * Takes up a file that remembers its forms, for scoring in place again; rows inserted since do not matter.
 * Error `no-forms` when it remembers none.
 */
export async function reopenFormWorkbook(inspected: InspectedForms): Promise<Outcome<FileWorkbook>> {
  const { remembered, grid } = inspected;
  if (!remembered) return fail("no-forms", `Tệp “${grid.fileName}” không nhớ phiếu nào đang chấm.`);
  const { document, links } = remembered.memory;
  const opened = await openForms(inspected, { document, links, memory: "store" });
  return succeed(await editedWorkbook(opened.asRead, kindOf({ ...opened, asSaved: opened.asRead })));
}

async function openForms(inspected: InspectedForms, { document, links, memory }: FormStart): Promise<OpenedForms> {
  const bindings = linkedBindings(
    links,
    inspected.forms.map(({ binding }) => binding),
  );
  const read = await readForms(inspected.grid, inspected.remembered?.memory.document ?? document, bindings);
  const findings = [...(inspected.remembered?.findings ?? []), ...read.findings];
  return { ...inspected, links, memory, bindings, asRead: read.document, asSaved: null, findings };
}

/**
 * What is wrong in the forms after the edits so far: what was found when they were read, as far as nobody has mended it since, and marks
 * in closed criteria.
 * @param touched Criteria chosen or cleared here, by `touchedKey`.
 */
export function formFindings(
  opened: Pick<OpenedForms, "grid" | "bindings" | "asRead" | "findings">,
  document: WorkbookDocument,
  touched: ReadonlySet<string>,
  setOf: SetOf,
): readonly Finding[] {
  const now = new FindingList(opened.grid.fileName);
  const settled = new Set<string>();
  for (const sheet of document.sheets) {
    const binding = opened.bindings.get(sheet.product);
    const set = setOf(sheet);
    if (!binding || !set.ok) continue;
    const before = opened.asRead.sheets.find(({ product }) => product === sheet.product);
    for (const place of binding.criteria) {
      const isTouched = touched.has(touchedKey(sheet.product, sheet.member, place.code));
      if (isTouched || before?.choices[place.code] !== sheet.choices[place.code]) {
        settled.add(`${binding.worksheet}|${place.code}`);
      }
    }
    if (before?.seal?.code !== sheet.seal?.code) settled.add(`${binding.worksheet}|seal`);
    const rowOf = (code: string, option: number): number | null => {
      const place = binding.criteria.find((each) => each.code === code);
      return place ? markedRow(place, option) : null;
    };
    reportClosedTicks(sheet.choices, set.value, binding.worksheet, rowOf, now);
  }
  const standing = opened.findings.filter(({ code, sheet, criterion }) => {
    if (code === "closed-tick") return false;
    if (code === "seal-broken") return !settled.has(`${sheet}|seal`);
    return criterion === null || !settled.has(`${sheet}|${criterion}`);
  });
  return [...standing, ...now.all];
}

function kindOf(opened: OpenedForms): FileKind {
  return {
    findings: (document, touched, setOf) => formFindings(opened, document, touched, setOf),
    async save(document, touched, sets) {
      const { saveForm } = await import("./save-form");
      return saveForm(document, opened, touched, sets);
    },
  };
}
