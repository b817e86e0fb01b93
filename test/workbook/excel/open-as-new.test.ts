import { startExcelHost } from "../../excel-host";
import { homeOver } from "./home";

test("a result that is a file of its own is handed to Excel.createWorkbook whole, under the floor of ExcelApi 1.9", async () => {
  const host = await startExcelHost({ ceiling: "1.9" });
  const { home } = homeOver(host);
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  expect(await home.openAsNew(bytes)).toEqual({ ok: true, value: null });
  expect(host.created).toEqual([Buffer.from(bytes).toString("base64")]);
});
