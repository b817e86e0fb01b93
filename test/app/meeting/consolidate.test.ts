import { consolidate } from "../../../src/app/meeting/consolidate";
import { consolidationReport } from "../../../src/app/meeting/consolidation-report";
import { loadSet } from "../../../src/catalogue/load";
import { readWorkbookFile } from "../../../src/workbook/file/read";
import { need } from "../../workbook/documents";
import { withKeyedCell, withoutSheet, withSheetXml } from "../../workbook/defects";
import { begun, consolidated, fileOf, FRUIT, memberWork, NOW, offered, setsFor, TEA, workFile } from "./meeting-files";

jest.setTimeout(60_000);

const SEALED = "2026-11-26T09:00:00+07:00";
const session = begun();
let chair: Uint8Array;
let trade: Uint8Array;
let health: Uint8Array;

beforeAll(async () => {
  chair = await workFile(session, "m1", { at: -1, sealedAt: SEALED });
  trade = await workFile(session, "m2", { at: 1, sealedAt: SEALED });
  health = await workFile(session, "m3", { at: 1 });
});

const files = () => [offered("m1.xlsx", chair), offered("m2.xlsx", trade), offered("m3.xlsx", health)];

describe("consolidating a session", () => {
  it("merges every member's sheets and reports the result as CONTRACT.md says", async () => {
    const done = await consolidated(session, ...files());
    const report = consolidationReport(done);
    expect(done.rejected).toEqual([]);
    expect(done.document.sheets.map(({ product, member }) => `${product} ${member}`)).toEqual([
      `${TEA} m1`,
      `${TEA} m2`,
      `${TEA} m3`,
      `${FRUIT} m1`,
      `${FRUIT} m2`,
    ]);
    expect(Object.keys(report)).toEqual(["products", "rejected", "agreement"]);
    const [tea, fruit] = report.products;
    expect(Object.keys(tea ?? {})).toEqual([
      ...["code", "name", "set", "members", "counted", "recused", "totals", "sum", "mean", "band", "star", "floors"],
      ...["spread", "flags"],
    ]);
    const totals = tea?.totals ?? {};
    const sum = Object.values(totals).reduce((all, total) => all + total, 0);
    expect(tea).toMatchObject({ members: 3, counted: 3, recused: [], sum, mean: sum / 3 });
    expect(fruit).toMatchObject({ members: 2, counted: 2, recused: ["m3"] });
    expect(report.agreement).toMatchObject({ n: 2, k: 3 });
    expect(tea?.flags.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["not-sealed", "spread-too-large", "evidence"]),
    );
    expect(tea?.flags.find(({ code, where }) => code === "evidence" && where === "1.5")?.message).toMatch(
      /điểm ở 1\.5 .*thiếu: /u,
    );
  });

  it("gives the same whatever the order of the files, and nothing new when done again", async () => {
    const forward = await consolidated(session, ...files());
    const backward = await consolidated(session, ...files().reverse());
    expect(backward.document).toEqual(forward.document);
    expect(consolidationReport(backward).products.map(({ flags: _, ...rest }) => rest)).toEqual(
      consolidationReport(forward).products.map(({ flags: _, ...rest }) => rest),
    );
    const again = await consolidated(forward.document, ...files());
    expect(again.document).toBe(forward.document);
    expect(again.rejected).toEqual([]);
  });

  it("keeps what was collected in the session workbook, and reads it back", async () => {
    const { document } = await consolidated(session, ...files());
    const opened = need(await readWorkbookFile(await fileOf(document), "phiên.xlsx", loadSet));
    expect(opened.findings).toEqual([]);
    expect(opened.document).toEqual(document);
    expect(opened.grid.sheets.map(({ name }) => name)).toEqual([
      ...[
        "Phiên họp",
        "Hội đồng",
        "Sản phẩm",
        "Minh chứng",
        "Tổng hợp",
        "Điểm chấm",
        "Chênh lệch",
        "Biên bản",
        "Lịch sử",
        "_ocop",
      ],
    ]);
  });

  it("changes nothing when it is stopped", async () => {
    const stop = new AbortController();
    stop.abort();
    const stopped = await consolidate(session, await setsFor(session), files(), { now: NOW, signal: stop.signal });
    expect(stopped).toMatchObject({ ok: false, code: "cancelled" });
  });
});

