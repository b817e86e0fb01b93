import type { Page } from "playwright-core";
import { sampleDocument } from "../src/app/sample-document";
import { servePane } from "../src/cli/pane-server";
import { launchBrowser } from "../test/browser/launch";
import { serveBuiltPane } from "../test/browser/serve";
import { HOST_QUERY, installExcelHost } from "../test/excel-host/in-chromium";
import { need } from "../test/workbook/documents";
import { startHome } from "../test/workbook/excel/home";
import { machine } from "./machine";
import { buildOneButton } from "./pane/build-one-button";
import { THROTTLED } from "./pane/ready";
import { measureStarts, type Start } from "./pane/start";
import { measureWork } from "./pane/work";

const RUNS = 7;
const BUTTON = { selector: "#root button", answered: "#root button[aria-pressed=true]" };
const OPTION = { selector: "[role=radio]", answered: "text=1/32" };

/** Puts a page into an emulated Excel whose workbook holds the sample session, untouched. */
async function inExcel(page: Page): Promise<void> {
  const { host, home } = await startHome({ ceiling: "1.9" });
  need(await home.draw(sampleDocument()));
  await installExcelHost(page, host);
}

/**
 * The pane's start beside a page of FluentProvider and one Button, in both homes, and what an open session costs. The one-button page
 * is packed by the same configuration and sent by the same server. `-- pane [runs]`: by default 7.
 */
export async function benchPane() {
  const runs = Number(process.argv[3] ?? RUNS) || RUNS;
  const pane = await serveBuiltPane();
  const oneButton = await servePane(await buildOneButton(), 0);
  const browser = await launchBrowser();
  const starts: readonly Start[] = [
    { name: "oneButton", address: `${oneButton.address}/`, ...BUTTON },
    { name: "startScreen", address: `${pane.address}/`, ...BUTTON, answered: "#root button" },
    { name: "browserSample", address: `${pane.address}/?do=sample`, ...OPTION },
    {
      name: "oneButtonWithOffice",
      address: `${oneButton.address}/excel.html?${HOST_QUERY}`,
      ...BUTTON,
      prepare: inExcel,
    },
    { name: "excelSample", address: `${pane.address}/excel.html?${HOST_QUERY}`, ...OPTION, prepare: inExcel },
  ];
  try {
    const measured = await measureStarts(browser, starts, runs);
    const ratio = (name: string, to: string, of: "readyMs" | "threadMs"): number =>
      Math.round(((measured[name]?.[of] ?? Number.NaN) / (measured[to]?.[of] ?? Number.NaN)) * 100) / 100;
    const beside = (name: string, to: string) => ({
      ready: ratio(name, to, "readyMs"),
      thread: ratio(name, to, "threadMs"),
    });
    return {
      part: "pane",
      throttled: THROTTLED,
      goal: "ready to score at most 1.15 × the one-button page; a choice painted in 16 ms, 100 throttled; heap under 80 MB",
      starts: measured,
      timesOneButton: {
        startScreen: beside("startScreen", "oneButton"),
        browserSample: beside("browserSample", "oneButton"),
        excelSample: beside("excelSample", "oneButton"),
        excelSampleToOneButtonWithOffice: beside("excelSample", "oneButtonWithOffice"),
      },
      work: await measureWork(browser, pane.address),
      machine: machine(),
    };
  } finally {
    await browser.close();
    await pane.close();
    await oneButton.close();
  }
}
