import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import type { PaneServer } from "../../src/cli/pane-server";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { handedOut, scored, tampered, type Cuts, type HandedOut } from "./members";

jest.setTimeout(240_000);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const GREEN_TEA = "20-06613-01-2026";
const BLACK_TEA = "20-06637-01-2026";
const PERSIMMON = "20-06184-02-2026";
const CUSTARD_APPLE = "20-06463-03-2026";
const TOURISM = "20-06325-01-2026";
const OLD_LAW = "20-06124-04-2026";

/*
 * What members give, as points taken off the 100 of the best levels. Sets 1 and 11 of 26/2026:
 *   p92: 4.2 (3) and 4.3 (5) at 0                      100 − 3 − 5     = 92
 *   p86: also 1.2 at 0 (2), 1.4 and 3.3 at 1 (2 each)   92 − 2 − 2 − 2 = 86
 *   p82: also 3.1 at 1 (2), 1.7 and 2.4 at 0 (1 each)   86 − 2 − 1 − 1 = 82
 *   p77: also 5.2 at 0 (2), 3.2 at 0 (1), 1.5 at 1 (2)  82 − 2 − 1 − 2 = 77, and 1.5 misses the floor of 4 stars
 * Set 26 of 26/2026: t88: 1.2, 2.1, 2.3 at 1 (4 each) = 88; t84: also 4.1 at 1 (4) = 84.
 * Set 1 of 148: h92: 1.a at 1 (4), 4.b at 0 (4) = 92; h83: also 6.c, 6.d, 9.b at 0 (3 each) = 83.
 */
const p100: Cuts = {};
const p92: Cuts = { "4.2": 0, "4.3": 0 };
const p86: Cuts = { ...p92, "1.2": 0, "1.4": 1, "3.3": 1 };
const p82: Cuts = { ...p86, "3.1": 1, "1.7": 0, "2.4": 0 };
const p77: Cuts = { ...p82, "5.2": 0, "3.2": 0, "1.5": 1 };
const t88: Cuts = { "1.2": 1, "2.1": 1, "2.3": 1 };
const t84: Cuts = { ...t88, "4.1": 1 };
const h92: Cuts = { "1.a": 1, "4.b": 0 };
const h83: Cuts = { ...h92, "6.c": 0, "6.d": 0, "9.b": 0 };

/** By member, products in the order of the session; m6 hands in nothing, m8 recuses from the black tea. */
const GIVEN: Readonly<Record<string, readonly Cuts[]>> = {
  m1: [p92, p92, p100, p82, t84, h92],
  m2: [p86, p77, p92, p82, t84, h92],
  m3: [p86, p86, p92, p82, t84, h92],
  m4: [p82, p82, p92, p86, t84, h83],
  m5: [p86, p86, p100, p86, t88, h92],
  m8: [p86, {}, p92, p86, t88, h92],
};

const PRODUCTS = [GREEN_TEA, BLACK_TEA, PERSIMMON, CUSTARD_APPLE, TOURISM, OLD_LAW];

const cutsOf = (member: string): Readonly<Record<string, Cuts>> =>
  Object.fromEntries(PRODUCTS.map((product, index) => [product, GIVEN[member]?.[index] ?? {}]));

/*
 * Worked out by hand.
 * First round, with m5's sheet of the green tea refused and nothing from m6:
 *   green tea      92 + 86 + 86 + 82      + 86 = 432 / 5 = 86,40   4 stars
 *   black tea      92 + 77 + 86 + 82 + 86      = 423 / 5 = 84,60   4 stars, 15 apart (10 allowed), 1.5 met by 4 of 5
 *   persimmon     100 + 92 + 92 + 92 + 100 + 92 = 568 / 6 = 94,67   5 stars
 *   custard apple  82 + 82 + 82 + 86 + 86 + 86 = 504 / 6 = 84,00   4 stars
 *   tourism        84 + 84 + 84 + 84 + 88 + 88 = 512 / 6 = 85,33   4 stars
 *   148, set 1     92 + 92 + 92 + 83 + 92 + 92 = 543 / 6 = 90,50   5 stars
 * m5's sound sheet of the green tea:             518 / 6 = 86,33
 * Second round, black tea: m2 comes to 86 in his revised workbook, m1 takes 4.1 from 5 to 3 points:
 *                  90 + 86 + 86 + 82 + 86      = 430 / 5 = 86,00   4 stars, 8 apart
 */
