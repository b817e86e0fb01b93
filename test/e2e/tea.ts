import type { Page } from "playwright-core";
import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";

/** The unscored tea of the sample session, the first product it opens at. */
export const TEA = { code: "20-06613-01-2026", name: "Chè xanh Đình Lập" } as const;

/** Levels below the best that leave the tea in the band of 4 stars with exactly two **** floors missed, at 1.5 and 3.4. */
const BELOW_THE_BEST: Readonly<Record<string, number>> = {
  "1.5": 2,
  "3.4": 1,
  "4.1": 3,
  "4.3": 3,
  "5.3": 3,
  "6.2.3": 3,
  "7": 3,
  "8": 2,
  "9": 2,
  "11": 1,
};

export async function teaSet(): Promise<ProductSet> {
  const loaded = await loadSet("26-2026", 11);
  if (!loaded.ok) throw new Error(loaded.message);
  return loaded.value;
}

/** 81 points: enough for 4 stars, held at 3 by two floors. */
export function teaChoices(set: ProductSet): Record<string, number> {
  return Object.fromEntries(criteriaOf(set).map(({ code, options }) => [code, BELOW_THE_BEST[code] ?? options.length]));
}

/** Waits until the criterion is on the screen. */
export async function atCriterion(page: Page, code: string): Promise<void> {
  await page.getByRole("heading", { level: 2, name: new RegExp(`^${code.replaceAll(".", "\\.")} `) }).waitFor();
}

/** Scores the product on the screen with the digit keys; the pane moves on by itself. */
export async function scoreWithDigits(
  page: Page,
  set: ProductSet,
  choices: Readonly<Record<string, number>>,
): Promise<void> {
  for (const { code } of criteriaOf(set)) {
    await atCriterion(page, code);
    await page.keyboard.press(String(choices[code]));
  }
}
