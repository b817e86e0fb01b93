import type { Home } from "../app/types";
import { type Outcome, succeed } from "../catalogue/outcome";
import type { Errand } from "./product/place";

/** Where the pane was opened: in a browser tab over a file, or in Excel beside the open workbook. */
export interface FoundHome {
  readonly kind: Home["kind"];
  /** What the ribbon's button asked for. */
  readonly errand: Errand;
  /** The browser page was asked to open the sample session at once: `index.html?do=sample`. */
  readonly opensSample: boolean;
}

/** What a button of the ribbon may add to the pane's address: `excel.html?do=next`. */
const ASKED: readonly Errand[] = ["next", "evidence", "print"];

/** For office.js, its parts and Excel's answer together; slow offices need 5 to 10 seconds the first time. */
const PATIENCE_MS = 20_000;

/** Reads from the page itself where it was opened: excel.html says so, and its address says what the ribbon asked. */
export function findHome(page: Document): FoundHome {
  const asked = new URL(page.URL).searchParams.get("do");
  if (page.documentElement.dataset["home"] !== "excel") {
    return { kind: "browser", errand: "score", opensSample: asked === "sample" };
  }
  return { kind: "excel", errand: ASKED.find((errand) => errand === asked) ?? "score", opensSample: false };
}

/** Waits until the home can be worked in. Errors: those of `excelReady`; a browser tab is ready at once. */
export async function homeReady({ kind }: FoundHome, page: Document): Promise<Outcome<unknown>> {
  if (kind === "browser") return succeed(null);
  const { excelReady } = await import(/* webpackChunkName: "excel-ready" */ "../workbook/excel/ready");
  return excelReady({ page, patience: PATIENCE_MS });
}

/** Hands a trouble that the pane cannot live with to the page's guard, which says what to do next. */
export function tellGuard(page: Document, code: string, facts = ""): void {
  page.dispatchEvent(new CustomEvent("ocop-trouble", { detail: { code, facts } }));
}
