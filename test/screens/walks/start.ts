import type { Walk } from "../state";
import { provinceForm, scoredTeaFile } from "../workbooks";

const later = /\/later\/.*\.js$/u;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** The way into a session: the first screen, its forms, and what it refuses. */
export const startWalks: readonly Walk[] = [
  {
    name: "start",
    face: "start",
    states: [
      {
        name: "start-first",
        title: "First visit: ways into a session, no work kept yet",
        kind: "empty",
        main: true,
        reach: (visit) => visit.start(),
      },
      {
        name: "start-wrong-kind",
        title: "A file that is no workbook",
        kind: "error",
        reach: async (visit) => {
          await visit.give("bien-ban.pdf", text("%PDF-1.7"));
          await visit.sees(/không phải tệp \.xlsx/);
        },
      },
      {
        name: "start-refused-file",
        title: "A damaged workbook, with what to do next",
        kind: "error",
        main: true,
        reach: async (visit) => {
          await visit.start();
          await visit.give("phieu-cham-03.xlsx", text("PK hỏng giữa đường"));
          await visit.sees("Chưa mở được");
        },
      },
      {
        name: "start-reading",
        title: "A file being read",
        kind: "loading",
        reach: async (visit) => {
          await visit.start();
          const release = await visit.hold(later);
          await visit.give("phieu-cham.xlsx", await scoredTeaFile());
          await visit.sees("Đang đọc phieu-cham.xlsx…");
          visit.afterwards(release);
        },
      },
      {
        name: "start-drafts",
        title: "Work kept in this browser is offered first",
        kind: "partial",
        main: true,
        reach: async (visit) => {
          await visit.heading(/^1\.1 /, 2);
          await visit.page.keyboard.press("2");
          await visit.sees(/^Đã chọn/);
          await visit.start();
          await visit.button(/^Tiếp tục/).waitFor();
        },
      },
      {
        name: "start-draft-put-aside",
        title: "A draft put aside, with the way back",
        kind: "asking",
        reach: async (visit) => {
          await visit.click(/^Bỏ bản này/);
          await visit.sees(/^Đã bỏ bản đang làm/);
        },
      },
    ],
  },
  {
    name: "new-session",
    face: "start",
    states: [
      {
        name: "new-session-empty",
        title: "A member's own session: the form",
        kind: "empty",
        reach: async (visit) => {
          await visit.start();
          await visit.click(/^Tạo phiên mới/);
          await visit.heading("Phiên mới", 1);
        },
      },
      {
        name: "new-session-faults",
        title: "The same form sent off too early",
        kind: "error",
        main: true,
        reach: async (visit) => {
          await visit.click("Tạo phiên");
          await visit.sees(/^Còn \d+ chỗ cần sửa/);
        },
      },
      {
        name: "new-meeting-empty",
        title: "A secretary's session: the form",
        kind: "empty",
        main: true,
        reach: async (visit) => {
          await visit.start();
          await visit.click(/^Tạo phiên họp/);
          await visit.heading("Phiên họp mới", 1);
        },
      },
      {
        name: "new-meeting-faults",
        title: "The same form sent off too early",
        kind: "error",
        reach: async (visit) => {
          await visit.click("Tạo phiên họp");
          await visit.sees("Cần ghi mục này.");
        },
      },
    ],
  },
  {
    name: "form",
    face: "start",
    states: [
      {
        name: "form-offer",
        title: "A province's own form: scored where it is, or a session anew",
        kind: "asking",
        main: true,
        reach: async (visit) => {
          await visit.open(await provinceForm(), "phieu-tinh.xlsx");
          await visit.heading("Phiếu chấm của tỉnh");
          await visit.sees("Bộ 11: khớp hoàn toàn");
        },
      },
      {
        name: "form-details",
        title: "What the form does not say about the session",
        kind: "partial",
        reach: async (visit) => {
          await visit.click(/^Chấm ngay trên phiếu này/);
          await visit.button("Bắt đầu chấm").waitFor();
        },
      },
    ],
  },
];
