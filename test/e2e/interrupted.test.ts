import type { Browser, Page } from "playwright-core";
import type { PaneServer } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { chanceOf } from "../fuzz/chance";
import { sees } from "./keyboard";
import { TEA } from "./tea";

jest.setTimeout(120_000);

const FIRST = /^1\.1 /;
/** The heading of a criterion begins with its code. */
const CRITERION = /^\d/;

async function atFirst(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 2, name: FIRST }).waitFor();
}

/** How often the tab is killed: OCOP_KILLS=200 for the whole proof, a few in every run of the suite. */
const KILLS = Number(process.env["OCOP_KILLS"] ?? "8");

interface KeptTea {
  readonly choices: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
}

/** The sheet of the tea as the browser keeps it, read past the pane. */
function keptTea(page: Page): Promise<KeptTea> {
  return page.evaluate(
    (code) =>
      new Promise<KeptTea>((resolve, reject) => {
        const asked = indexedDB.open("ocop-scoring");
        asked.onerror = () => reject(new Error("no database"));
        asked.onsuccess = () => {
          const all = asked.result.transaction("drafts").objectStore("drafts").getAll();
          all.onerror = () => reject(new Error("no drafts"));
          all.onsuccess = () => {
            const [draft] = all.result as { document: { sheets: (KeptTea & { product: string })[] } }[];
            const sheet = draft?.document.sheets.find(({ product }) => product === code);
            asked.result.close();
            resolve({ choices: { ...sheet?.choices }, comments: { ...sheet?.comments } });
          };
        };
      }),
    TEA.code,
  );
}

/** Waits until the browser keeps what was typed, as it has to before a person presses the next key. */
async function isKept(page: Page, code: string, comment: string): Promise<void> {
  const end = Date.now() + 5_000;
  while ((await keptTea(page)).comments[code] !== comment) {
    if (Date.now() > end) throw new Error(`“${comment}” at ${code} is not kept`);
  }
}

