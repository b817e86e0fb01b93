import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { RIBBON_ASKS } from "../../src/cli/manifest/buttons";
import { BUTTON_TEXTS } from "../../src/cli/manifest/texts";
import { headersFor } from "../../src/cli/pane-headers";

const ROOT = resolve(__dirname, "../..");
const PAGES = ["README.md", "docs/install.md", "docs/it.md", "docs/first-run-checklist.md", "docs/security.md"];
const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");

describe("the pages for those who install", () => {
  it("name every button as the ribbon does, also on the help page that Excel links to", () => {
    for (const ask of RIBBON_ASKS) {
      expect(read("docs/install.md")).toContain(BUTTON_TEXTS[ask].label.vi);
      expect(read("src/taskpane/help.html")).toContain(`<b>${BUTTON_TEXTS[ask].label.vi}</b>`);
    }
  });

  it("give nginx and IIS the headers that npm start sends", () => {
    const [nginx = "", iis = ""] = ["nginx", "xml"].map(
      (kind) => new RegExp(`\`\`\`${kind}\n(.*?)\`\`\``, "s").exec(read("docs/it.md"))?.[1],
    );
    for (const path of ["/index.html", "/excel.html", "/assets/icons/score-16.png"]) {
      const { "X-Frame-Options": _older, "Cross-Origin-Opener-Policy": _alone, ...needed } = headersFor(path);
      for (const [name, value] of Object.entries(needed)) {
        expect(nginx).toContain(name);
        expect(nginx).toContain(value);
        expect(iis).toContain(`name="${name}" value="${value}"`);
      }
    }
  });

  it("name for every threat and bound a test or command that is there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const rows = read("docs/security.md")
      .split("\n")
      .filter((line) => line.startsWith("| ") && /`(?:test\/|npm run)/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    const named = rows.flatMap((row) =>
      [...row.matchAll(/`(test\/[^`]+|npm run [^`]+)`/g)].map(([, name = ""]) => name),
    );
    const missing = named.filter((name) =>
      name.startsWith("npm run ") ? scripts[name.slice(8)] === undefined : !existsSync(join(ROOT, name)),
    );
    expect(missing).toEqual([]);
  });

  it.each(PAGES)("%s links only to files that are there", (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)|src="([^"]+)"/g)].map(
      ([, link, src]) => link ?? src,
    );
    const local = links.filter((link) => link !== undefined && !/^https?:/.test(link));
    expect(local.length).toBeGreaterThan(0);
    expect(local.filter((link) => !existsSync(join(ROOT, dirname(page), link ?? "")))).toEqual([]);
  });
});
