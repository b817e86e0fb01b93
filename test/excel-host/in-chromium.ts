import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
  readonly requestPath: string;
}

/**
 * Puts a page into the emulated Excel, before it is opened: the whole unmodified office.js boots over `window.external`, its address is
 * answered from the installed package, and its requests go to the host in this process. Open the page with `HOST_QUERY`.
 */
export async function installExcelHost(page: Page, host: ExcelHost): Promise<void> {
  const connection = host.office.connect(host.ceiling, (message) => {
    // A page that was closed or left hears nothing any more.
    void page.evaluate(tellPage, message).catch(() => undefined);
  });
  await answerRequests(page, {
    [`${OFFICE_JS_HOSTS}*`]: ({ url }) => {
      const path = new URL(url).pathname.replace(OFFICE_JS_PATH, "");
      const file = join(OFFICE_JS, path);
      if (!OFFICE_JS_FOLDERS.test(url) || !file.startsWith(OFFICE_JS) || !existsSync(file)) return null;
      const type = file.endsWith(".js") ? "text/javascript; charset=utf-8" : "application/octet-stream";
      return { type, body: readFileSync(file) };
    },
    // Not over the page's debugger: its thread would take a large answer in twice, which no Excel makes it do.
    [`*${REQUEST_PATH}`]: async ({ postData = "" }) => {
      const { body, flags } = parseJson(postData) as { body: string; flags: number };
      const answer = await connection.request(parseJson(body), flags);
      return { type: "application/json", body: Buffer.from(JSON.stringify(answer)) };
    },
  });
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
    requestPath: REQUEST_PATH,
  };
  await page.addInitScript(beExcel, facts);
}

/** What a request of the page is answered with; null where there is no such file. */
type Answering = (request: {
  readonly url: string;
  readonly postData?: string;
}) => AnswerOf | null | Promise<AnswerOf | null>;
interface AnswerOf {
  readonly type: string;
  readonly body: Buffer;
}

/** Answers requests to some addresses here; all others go their way without waiting for this process. */
async function answerRequests(page: Page, byPattern: Readonly<Record<string, Answering>>): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const patterns = Object.keys(byPattern);
  devtools.on("Fetch.requestPaused", ({ requestId, request }) => {
    const pattern = patterns.find((each) => isOf(each, request.url));
    const answer = async () => {
      const made = (pattern !== undefined && (await byPattern[pattern]?.(request))) || null;
      await devtools.send("Fetch.fulfillRequest", {
        requestId,
        responseCode: made ? 200 : 404,
        responseHeaders: [
          { name: "Content-Type", value: made?.type ?? "text/plain" },
          // As Microsoft's server answers: office.js asks for its parts so.
          { name: "Access-Control-Allow-Origin", value: "*" },
        ],
        body: (made?.body ?? Buffer.alloc(0)).toString("base64"),
      });
    };
    // A page that was closed or left waits for no answer.
    answer().catch(() => undefined);
  });
  await devtools.send("Fetch.enable", { patterns: patterns.map((urlPattern) => ({ urlPattern })) });
}

/** Whether an address begins, or ends, as a pattern with one asterisk says. */
function isOf(pattern: string, url: string): boolean {
  return pattern.endsWith("*") ? url.startsWith(pattern.slice(0, -1)) : url.endsWith(pattern.slice(1));
}

const OFFICE_JS_HOSTS = "https://appsforoffice.";
const REQUEST_PATH = "/__excel-request";
const OFFICE_JS_PATH = /^\/lib\/[\d.]+\/hosted\//;

/** What the injected host leaves on the page's window. */
interface ExcelWindow extends Window {
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
function beExcel({ requirements, hostVersion, requestPath }: Facts): void {
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
      const asked = await fetch(requestPath, { method: "POST", body: JSON.stringify({ body, flags }) });
      answer(safe([0, [200, [], await asked.text()]]));
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
