import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ScoringStore } from "../../src/app/types";
import { fail } from "../../src/catalogue/outcome";
import type { SheetBlueprint } from "../../src/records/blueprint";
import { formatSeal } from "../../src/council/seal";
import { changeLanguage } from "../../src/taskpane/i18n";
import { BlueprintPage } from "../../src/taskpane/print/BlueprintPage";
import { cssString, pageRules } from "../../src/taskpane/print/page-rules";
import { cellText, paperLayout } from "../../src/taskpane/print/paper-layout";
import { PrintScreen } from "../../src/taskpane/print/PrintScreen";
import { fakeStore, SAMPLE } from "./fake-store";
import { accessibilityFaults, show } from "./show";

jest.setTimeout(20_000);
afterEach(() => act(() => changeLanguage("vi")));

/** Two lines above the heading, a criterion with two options, the total, and a signature that stays with it. */
const SHEET: SheetBlueprint = {
  key: "sheet:p:m",
  name: "Phiếu",
  visibility: "visible",
  columns: [
    { key: "key", width: 18, hidden: true },
    { key: "content", width: 30 },
    { key: "points", width: 10 },
    { key: "note", width: 20 },
    { key: "helper", width: 9, hidden: true },
    { key: "status", width: 12 },
  ],
  rows: [
    {
      key: "identity",
      cells: [
        { column: "key", value: "identity", style: "hidden" },
        { column: "content", value: "HỘI ĐỒNG", style: "agency", rows: 2 },
        { column: "points", value: "QUỐC HIỆU", style: "nation", span: 3 },
      ],
    },
    { key: "motto", cells: [{ column: "points", value: "Tiêu ngữ", style: "motto", span: 2 }] },
    {
      key: "heading",
      cells: [
        { column: "content", value: "Tiêu chí", style: "heading" },
        { column: "points", value: "Điểm", style: "heading" },
        { column: "note", value: "Nhận xét", style: "heading" },
        { column: "status", value: "Trạng thái", style: "status" },
      ],
    },
    {
      key: "criterion:1.1",
      keepWithNext: true,
      cells: [
        { column: "content", value: "1.1 Nguyên liệu", style: "criterion" },
        { column: "points", formula: "SUM(C5:C6)", result: 2, style: "criterion-number" },
        { column: "note", value: "=1+1", style: "comment", rows: 3 },
      ],
    },
    {
      key: "option:1.1:1",
      keepWithNext: true,
      cells: [
        { column: "content", value: "Mức thấp", style: "option" },
        { column: "points", value: 1, style: "option-number" },
      ],
    },
    {
      key: "option:1.1:2",
      cells: [
        { column: "content", value: "Mức cao", style: "option" },
        { column: "points", value: "x", style: "tick" },
      ],
    },
    {
      key: "total",
      keepWithNext: true,
      cells: [
        { column: "content", value: "TỔNG", style: "total" },
        { column: "points", formula: "C4", result: 2, style: "total-number" },
      ],
    },
    {
      key: "star",
      keepWithNext: true,
      cells: [{ column: "content", formula: "X1", result: 4, style: "verdict-star", span: 3 }],
    },
    { key: "signature", height: 76, cells: [{ column: "points", value: null, style: "signature", span: 2 }] },
    { key: "beyond", cells: [{ column: "content", value: "ngoài vùng in", style: "field" }] },
  ],
  validations: [],
  conditionalFormats: [],
  tables: [],
  protect: true,
  frozenRows: 0,
  print: {
    orientation: "portrait",
    margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
    area: "B1:D9",
    titleRows: [3, 3],
    fitToWidth: true,
    pageNumbers: true,
    footer: 'Mã khoá "ABCD"; } body { display: none',
    breaksAfter: [],
  },
};

