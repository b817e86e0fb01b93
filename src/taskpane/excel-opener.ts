import type { WorkbookOpener } from "../app/types";

let made: Promise<WorkbookOpener> | null = null;

/** The jobs over the open workbook, fetched after the pane is painted; a failed fetch is tried again at the next use. */
function opener(): Promise<WorkbookOpener> {
  made ??= Promise.all([
    import(/* webpackChunkName: "open-workbook" */ "../app/open-workbook"),
    import(/* webpackChunkName: "excel-home" */ "../workbook/excel/excel-host"),
  ])
    .then(([{ createWorkbookOpener }, { createExcelHost }]) =>
      createWorkbookOpener({
        host: createExcelHost(),
        now: () => new Date().toISOString(),
        newId: () => crypto.randomUUID(),
      }),
    )
    .catch((reason: unknown) => {
      made = null;
      throw reason;
    });
  return made;
}

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