const FIRST: readonly (readonly [name: string, mean: string, stars: number])[] = [
  ["Chè xanh Đình Lập", "86,40", 4],
  ["Hồng trà Thái Bình", "84,60", 4],
  ["Hồng không hạt Bảo Lâm", "94,67", 5],
  ["Na Chi Lăng", "84,00", 4],
  ["Du lịch cộng đồng Quỳnh Sơn", "85,33", 4],
  ["Hồng Vành Khuyên Na Sầm", "90,50", 5],
];
const LAST = FIRST.map(([name, mean, stars]) => {
  if (name.startsWith("Chè xanh")) return [name, "86,33", stars] as const;
  return name.startsWith("Hồng trà") ? ([name, "86,00", stars] as const) : ([name, mean, stars] as const);
});

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

describe("the whole meeting on the sample", () => {
  let server: PaneServer;
  let browser: Browser;
  let page: Page;
  let given: ReadonlyMap<string, HandedOut>;
  const troubles: string[] = [];

  const button = (name: string | RegExp) => page.getByRole("button", { name }).first();
  const section = async (name: string) =>
    page.getByRole("navigation", { name: "Phần việc của thư ký" }).getByRole("button", { name }).click();
  const text = (what: string | RegExp) => page.getByText(what).first().waitFor();

  const issue = async (name: RegExp): Promise<ReadonlyMap<string, HandedOut>> => {
    const download = page.waitForEvent("download");
    await button(name).click();
    return handedOut(new Uint8Array(await readFile(await (await download).path())));
  };

  const collect = async (files: readonly File[]) => {
    const chooser = page.waitForEvent("filechooser");
    await button("Chọn tệp phiếu").click();
    await (
      await chooser
    ).setFiles(files.map(({ name, bytes }) => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) })));
    await text(/^Xem trước khi nhận/);
  };

  const fileOf = async (member: string, at: string): Promise<File> => {
    const handed = given.get(member);
    if (!handed) throw new Error(`nothing for ${member}`);
    return { name: handed.fileName, bytes: await scored(handed, cutsOf(member), at) };
  };

  const standsInSummary = async (table: readonly (readonly [string, string, number])[]) => {
    await section("Tổng hợp");
    for (const [name, mean, stars] of table) {
      const row = page.getByRole("row").filter({ hasText: name }).first();
      await row.waitFor();
      const said = (await row.innerText()).replace(/\s+/g, " ");
      const spoken = await row.getByLabel(new RegExp(`^${stars}(/5)? sao`)).count();
      expect([name, said.includes(mean), spoken > 0 || said.includes(`${stars} sao`)]).toEqual([name, true, true]);
    }
  };

  beforeAll(async () => {
    server = await serveBuiltPane();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    page = await context.newPage();
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    await page.goto(server.address);
    await button(/^Mở phiên họp mẫu/).click();
    await page.getByRole("heading", { name: "Phiên họp", level: 2 }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test("seven members get a workbook each, without the product one of them recuses from and without anybody's scores", async () => {
    await section("Phiếu thành viên");
    given = await issue(/^Phát phiếu cho 7 thành viên/);
    expect([...given.keys()].sort()).toEqual(["m1", "m2", "m3", "m4", "m5", "m6", "m8"]);
    const products = [...given].map(([member, { document }]) => [member, document.sheets.length]);
    expect(Object.fromEntries(products)).toEqual({ m1: 6, m2: 6, m3: 6, m4: 6, m5: 6, m6: 6, m8: 5 });
    expect(given.get("m8")?.document.sheets.map(({ product }) => product)).not.toContain(BLACK_TEA);
    await text("41 phiếu · 41 đã phát, chưa thu · 1 không tham gia");
  });

  test("a broken seal is refused with its row and the file that is missing is named, before anything is written", async () => {
    const files = await Promise.all(
      ["m1", "m2", "m3", "m4", "m8"].map((member) => fileOf(member, "2026-07-19T20:00:00+07:00")),
    );
    const sound = await fileOf("m5", "2026-07-19T20:30:00+07:00");
    await collect([...files, { ...sound, bytes: await tampered(sound.bytes, GREEN_TEA, "3.4") }]);
    await text("Nhận được 34 phiếu; 1 tệp có phiếu bị từ chối. Chưa ghi gì vào sổ phiên họp.");
    await text(/Phiếu chấm 05 .* dòng \d+/);
    await text("Sở Văn hoá, Thể thao và Du lịch, uỷ viên 4: 6 phiếu");
    await button("Nhận 34 phiếu").click();
    await text("Đã nhận 34 phiếu.");
    await text("41 phiếu · 34 đã thu, đã khoá · 7 đã phát, chưa thu · 1 không tham gia");
    await standsInSummary(FIRST);
  });

  test("the same files bring nothing new, and the sound file brings the sheet that was refused", async () => {
    await section("Phiếu thành viên");
    await collect([await fileOf("m1", "2026-07-19T20:00:00+07:00")]);
    await text("Không có gì mới.");
    await button("Đóng").click();
    await collect([await fileOf("m5", "2026-07-19T20:30:00+07:00")]);
    await button("Nhận 1 phiếu").click();
    await text("Đã nhận 1 phiếu.");
  });

  test("the round ends once, and what is too far apart goes out again with each member's own scores", async () => {
    await button("Kết thúc lượt 1").click();
    await page.getByRole("dialog").getByRole("button", { name: "Kết thúc lượt 1" }).click();
    await text(/^Lượt 1 đã kết thúc lúc/);
    const again = await issue(/^Phát phiếu cho 6 thành viên/);
    const own = again.get("m2")?.document.sheets ?? [];
    expect(own.map(({ product, round }) => [product, round])).toEqual([[BLACK_TEA, 2]]);
    expect(own[0]).toMatchObject({ seal: null, choices: { "4.2": 1 } });
    expect([...again.keys()].sort()).toEqual(["m1", "m2", "m3", "m4", "m5", "m6"]);
    const revised = again.get("m2");
    if (!revised) throw new Error("nothing for m2");
    const bytes = await scored(revised, { [BLACK_TEA]: p86 }, "2026-07-20T10:00:00+07:00");
    await collect([{ name: revised.fileName, bytes }]);
    await text("1 phiếu thay bản cũ: Hồng trà Thái Bình");
    await button("Nhận 1 phiếu").click();
    await text("Đã nhận 1 phiếu.");
  });

  test("a revision is entered with its reason, and old and new stand side by side", async () => {
    await button("Ghi điểm sửa của thành viên").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Sản phẩm").selectOption(BLACK_TEA);
    await dialog.getByLabel("Thành viên").selectOption("m1");
    await dialog.getByLabel("Tiêu chí").selectOption("4.1");
    await dialog.getByLabel("Mức mới").selectOption("3");
    await dialog.getByLabel("Lý do sửa").fill("Đã xem hợp đồng tiêu thụ tại phiên họp");
    await dialog.getByRole("button", { name: "Ghi điểm sửa" }).click();
    await text("Tổng điểm 92 → 90");
    await text("Tổng điểm 77 → 86");
    await text("Lý do: Đã xem hợp đồng tiêu thụ tại phiên họp");
  });

  test("the final result is the one worked out by hand", async () => {
    await standsInSummary(LAST);
    expect(troubles).toEqual([]);
  });
});