describe("what of a worksheet reaches the paper", () => {
  const layout = paperLayout(SHEET);

  test("hidden columns and what lies outside the print area are left out, the rest fills the width", () => {
    expect(layout.columns.map(({ key }) => key)).toEqual(["content", "points", "note"]);
    expect(layout.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100);
    expect(JSON.stringify(layout)).not.toMatch(/ngoài vùng in|Trạng thái|identity"?,"style":"hidden/);
  });

  test("a merge shrinks to printed columns, and leaves no cell in the rows it covers", () => {
    const [identity, motto] = layout.above.flat();
    expect(identity?.cells.map(({ text, span, rows }) => [text, span, rows])).toEqual([
      ["HỘI ĐỒNG", 1, 2],
      ["QUỐC HIỆU", 2, 1],
    ]);
    expect(motto?.cells.map(({ text }) => text)).toEqual(["Tiêu ngữ"]);
  });

  test("a criterion with its options is one block; total ends the table; verdict and signature stay together", () => {
    const keys = (blocks: typeof layout.table) => blocks.map((block) => block.map(({ key }) => key));
    expect(layout.heading.map(({ key }) => key)).toEqual(["heading"]);
    expect(keys(layout.table)).toEqual([["criterion:1.1", "option:1.1:1", "option:1.1:2"], ["total"]]);
    expect(keys(layout.below)).toEqual([["star", "signature"]]);
  });

  test("only the row of the ticked option is marked as chosen", () => {
    expect(
      layout.table
        .flat()
        .filter(({ chosen }) => chosen)
        .map(({ key }) => key),
    ).toEqual(["option:1.1:2"]);
  });

  test("a formula shows its cached figure, in its style's words; text is shown as typed; decimals have a comma", () => {
    expect(cellText({ column: "a", formula: "A1", result: 4, style: "verdict-star" })).toBe("4 sao");
    expect(cellText({ column: "a", value: "=1+1", style: "comment" })).toBe("=1+1");
    expect(cellText({ column: "a", value: 78.36, style: "total-number" })).toBe("78,36");
    expect(cellText({ column: "a", value: null, style: "field" })).toBe("");
  });
});

