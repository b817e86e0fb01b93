import type { Browser, Locator, Page } from "playwright-core";
import type { PaneServer } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { handedIn, meetingFile, secondRoundFile } from "../screens/workbooks";
import { press, sees, tabTo } from "./keyboard";

jest.setTimeout(180_000);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
type File = readonly [name: string, bytes: Uint8Array];

/** Where the focus is, and whether it can be seen there. */
function focusOf(page: Page): Promise<{ readonly on: string; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { on: "nothing", isSeen: false };
    const { outlineStyle, boxShadow, borderBottomColor } = getComputedStyle(element);
    const rings = [element, ...element.querySelectorAll("*"), element.parentElement, element.nextElementSibling];
    const isRinged = rings.some((each) =>
      [null, "::after", "::before"].some((part) => {
        if (!each) return false;
        const styles = getComputedStyle(each, part);
        return styles.outlineStyle !== "none" || styles.boxShadow !== "none" || styles.content === '""';
      }),
    );
    const name = element.getAttribute("aria-label") ?? element.textContent.slice(0, 60);
    const isText = element.matches("input, textarea, select");
    const isSeen = outlineStyle !== "none" || boxShadow !== "none" || isRinged || (isText && borderBottomColor !== "");
    return { on: `${element.tagName.toLowerCase()} ${name}`, isSeen };
  });
}

describe("the secretary's work by keyboard alone", () => {
  let server: PaneServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await serveBuiltPane();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, acceptDownloads: true });
    page = await context.newPage();
    await page.goto(server.address);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** After each act the focus is on something, where it can be seen. */
  const act = async (what: string, job: () => Promise<unknown>): Promise<void> => {
    await job();
    // What takes the focus away with it hands it on in the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const { on, isSeen } = await focusOf(page);
    expect({ what, on, isLost: on === "nothing", isSeen }).toEqual({ what, on, isLost: false, isSeen: true });
  };
  const type = async (field: Locator, value: string): Promise<void> => {
    await tabTo(page, field);
    await page.keyboard.type(value);
  };
  const box = (name: string | RegExp) => page.getByRole("textbox", { name }).first();
  const section = (name: string) =>
    act(`open ${name}`, async () => {
      const tab = page.getByRole("navigation", { name: "Phần việc của thư ký" }).getByRole("button", { name });
      await tabTo(page, tab);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 2, name }).waitFor();
    });
  const choose = async (button: string | RegExp, files: readonly File[]): Promise<void> => {
    const chooser = page.waitForEvent("filechooser");
    await press(page, button);
    const given = files.map(([name, bytes]) => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) }));
    await (await chooser).setFiles(given);
  };

  test("a session is begun, and a product is typed", async () => {
    await act("begin", async () => {
      await press(page, /^Tạo phiên họp/);
      await page.getByRole("heading", { level: 1, name: "Phiên họp mới" }).waitFor();
    });
    await type(box(/^Tên phiên họp/), "Họp đánh giá, phân hạng đợt 2");
    await type(box(/^Tỉnh, thành phố/), "Lạng Sơn");
    await type(box(/^Ngày họp/), "20/07/2026");
    await type(box(/^Địa điểm/), "Phòng họp số 1");
    await type(box(/^Thư ký hội đồng/), "Chi cục Phát triển nông thôn");
    await act("create", async () => {
      await press(page, "Tạo phiên họp");
      await page.getByRole("heading", { level: 2, name: "Phiên họp" }).waitFor();
    });
    await section("Sản phẩm và hồ sơ");
    await act("add", () => press(page, "Thêm sản phẩm"));
    await type(box(/^Tên sản phẩm/), "Mật ong hoa nhãn Hữu Lũng");
    await type(box(/^Mã sản phẩm/), "20-06700-02-2026");
    await type(box(/^Ngày nộp hồ sơ/), "10/06/2026");
    await tabTo(page, page.getByRole("combobox", { name: /^Bộ sản phẩm/ }));
    await page.keyboard.type("4. ");
    await type(box(/^Chủ thể/), "Hợp tác xã nông nghiệp Hữu Lũng");
    await act("write down", async () => {
      await press(page, "Ghi sản phẩm");
      await sees(page, "1 sản phẩm");
    });
  });

  test("papers are registered as in a sheet", async () => {
    await act("matrix", () => press(page, "Bảng hồ sơ"));
    const cell = page.getByRole("gridcell").first();
    await tabTo(page, page.locator("[role=grid] [tabindex='0']").first());
    await act("missing", async () => {
      await page.keyboard.press("t");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("c");
      await page.keyboard.press("ArrowLeft");
    });
    await cell.waitFor();
    expect(await page.getByRole("grid").innerText()).toMatch(/Thiếu|thiếu/);
    await act("lacking", () => press(page, "Cần bổ sung"));
    await sees(page, /: thiếu/);
  });

  test("sheets are handed out and taken in after their preview", async () => {
    await page.reload();
    await choose(/^Mở tệp/, [["phien-hop.xlsx", await meetingFile()]]);
    await page.getByRole("heading", { level: 2, name: "Phiên họp" }).waitFor();
    await section("Phiếu thành viên");
    const download = page.waitForEvent("download");
    await act("issue", async () => {
      await press(page, /^Phát phiếu cho 7 thành viên/);
      await download;
      await sees(page, /^Đã phát phiếu cho 7 thành viên/);
    });
    await act("read", async () => {
      await choose("Chọn tệp phiếu", await handedIn());
      await sees(page, /^Xem trước khi nhận/);
    });
    await act("take", async () => {
      await press(page, /^Nhận \d+ phiếu/);
      await sees(page, /^Đã nhận \d+ phiếu/);
    });
    await act("ask", () => press(page, /^Kết thúc lượt 1/));
    await act("later", async () => {
      await press(page, "Để sau");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.getByRole("button", { name: /^Kết thúc lượt 1/ }).waitFor();
    });
    await section("Tổng hợp");
  });

  test("the agenda is walked through and a conclusion written; the minutes are opened", async () => {
    await page.reload();
    await choose(/^Mở tệp/, [["phien-hop.xlsx", await secondRoundFile()]]);
    await page.getByRole("heading", { level: 2, name: "Phiên họp" }).waitFor();
    await section("Chênh lệch");
    const conclusion = page.getByText(/^Kết luận của hội đồng/).first();
    const next = page.getByRole("button", { name: "Mục sau" });
    await tabTo(page, next);
    for (let step = 0; step < 40 && (await conclusion.count()) === 0; step += 1) await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("radio", { name: "Đạt", exact: true }).first());
    await page.keyboard.press("Space");
    await act("conclude", async () => {
      await press(page, "Ghi kết luận");
      await sees(page, "Đã ghi kết luận.");
    });
    await section("Biên bản và in");
    await act("minutes", async () => {
      await press(page, /^Xem Biên bản/);
      await page.getByRole("article").first().waitFor();
    });
    await act("back", () => press(page, "Về danh sách văn bản"));
  });
});
