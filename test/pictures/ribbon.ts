// Drawn by `npm run icons`: the group of the ribbon from the manifest's own texts and icons, for docs/install.md. A
// drawing, and labelled as one: the real ribbon is Excel's.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { RIBBON_ASKS } from "../../src/cli/manifest/buttons";
import { iconFile } from "../../src/cli/manifest/icons";
import { BUTTON_TEXTS, GROUP_LABEL } from "../../src/cli/manifest/texts";
import { launchBrowser } from "../browser/launch";

const ROOT = resolve(__dirname, "../..");
const STYLE = `
  body { margin: 0; width: 760px; background: #fff; font: 13px "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; color: #242424 }
  .tabs { display: flex; gap: 22px; padding: 10px 16px 6px; background: #f3f2f1 }
  .tabs b { border-bottom: 3px solid #107c41 }
  .ribbon { display: flex; height: 104px; margin: 0 8px; border: 1px solid #e1dfdd; border-radius: 6px; box-shadow: 0 1px 3px #0002 }
  .group { display: flex; flex-direction: column; padding: 8px 12px 2px; border-inline-end: 1px solid #e1dfdd }
  .buttons { display: flex; flex: 1; gap: 6px }
  .button { width: 78px; text-align: center; line-height: 1.25 }
  .button img { display: block; width: 32px; height: 32px; margin: 2px auto 6px }
  .label { text-align: center; color: #616161; font-size: 12px }
  .others { flex: 1; align-self: center; text-align: center; color: #a19f9d }
  .note { padding: 8px 16px 10px; color: #616161; font-size: 12px }
`;

async function main(): Promise<void> {
  const buttons = RIBBON_ASKS.map((ask) => {
    const icon = readFileSync(join(ROOT, "assets/icons", iconFile(ask, 64))).toString("base64");
    return `<div class="button"><img src="data:image/png;base64,${icon}">${BUTTON_TEXTS[ask].label.vi}</div>`;
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 760, height: 178 }, deviceScaleFactor: 2 });
  await page.setContent(`<style>${STYLE}</style>
    <div class="tabs"><span>Tệp</span><b>Trang đầu</b><span>Chèn</span><span>Bố trí Trang</span><span>Công thức</span></div>
    <div class="ribbon"><div class="others">…</div><div class="group"><div class="buttons">${buttons.join("")}</div>
    <div class="label">${GROUP_LABEL.vi}</div></div></div>
    <div class="note">Hình vẽ minh hoạ nhóm nút, không phải ảnh chụp Excel.</div>`);
  await page.screenshot({ path: join(ROOT, "docs/pictures/ribbon-drawing.png") });
  await browser.close();
}

void main();
