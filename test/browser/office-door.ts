import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

/** Where the pane asks for office.js. */
export const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";
const HOSTED = "/lib/1/hosted/";
const LIBRARY = resolve(__dirname, "../../node_modules/@microsoft/office-js/dist");

/** What Excel on Windows appends to the address of a pane. */
export const HOST_INFO = "_host_Info=Excel$Win32$16.01$vi-VN";

/** Gives the page Microsoft's own library at its own address, from the installed package; all else there is missing. */
export async function serveOfficeLibrary(page: Page): Promise<void> {
  await page.route(`${OFFICE_ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = path.startsWith(HOSTED) ? join(LIBRARY, path.slice(HOSTED.length)) : "";
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(file) });
  });
}

/**
 * An Excel that answers office.js at the door: who it is and which functions it has. It holds no workbook; what is
 * asked of one gets no answer.
 */
export async function openOfficeDoor(page: Page, excelApi: string): Promise<void> {
  await page.addInitScript((version) => {
    const EXCEL = 1;
    const silent = (): undefined => undefined;
    const context = {
      GetSettings: () => ({ Read: silent, Write: silent }),
      GetAppType: () => EXCEL,
      GetSolutionRef: () => "ocop",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => 1066,
      GetAppDataLocale: () => 1066,
      GetDocUrl: () => "C:\\phieu.xlsx",
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 0,
      GetControlIntegrationLevel: () => 0,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "",
      GetInstanceId: () => "1",
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetSupportedMatrix: () => JSON.stringify({ ExcelApi: version }),
      GetHostFullVersion: () => "16.0.14332.20000",
      GetInitialDisplayMode: () => 0,
    };
    // The old name under which desktop Office stands in its web views.
    const door: unknown = Reflect.get(window, "external");
    Object.assign(door ?? {}, {
      GetHostInfo: () => ({ isO15: false, hostType: "Excel", hostPlatform: "Win32", hostSpecificFileVersion: "16.01" }),
      GetContext: () => context,
      GetLoggingAllowed: () => true,
      Execute: silent,
      RegisterEvent: silent,
      UnregisterEvent: silent,
    });
  }, excelApi);
}
