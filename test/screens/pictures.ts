// `npm run pictures -- screens`: draws docs/screens anew, every state of every screen, so that a change of look is seen in review.
// Names of walks or states after it: only those are drawn anew.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { format, resolveConfig } from "prettier";
import { STATES, WALKS } from "./catalogue";
import { apply, CONTRAST, DARK, type Look, NARROW, PANE, WIDE } from "./looks";
import { playAll } from "./play";
import { smallPicture } from "./small-picture";
import type { Face } from "./state";

const OUT = resolve(__dirname, "../../docs/screens");
const README = join(OUT, "README.md");
/** What stands between these lines of the contact sheet is written by people and kept. */
const KEPT = ["<!-- kept -->", "<!-- /kept -->"] as const;
const LOOKS: readonly Look[] = [NARROW, PANE, WIDE];
const MORE: readonly Look[] = [DARK, CONTRAST];
/** A picture shows a screen to its end, but no longer than this. */
const TALLEST = 1_400;
const FACES: Readonly<Record<Face, string>> = {
  start: "The way in",
  member: "The member's face",
  secretary: "The secretary's face",
  excel: "Beside a workbook, in an emulated Excel",
};

/** Draws the pictures; throws with the names of states that could not be reached. */
export async function screenPictures(browser: Browser, address: string, asked: readonly string[]): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);
  const walks = WALKS.filter(({ name, states }) => isAsked(name) || states.some((state) => isAsked(state.name)));
  const workshop = await (await browser.newContext()).newPage();
  await workshop.evaluate("globalThis.__name ??= (named) => named");
  const drawn = new Set<string>();
  const unreached = await playAll(browser, address, walks, PANE, async (state, { page }) => {
    for (const look of state.main ? [...LOOKS, ...MORE] : LOOKS) {
      const name = `${state.name}-${look.name}.png`;
      writeFileSync(join(OUT, name), await smallPicture(workshop, await picture(page, look)));
      drawn.add(name);
    }
    console.error(state.name);
  });
  await workshop.context().close();
  if (unreached.length > 0) throw new Error(unreached.join("\n"));
  for (const name of asked.length > 0 ? [] : readdirSync(OUT))
    if (name.endsWith(".png") && !drawn.has(name)) rmSync(join(OUT, name));
  // Formatted as everything here is, so that lint has nothing to say.
  writeFileSync(README, await format(contactSheet(), { ...(await resolveConfig(README)), parser: "markdown" }));
}

/** The page in a look, its window as tall as what it scrolls over. */
async function picture(page: Page, look: Look): Promise<Buffer> {
  await apply(page, look);
  const hidden = await page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll("main")];
    return Math.max(...boxes.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  });
  const tall = { ...look, height: Math.min(TALLEST, look.height + Math.max(0, hidden)) };
  if (tall.height > look.height) await apply(page, tall);
  await page.evaluate(() => {
    for (const box of [document.documentElement, ...document.querySelectorAll("main")]) box.scrollTop = 0;
  });
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

function contactSheet(): string {
  const before = existsSync(README) ? readFileSync(README, "utf8") : "";
  const [from, to] = KEPT.map((line) => before.indexOf(line));
  const kept =
    from !== undefined && to !== undefined && from >= 0 ? before.slice(from + KEPT[0].length, to).trim() : "";
  const faces = (Object.keys(FACES) as Face[]).flatMap((face) => [`## ${FACES[face]}`, "", ...table(face), ""]);
  return [
    "# Every screen in every state",
    "",
    "Drawn by `npm run pictures -- screens` from the production build in Chromium: a profile of its own for each walk, a clock that stands",
    "still, no motion. The states are those of [test/screens](../../test/screens/catalogue.ts); `npm run a11y` looks at the same ones.",
    `${String(STATES.length)} states; the main ones also in dark and high contrast.`,
    "",
    KEPT[0],
    "",
    ...(kept === "" ? [] : [kept, ""]),
    KEPT[1],
    "",
    ...faces,
  ].join("\n");
}

function table(face: Face): readonly string[] {
  const states = STATES.filter((state) => state.face === face);
  const cell = (name: string, look: Look, width: number): string =>
    `<a href="${name}-${look.name}.png"><img src="${name}-${look.name}.png" width="${String(width)}" alt="${name}, ${look.name}"></a>`;
  return [
    "| State | 320 | 400 | 1280 | Dark, high contrast |",
    "| --- | --- | --- | --- | --- |",
    ...states.map(({ name, title, kind, main }) => {
      const more = main ? `${cell(name, DARK, 120)} ${cell(name, CONTRAST, 120)}` : "";
      return `| **${name}** (${kind})<br>${title} | ${cell(name, NARROW, 110)} | ${cell(name, PANE, 130)} | ${cell(name, WIDE, 300)} | ${more} |`;
    }),
  ];
}
