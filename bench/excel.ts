import { createExcelHost } from "../src/workbook/excel/excel-host";
import { need } from "../test/workbook/documents";
import { largeDocument, TEA } from "../test/workbook/excel/documents";
import { startHome } from "../test/workbook/excel/home";

/** Requests, bytes and time of the Excel home over the emulated Excel, with 60 products and two sizes of council. */
export async function benchExcel(): Promise<object> {
  return { members2: await measured(60, 2), members15: await measured(60, 15) };
}

async function measured(products: number, members: number): Promise<object> {
  const { host, home } = await startHome({ ceiling: "1.9" });
  const part = async (work: () => Promise<unknown>): Promise<object> => {
    host.counters.reset();
    const start = performance.now();
    await work();
    const { requests } = host.counters;
    return {
      requests: requests.length,
      sentBytes: requests.reduce((sum, { sentBytes }) => sum + sentBytes, 0),
      largestSent: Math.max(0, ...requests.map(({ sentBytes }) => sentBytes)),
      largestReceived: Math.max(0, ...requests.map(({ receivedBytes }) => receivedBytes)),
      milliseconds: Math.round(performance.now() - start),
    };
  };
  const draw = await part(() => home.draw(largeDocument(products, members)));
  const pane = createExcelHost({ excel: host.Excel, wait: () => Promise.resolve(), readFile: null });
  const open = await part(async () => {
    await pane.recognise();
    await pane.open();
  });
  const workbook = need(await pane.open());
  const show = await part(() => workbook.show(TEA, "1.5"));
  const choose = await part(() =>
    workbook.apply([{ kind: "choose", sheet: TEA, criterion: "1.1", option: 2 }]).then(() => workbook.read()),
  );
  const readAll = await part(() => workbook.read());
  return { products, draw, open, show, choose, readAll };
}
