import type { Page } from "playwright-core";

/** A way of looking at the pane: how wide, which colours, how large the letters. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colours: "light" | "dark" | "contrast";
  /** Letters in per cent of the usual. */
  readonly text: 100 | 200;
}

const look = (name: string, width: number, height: number, rest: Partial<Look> = {}): Look => ({
  name,
  width,
  height,
  colours: "light",
  text: 100,
  ...rest,
});

export const NARROW = look("320", 320, 720);
export const PANE = look("400", 400, 860);
export const WIDE = look("1280", 1280, 860);
export const DARK = look("400-dark", 400, 860, { colours: "dark" });
export const CONTRAST = look("400-contrast", 400, 860, { colours: "contrast" });
/** A pane of 400 px under the browser's zoom of 200 % would be 200 px; a page of 1280 px is 640 px. */
export const LARGE_TEXT = look("640-text-200", 640, 860, { text: 200 });

/** The same page in another look; what stands on it stays. */
export async function apply(page: Page, { width, height, colours, text }: Look): Promise<void> {
  await page.emulateMedia({
    colorScheme: colours === "light" ? "light" : "dark",
    forcedColors: colours === "contrast" ? "active" : "none",
    reducedMotion: "reduce",
  });
  await page.setViewportSize({ width, height });
  await page.evaluate(enlargeText, text);
  // Two frames: one for React to answer the change, one to paint.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Runs in the page: Fluent's letters are set in pixels by its tokens, so text alone is enlarged through them. */
function enlargeText(percent: number): void {
  const place = window as Window & { ocopEnlarged?: CSSStyleSheet };
  const sheet = (place.ocopEnlarged ??= new CSSStyleSheet());
  const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
  document.adoptedStyleSheets = others;
  if (percent === 100) return;
  const provider = document.querySelector(".fui-FluentProvider");
  if (!provider) return;
  const styles = getComputedStyle(provider);
  const sizes = ["100", "200", "300", "400", "500", "600", "700", "800", "900", "1000"];
  const tokens = sizes.flatMap((size) => [`--fontSizeBase${size}`, `--lineHeightBase${size}`]);
  const tokensOf = [...tokens, "--fontSizeHero700", "--fontSizeHero800", "--lineHeightHero700", "--lineHeightHero800"];
  const larger = tokensOf
    .map((token) => [token, parseFloat(styles.getPropertyValue(token))] as const)
    .filter(([, size]) => Number.isFinite(size))
    .map(([token, size]) => `${token}: ${(size * percent) / 100}px !important;`);
  sheet.replaceSync(`.fui-FluentProvider { ${larger.join(" ")} }`);
  document.adoptedStyleSheets = [...others, sheet];
}
