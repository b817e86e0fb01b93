import type { WorkbookOpener } from "../app/types";
import { loadOnce } from "./load-once";

/** The jobs over the open workbook, fetched after the pane is painted. */
const opener = loadOnce((): Promise<WorkbookOpener> =>
  Promise.all([
    import(/* webpackChunkName: "open-workbook" */ "../app/open-workbook"),
    import(/* webpackChunkName: "excel-home" */ "../workbook/excel/excel-host"),
  ]).then(([{ createWorkbookOpener }, { createExcelHost }]) =>
    createWorkbookOpener({
      host: createExcelHost(),
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
    }),
  ),
);

/** The ways into a session beside the workbook that is open in Excel. */
export const excelOpener: WorkbookOpener = {
  look: async () => (await opener()).look(),
  open: async () => (await opener()).open(),
  openForms: async (offer, input) => (await opener()).openForms(offer, input),
  drawSample: async () => (await opener()).drawSample(),
  newSession: async (input) => (await opener()).newSession(input),
  drawSampleMeeting: async () => (await opener()).drawSampleMeeting(),
  newMeeting: async (input) => (await opener()).newMeeting(input),
};
