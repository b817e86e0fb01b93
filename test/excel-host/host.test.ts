import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ApiCeiling, type ExcelHost, startExcelHost } from "./index";

/** What a request of the host ended with: "ok", or the code of its error. */
async function outcome(host: ExcelHost, act: (context: Excel.RequestContext) => void): Promise<string> {
  const context = new host.Excel.RequestContext();
  try {
    act(context);
    await context.sync();
    return "ok";
  } catch (error) {
    if (error instanceof host.OfficeExtension.Error) return error.code;
    throw error;
  }
}

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

async function valuesOf(host: ExcelHost, address: string): Promise<unknown[][]> {
  return host.Excel.run(async (context) => {
    const range = first(context).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

describe("the emulated Excel", () => {
  test("writes values and formulas, calculates them and answers as the client library expects", async () => {
    const host = await startExcelHost();
    const answer = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, "=A1+B1"],
      ];
      range.load("values,formulas,address,format/font/name");
      const nothing = context.workbook.worksheets.getItemOrNullObject("không có").getRange("A1").load("values");
      await context.sync();
      return { ...range.toJSON(), nothing: nothing.isNullObject };
    });
    expect(answer).toMatchObject({
      address: "Sheet1!A1:B2",
      values: [
        [1, 2],
        [3, 3],
      ],
      formulas: [
        [1, 2],
        [3, "=A1+B1"],
      ],
      format: { font: { name: "Calibri" } },
      nothing: true,
    });
    expect(host.counters.requests).toHaveLength(1);
    expect(host.lacks).toEqual([]);
  });

  test("the request of a small command is what it was when the library was pinned", async () => {
    const host = await startExcelHost();
    await outcome(host, (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.protection.load("protected");
      sheet.getRange("D12:D14").values = [[""], ["x"], [""]];
      sheet.getRange("A1:A20").load("values");
    });
    const golden = join(__dirname, "golden/choose-option.json");
    const sent: unknown = JSON.parse(host.counters.requests[0]?.json ?? "null");
    expect(sent).toEqual(JSON.parse(readFileSync(golden, "utf8")));
  });

  test("takes entries as Excel does: numbers, days, formulas, text by apostrophe or format", async () => {
    const host = await startExcelHost();
    const written = ["12", "1/3/2026", "'=A1", "TRUE", "a", "- b"];
    await outcome(host, (context) => {
      first(context).getRange("A1:A5").values = written.slice(0, 5).map((text) => [text]);
      const asText = first(context).getRange("B1:B3");
      asText.numberFormat = [["@"], ["@"], ["@"]];
      asText.values = [["12"], ["=A1"], ["- b"]];
    });
    expect(await valuesOf(host, "A1:A5")).toEqual([[12], [46_082], ["=A1"], [true], ["a"]]);
    expect(await valuesOf(host, "B1:B3")).toEqual([["12"], ["=A1"], ["- b"]]);
    expect(await outcome(host, (context) => void (first(context).getRange("C1").values = [[written[5]]]))).toBe("ok");
    expect(await valuesOf(host, "C1")).toEqual([["#NAME?"]]);
  });

  test.each<[string, string, (context: Excel.RequestContext) => void]>([
    ["an array of another size", "InvalidArgument", (c) => void (first(c).getRange("A1:B2").values = [[1]])],
    [
      "a text longer than a cell",
      "InvalidArgument",
      (c) => void (first(c).getRange("A1").values = [["x".repeat(32_768)]]),
    ],
    ["a formula that is none", "InvalidArgument", (c) => void (first(c).getRange("A1").formulas = [["=SUM((1"]])],
    ["a sheet that is not there", "ItemNotFound", (c) => c.workbook.worksheets.getItem("không có").activate()],
    ["a name that is taken", "ItemAlreadyExists", (c) => void c.workbook.worksheets.add("sheet1")],
    ["a name of 32 characters", "InvalidArgument", (c) => void c.workbook.worksheets.add("x".repeat(32))],
    ["deleting the only sheet", "InvalidOperation", (c) => first(c).delete()],
    [
      "an address of more than 8192 characters",
      "InvalidArgument",
      (c) => void first(c).getRanges("A1,".repeat(3000) + "A1"),
    ],
    ["unprotecting what is not protected", "InvalidOperation", (c) => first(c).protection.unprotect()],
    ["a member that is not modelled", "NotModelled", (c) => void first(c).pivotTables.load("name")],
  ])("refuses %s", async (_what, code, act) => {
    expect(await outcome(await startExcelHost(), act)).toBe(code);
  });

  test("a protected sheet takes entries in unlocked cells alone, and its password opens it", async () => {
    const host = await startExcelHost();
    await outcome(host, (context) => {
      first(context).getRange("B2").format.protection.locked = false;
    });
    host.user.protect("Sheet1", "bí mật");
    const write = (address: string) => outcome(host, (c) => void (first(c).getRange(address).values = [["x"]]));
    expect([await write("B2"), await write("A1")]).toEqual(["ok", "AccessDenied"]);
    const unprotect = (password: string) => outcome(host, (c) => first(c).protection.unprotect(password));
    expect([await unprotect("khác"), await unprotect("bí mật")]).toEqual(["AccessDenied", "ok"]);
    expect(() => host.user.protect("Sheet1", null)).not.toThrow();
    expect(await outcome(host, (c) => first(c).protection.protect())).toBe("InvalidOperation");
  });

  test("rows that are inserted and deleted carry formulas, merges and kept ranges with them", async () => {
    const host = await startExcelHost();
    const address = await host.Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1").formulas = [['=SUM(A1:A3)&" A2"']];
      sheet.getRange("C3:D3").merge();
      const kept = sheet.getRange("A3").load("address");
      await context.sync();
      host.user.insertRows("Sheet1", 2, 2);
      kept.load("address,values");
      await context.sync();
      return `${kept.address} ${String(kept.values)}`;
    });
    expect(address).toBe("Sheet1!A5 3");
    expect(host.model.sheet("Sheet1").content(0, 1)).toEqual({ formula: '=SUM(A1:A5)&" A2"' });
    expect(host.model.sheet("Sheet1").merges).toEqual([{ top: 4, bottom: 4, left: 2, right: 3 }]);
    host.user.deleteRows("Sheet1", 1, 4);
    expect(await valuesOf(host, "A1")).toEqual([[3]]);
  });

  test("tells panes what happens, with its source, and nothing once they stopped listening", async () => {
    const host = await startExcelHost();
    const seen: string[] = [];
    const context = new host.Excel.RequestContext();
    const { worksheets } = context.workbook;
    const listening = worksheets.onChanged.add(async ({ address, source, changeType, details }) => {
      const values =
        changeType === "RangeEdited" ? ` ${String(details.valueBefore)}→${String(details.valueAfter)}` : "";
      seen.push(`${changeType} ${address} ${source}${values}`);
    });
    worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(`selected ${address}`));
    await context.sync();
    host.user.type("Sheet1", "B3", "x");
    host.user.remoteType("Sheet1", "B3", "y");
    host.user.select("Sheet1", "C4");
    host.user.insertRows("Sheet1", 2, 1);
    await host.settled();
    listening.remove();
    await context.sync();
    host.user.type("Sheet1", "B3", "z");
    await host.settled();
    expect(seen).toEqual([
      "RangeEdited B3 Local →x",
      "RangeEdited B3 Remote x→y",
      "selected C4",
      "RowInserted 2:2 Local",
    ]);
  });

  test("faults: edit mode, reading only, refusals, acts in the middle, and a failure after half the actions", async () => {
    const host = await startExcelHost();
    const write = (value: string) =>
      outcome(host, (c) => {
        first(c).getRange("A1").values = [[value]];
        first(c).getRange("A2").values = [[value]];
      });
    host.faults.editMode(true);
    expect(await write("a")).toBe("InvalidOperationInCellEditMode");
    host.faults.editMode(false);
    host.faults.readOnly(true);
    expect(await write("b")).toBe("AccessDenied");
    expect(await valuesOf(host, "A1")).toEqual([[""]]);
    host.faults.readOnly(false);
    host.faults.refuse(2, "GeneralException");
    host.faults.before(1, () => host.user.type("Sheet1", "C1", "giữa chừng"));
    expect([await write("c"), await write("d")]).toEqual(["ok", "GeneralException"]);
    expect(await valuesOf(host, "A1:C1")).toEqual([["c", "", "giữa chừng"]]);
    host.counters.reset();
    await write("e");
    const actions = (JSON.parse(host.counters.requests[0]?.json ?? "{}") as { Actions: { ActionType: number }[] })
      .Actions;
    host.faults.refuseAt(1, actions.map(({ ActionType }) => ActionType).lastIndexOf(4), "GeneralException");
    expect(await write("f")).toBe("GeneralException");
    expect(await valuesOf(host, "A1:A2")).toEqual([["f"], ["e"]]);
  });

  test("on the web a request above 5 MB is refused", async () => {
    const host = await startExcelHost({ web: true });
    const big = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    expect(await outcome(host, (c) => void (first(c).getRange("A1:A200").values = big))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
  });

  test.each<[ApiCeiling, string, string]>([
    ["1.9", "ApiNotFound", "ApiNotFound"],
    ["1.14", "ok", "ok"],
  ])("an Excel with ExcelApi %s knows no later member", async (ceiling, byLibrary, byHost) => {
    const host = await startExcelHost({ ceiling });
    expect(await outcome(host, (c) => void first(c).customProperties.load("key"))).toBe(byLibrary);
    // The library lets a load pass; the host does not.
    expect(await outcome(host, (c) => void first(c).load("tabId"))).toBe(byHost);
    expect(host.Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(ceiling !== "1.9");
  });

  test("hands over a workbook, saves the open one in slices, and serves two panes", async () => {
    const host = await startExcelHost();
    await host.Excel.createWorkbook("UEsDBA==");
    expect(host.created).toEqual(["UEsDBA=="]);
    const other = host.openPane();
    await other.Excel.run(async (context) => {
      first(context).getRange("A1").values = [["của ngăn kia"]];
      await context.sync();
    });
    expect(await valuesOf(host, "A1")).toEqual([["của ngăn kia"]]);
    const size = await new Promise<number>((done) =>
      host.Office.context.document.getFileAsync(host.Office.FileType.Compressed, {}, ({ value }) => done(value.size)),
    );
    expect(size).toBeGreaterThan(1000);
  });
});
