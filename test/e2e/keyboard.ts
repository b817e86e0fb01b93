import { expect } from "@jest/globals";
import type { Locator, Page } from "playwright-core";

/** More steps than any screen has focusable things. */
const MOST_TABS = 150;

/** Walks with Tab alone until the element has the focus; a person without a mouse has no other way. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < MOST_TABS; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${target.toString()}`);
}

/** Walks to a button and presses it. */
export async function press(page: Page, name: string | RegExp, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, page.getByRole("button", { name, exact: typeof name === "string" }).first());
  await page.keyboard.press(key);
}

/** Waits until a text stands on the page. */
export async function sees(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
  expect(await page.getByText(text).first().isVisible()).toBe(true);
}
