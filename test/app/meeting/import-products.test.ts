import * as fc from "fast-check";
import {
  importFirst,
  importProducts,
  takeProducts,
  type ProductImport,
} from "../../../src/app/meeting/import-products";
import { pastedTable, tablesOfFile } from "../../../src/app/meeting/tables/table";
import type { WorkbookDocument } from "../../../src/council/types";
import { need } from "../../workbook/documents";
import { begun, FRUIT, TEA } from "./meeting-files";

const HEADINGS = [
  "STT",
  "Tên SP",
  "Mã số",
  "Chủ thể",
  "Điện thoại",
  "Địa chỉ",
  "Bộ sản phẩm",
  "Loại hồ sơ",
  "Ngày nộp",
];
const ROWS = [
  [
    "1",
    "Thạch đen Tràng Định",
    "20-06040-01-2026",
    "Hợp tác xã thạch đen",
    "0205 000 001",
    "xã Tràng Định",
    "7",
    "Lần đầu",
    "12/10/2026",
  ],
  [
    "2",
    "Hoa hồi Văn Quan",
    "20-06220-02-2026",
    "Công ty hồi",
    "0205 000 002",
    "xã Văn Quan",
    "Bộ 10",
    "Nâng hạng",
    "09.10.2026",
  ],
  [
    "3",
    "Rượu men lá",
    "20-06400-03-2026",
    "Hộ kinh doanh rượu",
    "0205 000 003",
    "xã Mẫu Sơn",
    "14",
    "Đánh giá lại",
    "2026-10-01",
  ],
];
const tsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join("\t")).join("\r\n");
const read = (text: string, document: WorkbookDocument = begun()): ProductImport =>
  need(importProducts(need(pastedTable(text)), { session: document.session }));
const codes = (found: ProductImport): readonly string[] =>
  found.products.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity !== "note").map(({ code }) => code),
  );

