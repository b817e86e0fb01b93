// `npm run guide`: the pictures of the guide "in 5 minutes", made small out of docs/pictures, and the guide as PDF in docs/guide.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { servePane } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";

const ROOT = resolve(__dirname, "../..");
const PANE = join(ROOT, "src/taskpane");
const GUIDE = join(PANE, "guide");
const OUT = join(ROOT, "docs/guide");

/** File names of the PDFs, as their readers look for them. */
const PDFS: Readonly<Record<string, string>> = {
  "member.html": "huong-dan-thanh-vien.pdf",
  "secretary.html": "huong-dan-thu-ky.pdf",
  "member.en.html": "guide-member.pdf",
  "secretary.en.html": "guide-secretary.pdf",
};
/** Somebody reads it in five minutes. */
const MOST_PAGES = 2;

/** A PNG as WebP, by Chromium's own encoder. */
async function webp(page: Page, png: Buffer): Promise<Buffer> {
  const encoded = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = document.createElement("canvas");
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    return canvas.toDataURL("image/webp", 0.65).split(",")[1] ?? "";
  }, png.toString("base64"));
  return Buffer.from(encoded, "base64");
}

function picturesOf(html: string): readonly string[] {
  return [...html.matchAll(/src="pictures\/([\w-]+)\.webp"/g)].map(([, name = ""]) => name);
}

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const pages = readdirSync(GUIDE).filter((name) => name.endsWith(".html"));
  const names = new Set(pages.flatMap((name) => picturesOf(readFileSync(join(GUIDE, name), "utf8"))));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    mkdirSync(join(GUIDE, "pictures"), { recursive: true });
    for (const name of names) {
      const small = await webp(page, readFileSync(join(ROOT, `docs/pictures/${name}.png`)));
      writeFileSync(join(GUIDE, `pictures/${name}.webp`), small);
    }
    await printAll(page, pages);
  } finally {
    await browser.close();
  }
}

async function printAll(page: Page, names: readonly string[]): Promise<void> {
  // Only now: the server knows the files that stand there when it begins.
  const server = await servePane(PANE, 0);
  try {
    for (const name of names) {
      const pdf = PDFS[name];
      if (pdf === undefined) throw new Error(`no PDF is named for ${name}`);
      const path = join(OUT, pdf);
      await page.goto(`${server.address}/guide/${name}`, { waitUntil: "networkidle" });
      await page.pdf({ path, preferCSSPageSize: true, tagged: true });
      const count = Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [path], { encoding: "utf8" }))?.[1]);
      if (count > MOST_PAGES)
        throw new Error(`${pdf} has ${String(count)} pages, at most ${String(MOST_PAGES)} are meant`);
    }
  } finally {
    await server.close();
  }
}

void main();
