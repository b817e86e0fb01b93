import { act, screen, waitFor, within } from "@testing-library/react";
import { changeLanguage } from "../../src/taskpane/i18n";
import { fakeStore, SAMPLE, sampleWith } from "./fake-store";
import { criterionHeading, openPane, violations } from "./open-pane";

/** A pane of this width, as far as media queries are concerned. */
function wide(isWide: boolean): void {
  window.matchMedia = (query: string) =>
    Object.assign(new EventTarget(), {
      matches: isWide && query.includes("min-width"),
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}

describe("the frame of a session", () => {
  beforeEach(() => wide(false));

  test("shows product, progress and verdict at once, with landmarks and headings in order", async () => {
    await openPane(await fakeStore());
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Chè xanh Đình Lập");
    expect(screen.getByRole("img", { name: "Đã chấm 0 trên 32 tiêu chí" })).toHaveTextContent("0/32");
    expect(screen.getByRole("region", { name: "Kết quả" })).toHaveTextContent("0/100");
    expect(await violations()).toEqual([]);
  });

  test("a choice is heard: the verdict in a live region, the progress by its name (WCAG 4.1.3)", async () => {
    const store = await fakeStore();
    await openPane(store);
    const verdict = within(screen.getByRole("region", { name: "Kết quả" }));
    const heard = verdict.getByRole("status");
    const before = heard.textContent;
    await act(() => store.choose(SAMPLE.tea, "1.1", 3));
    // The same element, or a screen reader would not hear what it says now.
    expect(verdict.getByRole("status")).toBe(heard);
    expect(heard.textContent).not.toBe(before);
    expect(heard).toHaveTextContent("tạm tính 3 điểm");
    expect(screen.getByRole("img", { name: "Đã chấm 1 trên 32 tiêu chí" })).toHaveTextContent("1/32");
    expect(screen.getByRole("button", { name: "Sản phẩm sau" })).toBeEnabled();
  });

  test("the strip opens into the verdict card and shuts again", async () => {
    const { user } = await openPane(await fakeStore());
    const strip = within(screen.getByRole("region", { name: "Kết quả" })).getByRole("button");
    expect(strip).toHaveAttribute("aria-expanded", "false");
    await user.click(strip);
    expect(await screen.findByRole("heading", { name: "Điểm từng phần" })).toBeInTheDocument();
    expect(strip).toHaveAttribute("aria-expanded", "true");
    expect(await violations()).toEqual([]);
    await user.click(strip);
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.1 /));
  });

  test("the list tells each product's state and finds one without diacritics", async () => {
    const { user } = await openPane(await fakeStore());
    await user.click(screen.getByRole("button", { name: /Mở danh sách sản phẩm/ }));
    const list = screen.getByRole("region", { name: "Danh sách sản phẩm" });
    expect(within(list).getByRole("button", { name: /Na Chi Lăng.*Đã chấm đủ.*trên 5 sao/ })).toBeInTheDocument();
    expect(within(list).getByRole("button", { name: /Quỳnh Sơn.*Đang chấm/ })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.type(within(list).getByRole("searchbox"), "hong khong hat");
    expect(within(list).getAllByRole("listitem")).toHaveLength(1);
    await user.click(within(list).getByRole("button", { name: /Hồng không hạt/ }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Hồng không hạt Bảo Lâm");
  });

  test("the map names each criterion with its state, not by colour", async () => {
    const { user } = await openPane(await fakeStore(sampleWith(SAMPLE.tea, { choices: { "1.5": 1, "5.1": 1 } })));
    await user.click(screen.getByRole("button", { name: "Bản đồ phiếu" }));
    expect(screen.getByRole("button", { name: /^1\.5 .*: 0\/3 điểm, dưới mức tối thiểu 4 sao$/ })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^5\.2 .*: đang đóng$/ })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^1\.1 .*: chưa chấm$/ })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test("a missed floor says both keys; meeting it changes the star", async () => {
    const store = await fakeStore();
    const { user, view } = await openPane(store);
    const set = view(SAMPLE.tea).scoring?.set;
    if (!set) throw new Error("set 11 did not load");
    const { criteriaOf } = await import("../../src/catalogue/traverse");
    for (const { code, options } of criteriaOf(set)) {
      await act(() => store.choose(SAMPLE.tea, code, code === "1.5" ? 2 : options.length));
    }
    await user.click(within(screen.getByRole("region", { name: "Kết quả" })).getByRole("button"));
    expect(
      await screen.findByText("98 điểm: đủ dải 5 sao; chỉ xếp 3 sao vì thiếu mức **** ở 1.5."),
    ).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "1.5 cần ít nhất 2 điểm để xếp 4 sao" }));
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.5 /));
    await user.keyboard("4");
    await waitFor(() => expect(view(SAMPLE.tea).scoring?.verdict.star).toBe(5));
  });

  test("side by side where there is room: products, map, criterion, verdict", async () => {
    wide(true);
    const { user } = await openPane(await fakeStore());
    expect(screen.getByRole("complementary")).toHaveTextContent("Kết quả");
    expect(screen.getByRole("region", { name: "Bản đồ phiếu" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /Na Chi Lăng/ }));
    expect(screen.getByRole("complementary")).toHaveTextContent(/đủ dải/);
    expect(await violations()).toEqual([]);
  });

  test("a job that is refused says why above the work", async () => {
    const store = await fakeStore();
    jest.spyOn(store, "choose").mockResolvedValue({ ok: false, code: "busy", message: "Sổ tính đang bận." });
    const { user } = await openPane(store);
    await user.keyboard("1");
    expect(await screen.findByRole("alert")).toHaveTextContent("Sổ tính đang bận.");
    expect(criterionHeading()).toMatch(/^1\.1 /);
    await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "Đóng" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("turns to English and back, and remembers it", async () => {
    const { user } = await openPane(await fakeStore());
    await user.click(screen.getByRole("button", { name: "Trình đơn" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "English" }));
    expect(await screen.findByText("Criterion 1/32 · At most 3 points")).toBeInTheDocument();
    expect(document.documentElement.lang).toBe("en");
    expect(window.localStorage.getItem("ocop.language")).toBe("en");
    await act(() => changeLanguage("vi"));
    expect(await screen.findByText("Tiêu chí 1/32 · Tối đa 3 điểm")).toBeInTheDocument();
  });
});
