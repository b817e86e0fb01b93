/** @jest-environment jsdom */
import { excelReady } from "../../../src/workbook/excel/ready";

interface Fake {
  readonly host?: string | null;
  readonly api?: string;
  readonly answers?: boolean;
}

/** Stands in for office.js once it has run. */
function bringOffice({ host = "Excel", api = "1.14", answers = true }: Fake = {}): void {
  const minor = (version: string): number => Number(version.split(".")[1]);
  const context =
    host === "Excel"
      ? {
          requirements: { isSetSupported: (_set: string, version: string) => minor(version) <= minor(api) },
          diagnostics: { version: "16.0.14332.20000" },
        }
      : {};
  const info = { host, platform: host === null ? null : "PC" };
  Object.assign(globalThis, {
    Office: { onReady: () => (answers ? Promise.resolve(info) : new Promise(() => undefined)), context },
  });
}

function pageExpecting(mark: string): { readonly page: Document; readonly script: Element } {
  const page = document.implementation.createHTMLDocument();
  const script = page.createElement("script");
  script.setAttribute("data-office", mark);
  page.head.append(script);
  return { page, script };
}

const patience = 20_000;

describe("the wait for Excel", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, "Office");
  });

  it("names platform and version once Excel answers", async () => {
    bringOffice();
    const { page } = pageExpecting("expected");
    expect(await excelReady({ page, patience })).toEqual({
      ok: true,
      value: { platform: "PC", version: "16.0.14332.20000" },
    });
    expect(jest.getTimerCount()).toBe(0);
  });

  it("takes office.js that arrives after the pane", async () => {
    const { page, script } = pageExpecting("expected");
    const waiting = excelReady({ page, patience });
    bringOffice();
    script.dispatchEvent(new Event("load"));
    expect((await waiting).ok).toBe(true);
  });

  it.each(["1.9", "1.21"])("works from ExcelApi 1.9 on: %s", async (api) => {
    bringOffice({ api });
    expect((await excelReady({ ...pageExpecting("expected"), patience })).ok).toBe(true);
  });

  it("refuses an Excel below ExcelApi 1.9", async () => {
    bringOffice({ api: "1.8" });
    expect(await excelReady({ ...pageExpecting("expected"), patience })).toMatchObject({ code: "excel-too-old" });
  });

  it.each([null, "Word"])("refuses what is not Excel: %s", async (host) => {
    bringOffice({ host });
    expect(await excelReady({ ...pageExpecting("expected"), patience })).toMatchObject({ code: "not-in-excel" });
  });

  it("hears that office.js is out of reach, before and after it asked", async () => {
    expect(await excelReady({ ...pageExpecting("failed"), patience })).toMatchObject({ code: "office-unreachable" });
    const { page, script } = pageExpecting("expected");
    const waiting = excelReady({ page, patience });
    script.dispatchEvent(new Event("error"));
    expect(await waiting).toMatchObject({ code: "office-unreachable" });
  });

  it("does not wait for ever: not for a library that is held back, not for a host that stays silent", async () => {
    const held = excelReady({ ...pageExpecting("expected"), patience });
    await jest.advanceTimersByTimeAsync(patience);
    expect(await held).toMatchObject({ code: "office-unreachable" });
    bringOffice({ answers: false });
    const silent = excelReady({ ...pageExpecting("expected"), patience });
    await jest.advanceTimersByTimeAsync(patience);
    expect(await silent).toMatchObject({ code: "office-unreachable" });
  });
});
