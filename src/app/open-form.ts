import { fail, succeed, type Outcome } from "../catalogue/outcome";
import type { OfficialSheet, WorkbookDocument } from "../council/types";
import { EDITION_LABELS } from "../records/labels";
import type { DraftForm } from "../workbook/drafts";
import {
  inspectForms,
  openFormWorkbook,
  reopenFormWorkbook,
  resumeFormWorkbook,
  type FormStart,
  type InspectedForms,
} from "../workbook/file/form-workbook";
import type { ScoringWorkbook } from "../workbook/port";
import type { BoundForm } from "../workbook/official/bind";
import { marksOf, type FormField } from "../workbook/official/form-binding";
import { FormCells } from "../workbook/official/form-cells";
import { fieldValue } from "../workbook/official/form-fields";
import { readMarks } from "../workbook/official/read-marks";
import { parseDraftForm } from "../workbook/official/form-memory";
import { newSession } from "./new-session";
import { asLoaded, hexDigest, type LoadedOfficialSet } from "./read-official";
import type { NewSessionInput } from "./types";

/** A form of the file that can be scored in place. */
export interface OfferedForm {
  /** 1, 2, … in the order of the file. */
  readonly id: number;
  readonly worksheet: string;
  readonly edition: "148-2023" | "26-2026";
  readonly set: number;
  readonly setName: string;
  readonly marks: { readonly ticks: boolean; readonly scores: boolean };
  /** Criteria that are marked already, and how many there are. */
  readonly scored: number;
  readonly criteria: number;
  /** What the form says of itself already. */
  readonly found: Readonly<Partial<Record<FormField, string>>>;
  readonly holds: { readonly comments: boolean; readonly opinion: boolean };
}

/** A file that holds a province's own forms, looked through and compared with the decisions; nothing is changed yet. */
export interface FormOffer {
  readonly fileName: string;
  readonly forms: readonly OfferedForm[];
  /** One for each set, with what has to be decided where the form differs from the decision. */
  readonly sets: readonly LoadedOfficialSet[];
  /** One sentence for each sheet of the file that cannot be scored in place. */
  readonly left: readonly string[];
  readonly inspected: InspectedForms;
}

export interface FormInput {
  readonly session: NewSessionInput;
  /** The forms of the products of the session, in their order. */
  readonly forms: readonly number[];
  /** The sheets as decided; those of sets that are not scored are passed over. */
  readonly sheets: readonly OfficialSheet[];
  /** Whether the file may have a hidden sheet for what the form has no place for. */
  readonly remember: boolean;
}

export interface OpenedForm {
  readonly workbook: ScoringWorkbook;
  readonly form: DraftForm;
}

const looked = new WeakMap<Uint8Array, Promise<Outcome<InspectedForms>>>();

/** A file is looked through once, whether it turns out to remember its forms or to be offered. */
function inspect(bytes: Uint8Array, fileName: string): Promise<Outcome<InspectedForms>> {
  const known = looked.get(bytes) ?? inspectForms(bytes, fileName);
  looked.set(bytes, known);
  return known;
}

/** Looks through a workbook for forms that can be scored in place. Errors: those of `inspectForms`. */
export async function offerForms(bytes: Uint8Array, fileName: string, now: string): Promise<Outcome<FormOffer>> {
  const inspected = await inspect(bytes, fileName);
  if (!inspected.ok) return inspected;
  const source = { fileName, sha256: await hexDigest(bytes), now };
  const sets: LoadedOfficialSet[] = [];
  const forms: OfferedForm[] = [];
  const left = [...inspected.value.left];
  const facts = new Map<string, { readonly facts: string; readonly worksheet: string }>();
  inspected.value.forms.forEach((bound, index) => {
    const { official, binding } = bound;
    const key = `${official.edition}:${String(official.law.no)}`;
    const own = factsOf(bound);
    const first = facts.get(key);
    if (first && first.facts !== own) {
      left.push(
        `Phiếu ở trang “${binding.worksheet}” khác phiếu cùng bộ ${String(official.law.no)} ở trang “${first.worksheet}” nên không dùng; cần tách sang tệp khác.`,
      );
      return;
    }
    if (!first) {
      facts.set(key, { facts: own, worksheet: binding.worksheet });
      sets.push(asLoaded(official, source));
    }
    forms.push(offered(bound, index + 1, inspected.value));
  });
  return succeed({ fileName, forms, sets, left, inspected: inspected.value });
}

