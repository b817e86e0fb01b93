import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { isWithin } from "./api-sets";

/** What the client library offers an add-in. */
export interface ClientLibrary {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The bridge the library hands its messages to and gets its answers from. */
interface Bridge {
  sendMessageToHost(json: string): void;
  onMessageFromHost?: (json: string) => void;
}

interface LoadedLibrary extends ClientLibrary {
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly CommonUtility: {
      _doApiNotSupportedCheck: boolean;
      isSetSupported: (name: string, version?: string) => boolean;
    };
  };
}

/** What the emulated Office tells of itself. */
export interface OfficeFacts {
  readonly ceiling: string;
  readonly web: boolean;
  /** The document as a compressed file, for `getFileAsync`. */
  readonly file: () => Promise<Uint8Array>;
}

export const OFFICE_JS = join(__dirname, "../../node_modules/@microsoft/office-js/dist");
let script: vm.Script | null = null;

/** A fresh instance of the true client library, connected to a host. `receive` takes its messages; the answer pushes messages to it. */
export function loadLibrary(
  facts: OfficeFacts,
  receive: (json: string) => void,
): { readonly library: ClientLibrary; readonly push: (json: string) => void } {
  const path = join(OFFICE_JS, "excel-win32-16.01.debug.js");
  script ??= new vm.Script(readFileSync(path, "utf8"), { filename: path });
  const globals: Record<string, unknown> = {
    // Errors and promises of the library are those of the tests, so that instanceof and await agree.
    ...{ Error, Promise, setTimeout, clearTimeout, performance, console },
    navigator: { userAgent: "Emulated Excel" },
  };
  globals["window"] = globals;
  script.runInContext(vm.createContext(globals));
  if (!isLibrary(globals)) throw new Error("@microsoft/office-js does not offer Excel, Office and OfficeExtension.");
  const { OfficeExtension: extension } = globals;

  const isSetSupported = setsOf(facts);
  extension.CommonUtility.isSetSupported = isSetSupported;
  extension.CommonUtility._doApiNotSupportedCheck = true;
  // `Office.context` of the library is read-only, so an Office with a context of its own stands before it.
  const office: unknown = Object.create(globals.Office, {
    context: { value: officeContext(facts, isSetSupported) },
    onReady: {
      value: (ready?: (info: object) => unknown) => {
        const info = { host: "Excel", platform: facts.web ? "OfficeOnline" : "PC" };
        ready?.(info);
        return Promise.resolve(info);
      },
    },
  });
  Object.assign(globals, { Office: office });

  const bridge: Bridge = { sendMessageToHost: receive };
  extension.HostBridge.init(bridge);
  return { library: globals, push: (json) => bridge.onMessageFromHost?.(json) };
}

function isLibrary(globals: object): globals is LoadedLibrary {
  return ["Excel", "Office", "OfficeExtension"].every((name) => name in globals);
}

/** Which requirement sets the emulated Excel has. */
export function setsOf({ ceiling, web }: Pick<OfficeFacts, "ceiling" | "web">) {
  return (name: string, version = "1.1"): boolean => {
    if (name === "ExcelApi") return isWithin(version, ceiling);
    if (name === "ExcelApiOnline") return web && isWithin(version, "1.1");
    return [
      "RichApiRuntime",
      "RichApiRuntimeFlag",
      "DelayForCellEdit",
      "CompressedFile",
      "File",
      "AddinCommands",
    ].includes(name);
  };
}

function officeContext(
  { web, file }: OfficeFacts,
  isSetSupported: (name: string, version?: string) => boolean,
): object {
  const platform = web ? "OfficeOnline" : "PC";
  return {
    requirements: { isSetSupported },
    host: "Excel",
    platform,
    diagnostics: { host: "Excel", platform, version: "16.0.18025.20000" },
    displayLanguage: "vi-VN",
    contentLanguage: "vi-VN",
    document: { mode: "readWrite", url: "", getFileAsync: fileInSlices(file) },
  };
}

interface AsyncAnswer {
  readonly status: "succeeded" | "failed";
  readonly value?: unknown;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}
type AsyncCallback = (answer: AsyncAnswer) => void;
const SLICE = 65_536;

/** `Office.context.document.getFileAsync` for compressed files: the workbook in slices. */
function fileInSlices(file: () => Promise<Uint8Array>) {
  return (type: string, ...rest: readonly unknown[]): void => {
    const options = rest.find((one) => typeof one === "object" && one !== null);
    const asked =
      options && "sliceSize" in options && typeof options.sliceSize === "number" ? options.sliceSize : 4 * SLICE;
    const callback = rest.find((one): one is AsyncCallback => typeof one === "function");
    if (type !== "compressed") throw new Error(`The emulated Excel does not model getFileAsync("${type}").`);
    void file().then((bytes) => {
      const sliceSize = Math.max(1, asked);
      const value = {
        size: bytes.length,
        sliceCount: Math.ceil(bytes.length / sliceSize),
        getSliceAsync: (index: number, done: AsyncCallback) => {
          const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
          done({ status: "succeeded", value: { data, index, size: data.length } });
        },
        closeAsync: (done?: AsyncCallback) => done?.({ status: "succeeded" }),
      };
      callback?.({ status: "succeeded", value });
    });
  };
}
