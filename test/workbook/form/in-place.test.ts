import ExcelJS from "exceljs";
import * as fc from "fast-check";
import { unzipSync } from "fflate";
import { criteriaOf } from "../../../src/catalogue/traverse";
import type { ProductSet } from "../../../src/catalogue/types";
import type { ScoreSheet, WorkbookDocument } from "../../../src/council/types";
import { inspectForms, reopenFormWorkbook } from "../../../src/workbook/file/form-workbook";
import type { WorkbookEdit } from "../../../src/workbook/port";
import { allHeldSets, heldSet } from "../../catalogue/held-sets";
import { memberDocument, need, scored, sealed, setsOf } from "../documents";
import type { ColumnName, Layout } from "../official/layouts";
import { FORM } from "../official/province-form";
import { emptyForms, FORM_NAME, inForms, linksOf, reopened } from "./form-session";

const SHEET = "SP 1";

/** A session of one product of some set. */
function oneProduct(set: ProductSet, choices: ScoreSheet["choices"] = {}): WorkbookDocument {
  const base = memberDocument();
  const [sheet, product] = [base.sheets[0], base.session.products[0]];
  if (!sheet || !product) throw new Error("no product");
  const { edition, no } = set;
  return {
    ...base,
    session: { ...base.session, products: [{ ...product, edition, set: no }], evidence: [] },
    sheets: [{ ...sheet, edition, set: no, choices }],
  };
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** Every cell of a worksheet with its look, by address; and its merges. */
async function cellsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const sheet = (await opened(bytes)).getWorksheet(SHEET);
  const cells = new Map<string, string>();
  sheet?.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.value !== null) cells.set(cell.address, JSON.stringify([cell.value, cell.style, cell.isMerged]));
    }),
  );
  return cells;
}

const layouts: fc.Arbitrary<Layout> = fc
  .record({
    columns: fc.constantFrom<readonly ColumnName[]>(
      ["title", "points"],
      ["title", "points", "score"],
      ["tick", "title", "points"],
      ["code", "title", "points", "tick", "score"],
    ),
    options: fc.constantFrom<Layout["options"]>("rows", "lines"),
    box: fc.constantFrom<Layout["box"]>("□ ", "☐ "),
  })
  .filter(({ columns, options }) => options === "rows" || !columns.includes("tick"))
  .map((layout) => ({ ...FORM, ...layout }));

