import type { Grid } from "../reading/grid-types";
import { sheetRows } from "../reading/sheet-rows";
import type { Run } from "./runner";

type Handler = OfficeExtension.EventHandlerResult<never>;

/**
 * Tells when something in the open session may read differently, from the first listener to the last. Events may be late or missing
 * (office-js #3888, #3899), and what was written from here comes back as events on older Excel: reading again is no harm.
 */
export function watchSession(run: Run, gridNow: () => Grid): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  const handlers: Handler[] = [];
  /** Registering and removing go one after the other, however fast listeners come and go. */
  let turn: Promise<unknown> = Promise.resolve();
  const tell = (): Promise<void> => {
    for (const listener of [...listeners]) listener();
    return Promise.resolve();
  };
  const onChanged = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    // Told from ExcelApi 1.14 on.
    if (event.triggerSource === "ThisLocalAddin") return Promise.resolve();
    const sheet = gridNow().sheets.find(({ ref }) => ref === event.worksheetId);
    // A worksheet in which nothing stood may become one of ours, a scoring sheet never does.
    return sheet && sheetRows(sheet) ? Promise.resolve() : tell();
  };
  const register = () =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      handlers.push(worksheets.onChanged.add(onChanged), worksheets.onAdded.add(tell), worksheets.onDeleted.add(tell));
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
  return (listener) => {
    listeners.add(listener);
    if (listeners.size === 1) turn = turn.then(register);
    return () => {
      if (!listeners.delete(listener) || listeners.size > 0) return;
      turn = turn.then(unregister);
    };
  };
}
