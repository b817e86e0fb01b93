import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import type { ExcelHost } from "./index";
import { parseJson } from "./json";
import { OFFICE_JS } from "./library";

/** Add to a page's address, so that office.js takes the browser for Excel on Windows. */
export const HOST_QUERY = "_host_Info=Excel$Win32$16.01$vi-VN";
/** Where pages load office.js from. */
export const OFFICE_JS_URL = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_JS_FOLDERS = /^https:\/\/appsforoffice\.(microsoft|edog\.officeapps\.live)\.com\/lib\/[\d.]+\/hosted\//;

/** What the page's `window.external` is made of. */
interface Facts {
  readonly requirements: string;
  readonly hostVersion: string;
}

/**
 * Puts a page into the emulated Excel, before it is opened: the whole unmodified office.js boots over `window.external`, its address is
 * answered from the installed package, and its requests go to the host in this process. Open the page with `HOST_QUERY`.
 */
export async function installExcelHost(page: Page, host: ExcelHost): Promise<void> {
  await page.route(OFFICE_JS_FOLDERS, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(OFFICE_JS_PATH, "");
    const file = join(OFFICE_JS, path);
    if (!file.startsWith(OFFICE_JS) || !existsSync(file)) return route.fulfill({ status: 404, body: basename(file) });
    const contentType = file.endsWith(".js") ? "text/javascript; charset=utf-8" : "application/octet-stream";
    return route.fulfill({ status: 200, contentType, body: readFileSync(file) });
  });

  const connection = host.office.connect(host.ceiling, (message) => {
    // A page that was closed or left hears nothing any more.
    void page.evaluate(tellPage, message).catch(() => undefined);
  });
  await page.exposeFunction("__excelRequest", async (body: string, flags: number) =>
    JSON.stringify(await connection.request(parseJson(body), flags)),
  );
  await page.exposeFunction("__excelFile", async () => Buffer.from(await host.save()).toString("base64"));
  const facts: Facts = {
    requirements: JSON.stringify({
      ExcelApi: host.ceiling,
      RichApiRuntime: "1.2",
      RichApiRuntimeFlag: "1.2",
      AddinCommands: "1.3",
      File: "1.1",
      CompressedFile: "1.1",
    }),
    hostVersion: "16.0.18025.20000",
  };
  await page.addInitScript(beExcel, facts);
}

const OFFICE_JS_PATH = /^\/lib\/[\d.]+\/hosted\//;

/** What the injected host leaves on the page's window. */
interface ExcelWindow extends Window {
  __excelRequest: (body: string, flags: number) => Promise<string>;
  __excelFile: () => Promise<string>;
  __excelEvents?: (message: object) => void;
}

/** Runs in the page. */
function tellPage(message: object): void {
  const page: Window & { readonly __excelEvents?: (message: object) => void } = window;
  page.__excelEvents?.(message);
}

/**
 * Runs in the page before its scripts: offers what the Windows build of office.js expects of `window.external`. Answers are "safe
 * arrays", which have `toArray` and `dimensions`; what they hold is plain, or office.js would look for tables in it.
 */
function beExcel({ requirements, hostVersion }: Facts): void {
  const EXECUTE_REQUEST = 93;
  const DOCUMENT_COPY = 77;
  const DOCUMENT_COPY_CHUNK = 80;
  const RELEASE_DOCUMENT_COPY = 81;
  const RICH_API_MESSAGE = 33;
  const page = window as unknown as ExcelWindow;
  type SafeArray = unknown[] & { toArray?: () => unknown[]; dimensions?: () => number };
  type Answer = (answer: SafeArray | number) => void;

  const safe = (values: unknown[]): SafeArray => {
    const array: SafeArray = values;
    array.toArray = () => [...values];
    array.dimensions = () => 1;
    return array;
  };
  let handler: ((id: number, payload: unknown) => void) | null = null;
  page.__excelEvents = (message) => {
    const { entries } = message as { entries: Record<string, unknown>[] };
    const rows = entries.map((entry) => [
      ...[entry["messageCategory"], entry["messageType"], entry["targetId"], entry["message"]],
      ...[0, entry["isRemoteOverride"]],
    ]);
    handler?.(RICH_API_MESSAGE, safe(rows));
  };

  let file = new Uint8Array();
  const execute = async (id: number, params: unknown[], answer: Answer): Promise<void> => {
    if (id === EXECUTE_REQUEST) {
      const { 4: body, 6: flags } = params[0] as { 4: string; 6: number };
      answer(safe([0, [200, [], await page.__excelRequest(body, flags)]]));
    } else if (id === DOCUMENT_COPY) {
      file = Uint8Array.from(atob(await page.__excelFile()), (letter) => letter.charCodeAt(0));
      answer(safe([0, [1, file.length]]));
    } else if (id === DOCUMENT_COPY_CHUNK) {
      const [, offset, size] = params as [unknown, number, number];
      const slice = [...file.subarray(offset, offset + size)];
      answer(safe([0, [slice, slice.length]]));
    } else if (id === RELEASE_DOCUMENT_COPY) answer(safe([0]));
    else throw new Error(`The emulated Excel does not model call ${String(id)}.`);
  };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "ocop",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 1066,
    GetAppDataLocale: () => 1066,
    GetDocUrl: () => "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => requirements,
    GetHostFullVersion: () => hostVersion,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const external = {
    GetHostInfo: () => "Excel$Win32$16.01$vi-VN",
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, params: unknown[], answer: Answer) => void execute(id, params, answer),
    RegisterEvent: (id: number, _target: string, listen: typeof handler, answer: Answer) => {
      if (id === RICH_API_MESSAGE) handler = listen;
      answer(0);
    },
    UnregisterEvent: (_id: number, _target: string, answer: Answer) => {
      handler = null;
      answer(0);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
}
