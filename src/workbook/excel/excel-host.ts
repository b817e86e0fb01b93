import { succeed, type Outcome } from "../../catalogue/outcome";
import { loadSessionSets } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import type { OpenedWorkbook } from "../reading/read-workbook";
import { soundDocument } from "../reading/document-texts";
import { base64Of } from "./base64";
import { readDocumentFile } from "./document-file";
import { drawSheets, removeSheets } from "./draw-sheets";
import { excelWorkbook, type ExcelWorkbook } from "./excel-workbook";
import { failureOf, technicalLine } from "./faults";
import type { ExcelForms } from "./form-home";
import type { ExcelParts } from "./library";
import { newWorksheets } from "./new-worksheets";
import { holds, openGrid, readOpenGrid, type OpenGrid } from "./read-open";
import type { ExcelSession } from "./session-workbook";
import { createRunner, plainOutcome } from "./runner";

/** What was taken up of the open workbook, by the face it opens. */
export type TakenWorkbook =
  | { readonly kind: "member"; readonly workbook: ExcelWorkbook }
  | { readonly kind: "session"; readonly workbook: ExcelSession };

/** The workbook that is open in Excel, before it is known to be a session. */
export interface ExcelHost {
  /** What the open workbook holds. Errors: those of the host. */
  recognise(): Promise<Outcome<"ocop" | "empty" | "other">>;
  /** Its file name, as Excel says it; "" when Excel does not say. */
  name(): Promise<string>;
  /** Takes up the session in it, as far as it is sound. Errors: those of `readWorkbook`, and of the host. */
  open(): Promise<Outcome<ExcelWorkbook>>;
  /** Takes up what is in it, a member's sheets or the secretary's session; errors as for `open`. */
  take(): Promise<Outcome<TakenWorkbook>>;
  /** Draws a session into it as `draw` draws a member's sheets. */
  drawSession(document: WorkbookDocument): Promise<Outcome<ExcelSession>>;
  /**
   * Draws a document into it, beside the worksheets it has, and takes that up: all of it or nothing.
   * Errors: `already-ocop`, those of `parseDocument`, of loading a set and of the host.
   */
  draw(document: WorkbookDocument): Promise<Outcome<ExcelWorkbook>>;
  /** Opens .xlsx bytes as a new workbook in a window of its own (results that are files of their own). */
  openAsNew(bytes: Uint8Array): Promise<Outcome<null>>;
  /** A province's own forms in it; what they need is fetched when it is first asked for. */
  readonly forms: ExcelForms;
}

/**
 * The way to the workbook open in Excel. Recognising and opening take two requests together, whatever the number of products up to 62.
 * @param parts By default Excel's own library as the page has loaded it.
 */
export function createExcelHost(parts: ExcelParts = ownParts()): ExcelHost {
  const run = createRunner(parts);
  /** What recognising has read, good for the opening that follows at once. */
  let looked: OpenGrid | null = null;
  let fileName = "";

  const look = async (): Promise<Outcome<OpenGrid>> => {
    const read = await readOpenGrid(run);
    if (!read.ok) return plainOutcome(read);
    fileName = read.value.grid.fileName;
    return read;
  };
  const opening = async (): Promise<Outcome<OpenGrid & { readonly opened: OpenedWorkbook }>> => {
    const read = looked === null ? await look() : succeed(looked);
    looked = null;
    if (!read.ok) return read;
    const opened = await openGrid(run, read.value.grid);
    return opened.ok ? succeed({ ...read.value, opened: opened.value }) : opened;
  };
  const open = async (): Promise<Outcome<ExcelWorkbook>> => {
    const read = await opening();
    return read.ok ? succeed(await excelWorkbook(run, parts, read.value, read.value.opened)) : read;
  };

  const name = async (): Promise<string> => {
    if (fileName !== "") return fileName;
    const named = await run(async (context) => {
      context.workbook.load("name");
      await context.sync();
      return context.workbook.name;
    });
    return named.ok ? named.value : "";
  };
  const forms = async (): Promise<ExcelForms> => {
    const { createExcelForms } = await import("./form-home");
    return createExcelForms(parts, name);
  };

  const drawWhole = async (document: WorkbookDocument): Promise<Outcome<null>> => {
    looked = null;
    const sound = soundDocument(document);
    if (!sound.ok) return sound;
    const taken = await run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load("items/name");
      tables.load("items/name");
      await context.sync();
      return { sheets: worksheets.items.map(({ name }) => name), tables: tables.items.map(({ name }) => name) };
    });
    if (!taken.ok) return plainOutcome(taken);
    const wanted = newWorksheets(sound.value, await loadSessionSets(sound.value), taken.value);
    if (!wanted.ok) return wanted;
    const { sheets, active } = wanted.value;
    const drawn = await drawSheets(run, sheets);
    if (!drawn.ok) {
      // Once more for what could not be taken away at once, such as while a cell is being edited.
      if (drawn.left.length > 0) await removeSheets(run, drawn.left);
      return plainOutcome(drawn.failure);
    }
    await run(async (context) => {
      context.workbook.worksheets.getItem(active).activate();
      await context.sync();
      return null;
    });
    return succeed(null);
  };

  return {
    forms: {
      inspect: async () => (await forms()).inspect(),
      open: async (inspected, start) => (await forms()).open(inspected, start),
      reopen: async (inspected) => (await forms()).reopen(inspected),
    },
    async recognise() {
      const read = await look();
      if (!read.ok) return read;
      looked = read.value;
      return succeed(holds(read.value.grid));
    },
    name,
    open,
    async take() {
      const read = await opening();
      if (!read.ok) return read;
      const { opened } = read.value;
      if (opened.document.kind !== "session") {
        return succeed({ kind: "member", workbook: await excelWorkbook(run, parts, read.value, opened) });
      }
      const { excelSession } = await import("./session-workbook");
      return succeed({ kind: "session", workbook: excelSession(run, parts, opened) });
    },
    async draw(document) {
      const drawn = await drawWhole(document);
      return drawn.ok ? open() : drawn;
    },
    async drawSession(document) {
      const drawn = await drawWhole(document);
      const read = drawn.ok ? await opening() : drawn;
      if (!read.ok) return read;
      const { excelSession } = await import("./session-workbook");
      return succeed(excelSession(run, parts, read.value.opened));
    },
    async openAsNew(bytes) {
      try {
        await parts.excel.createWorkbook(base64Of(bytes));
        return succeed(null);
      } catch (thrown) {
        parts.report?.(technicalLine(thrown));
        return failureOf(thrown);
      }
    },
  };
}

function ownParts(): ExcelParts {
  return {
    excel: Excel,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    readFile: () => readDocumentFile(Office.context.document, Office.FileType.Compressed),
  };
}
