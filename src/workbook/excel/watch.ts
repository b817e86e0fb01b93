import { criterionKey } from "../../records/layout";
import type { SheetRef, WorkbookHint } from "../port";
import { cellAt, parseAddress } from "../reading/grid-types";
import type { OpenedWorkbook } from "../reading/read-workbook";
import { writtenCells, type SheetChange } from "./planned";
import { addressOf } from "./rectangles";
import type { Run } from "./runner";

export interface WatchInput {
  /** The workbook as it is known now. */
  readonly opened: () => OpenedWorkbook;
  /** Is told which worksheet may read differently; "*" when the list of worksheets may be another. */
  readonly changed: (sheetId: string) => void;
}

/** Excel's events, boiled down to hints. */
export interface Watching {
  /** Begins with the first listener and ends with the last. */
  listen(listener: (hint: WorkbookHint) => void): () => void;
  /** What is about to be written from here, and is no news. */
  expectWrites(changes: readonly SheetChange[]): void;
  expectSelection(sheetId: string, row: number): void;
}

type Handler = OfficeExtension.EventHandlerResult<never>;

/**
 * Watches the whole workbook with the events of ExcelApi 1.9. Events may be late or missing (office-js #3888, #3899), and own writes come back
 * as events too: a cell that holds what is known is no news.
 */
export function watchWorkbook(run: Run, { opened, changed }: WatchInput): Watching {
  const listeners = new Set<(hint: WorkbookHint) => void>();
  const expected = new Map<string, unknown>();
  const selections = new Set<string>();
  const handlers: Handler[] = [];
  /** Registering and removing go one after the other, however fast listeners come and go. */
  let turn: Promise<unknown> = Promise.resolve();

  const tell = (hint: WorkbookHint): void => {
    for (const listener of [...listeners]) listener(hint);
  };
  const news = (sheetId: string): void => {
    changed(sheetId);
    tell({ kind: "changed" });
  };

  const onChanged = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (!isEcho(event)) news(event.worksheetId);
    return Promise.resolve();
  };
  const isEcho = (event: Excel.WorksheetChangedEventArgs): boolean => {
    // Told from ExcelApi 1.14 on.
    if (event.triggerSource === "ThisLocalAddin") return true;
    if (event.source === "Remote" || event.changeType !== "RangeEdited") return false;
    const place = `${event.worksheetId} ${event.address}`;
    const after = valueAfter(event.details);
    if (expected.has(place) && (after === undefined || after === expected.get(place))) {
      expected.delete(place);
      return true;
    }
    const cell = parseAddress(event.address);
    if (!cell || after === undefined) return false;
    const sheet = opened().grid.sheets.find(({ ref }) => ref === event.worksheetId);
    const line = sheet?.rows.find(({ number }) => number === cell.row);
    const known = line && cellAt(line, cell.column);
    return known?.formula === undefined && (known?.value ?? "") === after;
  };
  const onSelected = (event: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    const row = rowOf(event.address);
    if (row === null || selections.delete(`${event.worksheetId} ${String(row)}`)) return Promise.resolve();
    const place = criterionAt(opened(), event.worksheetId, row);
    if (place && place.criterion !== "") tell({ kind: "selected", ...place });
    return Promise.resolve();
  };
  const onListChanged = (): Promise<void> => {
    news("*");
    return Promise.resolve();
  };

  const register = () =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      handlers.push(
        worksheets.onChanged.add(onChanged),
        worksheets.onSelectionChanged.add(onSelected),
        worksheets.onAdded.add(onListChanged),
        worksheets.onDeleted.add(onListChanged),
      );
      await context.sync();
      return null;
    });
  const unregister = async (): Promise<void> => {
    for (const handler of handlers.splice(0)) {
      handler.remove();
      // A workbook that is being closed takes no more requests; there is then nothing left to watch.
      await handler.context.sync().catch(() => undefined);
    }
  };

  return {
    listen(listener) {
      listeners.add(listener);
      if (listeners.size === 1) turn = turn.then(register);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        turn = turn.then(unregister);
      };
    },
    expectWrites(changes) {
      if (listeners.size === 0) return;
      for (const { rows, plan } of changes) {
        for (const { row, column, value } of writtenCells(plan.writes)) {
          const address = addressOf({ top: row, left: column, bottom: row, right: column });
          expected.set(`${rows.sheet.ref} ${address}`, value);
        }
      }
    },
    expectSelection(sheetId, row) {
      if (listeners.size > 0) selections.add(`${sheetId} ${String(row)}`);
    },
  };
}

/** What one cell holds after it was changed; undefined when several were changed at once: Excel then leaves the details out. */
function valueAfter(details: Excel.ChangedEventDetail | null | undefined): unknown {
  if (!details) return undefined;
  const value: unknown = details.valueAfter;
  return value ?? "";
}

/** First row of "D5", "D5:E9", "5:9" or "Chè!D5". */
function rowOf(address: string): number | null {
  const row = /^\$?[A-Z]{0,3}\$?(\d+)/i.exec(address.slice(address.lastIndexOf("!") + 1))?.[1];
  return row === undefined ? null : Number(row);
}

/** The scoring sheet of a worksheet, and the criterion whose row, option, note or case stands in a row, or "". */
export function criterionAt(
  opened: OpenedWorkbook,
  sheetId: string,
  row: number,
): { readonly sheet: SheetRef; readonly criterion: string } | null {
  const here = [...opened.sheets.values()].find(({ rows }) => rows?.sheet.ref === sheetId);
  if (!here?.rows) return null;
  const { product, member } = here.sheet;
  const { rows, keyed } = here.rows;
  const key = keyed.find((each) => each.row.number === row)?.key;
  const code = key && "code" in key ? key.code : "";
  return { sheet: { product, member }, criterion: rows.has(criterionKey(code)) ? code : "" };
}
