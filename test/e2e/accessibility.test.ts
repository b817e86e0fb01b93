import type { Browser } from "playwright-core";
import type { PaneServer } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { STATES, WALKS } from "../screens/catalogue";
import { findings, isClean } from "../screens/checks";
import { apply, CONTRAST, DARK, NARROW } from "../screens/looks";
import { playAll } from "../screens/play";

jest.setTimeout(300_000);

/** Looked at in dark and high contrast here too; `npm run a11y` does it for every state. */
const ALSO: readonly string[] = [
  "start-drafts",
  "score-below-floor",
  "verdict-held",
  "collect-preview",
  "summary-full",
];

describe("every screen in every state (WCAG 2.2 AA)", () => {
  let server: PaneServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveBuiltPane();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test("names are given once, since they name the pictures", () => {
    const names = STATES.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining([...ALSO]));
  });

  test("axe finds nothing at 320 px, nothing scrolls sideways, targets have 24 px, nothing moves for who asks for stillness", async () => {
    const faults: Record<string, unknown> = {};
    let seen = 0;
    const unreached = await playAll(browser, server.address, WALKS, NARROW, async ({ name }, { page }) => {
      seen += 1;
      for (const look of ALSO.includes(name) ? [NARROW, DARK, CONTRAST] : [NARROW]) {
        if (look !== NARROW) await apply(page, look);
        const found = await findings(page);
        if (!isClean(found)) faults[`${name}, ${look.name}`] = found;
      }
    });
    expect({ unreached, faults }).toEqual({ unreached: [], faults: {} });
    expect(seen).toBe(STATES.length);
  });
});