describe("the guard", () => {
  const reasonOf = async (name: string, bytes: Uint8Array): Promise<string> => {
    const { rejected, document } = await consolidated(session, offered(name, bytes), offered("m1.xlsx", chair));
    expect(rejected.map(({ file }) => file)).toEqual([name]);
    expect(document.sheets.filter(({ member }) => member === "m1")).toHaveLength(2);
    return rejected[0]?.reason ?? "";
  };

  it("refuses what is no member's workbook", async () => {
    expect(await reasonOf("a.xlsx", new TextEncoder().encode("Mã,Điểm\n1,2\n"))).toMatch(/“a.xlsx” là tệp văn bản/u);
    expect(await reasonOf("b.xlsx", chair.slice(0, chair.length / 2))).toMatch(/“b.xlsx”/u);
    expect(await reasonOf("c.xlsx", await fileOf(session))).toMatch(/là sổ phiên họp/u);
  });

  it("refuses a workbook of another session, of somebody unknown, and of the secretary", async () => {
    const other = await workFile(begun("phien-2"), "m2", { at: 1 });
    expect(await reasonOf("a.xlsx", other)).toMatch(
      /thuộc phiên họp khác: “Đánh giá đợt 2 năm 2026”, ngày 26\/11\/2026/u,
    );
    const work = await memberWork(session, "m2", { at: 1 });
    const stranger = {
      ...work,
      memberId: "m9",
      session: {
        ...work.session,
        members: work.session.members.map((each) => (each.id === "m2" ? { ...each, id: "m9" } : each)),
      },
      sheets: work.sheets.map((sheet) => ({ ...sheet, member: "m9" })),
    };
    expect(await reasonOf("b.xlsx", await fileOf(stranger))).toMatch(/thành viên mã “m9”, không có trong hội đồng/u);
    expect(await reasonOf("c.xlsx", await workFile(session, "m4", { at: 1 }))).toMatch(
      /không phải thành viên chấm điểm/u,
    );
  });

  it("refuses sheets of unknown and recused products and of another set, and takes the rest of the file", async () => {
    const everyone = {
      ...session,
      session: { ...session.session, products: session.session.products.map((each) => ({ ...each, recused: [] })) },
    };
    const all = await workFile(everyone, "m3", { at: 1 });
    const { rejected, document } = await consolidated(session, offered("m3.xlsx", all));
    expect(rejected).toEqual([
      {
        file: "m3.xlsx",
        reason: expect.stringMatching(new RegExp(`không tham gia chấm sản phẩm ${FRUIT}`, "u")) as string,
      },
    ]);
    expect(document.sheets.map(({ product }) => product)).toEqual([TEA]);
    const without = { ...session, session: { ...session.session, products: session.session.products.slice(1) } };
    const unknown = await consolidated(without, offered("m2.xlsx", trade));
    expect(unknown.rejected[0]?.reason).toMatch(new RegExp(`sản phẩm ${TEA} không có trong phiên họp`, "u"));
    const moved = {
      ...session,
      session: { ...session.session, products: session.session.products.map((each) => ({ ...each, set: 12 })) },
    };
    expect((await consolidated(moved, offered("m2.xlsx", trade))).rejected[0]?.reason).toMatch(
      /phiếu chấm theo bộ 11 \(26-2026\), phiên họp dùng bộ 12 \(26-2026\)/u,
    );
  });

  it("refuses a sheet that is not complete, naming the criteria, also when two ticks are the reason", async () => {
    const bare = ({ choices: { "1.1": _, ...choices }, ...sheet }: (typeof session.sheets)[number]) => ({
      ...sheet,
      choices,
    });
    expect(await reasonOf("a.xlsx", await workFile(session, "m2", { at: 1, change: bare }))).toMatch(
      /còn 1 tiêu chí chưa chấm: 1\.1\./u,
    );
    const twice = withKeyedCell(await workFile(session, "m2", { at: 1 }), TEA, "option:1.1:1", "tick", "x");
    expect(await reasonOf("b.xlsx", twice)).toMatch(
      /còn 1 tiêu chí chưa chấm: 1\.1\. .*chọn 2 mức \(các dòng \d+, \d+\)/u,
    );
    expect(await reasonOf("c.xlsx", await workFile(session, "m2", {}))).toMatch(/phiếu chưa chấm/u);
    expect(await reasonOf("d.xlsx", withoutSheet(trade, TEA))).toMatch(/trang đã bị xoá/u);
  });

  it("refuses an option the decision does not have, and a broken seal with the row that was changed", async () => {
    const impossible = withSheetXml(health, TEA, (xml) => xml.replaceAll(">option:1.1:1<", ">option:1.1:9<"));
    const reason = await reasonOf("a.xlsx", withKeyedCell(impossible, TEA, "option:1.1:2", "key", "option:1.1:9"));
    expect(reason).toMatch(/không có mức 9 ở tiêu chí 1\.1/u);
    const broken = withKeyedCell(
      withKeyedCell(trade, TEA, "option:1.1:2", "tick", ""),
      TEA,
      "option:1.1:3",
      "tick",
      "x",
    );
    expect(await reasonOf("b.xlsx", broken)).toMatch(
      /dòng \d+: phiếu đã khoá mã .* đã bị sửa mức chọn ở 1\.1: lúc khoá mức 2, nay mức 3/u,
    );
  });

  it("takes a sheet with a formula typed over or wording changed, recomputed, and tells both figures", async () => {
    const typed = withKeyedCell(
      withKeyedCell(health, TEA, "total", "score", 99),
      TEA,
      "option:1.1:1",
      "content",
      "Nguyên liệu tuỳ ý",
    );
    const { rejected, flags, results } = await consolidated(session, offered("m3.xlsx", typed));
    expect(rejected).toEqual([]);
    const own = results[0]?.result?.totals["m3"];
    const told = flags.filter(({ product }) => product === TEA);
    expect(told.find(({ code }) => code === "formula-overtyped")?.message).toMatch(
      new RegExp(`bị gõ đè “99”; tính lại từ dấu chọn là “${String(own)}”`, "u"),
    );
    expect(told.find(({ code }) => code === "wording-changed")?.where).toMatch(/m3\.xlsx, trang “.+”, dòng \d+/u);
  });

  it("takes the newest copy of a member and names the older ones; two that nothing tells apart are left out", async () => {
    const later = await workFile(session, "m2", { at: -1, sealedAt: "2026-11-26T10:00:00+07:00" });
    const both = await consolidated(session, offered("mới.xlsx", later), offered("cũ.xlsx", trade));
    expect(both.rejected.map(({ file }) => file)).toEqual(["cũ.xlsx"]);
    expect(both.rejected[0]?.reason).toMatch(/cũ hơn tệp “mới.xlsx”/u);
    const first = await consolidated(session, offered("cũ.xlsx", trade));
    const second = await consolidated(first.document, offered("mới.xlsx", later));
    expect(second.document.sheets).toEqual(both.document.sheets);
    expect(
      second.document.history.find(({ action, product }) => action === "replaced" && product === TEA),
    ).toMatchObject({
      product: TEA,
      member: "m2",
      sheet: { choices: first.document.sheets[0]?.choices },
    });
    const back = await consolidated(second.document, offered("cũ.xlsx", trade));
    expect(back.document).toBe(second.document);
    expect(back.rejected[0]?.reason).toMatch(/cũ hơn bản đã thu/u);
  });
});
