import { isJsonObject, parseJson } from "./json";
import { type ClientLibrary, loadLibrary } from "./library";
import { HostWorkbook } from "./model/workbook";
import type { NormalFont } from "./model/style";
import { EmulatedOffice, type HostCounters } from "./office";
import type { HostFaults } from "./faults";
import { openWorkbook } from "./xlsx/open";
import { saveWorkbook } from "./xlsx/save";
import { type HostUser, hostUser } from "./user";

/** ExcelApi 1.9 is the add-in's floor, 1.14 is Excel 2021, 1.21 Microsoft 365. */
export type ApiCeiling = "1.9" | "1.14" | "1.21";

/** An emulated Excel with one open workbook, driven through Microsoft's true client library. */
export interface ExcelHost extends ClientLibrary {
  readonly model: HostWorkbook;
  readonly counters: HostCounters;
  readonly faults: HostFaults;
  readonly user: HostUser;
  /** Base64 of the workbooks handed to `Excel.createWorkbook`. */
  readonly created: readonly string[];
  /** What was asked of the host that it does not model, in words. */
  readonly lacks: readonly string[];
  readonly ceiling: ApiCeiling;
  /** The connection point for panes that run elsewhere, such as in Chromium. */
  readonly office: EmulatedOffice;
  /** A second pane over the same workbook, with a library of its own. */
  openPane(): ClientLibrary;
  /** Resolves when every event so far has reached its handlers. */
  settled(): Promise<void>;
  /** The workbook as .xlsx. */
  save(): Promise<Uint8Array>;
}

export interface ExcelHostOptions {
  readonly ceiling?: ApiCeiling;
  /** An .xlsx to open; by default an empty workbook with one sheet. */
  readonly workbook?: Uint8Array;
  /** Excel on the web: 5 MB a request and a response. */
  readonly web?: boolean;
  /** Font of the Normal style of an empty workbook; by default Excel's own. */
  readonly normalFont?: NormalFont;
}

export async function startExcelHost(options: ExcelHostOptions = {}): Promise<ExcelHost> {
  const { ceiling = "1.21", web = false } = options;
  const model = options.workbook ? await openWorkbook(options.workbook) : emptyWorkbook(options.normalFont);
  const office = new EmulatedOffice(model, web);
  const save = (): Promise<Uint8Array> => saveWorkbook(model);
  const openPane = (): ClientLibrary => connectLibrary(office, { ceiling, web, file: save });
  return {
    ...openPane(),
    model,
    counters: office.counters,
    faults: office.faults,
    user: hostUser(model, (source) => office.tell(source)),
    created: model.created,
    lacks: office.lacks,
    ceiling,
    office,
    openPane,
    settled,
    save,
  };
}

function emptyWorkbook(font?: NormalFont): HostWorkbook {
  const workbook = new HostWorkbook(font);
  workbook.addSheet("Sheet1");
  return workbook;
}

function connectLibrary(office: EmulatedOffice, facts: Parameters<typeof loadLibrary>[0]): ClientLibrary {
  const { library, push } = loadLibrary(facts, (json) => {
    const message = parseJson(json);
    const { id, flags, message: request } = isJsonObject(message) ? message : {};
    const body = isJsonObject(request) ? (request["body"] ?? null) : null;
    void connection.request(body, typeof flags === "number" ? flags : 0).then(
      (answer) => push(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: answer } })),
      (error: unknown) => {
        const text = { error: { code: "GeneralException", message: String(error) } };
        push(JSON.stringify({ id, type: 2, message: { statusCode: 500, headers: {}, body: JSON.stringify(text) } }));
      },
    );
  });
  const connection = office.connect(facts.ceiling, (message) => push(JSON.stringify({ type: 3, message })));
  return library;
}

async function settled(): Promise<void> {
  // One turn lets answered requests tell their events, the next lets the handlers' promises run.
  for (let turn = 0; turn < 2; turn += 1) await new Promise((done) => setTimeout(done, 0));
}