describe("work that was interrupted", () => {
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

  test("a choice and a comment survive a tab that is killed, and are offered first on return", async () => {
    const context = await browser.newContext({ viewport: { width: 400, height: 860 } });
    const page = await context.newPage();
    await page.goto(server.address);
    await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
    await atFirst(page);
    await page.getByRole("textbox", { name: /^Nhận xét về 1\.1/ }).fill("Đã xem vùng chè");
    await page.getByRole("heading", { level: 2, name: FIRST }).click();
    await page.getByRole("radio").nth(2).click();
    await page.getByRole("heading", { level: 2, name: /^1\.2 / }).waitFor();
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await again.goto(server.address);
    await again.getByRole("button", { name: /^Tiếp tục/ }).click();
    await again.getByRole("heading", { level: 2, name: /^1\.2 / }).waitFor();
    await sees(again, "1/32");
    await again.keyboard.press("ArrowLeft");
    await atFirst(again);
    expect(await again.getByRole("radio", { checked: true }).getAttribute("aria-checked")).toBe("true");
    expect(await again.getByRole("textbox", { name: /^Nhận xét về 1\.1/ }).inputValue()).toBe("Đã xem vùng chè");
    await context.close();
  });

  test(
    `a tab that is killed at ${String(KILLS)} random moments of a session loses at most the last keystroke`,
    async () => {
      const chance = chanceOf(20_260_726);
      const context = await browser.newContext({ viewport: { width: 400, height: 860 } });
      let page = await context.newPage();
      await page.goto(server.address);
      await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
      const heading = (): Promise<string> => page.getByRole("heading", { level: 2, name: CRITERION }).innerText();
      await atFirst(page);
      let kept: KeptTea = { choices: {}, comments: {} };
      for (let kill = 0; kill < KILLS; kill++) {
        const code = (await heading()).split(" ")[0] ?? "";
        const isText = chance.odds(0.5);
        /** What may stand there afterwards: before the last keystroke, or with it. */
        const fits: KeptTea[] = [kept];
        if (isText) {
          const field = page.getByRole("textbox", { name: /^Nhận xét về/ });
          const before = await field.inputValue();
          await field.focus();
          // "End" alone goes to the end of a line, and a long comment has several.
          await page.keyboard.press("Control+End");
          const typed = "đã xem hồ sơ ".slice(0, 1 + chance.below(12));
          const comment = (text: string): KeptTea => ({ ...kept, comments: { ...kept.comments, [code]: text } });
          const withoutLast = before + typed.slice(0, -1);
          for (const letter of typed.slice(0, -1)) await page.keyboard.insertText(letter);
          if (typed.length > 1) await isKept(page, code, withoutLast);
          await page.keyboard.insertText(typed.slice(-1));
          fits.splice(0, 1, withoutLast === "" ? kept : comment(withoutLast), comment(before + typed));
        } else {
          await page.getByRole("heading", { level: 2, name: CRITERION }).click();
          const option = 1 + chance.below(2);
          await page.keyboard.press(String(option));
          fits.push({ ...kept, choices: { ...kept.choices, [code]: option } });
        }
        await page.waitForTimeout(chance.below(60));
        await page.close({ runBeforeUnload: false });

        page = await context.newPage();
        await page.goto(server.address);
        const found = await keptTea(page);
        const wanted: unknown = expect.arrayContaining([found]);
        expect({ kill, isText, fits }).toEqual({ kill, isText, fits: wanted });
        kept = found;
        // What is kept is offered again, a moment after the other ways in; only a tab killed before anything was kept begins anew.
        const isKeptWork = Object.keys({ ...kept.choices, ...kept.comments }).length > 0;
        const again = page.getByRole("button", { name: isKeptWork ? /^Tiếp tục/ : /^(Tiếp tục|Mở phiên mẫu)/ });
        await again.first().click();
        await page.getByRole("heading", { level: 2, name: CRITERION }).waitFor();
      }
      expect(Object.keys(kept.choices).length).toBeGreaterThan(0);
      await context.close();
    },
    60_000 + KILLS * 20_000,
  );

  test("two tabs on the same work: the one opened last has it, the other says so, and hands it back at a click", async () => {
    const context = await browser.newContext({ viewport: { width: 400, height: 860 } });
    const first = await context.newPage();
    await first.goto(server.address);
    await first.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
    await atFirst(first);
    await first.keyboard.press("2");
    await first.getByRole("heading", { level: 2, name: /^1\.2 / }).waitFor();

    const second = await context.newPage();
    await second.goto(server.address);
    await second.getByRole("button", { name: /^Tiếp tục/ }).click();
    await sees(first, /đang được làm ở thẻ khác/);
    await first.keyboard.press("1");
    expect((await keptTea(first)).choices).toEqual({ "1.1": 2 });
    await second.getByRole("heading", { level: 2, name: /^1\.2 / }).waitFor();
    await second.keyboard.press("1");
    await second.getByRole("heading", { level: 2, name: /^1\.3 / }).waitFor();

    await first.getByRole("button", { name: "Làm việc tại đây" }).click();
    await first.getByRole("button", { name: /^Tiếp tục/ }).click();
    await first.getByRole("heading", { level: 2, name: /^1\.3 / }).waitFor();
    await sees(second, /đang được làm ở thẻ khác/);
    expect((await keptTea(first)).choices).toEqual({ "1.1": 2, "1.2": 1 });
    await context.close();
  });

  test("a browser that keeps nothing (private mode) says so, and the file can still be saved", async () => {
    const context = await browser.newContext({ viewport: { width: 400, height: 860 }, acceptDownloads: true });
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
    });
    await page.goto(server.address);
    await page.getByRole("button", { name: /^Mở phiên mẫu/ }).click();
    await atFirst(page);
    await page.keyboard.press("3");
    await sees(page, /Trình duyệt không cho giữ/);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Trình đơn" }).click();
    await page.getByRole("menuitem", { name: "Lưu tệp .xlsx" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await context.close();
  });
});