describe("products imported from a table", () => {
  it("are read by their headings, with edition, set, kind and day", () => {
    const found = read(
      tsv([["DANH SÁCH SẢN PHẨM ĐĂNG KÝ"], HEADINGS, HEADINGS.map((_, index) => `(${index + 1})`), ...ROWS]),
    );
    expect(found).toMatchObject({ source: "Bảng dán", headingRow: 2, unused: [] });
    expect(found.passedOver.map(({ row }) => row)).toEqual([1, 3]);
    expect(found.products.map(({ standing }) => standing)).toEqual(["new", "new", "new"]);
    expect(found.products.map(({ draft }) => [draft.code, draft.set, draft.kind, draft.filedOn])).toEqual([
      ["20-06040-01-2026", 7, "first", "2026-10-12"],
      ["20-06220-02-2026", 10, "upgrade", "2026-10-09"],
      ["20-06400-03-2026", 14, "re-evaluation", "2026-10-01"],
    ]);
    const [first, ...more] = found.products[0]?.findings ?? [];
    expect([first?.severity, first?.code, more]).toEqual(["note", "edition", []]);
    expect(first?.message).toMatch(/^Bảng dán, dòng 4: hồ sơ nộp ngày 12\/10\/2026/u);
  });

  it("are the same in any order of columns and rows, and for headings without tones", () => {
    const drafts = (found: ProductImport) =>
      found.products.map(({ draft }) => draft).toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const expected = drafts(read(tsv([HEADINGS, ...ROWS])));
    const plain = HEADINGS.map((text) =>
      text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D").toUpperCase(),
    );
    const indexes = HEADINGS.map((_, index) => index);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(indexes, { minLength: indexes.length }),
        fc.shuffledSubarray(ROWS, { minLength: ROWS.length }),
        fc.boolean(),
        (order, rows, isPlain) => {
          const all = [isPlain ? plain : HEADINGS, ...rows].map((row) => order.map((index) => row[index] ?? ""));
          expect(drafts(read(tsv(all)))).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("lose no row: each is a product or named among those passed over", () => {
    const cell = fc.constantFrom("", "Chè", "20-06040-01-2026", "12/10/2026", "x", "7", "Tên SP", "Mã số", "(1)");
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const table = pastedTable(tsv([...rows, HEADINGS, ...ROWS]));
        const found = need(importProducts(need(table), { session: begun().session }));
        const answered = [...found.products, ...found.passedOver].map(({ row }) => row);
        const asked = need(table)
          .rows.map(({ row }) => row)
          .filter((row) => row !== found.headingRow);
        expect(answered.toSorted((a, b) => a - b)).toEqual(asked);
      }),
      { numRuns: 40 },
    );
  });

  it("are told by what stands in the columns where there are no headings, unless that leaves a doubt", () => {
    const bare = ROWS.map(([, name = "", code = "", producer = "", , , set = "", , day = ""]) => [
      code,
      name,
      producer,
      set,
      day,
    ]);
    expect(
      read(tsv(bare)).products.map(({ draft, standing }) => [draft.name, draft.producer, draft.set, standing]),
    ).toEqual(ROWS.map(([, name, , producer], index) => [name, producer, [7, 10, 14][index], "new"]));
    const doubt = importProducts(need(pastedTable(tsv([["20-06040-01-2026", "Thạch đen", "Hàng mới"]]))), {
      session: begun().session,
    });
    expect(doubt).toMatchObject({ ok: false, code: "headings-missing", message: /“Mã sản phẩm”/u });
  });

  it("taken once are taken: reading the same table again has nothing to do", () => {
    const text = tsv([HEADINGS, ...ROWS]);
    const before = begun();
    const after = need(takeProducts(before, read(text, before).products));
    expect(after.session.products).toHaveLength(before.session.products.length + 3);
    const again = read(text, after);
    expect(again.products.map(({ standing }) => standing)).toEqual(["same", "same", "same"]);
    expect(need(takeProducts(after, again.products))).toBe(after);
  });

  it("change what the session has only where the table says something else", () => {
    const document = begun();
    const found = read(
      tsv([
        ["Mã sản phẩm", "Tên sản phẩm", "Điện thoại"],
        [TEA, "Chè xanh Đình Lập", "0205 111 222"],
      ]),
      document,
    );
    expect(found.products[0]).toMatchObject({
      standing: "changed",
      differences: ["phone"],
      draft: { set: 11, filedOn: "2026-10-12" },
    });
    const after = need(takeProducts(document, found.products));
    expect(after.session.products[0]).toEqual({ ...document.session.products[0], phone: "0205 111 222" });
  });

  it.each<[string, readonly (readonly string[])[], readonly string[]]>([
    ["a code of another shape", [["Thạch đen", "TĐ-01", "HTX", "7", "12/10/2026"]], ["product-code"]],
    ["no code", [["Thạch đen", "", "HTX", "7", "12/10/2026"]], ["code-missing"]],
    ["no name", [["", "20-1-2-2026", "HTX", "7", "12/10/2026"]], ["name-missing"]],
    ["no set", [["Thạch đen", "20-1-2-2026", "HTX", "", "12/10/2026"]], ["set-missing"]],
    ["a set that is not there", [["Thạch đen", "20-1-2-2026", "HTX", "27", "12/10/2026"]], ["set-missing"]],
    ["a set the name speaks against", [["Thạch đen", "20-1-2-2026", "HTX", "21", "12/10/2026"]], ["set-differs"]],
    ["no day", [["Thạch đen", "20-1-2-2026", "HTX", "7", ""]], ["filed-missing"]],
    ["a day that does not exist", [["Thạch đen", "20-1-2-2026", "HTX", "7", "31/02/2026"]], ["filed-unreadable"]],
    ["a day after the meeting", [["Thạch đen", "20-1-2-2026", "HTX", "7", "01/12/2026"]], ["evaluated-before-filed"]],
    [
      "a day too late for members and round",
      [["Thạch đen", "20-1-2-2026", "HTX", "7", "25/11/2026"]],
      ["lead-days", "round-missed"],
    ],
    ["a day on the round's last", [["Thạch đen", "20-1-2-2026", "HTX", "7", "30/10/2026"]], ["round-missed"]],
    ["a code of another year", [["Thạch đen", "20-1-2-2025", "HTX", "7", "12/10/2026"]], ["code-year"]],
    ["no producer", [["Thạch đen", "20-1-2-2026", "", "7", "12/10/2026"]], ["producer-missing"]],
    [
      "the same code twice",
      [
        ["Thạch đen", "20-1-2-2026", "HTX A", "7", "12/10/2026"],
        ["Mận sấy", "20-01-2-2026".replace("-01-", "-1-"), "HTX B", "7", "12/10/2026"],
      ],
      ["duplicate-code"],
    ],
    [
      "the same product twice",
      [
        ["Thạch đen", "20-1-2-2026", "HTX A", "7", "12/10/2026"],
        ["THẠCH ĐEN", "20-1-3-2026", "htx a", "7", "12/10/2026"],
      ],
      ["duplicate-name", "duplicate-name"],
    ],
  ])("are found faulty: %s", (_, rows, expected) => {
    expect(codes(read(tsv([["Tên sản phẩm", "Mã", "Cơ sở sản xuất", "Bộ", "Ngày nộp hồ sơ"], ...rows])))).toEqual(
      expected,
    );
  });

  it("take the set from the proposals only when it is chosen", () => {
    const text = tsv([
      ["Tên sản phẩm", "Mã", "Chủ thể", "Ngày nộp"],
      ["Hoa hồi", "20-1-2-2026", "HTX", "12/10/2026"],
    ]);
    const [open] = read(text).products;
    expect([open?.standing, open?.proposals[0]?.set, open?.findings.at(-1)?.message]).toEqual([
      "refused",
      10,
      expect.stringMatching(/chưa ghi bộ sản phẩm, cần chọn; đề xuất bộ 10/u),
    ]);
    const chosen = need(
      importProducts(need(pastedTable(text)), { session: begun().session, sets: new Map([[2, 10]]) }),
    );
    expect(chosen.products[0]).toMatchObject({ standing: "new", draft: { set: 10 } });
  });

  it("come from quoted cells with line breaks, semicolons and Windows-1258, naming file and row", () => {
    expect(
      read('Tên SP\tMã\tChủ thể\tBộ\tNgày nộp\n"Chè\nxanh"\t20-1-2-2026\t"HTX ""Chè"""\t11\t12/10/2026').products[0]
        ?.draft,
    ).toMatchObject({
      name: "Chè, xanh",
      producer: 'HTX "Chè"',
    });
    const bytes = new TextEncoder().encode("Mã;Tên SP;Bộ\n;Thạch;7");
    const found = need(importFirst(need(tablesOfFile(bytes, "ds.csv")), { session: begun().session }));
    expect(found.products[0]?.findings[0]?.message).toMatch(/^Tệp “ds.csv”, dòng 2: /u);
    expect(pastedTable("  \n ")).toMatchObject({ ok: false, code: "empty" });
  });

  it("do not touch a session that has the code already under scores", () => {
    const document = begun();
    expect(document.session.products.map(({ code }) => code)).toEqual([TEA, FRUIT]);
    const found = read(
      tsv([
        ["Mã sản phẩm", "Tên sản phẩm", "Bộ"],
        [TEA, "Chè xanh Đình Lập", "12"],
      ]),
      document,
    );
    const scored: WorkbookDocument = {
      ...document,
      sheets: [
        {
          product: TEA,
          member: "m1",
          round: 1,
          edition: "26-2026",
          set: 11,
          choices: {},
          comments: {},
          opinion: "",
          disqualifications: [],
          seal: null,
        },
      ],
    };
    expect(takeProducts(scored, found.products)).toMatchObject({ ok: false, code: "product-has-scores" });
  });
});