describe("the page (Decree 30/2020)", () => {
  const rules = pageRules("[data-paper]", paperLayout(SHEET), SHEET);

  test("is A4 portrait with the margins of the sheet, numbered at top centre except on page 1", () => {
    expect(rules).toContain("size: A4 portrait; margin: 20mm 15mm 20mm 30mm");
    expect(rules).toMatch(/@top-center \{ content: counter\(page\)/);
    expect(rules).toContain("@page :first { @top-center { content: none; } }");
  });

  test("has the margins of the decree where the sheet sets none, and then no footer", () => {
    const bare = pageRules("[data-paper]", paperLayout({ ...SHEET, print: null }), { print: null });
    expect(bare).toContain("margin: 20mm 15mm 20mm 30mm");
    expect(bare).not.toContain("@bottom-center");
  });

  test("carries the seal in the footer, whatever characters it holds", () => {
    expect(rules).toMatch(/@bottom-center \{ content: "Mã khoá \\22 ABCD\\22 \\3b {2}\\7d {2}body/);
    expect(cssString('a"b\\c\n')).toBe('"a\\22 b\\5c c\\a "');
  });
});

describe("the record on screen", () => {
  test("repeats its heading as a table head and keeps text from outside as text", async () => {
    show(<BlueprintPage sheet={SHEET} label="Phiếu P" fullSize />);
    const paper = screen.getByRole("article", { name: "Phiếu P" });
    expect(
      within(paper)
        .getAllByRole("columnheader")
        .map(({ textContent }) => textContent),
    ).toEqual(["Tiêu chí", "Điểm", "Nhận xét"]);
    expect(within(paper).getByText("=1+1")).toHaveAttribute("rowspan", "3");
    expect(within(paper).getByText('Mã khoá "ABCD"; } body { display: none', { selector: "p" })).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("repeats the seal as last row of each page where a browser prints nothing in page margins", () => {
    show(<BlueprintPage sheet={SHEET} label="Phiếu P" />);
    const feet = [...document.querySelectorAll("tfoot")].map(({ textContent }) => textContent);
    expect(feet).toEqual([SHEET.print?.footer, SHEET.print?.footer]);
  });

  test("leaves no such row where it does", () => {
    Object.defineProperty(window, "CSSMarginRule", { value: CSSRule, configurable: true });
    show(<BlueprintPage sheet={SHEET} label="Phiếu P" />);
    expect(document.querySelectorAll("tfoot")).toHaveLength(0);
    Reflect.deleteProperty(window, "CSSMarginRule");
  });

  test("is the whole record: every option wording of the set, once", async () => {
    const store = await fakeStore();
    show(<PrintScreen store={store} productCode={SAMPLE.scored} onBack={jest.fn()} />);
    const paper = await screen.findByRole("article");
    const view = store.getSnapshot().products.find(({ product }) => product.code === SAMPLE.scored);
    const record = await store.record(SAMPLE.scored);
    if (!record.ok || !view) throw new Error("the sample has no such record");
    const options = record.value.rows.filter(({ key }) => key.startsWith("option:"));
    const texts = options.map(({ cells }) => String(cells.find(({ column }) => column === "content")?.value));
    expect(texts.length).toBeGreaterThan(80);
    for (const wording of texts) expect(paper).toHaveTextContent(wording.replace(/\s+/g, " ").trim());
    expect(paper.querySelectorAll("thead tr, tbody tr")).toHaveLength(record.value.rows.length);
  });
});

describe("the way to the printer", () => {
  async function open(change: Partial<ScoringStore> = {}) {
    const store = { ...(await fakeStore()), ...change };
    show(<PrintScreen store={store} productCode={SAMPLE.scored} onBack={jest.fn()} />);
    return { store, user: userEvent.setup() };
  }

  test("prints the page, and the history remembers what was printed and when", async () => {
    window.print = jest.fn();
    const { store, user } = await open();
    await screen.findByRole("article");
    await user.click(screen.getByRole("button", { name: "In" }));
    expect(window.print).toHaveBeenCalledTimes(1);
    await waitFor(() =>
      expect(store.getSnapshot().document.history.at(-1)).toEqual({
        at: "2026-11-26T08:00:00.000Z",
        member: store.getSnapshot().document.memberId,
        product: SAMPLE.scored,
        action: "printed",
        detail: "",
        sheet: null,
      }),
    );
  });

  test("in Excel the sheet is brought into sight and its printing remembered with its seal", async () => {
    const { store, user } = await open({ home: "excel" });
    await act(() => store.seal(SAMPLE.scored));
    await user.click(screen.getByRole("button", { name: "Mở trang phiếu để in" }));
    expect(await screen.findByText(/Bấm Ctrl\+P để in/)).toBeInTheDocument();
    const { document, products } = store.getSnapshot();
    const seal = products.find(({ product }) => product.code === SAMPLE.scored)?.sheet.seal;
    expect(document.history.at(-1)).toMatchObject({ action: "printed", detail: seal?.code });
  });

  test("an open sheet is printed with a caution, a sealed one names its seal", async () => {
    const { store } = await open();
    expect(await screen.findByText(/Phiếu chưa khoá: bản in chưa có mã khoá/)).toBeInTheDocument();
    await act(() => store.seal(SAMPLE.scored));
    const seal = store.getSnapshot().products.find(({ product }) => product.code === SAMPLE.scored)?.sheet.seal;
    const code = formatSeal(seal?.code ?? "");
    expect(await screen.findByText(`Mã khoá ${code} in ở chân mỗi trang.`)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("article")).toHaveTextContent(code));
  });

  test("a record that cannot be built says why, and nothing can be printed", async () => {
    const { user } = await open({ record: async () => fail("no-set", "Chưa mở được bộ tiêu chí.") });
    window.print = jest.fn();
    expect(await screen.findByRole("alert")).toHaveTextContent("Chưa mở được bộ tiêu chí.");
    await user.click(screen.getByRole("button", { name: "In" }));
    expect(window.print).not.toHaveBeenCalled();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("true size puts the paper in a frame that scrolls and can be reached by keyboard", async () => {
    const { user } = await open();
    await screen.findByRole("article");
    await user.click(screen.getByRole("button", { name: "Cỡ thật" }));
    expect(screen.getByRole("article").parentElement).toHaveAttribute("tabindex", "0");
  });

  test("in English the frame is English, the paper stays Vietnamese", async () => {
    await act(() => changeLanguage("en"));
    await open();
    expect(await screen.findByRole("article", { name: /^Scoring sheet / })).toHaveAttribute("lang", "vi");
    expect(screen.getByRole("button", { name: "Print" })).toBeInTheDocument();
  });
});
