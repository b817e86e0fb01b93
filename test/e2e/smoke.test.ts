import type { Browser } from "playwright-core";
import type { PaneServer } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";

jest.setTimeout(120_000);

describe("the built pane in a browser", () => {
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

  it.each([320, 400, 1280])(
    "opens %i px wide without a console message, an error or a word to another server",
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const troubles: string[] = [];
      const elsewhere: string[] = [];
      page.on("console", (message) => {
        // Breaches of the content security policy arrive here too.
        if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
      });
      page.on("pageerror", (error) => troubles.push(error.message));
      page.on("requestfailed", (request) => troubles.push(request.url()));
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== "data:" && protocol !== "blob:" && origin !== server.address) elsewhere.push(request.url());
      });

      await page.goto(server.address, { waitUntil: "networkidle" });
      await page.locator("#root button").first().waitFor();

      expect(await page.title()).toContain("OCOP");
      expect(await page.locator("#opening").count()).toBe(0);
      expect(troubles).toEqual([]);
      expect(elsewhere).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  it("opens the sample session by its address, and a tap into the first level is taken: nothing lies over the page", async () => {
    const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
    await page.goto(`${server.address}/?do=sample`);
    await page.getByRole("radio").first().click();
    await page.getByText("1/32").first().waitFor();
    expect(await page.getByText("1/32").first().isVisible()).toBe(true);
    await page.close();
  });
});
