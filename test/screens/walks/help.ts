import type { Visit } from "../visit";
import type { Walk } from "../state";

/** A page of its own beside the pane. */
async function page(visit: Visit, path: string): Promise<void> {
  await visit.page.goto(new URL(path, visit.address).href);
  await visit.page.getByRole("heading", { level: 1 }).waitFor();
}

const PAGES = [
  ["guide-member", "The member's guide in 5 minutes", "guide/member.html"],
  ["guide-secretary", "The secretary's guide in 5 minutes", "guide/secretary.html"],
  ["guide-english", "The member's guide in English", "guide/member.en.html"],
  ["help-page", "The page of help that the manifest names", "help.html"],
] as const;

/** The help around the work: the introduction, the glossary, what has changed, the guides, and what the page offers by itself. */
export const helpWalks: readonly Walk[] = [
  {
    name: "guidance",
    face: "start",
    states: [
      {
        name: "welcome-second",
        title: "The introduction, its second step",
        kind: "ready",
        reach: async (visit) => {
          await visit.start();
          await visit.click("Tiếp theo");
          await visit.heading("Hai phần việc, tệp quyết định phần nào mở");
        },
      },
      {
        name: "welcome-last",
        title: "The introduction, its last step",
        kind: "finished",
        reach: async (visit) => {
          await visit.click("Tiếp theo");
          await visit.button("Bắt đầu dùng").waitFor();
        },
      },
      {
        name: "start-known",
        title: "The first screen for who was here before",
        kind: "empty",
        reach: async (visit) => {
          await visit.click("Bắt đầu dùng");
          await visit.button("Bắt đầu dùng").waitFor({ state: "detached" });
        },
      },
      {
        name: "glossary",
        title: "The glossary, searched without diacritics",
        kind: "ready",
        main: true,
        reach: async (visit) => {
          await visit.click("Thuật ngữ");
          await visit.page.getByRole("searchbox").fill("niem phong");
          await visit.sees("Mã niêm phong");
        },
      },
      {
        name: "glossary-none",
        title: "No term fits",
        kind: "empty",
        reach: async (visit) => {
          await visit.page.getByRole("searchbox").fill("xyz");
          await visit.sees(/^Không có thuật ngữ nào/);
        },
      },
      {
        name: "news",
        title: "What has changed, version by version",
        kind: "ready",
        reach: async (visit) => {
          await visit.click("Quay lại");
          await visit.click("Có gì mới");
          await visit.heading(/^Phiên bản/);
        },
      },
      {
        name: "start-updated",
        title: "The first visit after an update",
        kind: "ready",
        reach: async (visit) => {
          await visit.page.evaluate(() => window.localStorage.setItem("ocop.version", "0.0.1"));
          await visit.start();
          await visit.sees(/^Đã cập nhật lên phiên bản/);
        },
      },
      {
        name: "glossary-at-work",
        title: "The glossary in the place of the work",
        kind: "ready",
        reach: async (visit) => {
          await visit.click(/^Mở phiên mẫu/);
          await visit.heading(/^1\.1 /, 2);
          await visit.menu("Thuật ngữ");
          await visit.heading("Thuật ngữ", 2);
        },
      },
    ],
  },
  {
    name: "pages",
    face: "start",
    states: PAGES.map(([name, title, path]) => ({ name, title, kind: "ready", reach: (visit) => page(visit, path) })),
  },
  {
    name: "app",
    face: "start",
    keepsOffline: true,
    states: [
      {
        name: "app-install",
        title: "The offer to install the page as an app",
        kind: "asking",
        reach: async (visit) => {
          await visit.start();
          await visit.page.evaluate(() => {
            window.dispatchEvent(Object.assign(new Event("beforeinstallprompt"), { prompt: () => Promise.resolve() }));
          });
          await visit.button(/^Cài/).waitFor();
        },
      },
      {
        name: "app-update",
        title: "A newer version waits until it is asked in",
        kind: "asking",
        reach: async (visit) => {
          await visit.newerVersion();
          await visit.sees("Có phiên bản mới");
        },
      },
    ],
  },
];
