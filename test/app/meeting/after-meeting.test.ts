import { afterTables, afterWorkbook, reportYear } from "../../../src/app/meeting/after-meeting";
import { certificatesOf, withRecognitions } from "../../../src/council/after/recognitions";
import { soundExtras } from "../../../src/council/document-schema";
import { createSessionResults } from "../../../src/council/result/session-results";
import { loadSessionSets } from "../../../src/council/session-sets";
import { tabbedText } from "../../../src/records/after-tables";
import { unpackStore } from "../../../src/records/store";
import { storeSheet } from "../../../src/records/workbook";
import { readGrid } from "../../../src/workbook/file/grid";
import { unpack } from "../../../src/workbook/file/unpack";
import { need } from "../../workbook/documents";
import { scoredMeeting } from "./scored-meeting";

jest.setTimeout(60_000);

const judged = async () => {
  const document = await scoredMeeting();
  return { document, results: createSessionResults()(document, await loadSessionSets(document)) };
};

describe("after the meeting", () => {
  it("decisions of recognition are kept in the workbook and fill the register", async () => {
    const { document, results } = await judged();
    const [first, second] = document.session.products;
    if (!first || !second) throw new Error("two products were given");
    const given = need(
      withRecognitions(document, [
        { product: first.code, number: " 12/QĐ-UBND ", decidedOn: "2026-08-20" },
        { product: second.code, number: "", decidedOn: "" },
      ]),
    );
    expect(given.recognitions).toEqual([{ product: first.code, number: "12/QĐ-UBND", decidedOn: "2026-08-20" }]);
    expect(need(withRecognitions(given, [{ product: first.code, number: "", decidedOn: "" }]))).toEqual(document);
    expect(withRecognitions(given, [{ product: first.code, number: "9", decidedOn: "" }])).toMatchObject({
      code: "bad-day",
    });
    const store = storeSheet(given, new Map()).rows.map(({ cells }) => cells.map(({ value }) => String(value)));
    const { values } = need(unpackStore(store.map(([key = "", part = "", text = ""]) => ({ key, part, text }))));
    expect(soundExtras(values)).toMatchObject({ extras: { recognitions: given.recognitions }, faults: [] });
    expect(certificatesOf(given, results)).toHaveLength(1);
    const [table] = afterTables("register", [{ document: given, results }], "2029-04-01", 0).tables;
    expect(table?.table[1]).toEqual([
      first.code,
      first.name,
      first.producer,
      4,
      "12/QĐ-UBND",
      "20/08/2026",
      "20/08/2029",
      "21/02/2029",
      "22/04/2029",
      "đang trong hạn nộp hồ sơ đánh giá lại",
    ]);
  });

  it("a report counts the meetings of its period, December for the next year", async () => {
    const session = await judged();
    const rowsOf = (kind: "midyear" | "yearend", year: number) =>
      afterTables(kind, [session], "2026-12-01", year).tables.map(({ table }) => table.length - 1);
    expect(session.document.session.meeting.date).toBe("2026-07-20");
    expect(rowsOf("midyear", 2026)[1]).toBe(0);
    expect(rowsOf("yearend", 2026)[1]).toBe(6);
    expect([reportYear("2026-11-30"), reportYear("2026-12-01")]).toEqual([2026, 2027]);
  });

  it("tables paste as lines with tabs that nothing runs, and are saved as a workbook", async () => {
    expect(
      tabbedText([
        ["a", "=1+1"],
        ["x\ty\nz", 2],
      ]),
    ).toBe("a\t'=1+1\r\nx y z\t2");
    const session = await judged();
    const tables = afterTables("yearend", [session], "2026-12-01", 2026);
    expect(tables.fileName).toBe("Báo cáo OCOP 30-11-2026");
    const grid = need(readGrid(need(unpack(need(await afterWorkbook(tables)), "bao-cao.xlsx"))));
    expect(grid.sheets.map(({ name }) => name)).toEqual(["Số liệu", "Danh sách sản phẩm"]);
  });
});
