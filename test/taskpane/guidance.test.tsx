import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import fc from "fast-check";
import packageJson from "../../package.json";
import { GuidanceScreen } from "../../src/taskpane/guidance/GuidanceScreen";
import { RELEASES } from "../../src/taskpane/guidance/news";
import { offerNow, rememberVersion, rememberWelcome } from "../../src/taskpane/guidance/offers";
import { findTerms, GLOSSARY } from "../../src/taskpane/guidance/terms";
import { VERSION } from "../../src/taskpane/guidance/version";
import { SessionFrame } from "../../src/taskpane/product/SessionFrame";
import { StartScreen } from "../../src/taskpane/start/StartScreen";
import { folded } from "../../src/taskpane/scoring/search";
import { fakeOpener, fakeStore } from "./fake-store";
import { accessibilityFaults, show } from "./show";

beforeEach(() => window.localStorage.clear());

const start = () => show(<StartScreen opener={fakeOpener(null)} onOpened={() => undefined} />);

describe("the first run", () => {
  test("three steps by keyboard, then the ways in; never again in this browser", async () => {
    start();
    const panel = await screen.findByRole("region", { name: /Chấm đúng phiếu/ });
    expect(within(panel).getByText("1/3")).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
    act(() => within(panel).getByRole("button", { name: "Tiếp theo" }).focus());
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("heading", { name: /Hai phần việc/ })).toHaveFocus();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Tiếp theo" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "Bắt đầu dùng" }));
    expect(screen.getByRole("heading", { name: "Bắt đầu" })).toHaveFocus();
    expect(offerNow()).toBeNull();
  });

  test("is skipped with one press, and can be opened again", async () => {
    start();
    await userEvent.click(await screen.findByRole("button", { name: "Bỏ qua" }));
    expect(screen.queryByText("1/3")).toBeNull();
    await userEvent.click(await screen.findByRole("button", { name: "Giới thiệu" }));
    expect(await screen.findByText("1/3")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Quay lại" }));
    expect(screen.getByRole("button", { name: /Mở tệp/ })).toBeInTheDocument();
  });

  test("leaves the ways in where they are and is over once one is taken", async () => {
    const store = await fakeStore();
    const onOpened = jest.fn();
    show(<StartScreen opener={fakeOpener(store)} onOpened={onOpened} />);
    await userEvent.click(screen.getByRole("button", { name: /^Mở phiên mẫu/ }));
    await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
    expect(offerNow()).toBeNull();
  });

  test("in Excel, where a session opens by itself, one line offers it once; an errand of the ribbon gets no line", async () => {
    const store = { ...(await fakeStore()), home: "excel" as const };
    const { rerender } = show(<SessionFrame store={store} errand="print" onLeave={() => undefined} />);
    await screen.findByRole("main");
    expect(screen.queryByText(/Lần đầu dùng/)).toBeNull();
    rerender(<SessionFrame key="again" store={store} onLeave={() => undefined} />);
    expect(await screen.findByText(/Lần đầu dùng/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Giới thiệu" }));
    expect(await screen.findByText("1/3")).toBeInTheDocument();
    expect(offerNow()).toBeNull();
  });
});

describe("what has changed", () => {
  test("the version told and the newest of the list are the product's", () => {
    expect(VERSION).toBe(packageJson.version);
    expect(RELEASES[0]?.version).toBe(VERSION);
    expect(new Set(RELEASES.map(({ version }) => version)).size).toBe(RELEASES.length);
    for (const { on, changes } of RELEASES) {
      if (on !== null) expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(changes.length).toBeGreaterThan(0);
    }
  });

  test("is offered once, in one line, to who knew an older version", async () => {
    rememberWelcome();
    window.localStorage.setItem("ocop.version", "0.0.9");
    start();
    expect(await screen.findByText(`Đã cập nhật lên phiên bản ${VERSION}.`)).toHaveTextContent(VERSION);
    expect(offerNow()).toBeNull();
    const line = screen.getByText(`Đã cập nhật lên phiên bản ${VERSION}.`).closest<HTMLElement>("[role='status']");
    await userEvent.click(within(line ?? document.body).getByRole("button", { name: "Có gì mới" }));
    expect(await screen.findByRole("heading", { name: `Phiên bản ${VERSION}` })).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("is not offered to who has it already", () => {
    rememberWelcome();
    rememberVersion();
    expect(offerNow()).toBeNull();
  });
});

describe("the glossary", () => {
  test("finds a term without its accents, and says when there is none", async () => {
    show(<GuidanceScreen page="glossary" home="browser" onBack={() => undefined} />);
    expect(screen.getByRole("heading", { name: "Thuật ngữ" })).toHaveFocus();
    const search = screen.getByRole("searchbox", { name: /Tìm thuật ngữ/ });
    await userEvent.type(search, "niem phong");
    expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toContain("Mã niêm phong (mã khoá)");
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.type(search, "xyz");
    expect(screen.getByRole("status")).toHaveTextContent("Không có thuật ngữ nào khớp");
  });

  test("stands in the order of the Vietnamese alphabet: Đ after D, accents after letters", () => {
    const terms = findTerms("vi", "").map(({ term }) => term);
    expect(terms).toHaveLength(Object.keys(GLOSSARY.vi).length);
    expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, "vi")));
    expect(terms.findIndex((term) => term.startsWith("Đ"))).toBeLessThan(
      terms.findIndex((term) => term.startsWith("G")),
    );
  });

  test("every term is found by its own words, with or without accents, in both languages", () => {
    for (const language of ["vi", "en"] as const) {
      fc.assert(
        fc.property(fc.constantFrom(...Object.values(GLOSSARY[language])), fc.boolean(), ({ term }, plain) =>
          findTerms(language, plain ? folded(term) : term).some((found) => found.term === term),
        ),
        { numRuns: 60 },
      );
    }
  });

  test("addresses nobody, and gives no term twice", () => {
    const words = Object.values(GLOSSARY.vi).map(({ term, meaning }) => `${term} ${meaning}`);
    expect(words.filter((line) => /(^|[^\p{L}])(bạn|anh|chị|quý vị|chúng tôi)(?=[^\p{L}]|$)/iu.test(line))).toEqual([]);
    for (const language of ["vi", "en"] as const) {
      const terms = Object.values(GLOSSARY[language]).map(({ term }) => term);
      expect(new Set(terms).size).toBe(terms.length);
    }
  });
});
