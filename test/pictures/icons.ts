// `npm run icons`: renders assets/icons/*.svg to the PNG files that the manifest names. Needs a browser.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ICONS, iconFile } from "../../src/cli/manifest/icons";
import { launchBrowser } from "../browser/launch";

const FOLDER = resolve(__dirname, "../../assets/icons");

/** Of the page installed as an app; a maskable one keeps its drawing within the inner 80 %. */
const APP_ICONS = [
  { file: "app-192.png", size: 192, share: 1, background: "transparent" },
  { file: "app-512.png", size: 512, share: 1, background: "transparent" },
  { file: "app-maskable-512.png", size: 512, share: 0.6, background: "#ffffff" },
] as const;

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const { name, sizes } of ICONS) {
    const drawing = readFileSync(join(FOLDER, `${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      );
      writeFileSync(join(FOLDER, iconFile(name, size)), await page.screenshot({ omitBackground: true }));
    }
  }
  const app = readFileSync(resolve(FOLDER, "../icon.svg"), "utf8");
  for (const { file, size, share, background } of APP_ICONS) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;height:100%;background:${background}}body{display:grid;place-items:center}svg{width:${size * share}px;height:${size * share}px}</style>${app}`,
    );
    writeFileSync(join(FOLDER, file), await page.screenshot({ omitBackground: background === "transparent" }));
  }
  await browser.close();
}

void main();
