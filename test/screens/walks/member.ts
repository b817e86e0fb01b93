import { formatSeal } from "../../../src/council/seal";
import { scoredTeaFile, brokenSealFile, knockedOutFile, noProductFile, sealedFile, undecidedFile } from "../workbooks";
import type { Walk } from "../state";
import type { Visit } from "../visit";

const later = /\/later\/.*\.js$/u;
const strip = (visit: Visit) => visit.page.getByRole("region", { name: "Kết quả" }).getByRole("button").first();

/** Scoring, the dossier, the verdict, sealing and printing. */
export const memberWalks: readonly Walk[] = [
  {
    name: "scoring",
    face: "member",
    states: [
      {
        name: "score-loading",
        title: "A part of the pane on its way",
        kind: "loading",
        reach: async (visit) => {
          await visit.start();
          await visit.click(/^Mở phiên mẫu/);
          await visit.heading(/^1\.1 /, 2);
          visit.afterwards(await visit.hold(later));
          await visit.tab("Hồ sơ");
          await visit.sees("Đang mở…");
        },
      },
      {
        name: "score-unscored",
        title: "A criterion not scored yet",
        kind: "empty",
        main: true,
        reach: async (visit) => {
          await visit.tab("Chấm điểm");
          await visit.heading(/^1\.1 /, 2);
        },
      },
      {
        name: "score-moved-on",
        title: "After a choice: the next criterion, the last choice undoable",
        kind: "partial",
        reach: async (visit) => {
          await visit.page.keyboard.press("2");
          await visit.heading(/^1\.2 /, 2);
          await visit.sees(/^Đã chọn \d+ điểm ở 1\.1/);
        },
      },
      {
        name: "score-menu",
        title: "The menu of things needed now and then",
        kind: "ready",
        reach: async (visit) => {
          await visit.click("Trình đơn");
          await visit.page.getByRole("menuitem", { name: "Phím tắt" }).waitFor();
          visit.afterwards(() => visit.page.keyboard.press("Escape"));
        },
      },
      {
        name: "score-keys",
        title: "The keyboard's shortcuts",
        kind: "ready",
        reach: async (visit) => {
          await visit.menu("Phím tắt");
          await visit.heading("Phím tắt");
          visit.afterwards(() => visit.page.keyboard.press("Escape"));
        },
      },
      {
        name: "score-products",
        title: "The products of the session",
        kind: "partial",
        reach: async (visit) => {
          await visit.click(/^Mở danh sách sản phẩm/);
          await visit.heading("Danh sách sản phẩm");
          visit.afterwards(() => visit.click(/^Mở danh sách sản phẩm/));
        },
      },
      {
        name: "map-empty",
        title: "The map of a sheet just begun",
        kind: "partial",
        reach: async (visit) => {
          await visit.page.keyboard.press("/");
          await visit.heading("Bản đồ phiếu");
        },
      },
      {
        name: "map-no-match",
        title: "A search that finds nothing",
        kind: "empty",
        reach: async (visit) => {
          await visit.page.getByRole("searchbox", { name: /^Tìm tiêu chí/ }).fill("cà phê");
          await visit.sees(/^Không có tiêu chí nào khớp/);
        },
      },
      {
        name: "finish-unscored",
        title: "Finishing too early: what is still unscored",
        kind: "partial",
        reach: async (visit) => {
          await visit.page.keyboard.press("Escape");
          await visit.tab("Kết quả");
          await visit.heading("Hoàn tất phiếu");
        },
      },
      {
        name: "print-unsealed",
        title: "The print view of a sheet that is not sealed",
        kind: "partial",
        reach: async (visit) => {
          await visit.tab("In và ký");
          await visit.sees("BỘ TIÊU CHÍ ĐÁNH GIÁ");
        },
      },
    ],
  },
  {
    name: "scored",
    face: "member",
    states: [
      {
        name: "score-scored",
        title: "A scored criterion with its proofs",
        kind: "finished",
        main: true,
        reach: async (visit) => {
          await visit.open(await scoredTeaFile());
          await visit.heading(/^1\.1 /, 2);
        },
      },
      {
        name: "score-below-floor",
        title: "A level below a floor, its proof missing",
        kind: "finished",
        main: true,
        reach: (visit) => visit.criterion("1.5"),
      },
      {
        name: "score-help",
        title: "The help of a criterion: what proves it, what its marks mean, where the law leaves a gap",
        kind: "ready",
        main: true,
        reach: async (visit) => {
          const toggle = visit.button("Trợ giúp tiêu chí này");
          await toggle.click();
          await visit.page.getByRole("region", { name: "Trợ giúp tiêu chí này" }).waitFor();
          visit.afterwards(() => toggle.click());
        },
      },
      {
        name: "map-scored",
        title: "The map of a scored sheet",
        kind: "finished",
        main: true,
        reach: async (visit) => {
          await visit.page.keyboard.press("/");
          await visit.heading("Bản đồ phiếu");
        },
      },
      {
        name: "verdict-held",
        title: "The verdict card: points for 4 stars, held at 3 by floors",
        kind: "finished",
        main: true,
        reach: async (visit) => {
          await visit.page.keyboard.press("Escape");
          await strip(visit).click();
          await visit.sees(/chỉ xếp 3 sao vì/);
        },
      },
      {
        name: "evidence",
        title: "The dossier of the product",
        kind: "partial",
        main: true,
        reach: async (visit) => {
          await visit.tab("Hồ sơ");
          await visit.sees("Mâu thuẫn trong hồ sơ");
        },
      },
      {
        name: "evidence-lacking",
        title: "Only what is missing of it",
        kind: "partial",
        reach: async (visit) => {
          await visit.page.getByRole("switch", { name: "Chỉ phần thiếu" }).click();
        },
      },
      {
        name: "finish-ready",
        title: "Ready to be sealed, with what is flagged",
        kind: "ready",
        main: true,
        reach: async (visit) => {
          await visit.tab("Kết quả");
          await visit.button("Khoá phiếu").waitFor();
        },
      },
      {
        name: "finish-confirm",
        title: "The one question before sealing",
        kind: "asking",
        main: true,
        reach: async (visit) => {
          await visit.click("Khoá phiếu");
          await visit.page.getByRole("dialog").waitFor();
          visit.afterwards(() => visit.click("Để sau"));
        },
      },
      {
        name: "saved",
        title: "The file was saved",
        kind: "finished",
        reach: async (visit) => {
          await Promise.all([visit.page.waitForEvent("download"), visit.menu("Lưu tệp .xlsx")]);
          await visit.sees(/^Đã lưu/);
        },
      },
    ],
  },
  {
    name: "knocked-out",
    face: "member",
    states: [
      {
        name: "score-closed",
        title: "A criterion closed by the story's 0 points",
        kind: "read-only",
        reach: async (visit) => {
          await visit.open(await knockedOutFile());
          await visit.heading(/^1\.1 /, 2);
          await visit.criterion("5.2");
          await visit.sees("Tiêu chí này đang đóng");
        },
      },
      {
        name: "verdict-knocked-out",
        title: "A dossier that is knocked out",
        kind: "finished",
        main: true,
        reach: async (visit) => {
          await strip(visit).click();
          await visit.sees(/hồ sơ bị loại: không xếp sao/);
        },
      },
      {
        name: "score-undecided",
        title: "0 points where the decision stops: a question waits",
        kind: "asking",
        main: true,
        reach: async (visit) => {
          await visit.open(await undecidedFile(), "phieu-nuoc-khoang.xlsx");
          await visit.heading(/^1\.1 /, 2);
          await visit.criterion("6.4");
          await visit.sees(/cần quyết định có loại hồ sơ hay không/);
        },
      },
      {
        name: "no-products",
        title: "A member's workbook without any product",
        kind: "empty",
        reach: async (visit) => {
          await visit.open(await noProductFile(), "phieu-trong.xlsx");
          await visit.sees(/^Phiên này không có sản phẩm/);
        },
      },
    ],
  },
  {
    name: "sealed",
    face: "member",
    states: [
      {
        name: "sealed-score",
        title: "A sealed sheet is only looked at",
        kind: "read-only",
        main: true,
        reach: async (visit) => {
          await visit.open((await sealedFile()).bytes);
          await visit.click("Sản phẩm trước");
          await visit.sees("Phiếu đã khoá");
        },
      },
      {
        name: "sealed-finish",
        title: "Sealed: the code, and what follows",
        kind: "finished",
        main: true,
        reach: async (visit) => {
          await visit.tab("Kết quả");
          await visit.heading("Tiếp theo");
        },
      },
      {
        name: "sealed-reopen",
        title: "Reopening asks for its reason",
        kind: "asking",
        reach: async (visit) => {
          await visit.click("Mở lại phiếu");
          await visit.page.getByRole("textbox", { name: /^Lý do mở lại/ }).waitFor();
        },
      },
      {
        name: "print-sealed",
        title: "The sealed sheet as it prints",
        kind: "finished",
        main: true,
        reach: async (visit) => {
          await visit.tab("In và ký");
          await visit.sees("BỘ TIÊU CHÍ ĐÁNH GIÁ");
        },
      },
      {
        name: "verify-empty",
        title: "Holding signed paper against the file",
        kind: "empty",
        reach: async (visit) => {
          await visit.menu("Đối chiếu bản ký");
          await visit.heading("Đối chiếu bản ký");
        },
      },
      {
        name: "verify-match",
        title: "A typed code that stands in the file",
        kind: "finished",
        main: true,
        reach: async (visit) => {
          await visit.page.getByRole("textbox", { name: /^Mã khoá/ }).fill(formatSeal((await sealedFile()).code));
          await visit.page.keyboard.press("Enter");
          await visit.sees("Bản giấy và tệp là một.");
        },
      },
      {
        name: "verify-slips",
        title: "Codes that are mistyped, malformed or unknown",
        kind: "error",
        reach: async (visit) => {
          const field = visit.page.getByRole("textbox", { name: /^Mã khoá/ });
          const { code } = await sealedFile();
          const slip = `${code.startsWith("0") ? "1" : "0"}${code.slice(1)}`;
          for (const typed of [slip, "7K3M-9QWX-2RTV-5BHN", "7K3M-9QWX"]) {
            await field.fill(typed);
            await visit.page.keyboard.press("Enter");
          }
          await visit.sees("Chưa phải mã khoá");
          await visit.sees(/^Có thể gõ nhầm/);
        },
      },
    ],
  },
  {
    name: "broken-seal",
    face: "member",
    states: [
      {
        name: "findings-broken-seal",
        title: "What is wrong with the opened file: a broken seal with its row",
        kind: "error",
        main: true,
        reach: async (visit) => {
          await visit.open(await brokenSealFile());
          await visit.tab("Lỗi của tệp");
          await visit.heading("Tệp vừa mở");
        },
      },
      {
        name: "verify-changed",
        title: "The code of a sheet that was changed after sealing",
        kind: "error",
        reach: async (visit) => {
          await visit.menu("Đối chiếu bản ký");
          await visit.page.getByRole("textbox", { name: /^Mã khoá/ }).fill((await sealedFile()).code);
          await visit.page.keyboard.press("Enter");
          await visit.heading(/^Kết quả đối chiếu/);
        },
      },
    ],
  },
];