describe("scoring in a province's form", () => {
  it("any choices in any form of any set are saved and read back, and no other cell changes", async () => {
    const sets = await allHeldSets();
    await fc.assert(
      fc.asyncProperty(fc.nat(sets.length - 1), layouts, fc.nat(6), fc.boolean(), async (at, layout, level, some) => {
        const set = sets[at];
        if (!set) return;
        const document = oneProduct(set);
        const empty = await emptyForms(document, layout);
        const workbook = need(await inForms(document, empty));
        const [sheet] = document.sheets;
        if (!sheet) return;
        const chosen = criteriaOf(set).filter((_, index) => !some || index % 3 > 0);
        const edits = chosen.map(({ code, options }): WorkbookEdit => {
          return { kind: "choose", sheet, criterion: code, option: 1 + (level % options.length) };
        });
        need(await workbook.apply(edits));
        const saved = need(await workbook.save());
        const expected = need(await workbook.read());
        const again = need(await need(await reopened(saved)).read());
        expect(again.document).toEqual(expected.document);
        expect(again.findings).toEqual(expected.findings);

        // What exceljs sees: the places of marks and of the product's data, and not a cell more.
        const inspected = need(await inspectForms(saved, FORM_NAME));
        const places = new Set(
          inspected.forms
            .flatMap(({ binding }) => [
              ...binding.criteria.flatMap(({ score, options }) => [
                score,
                ...options.flatMap((option) => [option.tick, option.box, option.score]),
              ]),
              ...Object.values(binding.fields),
            ])
            .map((place) => (place ? `${String(place.row)}:${String(place.column)}` : "")),
        );
        const [before, after] = [await cellsOf(empty), await cellsOf(saved)];
        const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
          (key) => before.get(key) !== after.get(key),
        );
        const worksheet = (await opened(saved)).getWorksheet(SHEET);
        expect(
          changed.filter((key) => {
            const cell = worksheet?.getCell(key);
            return !places.has(`${String(cell?.row)}:${String(cell?.col)}`);
          }),
        ).toEqual([]);
        const marks = changed.map((key) => worksheet?.getCell(key).value).filter((value) => value === "x");
        const { columns } = layout;
        expect(marks).toHaveLength(columns.includes("tick") ? edits.length : 0);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it("every part of the file but the form itself and the list of worksheets stays byte for byte", async () => {
    const set = await heldSet("26-2026", 8);
    const empty = await emptyForms(oneProduct(set));
    const workbook = need(await inForms(oneProduct(set, { "1.1": 2 }), empty));
    const [before, after] = [unzipSync(empty), unzipSync(need(await workbook.save()))];
    const changed = Object.keys(after).filter(
      (name) => Buffer.compare(Buffer.from(after[name] ?? []), Buffer.from(before[name] ?? [])) !== 0,
    );
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(Object.keys(before).filter((name) => !(name in after))).toEqual([]);
  });

  it("without permission nothing is added: only the form changes, and it is a form again when it is opened", async () => {
    const set = await heldSet("26-2026", 8);
    const empty = await emptyForms(oneProduct(set));
    const workbook = need(await inForms(oneProduct(set, { "1.1": 2 }), empty, "none"));
    const saved = need(await workbook.save());
    const [before, after] = [unzipSync(empty), unzipSync(saved)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const inspected = need(await inspectForms(saved, FORM_NAME));
    expect(inspected.remembered).toBeNull();
    expect(await reopenFormWorkbook(inspected)).toMatchObject({ ok: false, code: "no-forms" });
  });

  it("a file that is saved with nothing changed is given back byte for byte", async () => {
    const set = await heldSet("26-2026", 8);
    const first = need(await inForms(oneProduct(set, { "1.1": 2 }), await emptyForms(oneProduct(set))));
    const saved = need(await first.save());
    expect(Buffer.compare(Buffer.from(need(await need(await reopened(saved)).save())), Buffer.from(saved))).toBe(0);
  });

  it("rows that people insert between saving and opening are survived, and so are a renamed worksheet and its marks", async () => {
    const set = await heldSet("26-2026", 8);
    const document = scored(oneProduct(set), 0, set, -1);
    const saved = need(await need(await inForms(document, await emptyForms(document))).save());
    const workbook = await opened(saved);
    const sheet = workbook.getWorksheet(SHEET);
    sheet?.insertRow(2, ["Đợt 2 năm 2026"]);
    sheet?.insertRow(15, ["(kèm minh chứng)"]);
    if (sheet) sheet.name = "Chè Lạng Sơn";
    const touched = new Uint8Array(await workbook.xlsx.writeBuffer());
    const again = need(await need(await reopened(touched)).read());
    expect(again.document.sheets).toEqual(document.sheets);
    expect(again.findings).toEqual([]);
  });

  it("a tick that is changed in a sealed form is a broken seal with the row", async () => {
    const set = await heldSet("26-2026", 8);
    const layout: Layout = { ...FORM, columns: ["tick", "title", "points"] };
    const document = await sealed(scored(oneProduct(set), 0, set, -1), 0, set);
    const saved = need(await need(await inForms(document, await emptyForms(document, layout))).save());
    const place = need(await inspectForms(saved, FORM_NAME)).forms[0]?.binding.criteria[0];
    const [first, last] = [place?.options[0]?.tick, place?.options.at(-1)?.tick];
    if (!place || !first || !last) throw new Error("no ticks");
    const workbook = await opened(saved);
    const sheet = workbook.getWorksheet(SHEET);
    if (sheet) {
      sheet.getCell(last.row, last.column).value = null;
      sheet.getCell(first.row, first.column).value = "x";
    }
    const again = need(await reopened(new Uint8Array(await workbook.xlsx.writeBuffer())));
    const reading = need(await again.read());
    expect(reading.findings).toMatchObject([
      { code: "seal-broken", sheet: SHEET, row: first.row, criterion: place.code },
    ]);
    // The copy that was sealed outlives a further saving.
    const later = need(await need(await reopened(need(await again.save()))).read());
    expect(later.findings).toMatchObject([{ code: "seal-broken", row: first.row }]);
  });

  it("a box in a text that is partly bold changes alone, and the bold stays", async () => {
    const set = await heldSet("26-2026", 8);
    const layout: Layout = { ...FORM, columns: ["title", "points"] };
    const document = oneProduct(set, { "1.1": 1 });
    const plain = await emptyForms(document, layout);
    const box = need(await inspectForms(plain, FORM_NAME)).forms[0]?.binding.criteria[0]?.options[0]?.box;
    if (!box) throw new Error("no box");
    const workbook = await opened(plain);
    const cell = workbook.getWorksheet(SHEET)?.getCell(box.row, box.column);
    if (!cell) throw new Error("no cell");
    const words = cell.text;
    cell.value = { richText: [{ text: words.slice(0, 8) }, { font: { bold: true }, text: words.slice(8) }] };
    const rich = new Uint8Array(await workbook.xlsx.writeBuffer());
    const saved = need(await need(await inForms(document, rich)).save());
    const value = (await opened(saved)).getWorksheet(SHEET)?.getCell(box.row, box.column).value;
    expect(value).toMatchObject({
      richText: [{ text: words.slice(0, 8).replace("□", "☒") }, { font: { bold: true }, text: words.slice(8) }],
    });
  });

  it("product, member and date go only into open places of the form, the opinion into its line", async () => {
    const set = await heldSet("26-2026", 8);
    const head = [["Mã sản phẩm: ………"], ["Chủ thể: HTX đã ghi sẵn"], ["Địa chỉ:", "", ""]];
    const foot = ["Ý kiến của người đánh giá:", "………………", "Lạng Sơn, ngày … tháng … năm 20…", "Họ và tên: ………"];
    const document = oneProduct(set);
    const workbook = need(await inForms(document, await emptyForms(document, FORM, { head, foot })));
    const [sheet] = document.sheets;
    const [product] = document.session.products;
    if (!sheet || !product) throw new Error("no product");
    need(await workbook.apply([{ kind: "opinion", sheet, text: "Đạt yêu cầu" }]));
    const saved = need(await workbook.save());
    const texts = [...(await cellsOf(saved)).values()].map((cell) => (JSON.parse(cell) as unknown[])[0]);
    expect(texts).toEqual(
      expect.arrayContaining([
        `Tên sản phẩm: ${product.name}`,
        `Mã sản phẩm: ${product.code}`,
        "Chủ thể: HTX đã ghi sẵn",
        "Đạt yêu cầu",
      ]),
    );
    expect(texts.some((text) => /^Lạng Sơn, ngày \d\d tháng \d+ năm 2026$/u.test(String(text)))).toBe(true);
    expect(need(await need(await reopened(saved)).read()).document.sheets[0]?.opinion).toBe("Đạt yêu cầu");
  });

  it("a form that is gone keeps what was scored, and says so", async () => {
    const sets = await setsOf(memberDocument());
    const first = sets[0];
    if (!first) throw new Error("no set");
    const document = scored(memberDocument(), 0, first, 1);
    const saved = need(await need(await inForms(document, await emptyForms(document))).save());
    const workbook = await opened(saved);
    workbook.removeWorksheet("SP 1");
    const again = need(await need(await reopened(new Uint8Array(await workbook.xlsx.writeBuffer()))).read());
    expect(again.document.sheets[0]).toEqual(document.sheets[0]);
    expect(again.findings).toMatchObject([{ code: "form-missing", severity: "error" }]);
    expect(linksOf(document)).toHaveLength(3);
  });
});
