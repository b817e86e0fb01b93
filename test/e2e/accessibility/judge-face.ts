import type { Browser } from "playwright-core";
import type { PaneServer } from "../../../src/cli/pane-server";
import { launchBrowser } from "../../browser/launch";
import { serveBuiltPane } from "../../browser/serve";
import { WALKS } from "../../screens/catalogue";
import { findings, isClean } from "../../screens/checks";
import { apply, CONTRAST, DARK, NARROW } from "../../screens/looks";
import { play } from "../../screens/play";
import type { Face } from "../../screens/state";

/** Looked at in dark and high contrast here too; `npm run a11y` does it for every state. */
export const ALSO: readonly string[] = [
  "start-drafts",
  "score-below-floor",
  "verdict-held",
  "collect-preview",
  "summary-full",
];

/** One walk is a few dozen steps: a minute on a slow machine. */
const WALK_LIMIT = 180_000;

/** Tests of every state of one face's screens, a test a walk; each face has a file of its own, so that they are judged side by side. */
export function judgeFace(face: Face): void {
  const walks = WALKS.filter((walk) => walk.face === face);

  describe(`every state of every screen, ${face}: axe finds nothing at 320 px, nothing scrolls sideways, targets have 24 px, nothing moves for who asks for stillness`, () => {
    let server: PaneServer;
    let browser: Browser;
    beforeAll(async () => {
      server = await serveBuiltPane();
      browser = await launchBrowser();
    }, WALK_LIMIT);
    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    test.each(walks.map((walk) => [walk.name, walk] as const))(
      "%s",
      async (_name, walk) => {
        const faults: Record<string, unknown> = {};
        const seen: string[] = [];
        await play(browser, server.address, walk, NARROW, async ({ name }, { page }) => {
          seen.push(name);
          for (const look of ALSO.includes(name) ? [NARROW, DARK, CONTRAST] : [NARROW]) {
            if (look !== NARROW) await apply(page, look);
            const found = await findings(page);
            if (!isClean(found)) faults[`${name}, ${look.name}`] = found;
          }
        });
        expect(faults).toEqual({});
        expect(seen).toEqual(walk.states.map(({ name }) => name));
      },
      WALK_LIMIT,
    );
  });
}
