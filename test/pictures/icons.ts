// `npm run icons`: renders assets/icons/*.svg to the PNG files that the manifest names. Needs a browser.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ICONS, iconFile } from "../../src/cli/manifest/icons";
import { launchBrowser } from "../browser/launch";

const FOLDER = resolve(__dirname, "../../assets/icons");

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
  await browser.close();
}

void main();
