import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/launch";
import { HOST_QUERY, installExcelHost, OFFICE_JS_URL } from "../excel-host/in-chromium";
import { startExcelHost } from "../excel-host/index";

jest.setTimeout(120_000);

const PAGE = "https://pane.test/";
const HTML = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><script src="${OFFICE_JS_URL}"></script></head><body></body></html>`;

describe("a page inside the emulated Excel", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
  });

  it("boots Microsoft's unmodified office.js, reads and writes cells, hears events and gets the file", async () => {
    const host = await startExcelHost({ ceiling: "1.9" });
    const page = await browser.newPage();
    await page.route(`${PAGE}**`, (route) => route.fulfill({ contentType: "text/html", body: HTML }));
    await installExcelHost(page, host);
    await page.goto(`${PAGE}?${HOST_QUERY}`);

    const info = await page.evaluate(async () => {
      const { host: name, platform } = await Office.onReady();
      const { requirements } = Office.context;
      return [
        name,
        platform,
        requirements.isSetSupported("ExcelApi", "1.9"),
        requirements.isSetSupported("ExcelApi", "1.10"),
      ];
    });
    expect(info).toEqual(["Excel", "PC", true, false]);

    const values = await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange("A1:B1");
        range.formulas = [["điểm", "=1+2"]];
        range.load("values");
        sheet.onChanged.add(async ({ address, source }) => {
          document.body.append(`${address} ${source}`);
        });
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(values).toEqual([["điểm", 3]]);
    expect(host.model.sheet("Sheet1").content(0, 1)).toEqual({ formula: "=1+2" });
    await page.getByText("A1:B1 Local").waitFor();

    host.user.type("Sheet1", "C5", "x");
    await page.getByText("C5 Local").waitFor();

    const bytes = await page.evaluate(
      () =>
        new Promise<number[]>((done) => {
          Office.context.document.getFileAsync(Office.FileType.Compressed, {}, ({ value: file }) => {
            file.getSliceAsync(0, ({ value: slice }) => done((slice.data as number[]).slice(0, 2)));
          });
        }),
    );
    expect(bytes).toEqual([0x50, 0x4b]);
    expect(host.lacks).toEqual([]);
    await page.close();
  });
});
