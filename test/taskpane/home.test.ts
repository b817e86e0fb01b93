import { findHome, homeReady } from "../../src/taskpane/home";

/** The page as the template makes it, at the address a ribbon button opens. */
function pageAt(address: string, home: string): Document {
  const page = document.implementation.createHTMLDocument();
  page.documentElement.dataset["home"] = home;
  Object.defineProperty(page, "URL", { value: address });
  return page;
}

describe("the home of the pane", () => {
  it("is the browser on the browser's page, whatever the address says, and is ready at once", async () => {
    const home = findHome(pageAt("https://localhost:3000/?do=next&_host_Info=Excel$Win32$16.01$vi-VN", "browser"));
    expect(home).toEqual({ kind: "browser", errand: "score", opensSample: false });
    expect((await homeReady(home, document)).ok).toBe(true);
  });

  it("opens the sample at once where the browser page's address asks for it, and never in Excel", () => {
    const address = "https://localhost:3000/?do=sample";
    expect(findHome(pageAt(address, "browser")).opensSample).toBe(true);
    expect(findHome(pageAt(address, "excel"))).toEqual({ kind: "excel", errand: "score", opensSample: false });
  });

  it.each([
    ["excel.html?_host_Info=Excel$Win32$16.01$vi-VN", "score"],
    ["excel.html?do=next&_host_Info=Excel$Win32$16.01$vi-VN", "next"],
    ["excel.html?do=evidence", "evidence"],
    ["excel.html?do=print", "print"],
    ["excel.html?do=format-disk", "score"],
  ])("is Excel on Excel's page, with the ribbon's errand: %s", (page, errand) => {
    expect(findHome(pageAt(`https://localhost:3000/${page}`, "excel"))).toEqual({
      kind: "excel",
      errand,
      opensSample: false,
    });
  });
});