/** Points and marks as the form has them; forms of one set have to agree on them. */
function factsOf({ official }: BoundForm): string {
  return JSON.stringify(official.set.parts, (name, value: unknown) =>
    name === "title" || name === "text" || name === "notes" ? undefined : value,
  );
}

function offered({ binding, official }: BoundForm, id: number, { grid }: InspectedForms): OfferedForm {
  const sheet = grid.sheets.find(({ name }) => name === binding.worksheet);
  const cells = sheet ? new FormCells(sheet) : null;
  const found = Object.entries(binding.fields).flatMap(([field, place]) => {
    const value = cells ? fieldValue(cells, place) : "";
    return value === "" || place.kind === "line" ? [] : [[field, value] as const];
  });
  return {
    ...{ id, worksheet: binding.worksheet, edition: binding.edition, set: binding.set, setName: official.law.name },
    marks: marksOf(binding),
    scored: Object.keys(readMarks(binding, official.law, grid).choices).length,
    criteria: binding.criteria.length,
    found: Object.fromEntries(found),
    holds: {
      comments: binding.criteria.every(({ comment }) => comment !== null),
      opinion: binding.fields.opinion !== undefined,
    },
  };
}

/** How the home at hand scores in forms: in a file, or in the workbook open in Excel. */
export type FormOpener = (inspected: InspectedForms, start: FormStart) => Promise<Outcome<ScoringWorkbook>>;

/**
 * Begins scoring in the forms of a file. What is marked in them already is taken over.
 * Errors: those of `newSession` and `openFormWorkbook`, and `edition-differs` when the dates of a product ask for another decision than
 * its form.
 */
export async function openForms(
  offer: FormOffer,
  { session, forms, sheets, remember }: FormInput,
  sessionId: string,
  open: FormOpener = openFormWorkbook,
): Promise<Outcome<OpenedForm>> {
  const begun = newSession(session, sessionId);
  if (!begun.ok) return begun;
  const chosen = forms.flatMap((id) => offer.forms.filter((form) => form.id === id));
  const { products } = begun.value.session;
  const wrong = products.find(({ edition, set }, index) => {
    const form = chosen[index];
    return form?.edition !== edition || form.set !== set;
  });
  if (wrong) {
    const form = chosen[products.indexOf(wrong)];
    const own = form ? `${EDITION_LABELS[form.edition]}, bộ ${String(form.set)}` : "";
    return fail(
      "edition-differs",
      `Phiếu ở trang “${form?.worksheet ?? ""}” theo ${own}; theo các ngày đã nhập, sản phẩm ${wrong.code} chấm theo ${EDITION_LABELS[wrong.edition]}, bộ ${String(wrong.set)}. Cần xem lại ngày nộp hồ sơ, hoặc dùng phiếu đúng quyết định.`,
    );
  }
  const used = sheets.filter(({ edition, set }) =>
    products.some((product) => product.edition === edition && product.set === set),
  );
  const document: WorkbookDocument = used.length === 0 ? begun.value : { ...begun.value, officialSheets: used };
  const form: DraftForm = {
    memory: remember ? "store" : "none",
    links: chosen.map(({ worksheet, edition, set }, index) => {
      return { product: products[index]?.code ?? "", worksheet, edition, set };
    }),
  };
  const workbook = await open(offer.inspected, { document, ...form });
  return workbook.ok ? succeed({ workbook: workbook.value, form }) : workbook;
}

/** A file that remembers its forms, taken up again. Errors: those of `inspectForms` and `reopenFormWorkbook`. */
export async function reopenForms(bytes: Uint8Array, fileName: string): Promise<Outcome<OpenedForm>> {
  const inspected = await inspect(bytes, fileName);
  if (!inspected.ok) return inspected;
  const workbook = await reopenFormWorkbook(inspected.value);
  if (!workbook.ok) return workbook;
  const links = inspected.value.remembered?.memory.links ?? [];
  return succeed({ workbook: workbook.value, form: { links, memory: "store" } });
}

/** A draft of a session that is scored in forms. Errors: those of `parseDraftForm`, `inspectForms` and `resumeFormWorkbook`. */
export async function resumeForms(
  document: WorkbookDocument,
  original: Uint8Array,
  fileName: string,
  stored: unknown,
): Promise<Outcome<OpenedForm>> {
  const form = parseDraftForm(stored);
  if (!form.ok) return form;
  const inspected = await inspect(original, fileName);
  if (!inspected.ok) return inspected;
  const workbook = await resumeFormWorkbook(inspected.value, { document, ...form.value });
  return workbook.ok ? succeed({ workbook: workbook.value, form: form.value }) : workbook;
}
