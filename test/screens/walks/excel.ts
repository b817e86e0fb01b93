import { type ApiCeiling, startExcelHost } from "../../excel-host";
import { HOST_QUERY, installExcelHost, OFFICE_JS_URL } from "../../excel-host/in-chromium";
import type { Walk } from "../state";
import type { Visit } from "../visit";
import { meetingFile, scoredTeaFile } from "../workbooks";

/** An Excel older than the add-in's floor, which the emulated one does not model further. */
const BELOW_THE_FLOOR: string = "1.8";

/** A page of its own in an emulated Excel with a workbook open, or an empty one. */
async function inExcel(visit: Visit, workbook?: Uint8Array, ceiling: string = "1.14"): Promise<void> {
  const page = await visit.fresh();
  const host = await startExcelHost({ ceiling: "1.14", ...(workbook ? { workbook } : {}) });
  await installExcelHost(page, { ...host, ceiling: ceiling as ApiCeiling });
  await page.goto(`${visit.address}/excel.html?${HOST_QUERY}`);
}

/** The pane beside a workbook, in the emulated Excel. */
export const excelWalks: readonly Walk[] = [
  {
    name: "excel",
    face: "excel",
    states: [
      {
        name: "excel-opening",
        title: "Painted while office.js is on its way",
        kind: "loading",
        reach: async (visit) => {
          const release = await visit.hold(new RegExp(`^${new URL(OFFICE_JS_URL).origin}/`, "u"));
          await visit.page.goto(`${visit.address}/excel.html?${HOST_QUERY}`, { waitUntil: "commit" });
          await visit.sees("Đang mở…");
          visit.afterwards(release);
        },
      },
      {
        name: "excel-unreachable",
        title: "office.js is out of reach",
        kind: "error",
        main: true,
        reach: async (visit) => {
          const page = await visit.fresh();
          await page.route(`${new URL(OFFICE_JS_URL).origin}/**`, (route) => route.abort());
          await page.goto(`${visit.address}/excel.html?${HOST_QUERY}`);
          await page.getByRole("alert").getByText("Chưa nối được với Excel").waitFor();
        },
      },
      {
        name: "excel-too-old",
        title: "An Excel older than the add-in can use",
        kind: "error",
        reach: async (visit) => {
          await inExcel(visit, undefined, BELOW_THE_FLOOR);
          await visit.page.locator("[data-code=excel-too-old]").waitFor();
        },
      },
      {
        name: "excel-empty",
        title: "Beside an empty workbook",
        kind: "empty",
        main: true,
        reach: async (visit) => {
          await inExcel(visit);
          await visit.heading("Sổ đang mở còn trống");
        },
      },
      {
        name: "excel-scoring",
        title: "Scoring beside the grid",
        kind: "ready",
        main: true,
        reach: async (visit) => {
          await inExcel(visit, await scoredTeaFile());
          await visit.heading(/^1\.1 /, 2);
        },
      },
      {
        name: "excel-print",
        title: "Printing is Excel's own",
        kind: "ready",
        reach: async (visit) => {
          await visit.tab("In và ký");
          await visit.button("Mở trang phiếu để in").waitFor();
        },
      },
      {
        name: "excel-meeting",
        title: "The secretary's face beside the grid",
        kind: "ready",
        reach: async (visit) => {
          await inExcel(visit, await meetingFile());
          await visit.heading("Phiên họp", 2);
        },
      },
    ],
  },
];
