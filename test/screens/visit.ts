import type { BrowserContext, Locator, Page } from "playwright-core";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Noon of the sample meeting's day in Hanoi: pictures never depend on when they are taken. */
export const NOW = "2026-07-20T12:00:00+07:00";

/** A person's hands on one page: short names for what the steps of the catalogue do again and again. */
export class Visit {
  #afterwards: (() => Promise<void>) | null = null;

  constructor(
    readonly context: BrowserContext,
    public page: Page,
    readonly address: string,
  ) {}

  /** A page of its own from here on, in the same profile; what was prepared for the one before does not hold for it. */
  async fresh(): Promise<Page> {
    const before = this.page;
    this.page = await this.context.newPage();
    await this.page.clock.setFixedTime(NOW);
    await before.close();
    return this.page;
  }

  /** The pane's first screen, in the browser's home. */
  async start(): Promise<void> {
    await this.page.goto(this.address);
    await this.page.getByRole("heading", { level: 1, name: "Chấm điểm OCOP" }).waitFor();
    await this.button(/^Mở phiên mẫu/).waitFor();
  }

  /** Opens a workbook that was prepared, from the start screen. */
  async open(bytes: Uint8Array, name = "phieu-cham.xlsx"): Promise<void> {
    await this.start();
    await this.give(name, bytes);
  }

  /** Gives a file to the page's own chooser on the start screen. */
  async give(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.locator("input[type=file]").first().setInputFiles(fileOf(name, bytes));
  }

  /** Presses a button that opens a chooser and gives it files. */
  async choose(button: string | RegExp, ...files: readonly (readonly [name: string, bytes: Uint8Array])[]) {
    const chooser = this.page.waitForEvent("filechooser");
    await this.click(button);
    await (await chooser).setFiles(files.map(([name, bytes]) => fileOf(name, bytes)));
  }

  /** Puts the page's service worker under another address in the place of a newer version, which then waits, and comes again. */
  async newerVersion(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    // From its second visit on a page is answered from what is kept.
    await this.start();
    await this.page.evaluate(async () => {
      const { installing, waiting } = await navigator.serviceWorker.register("sw.js?newer");
      const newer = installing ?? waiting;
      await new Promise<void>((done) => {
        const look = () => (newer?.state === "installed" ? done() : undefined);
        newer?.addEventListener("statechange", look);
        look();
      });
    });
    await this.start();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: typeof name === "string" }).first();
  }

  async click(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** Opens an item of the menu on top of the pane. */
  async menu(item: string | RegExp, menu = "Trình đơn"): Promise<void> {
    await this.click(menu);
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  /** Opens a part of the face by its tab. */
  async tab(name: string): Promise<void> {
    await this.page.getByRole("navigation").getByRole("button", { name, exact: true }).first().click();
  }

  /** Waits for words on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async heading(name: string | RegExp, level?: number): Promise<void> {
    await this.page
      .getByRole("heading", { name, ...(level === undefined ? {} : { level }) })
      .first()
      .waitFor();
  }

  /** Goes to a criterion by the map's search. */
  async criterion(code: string): Promise<void> {
    const begins = new RegExp(`^${code.replaceAll(".", "\\.")} `);
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("/");
    await this.page.getByRole("searchbox", { name: /^Tìm tiêu chí/ }).fill(code);
    await this.button(begins).click();
    await this.heading(begins, 2);
  }

  /** Something to do once the state was looked at, before the next one. */
  afterwards(job: () => Promise<void>): void {
    this.#afterwards = job;
  }

  async tidyUp(): Promise<void> {
    const job = this.#afterwards;
    this.#afterwards = null;
    await job?.();
  }

  /** Holds back what the page fetches from now on, until the given function is called. */
  async hold(pattern: RegExp): Promise<() => Promise<void>> {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await this.page.route(pattern, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    return async () => {
      goOn();
      await this.page.unroute(pattern);
    };
  }
}

function fileOf(name: string, bytes: Uint8Array) {
  return { name, mimeType: name.endsWith(".docx") ? DOCX : XLSX, buffer: Buffer.from(bytes) };
}
