import type { Walk } from "../state";
import { officialDocx, scoredTeaFile } from "../workbooks";

const later = /\/later\/.*\.js$/u;

/** Official sheets, and what stands above the work when something outside of it goes wrong. */
export const officialAndTroubleWalks: readonly Walk[] = [
  {
    name: "official",
    face: "member",
    states: [
      {
        name: "official-choose",
        title: "Loading an official sheet: choose a file",
        kind: "empty",
        reach: async (visit) => {
          await visit.open(await scoredTeaFile());
          await visit.menu("Nạp phiếu chính thức");
          await visit.heading("Nạp phiếu chính thức");
        },
      },
      {
        name: "official-reading",
        title: "The file being read",
        kind: "loading",
        reach: async (visit) => {
          // Reading ends too soon to be seen: its own script is held back.
          const release = await visit.hold(later);
          await visit.choose("Chọn tệp", ["phieu-bo-11.docx", await officialDocx()]);
          await visit.sees(/^Đang (đọc|đối chiếu) phieu-bo-11/);
          visit.afterwards(release);
        },
      },
      {
        name: "official-compared",
        title: "What differs from the decision, with the choice",
        kind: "asking",
        main: true,
        reach: (visit) => visit.heading("Kết quả đối chiếu"),
      },
      {
        name: "official-used",
        title: "Taken up",
        kind: "finished",
        reach: async (visit) => {
          await visit.click("Dùng phiếu này");
          await visit.sees(/^Đã dùng/);
        },
      },
      {
        name: "official-words",
        title: "Its words on the criterion card",
        kind: "ready",
        reach: async (visit) => {
          await visit.click("Về chấm điểm");
          await visit.click("Nguyên văn");
          await visit.sees("Nguyên văn theo phieu-bo-11.docx");
        },
      },
      {
        name: "official-refused",
        title: "A file that is no sheet",
        kind: "error",
        reach: async (visit) => {
          await visit.menu("Nạp phiếu chính thức");
          await visit.choose("Chọn tệp", ["cong-van.docx", new TextEncoder().encode("không phải tài liệu Word")]);
          await visit.sees("Chưa nạp được phiếu");
        },
      },
    ],
  },
  {
    name: "trouble",
    face: "member",
    states: [
      {
        name: "screen-failed",
        title: "A part of the pane that could not be fetched",
        kind: "error",
        reach: async (visit) => {
          await visit.open(await scoredTeaFile());
          await visit.heading(/^1\.1 /, 2);
          await visit.page.route(later, (route) => route.abort());
          await visit.tab("Hồ sơ");
          await visit.sees(/^Chưa mở được phần này/);
          visit.afterwards(() => visit.page.unroute(later));
        },
      },
      {
        name: "nothing-kept",
        title: "A browser that keeps nothing (private mode)",
        kind: "error",
        reach: async (visit) => {
          const page = await visit.fresh();
          await page.addInitScript(() => {
            Object.defineProperty(window, "indexedDB", { value: undefined });
          });
          await visit.start();
          await visit.click(/^Mở phiên mẫu/);
          await visit.heading(/^1\.1 /, 2);
          await page.keyboard.press("3");
          await visit.sees(/Trình duyệt không cho giữ/);
        },
      },
      {
        name: "two-tabs",
        title: "The session is being worked on in another tab",
        kind: "error",
        main: true,
        reach: async (visit) => {
          const page = await visit.fresh();
          await visit.start();
          await visit.click(/^Mở phiên mẫu/);
          await visit.heading(/^1\.1 /, 2);
          await page.keyboard.press("2");
          await visit.sees(/^Đã chọn/);
          const other = await visit.context.newPage();
          await other.goto(visit.address);
          await other.getByRole("button", { name: /^Tiếp tục/ }).click();
          await visit.sees(/đang được làm ở thẻ khác/);
          visit.afterwards(() => other.close());
        },
      },
    ],
  },
  {
    name: "offline",
    face: "member",
    keepsOffline: true,
    states: [
      {
        name: "offline-start",
        title: "The first screen without a network",
        kind: "offline",
        reach: async (visit) => {
          await visit.start();
          await visit.page.evaluate(async () => {
            await navigator.serviceWorker.ready;
          });
          await visit.context.setOffline(true);
          await visit.page.reload();
          await visit.button(/^Mở phiên mẫu/).waitFor();
        },
      },
      {
        name: "offline-scoring",
        title: "Scoring without a network",
        kind: "offline",
        reach: async (visit) => {
          await visit.click(/^Mở phiên mẫu/);
          await visit.heading(/^1\.1 /, 2);
        },
      },
    ],
  },
];
