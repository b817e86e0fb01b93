import { fail, succeed, type Outcome } from "../../catalogue/outcome";

/** The oldest set of functions that the pane can work with: page layout, shapes, print area. */
export const EXCEL_API_FLOOR = "1.9";

export interface ExcelFacts {
  /** "PC", "OfficeOnline", "Mac", "iOS"… as Office says it. */
  readonly platform: string;
  /** Build of Excel, "16.0.14332.20000"; empty where Office does not say. */
  readonly version: string;
}

export interface Waiting {
  readonly page: Document;
  /** How long office.js and Excel together may take, in milliseconds. */
  readonly patience: number;
}

/**
 * Waits until Excel answers through office.js, which the page asks for by a script element marked `data-office`.
 * Errors: `office-unreachable` (office.js or what it loads did not arrive in time), `not-in-excel` (a plain tab,
 * another Office program), `excel-too-old` (below ExcelApi 1.9).
 */
export async function excelReady({ page, patience }: Waiting): Promise<Outcome<ExcelFacts>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<"late">((done) => {
    timer = setTimeout(() => {
      done("late");
    }, patience);
  });
  try {
    if (!libraryIsHere()) {
      const arrival = await Promise.race([libraryArrives(page), enough]);
      if (arrival !== "arrived") return unreachable();
    }
    const info = await Promise.race([Office.onReady(), enough]);
    return info === "late" ? unreachable() : judgeHost(info);
  } finally {
    clearTimeout(timer);
  }
}

function libraryIsHere(): boolean {
  return typeof Office !== "undefined" && typeof Office.onReady === "function";
}

function libraryArrives(page: Document): Promise<"arrived" | "failed"> {
  return new Promise((done) => {
    const script = page.querySelector("script[data-office]");
    const ask = (): void => {
      done(libraryIsHere() ? "arrived" : "failed");
    };
    // The page's guard marks the element when it has failed before anybody listened.
    if (!script || script.getAttribute("data-office") === "failed") {
      ask();
      return;
    }
    script.addEventListener("load", ask);
    script.addEventListener("error", ask);
  });
}

function judgeHost({ host, platform }: { host: Office.HostType; platform: Office.PlatformType }): Outcome<ExcelFacts> {
  // Outside Office the host is null, whatever its type says; the context then holds nothing.
  if (String(host) !== "Excel") {
    return fail("not-in-excel", "Trang này là ngăn tác vụ của Excel; ngoài Excel thì dùng trang trình duyệt.");
  }
  const { requirements, diagnostics } = Office.context;
  if (!requirements.isSetSupported("ExcelApi", EXCEL_API_FLOOR)) {
    return fail(
      "excel-too-old",
      `Ngăn chấm điểm cần ExcelApi ${EXCEL_API_FLOOR}: Excel 2021, LTSC 2024, Microsoft 365, Excel trên web hoặc cho Mac.`,
    );
  }
  return succeed({ platform: String(platform), version: versionIn(diagnostics) });
}

/** Some hosts give no diagnostics; nothing depends on them. */
function versionIn(diagnostics: unknown): string {
  const known = typeof diagnostics === "object" && diagnostics !== null && "version" in diagnostics;
  return known && typeof diagnostics.version === "string" ? diagnostics.version : "";
}

function unreachable(): Outcome<never> {
  return fail("office-unreachable", "Chưa nối được với Excel: thư viện office.js không tải được.");
}
