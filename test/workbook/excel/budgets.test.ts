import { createExcelHost } from "../../../src/workbook/excel/excel-host";
import { need } from "../documents";
import { largeDocument, TEA, teaDocument } from "./documents";
import { drawn, startHome } from "./home";

jest.setTimeout(120_000);

/** Requests of 60 products, each counted by the emulated Excel (issue's budgets). */
describe("what the Excel home asks of Excel", () => {
  test("60 products: drawing, opening, showing and choosing stay within their budgets", async () => {
    const { host, home } = await startHome({ ceiling: "1.9" });
    need(await home.draw(largeDocument(60)));
    const drawing = host.counters.requests.map(({ sentBytes }) => sentBytes);
    // Draw: at most 4 requests a sheet, each below a million bytes; 65 worksheets were drawn, and then read.
    expect(drawing.length).toBeLessThanOrEqual(60 * 4);
    expect(Math.max(...drawing)).toBeLessThan(1_000_000);

    // Open the pane: recognise, name, open, where the person stands.
    const pane = createExcelHost({ excel: host.Excel, wait: () => Promise.resolve(), readFile: null });
    host.counters.reset();
    expect(await pane.recognise()).toEqual({ ok: true, value: "ocop" });
    await pane.name();
    const workbook = need(await pane.open());
    need(await workbook.here());
    need(await workbook.read());
    expect(host.counters.requests.length).toBeLessThanOrEqual(2);
    // Less than half of what Excel on the web gives at once: helping columns are left out.
    for (const { receivedBytes } of host.counters.requests) expect(receivedBytes).toBeLessThan(2_500_000);

    // Show a product.
    host.counters.reset();
    need(await workbook.show({ ...TEA, product: "20-06613-60-2026" }, "1.5"));
    expect(host.counters.requests.length).toBeLessThanOrEqual(2);

    // One choice, with the reading that follows it.
    host.counters.reset();
    need(await workbook.apply([{ kind: "choose", sheet: TEA, criterion: "1.1", option: 2 }]));
    need(await workbook.read());
    const [choice, ...more] = host.counters.requests;
    expect(more).toEqual([]);
    expect(choice?.sentBytes).toBeLessThan(4096);

    // Read all scores again.
    host.counters.reset();
    const all = need(await workbook.read());
    expect(all.document.sheets).toHaveLength(60);
    expect(host.counters.requests.length).toBeLessThanOrEqual(3);
  });

  test("one sheet is drawn in at most four requests", async () => {
    const { host } = await drawn(teaDocument(), { ceiling: "1.9" });
    const large = host.counters.requests.filter(({ sentBytes }) => sentBytes > 20_000);
    expect(large.length).toBeLessThanOrEqual(4);
  });

  test("a choice costs the same with two members and with fifteen", async () => {
    const sent: number[] = [];
    for (const members of [2, 15]) {
      const { host, workbook } = await drawn(largeDocument(1, members), { ceiling: "1.9" });
      host.counters.reset();
      need(await workbook.apply([{ kind: "choose", sheet: TEA, criterion: "1.1", option: 2 }]));
      sent.push(...host.counters.requests.map(({ sentBytes }) => sentBytes));
    }
    expect(sent).toHaveLength(2);
    expect(sent[0]).toBe(sent[1]);
  });

  test("Excel on the web takes and gives all of it", async () => {
    const { workbook } = await drawn(teaDocument(), { web: true });
    expect(need(await workbook.read()).findings).toEqual([]);
  });
});
