import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { guideAddress } from "../../src/taskpane/guidance/pages";
import type { Language } from "../../src/taskpane/i18n";
import { vi } from "../../src/taskpane/messages";
import { en } from "../../src/taskpane/messages/english";
import { MEETING_SECTIONS } from "../../src/taskpane/meeting/place";

const PANE = join(__dirname, "../../src/taskpane");
const TEXTS = { vi, en } as const;

function guide(face: "member" | "secretary", language: Language): Document {
  const html = readFileSync(join(PANE, guideAddress(face, language)), "utf8");
  return new DOMParser().parseFromString(html, "text/html");
}

function wordsOf(page: Document, selector: string): readonly string[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, " ").trim());
}

/** Every text of the pane in a language, as it stands on a button, a tab or a heading. */
function textsOf(tree: object): readonly string[] {
  return Object.values(tree).flatMap((value: unknown) =>
    typeof value === "string" ? [value] : typeof value === "object" && value !== null ? textsOf(value) : [],
  );
}

const PAGES = (["member", "secretary"] as const).flatMap((face) =>
  (["vi", "en"] as const).map((language) => [face, language] as const),
);

describe("the guide in 5 minutes", () => {
  test.each(PAGES)(
    "of the %s (%s) follows the parts of the face under the names the face gives them",
    (face, language) => {
      const { scoring, session, meeting } = TEXTS[language];
      const { score, evidence, finish, print } = scoring.nav;
      const parts =
        face === "member"
          ? [session.start.openFile, score, evidence, finish, print, scoring.menu.save]
          : MEETING_SECTIONS.map((section) => meeting.nav[section]);
      expect(wordsOf(guide(face, language), "h2")).toEqual(parts);
    },
  );

  test.each(PAGES)("of the %s (%s) names in bold only what stands in the pane", (face, language) => {
    const bold = wordsOf(guide(face, language), "b");
    const texts = new Set(textsOf(TEXTS[language]));
    expect(bold.length).toBeGreaterThan(2);
    expect(bold.filter((word) => !texts.has(word))).toEqual([]);
  });

  test.each(PAGES)("of the %s (%s) describes every picture, which is there and small", (face, language) => {
    const page = guide(face, language);
    expect(page.documentElement.lang).toBe(language);
    for (const picture of page.querySelectorAll("img")) {
      expect(picture.alt).not.toBe("");
      expect(statSync(join(PANE, "guide", picture.getAttribute("src") ?? "")).size).toBeLessThan(60_000);
    }
  });

  test("costs who keeps the page for offline work less than 400 kB, and is there as PDF too", () => {
    const folder = join(PANE, "guide");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
      statSync(join(folder, name)),
    );
    expect(files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0)).toBeLessThan(400_000);
    const pdfs = readdirSync(join(__dirname, "../../docs/guide")).filter((name) => name.endsWith(".pdf"));
    expect(pdfs).toHaveLength(PAGES.length);
  });
});
