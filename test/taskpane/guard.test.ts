import { Linter } from "eslint";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runInNewContext } from "node:vm";

const SOURCE = readFileSync(resolve(__dirname, "../../src/taskpane/guard.js"), "utf8");

/** What Internet Explorer 11 lacks of what the guard asks about; the pane's own syntax it could not even read. */
const LACKING_IN_IE11 = { Promise: undefined, structuredClone: undefined };

/** A page at an address, with the guard run before its body is read, as in the template. */
function pageAt(address: string, lacking: Readonly<Record<string, unknown>> = {}, ahead = ""): Document {
  const page = document.implementation.createHTMLDocument();
  const own = page.createElement("script");
  own.setAttribute("data-ahead", ahead);
  Object.defineProperty(page, "currentScript", { value: own });
  runInNewContext(SOURCE, {
    document: page,
    // Errors of scripts are heard while they sink through the document as well as through the window.
    window: page,
    location: new URL(address),
    navigator: { userAgent: "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko" },
    structuredClone: () => undefined,
    ...lacking,
  });
  const root = page.createElement("div");
  root.id = "root";
  root.textContent = "Đang mở…";
  page.body.append(root);
  page.dispatchEvent(new Event("DOMContentLoaded"));
  return page;
}

function tell(page: Document, code: string, facts = ""): void {
  page.dispatchEvent(new CustomEvent("ocop-trouble", { detail: { code, facts } }));
}

function scriptFails(page: Document, source: string, mark?: string): Element {
  const script = page.createElement("script");
  script.src = source;
  if (mark !== undefined) script.setAttribute("data-office", mark);
  page.head.append(script);
  script.dispatchEvent(new Event("error"));
  return script;
}

describe("the page's guard", () => {
  it("is written in ES5, which Internet Explorer 11 can read", () => {
    const read = new Linter().verify(SOURCE, [{ languageOptions: { ecmaVersion: 5, sourceType: "script" } }]);
    expect(read).toEqual([]);
    const newer = new Linter().verify("let a;", [{ languageOptions: { ecmaVersion: 5, sourceType: "script" } }]);
    expect(newer).toMatchObject([{ fatal: true }]);
  });

  it("tells Internet Explorer 11 of Excel 2016 and 2019 where to score instead", () => {
    const page = pageAt(
      "https://ocop.example.gov.vn/cham/excel.html?_host_Info=Excel$Win32$16.00$vi-VN",
      LACKING_IN_IE11,
    );
    const trouble = page.querySelector("[role=alert]");
    expect(trouble?.getAttribute("data-code")).toBe("old-engine");
    expect(trouble?.textContent).toContain("quá cũ");
    expect(trouble?.querySelector("a")?.getAttribute("href")).toBe("https://ocop.example.gov.vn/cham/");
    expect(trouble?.textContent).toContain("không cần Excel");
    expect(page.body.textContent).not.toContain("Đang mở");
  });

  it.each([
    ["excel-too-old", "ExcelApi 1.9", "Cập nhật Excel", false],
    ["office-unreachable", "office.js", "công nghệ thông tin", true],
    ["not-in-excel", "ngoài Excel", "nhóm OCOP", false],
  ])("says what to do next when the pane tells it of %s", (code, what, next, again) => {
    const page = pageAt("https://localhost:3000/excel.html");
    expect(page.querySelector("[role=alert]")).toBeNull();
    tell(page, code, "16.0.10000");
    const trouble = page.querySelector("[role=alert]");
    expect(trouble?.textContent).toContain(what);
    expect(trouble?.textContent).toContain(next);
    expect(trouble?.textContent).toContain(`Mã: ${code} · 16.0.10000`);
    expect(trouble?.querySelector("a")?.getAttribute("href")).toBe("https://localhost:3000/");
    expect(trouble?.querySelector("button") !== null).toBe(again);
    expect(trouble?.querySelector("[lang=en]")?.textContent).toMatch(/[a-z]/);
  });

  it("keeps the first trouble, because the others follow from it", () => {
    const page = pageAt("https://localhost:3000/excel.html");
    tell(page, "office-unreachable");
    tell(page, "page-unreachable");
    expect(page.querySelectorAll("[role=alert]")).toHaveLength(1);
    expect(page.querySelector("[role=alert]")?.getAttribute("data-code")).toBe("office-unreachable");
  });

  it("marks the failed office.js for the pane to find, and speaks itself when the pane's own script fails", () => {
    const page = pageAt("https://localhost:3000/excel.html");
    const office = scriptFails(page, "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "expected");
    expect(office.getAttribute("data-office")).toBe("failed");
    scriptFails(page, "https://appsforoffice.microsoft.com/lib/1/hosted/telemetry/oteljs_agave.js");
    expect(page.querySelector("[role=alert]")).toBeNull();
    scriptFails(page, "https://localhost:3000/first/pane.0123456789ab.js");
    expect(page.querySelector("[role=alert]")?.textContent).toContain("Chưa tải được trang");
  });

  it("asks ahead for what the sample needs, where the address names it, and lets the pane ask again for what failed", () => {
    const marked = (address: string) =>
      [...pageAt(address, {}, "common:later/common.0123456789ab.js sample:later/sample.0123456789ab.js").scripts].map(
        (script) => [script.dataset["webpack"], script.src],
      );
    expect(marked("https://localhost:3000/")).toEqual([]);
    expect(marked("https://localhost:3000/?do=sample")).toEqual([
      ["ocop:chunk-common", "https://localhost:3000/later/common.0123456789ab.js"],
      ["ocop:chunk-sample", "https://localhost:3000/later/sample.0123456789ab.js"],
    ]);
    const page = pageAt("https://localhost:3000/?do=sample", {}, "sample:later/sample.0123456789ab.js");
    page.querySelector("script")?.dispatchEvent(new Event("error"));
    expect(page.scripts).toHaveLength(0);
    expect(page.querySelector("[role=alert]")).toBeNull();
  });

  it("speaks where the style sheet does not arrive", () => {
    const page = pageAt("https://localhost:3000/");
    const sheet = page.createElement("link");
    sheet.rel = "stylesheet";
    page.head.append(sheet);
    sheet.dispatchEvent(new Event("error"));
    expect(page.querySelector("[role=alert]")?.getAttribute("data-code")).toBe("page-unreachable");
  });
});
