import { startExcelHost } from "./index";

describe("the emulated Excel", () => {
  test("writes values and formulas and calculates them", async () => {
    const host = await startExcelHost();
    const answer = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, "=A1+B1"],
      ];
      const range = sheet.getRange("A1:B2");
      range.load("values,formulas,address,valueTypes,format/font/name,format/fill/color");
      const none = context.workbook.worksheets.getItemOrNullObject("không có");
      await context.sync();
      return { ...range.toJSON(), none: none.isNullObject, font: range.format.font.name };
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
      valueTypes: [
        ["Double", "Double"],
        ["Double", "Double"],
      ],
      none: true,
      font: "Calibri",
    });
    expect(host.counters.requests).toHaveLength(1);
    expect(host.lacks).toEqual([]);
  });

  test("tells what a person types", async () => {
    const host = await startExcelHost();
    const seen: string[] = [];
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, source, changeType, details }) => {
        seen.push(`${address} ${source} ${changeType} ${String(details.valueBefore)}→${String(details.valueAfter)}`);
      });
      await context.sync();
    });
    host.user.type("Sheet1", "B3", "x");
    host.user.remoteType("Sheet1", "B3", "y");
    await host.settled();
    expect(seen).toEqual(["B3 Local RangeEdited →x", "B3 Remote RangeEdited x→y"]);
  });
});
