import type { WorkbookHint } from "../../../src/workbook/port";
import { need } from "../documents";
import { TEA, teaDocument } from "./documents";
import { drawn, rowOf, scoringSheetName } from "./home";

jest.setTimeout(120_000);

describe.each(["1.9", "1.14"] as const)("grid and pane beside each other, ExcelApi %s", (ceiling) => {
  test("hints of a person's edits and selections, none of the pane's own; sheets found whatever happens to them", async () => {
    const { host, workbook } = await drawn(teaDocument(), { ceiling });
    const sheet = scoringSheetName(host);
    const hints: WorkbookHint[] = [];
    const stop = workbook.watch((hint) => hints.push(hint));
    await host.settled();
    // What was drawn is told late, to whoever listens then.
    need(await workbook.read());
    await host.settled();
    hints.length = 0;

    need(await workbook.apply([{ kind: "choose", sheet: TEA, criterion: "1.1", option: 2 }]));
    need(await workbook.show(TEA, "1.2"));
    await host.settled();
    expect(hints).toEqual([]);
    expect(need(await workbook.here())).not.toBeNull();

    host.user.type(sheet, `D${String(rowOf(host, sheet, "option:1.2:1"))}`, "x");
    await host.settled();
    expect(hints).toEqual([{ kind: "changed" }]);
    expect(need(await workbook.read()).document.sheets[0]?.choices).toEqual({ "1.1": 2, "1.2": 1 });

    host.user.select(sheet, `B${String(rowOf(host, sheet, "criterion:1.3"))}`);
    await host.settled();
    expect(hints.at(-1)).toEqual({ kind: "selected", sheet: TEA, criterion: "1.3" });

    // Renamed, moved and copied: the one that was there counts, the copy is named.
    host.user.renameSheet(sheet, "Chè");
    host.user.moveSheet("Chè", 0);
    const copy = host.user.copySheet("Chè");
    const reading = need(await workbook.read());
    expect(reading.document.sheets[0]?.choices).toEqual({ "1.1": 2, "1.2": 1 });
    expect(reading.findings).toMatchObject([{ code: "sheet-duplicate", sheet: copy }]);
    need(await workbook.apply([{ kind: "choose", sheet: TEA, criterion: "1.3", option: 1 }]));
    expect(need(await workbook.read()).document.sheets[0]?.choices).toEqual({ "1.1": 2, "1.2": 1, "1.3": 1 });

    stop();
    await host.settled();
    const before = hints.length;
    host.user.type("Chè", `D${String(rowOf(host, "Chè", "option:1.4:1"))}`, "x");
    await host.settled();
    expect(hints).toHaveLength(before);
  });
});
