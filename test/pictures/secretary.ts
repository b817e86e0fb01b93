// The secretary's six screens over the sample meeting with every sheet in.
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { sampleMeeting } from "../../src/app/meeting/sample-meeting";
import { officialOverlay } from "../../src/council/official-set";
import { loadSessionSets } from "../../src/council/session-sets";
import { saveNew } from "../../src/workbook/file/save-new";
import { scoredMeeting } from "../app/meeting/scored-meeting";
import { sampleDocument } from "../app/open-store";

const SECTIONS = [
  ["session", "Phiên họp"],
  ["products", "Sản phẩm và hồ sơ"],
  ["sheets", "Phiếu thành viên"],
  ["summary", "Tổng hợp"],
  ["agenda", "Chênh lệch"],
  ["records", "Biên bản và in"],
] as const;

/** Draws each section at one width into a folder. */
export async function secretaryPictures(
  browser: Browser,
  address: string,
  out: string,
  [width, height]: readonly [number, number],
): Promise<void> {
  const meeting = await scoredMeeting(sampleMeeting(sampleDocument()));
  const sets = officialOverlay(await loadSessionSets(meeting))(meeting.officialSheets);
  const saved = await saveNew(meeting, sets);
  if (!saved.ok) throw new Error(saved.message);
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator("input[type=file]").setInputFiles({
    name: "phien-hop.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(saved.value),
  });
  for (const [name, title] of SECTIONS) {
    await page.getByRole("button", { name: title, exact: true }).first().click();
    await page.getByRole("heading", { level: 2, name: title }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.waitForFunction(() => document.querySelector("[role=progressbar]") === null);
    await page.screenshot({ path: join(out, `secretary-${name}-${width}.png`) });
  }
  await context.close();
}
