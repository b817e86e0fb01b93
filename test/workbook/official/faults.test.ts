import { heldSet } from "../../catalogue/held-sets";
import { csvFile, docxFile, docxOf, paragraph, table, xlsxFile } from "./files";
import { layOut, PLAIN } from "./layouts";
import { factsOfLaw, factsOfSheet, readBack, told } from "./read-back";

jest.setTimeout(60_000);

type Rows = string[][];

/** Set 1 of 26/2026 with one change; findings as "code where". */
async function toldAfter(change: (rows: Rows) => Rows): Promise<readonly string[]> {
  const set = await heldSet("26-2026", 1);
  const rows = layOut(set, PLAIN).map((row) => [...row]);
  return told(await readBack(csvFile(change(rows)), "bo-1.csv", "26-2026"));
}

/** Row of the criterion (0), or of its option from 1 on. */
function at(rows: Rows, code: string, option = 0): number {
  return rows.findIndex(([text = ""]) => text.startsWith(`${code}. `) && !text.includes("Bộ sản phẩm")) + option;
}

function withPoints(code: string, option: number, points: string) {
  return (rows: Rows): Rows => rows.with(at(rows, code, option), [rows[at(rows, code, option)]?.[0] ?? "", points]);
}

function withText(code: string, option: number, edit: (text: string) => string) {
  return (rows: Rows): Rows => {
    const [text = "", points = ""] = rows[at(rows, code, option)] ?? [];
    return rows.with(at(rows, code, option), [edit(text), points]);
  };
}

const row = (rows: Rows, code: string, option = 0): string => `dòng ${String(at(rows, code, option) + 1)}`;

describe("one fault, one finding where it stands", () => {
  let rows: Rows = [];
  beforeAll(async () => {
    rows = layOut(await heldSet("26-2026", 1), PLAIN).map((cells) => [...cells]);
  });

  it("13 for 3 exceeds the maximum", async () => {
    expect(await toldAfter(withPoints("7", 3, "13"))).toEqual([
      `points-exceed-max Bộ 1 · tiêu chí 7 · ${row(rows, "7", 3)}`,
    ]);
  });

  it("a blank figure is told, never filled in", async () => {
    expect(await toldAfter(withPoints("1.2", 1, ""))).toEqual([
      `blank-points Bộ 1 · tiêu chí 1.2 · ${row(rows, "1.2", 1)}`,
    ]);
  });

  it("an l for a 1, and two figures in one cell, are unreadable", async () => {
    expect(await toldAfter(withPoints("1.5", 2, "l"))).toEqual([
      `unreadable Bộ 1 · tiêu chí 1.5 · ${row(rows, "1.5", 2)}`,
    ]);
    expect(await toldAfter(withPoints("9", 0, "5\n1"))).toEqual([`unreadable Bộ 1 · tiêu chí 9 · ${row(rows, "9")}`]);
  });

  it("another figure within the maximum differs from the law", async () => {
    expect(await toldAfter(withPoints("6.2", 3, "1"))).toEqual([
      `points-differ Bộ 1 · tiêu chí 6.2 · ${row(rows, "6.2", 3)}`,
    ]);
  });

  it("a lost star and a star too many differ", async () => {
    const lost = withText("1.5", 3, (text) => text.replaceAll("*", ""));
    expect(await toldAfter(lost)).toEqual([`star-differs Bộ 1 · tiêu chí 1.5 · ${row(rows, "1.5", 3)}`]);
    const more = withText("1.4", 3, (text) => `${text}*****`);
    expect(await toldAfter(more)).toEqual([`star-differs Bộ 1 · tiêu chí 1.4 · ${row(rows, "1.4", 3)}`]);
  });

  it("a part that sums to something else is told at the part", async () => {
    const changed = (all: Rows): Rows =>
      all.map(([text = "", points = ""]) => [text.replace("(35 Điểm)", ""), text.startsWith("Phần C") ? "32" : points]);
    expect((await toldAfter(changed)).map((one) => one.replace(/dòng \d+$/u, "dòng"))).toEqual([
      "sum-mismatch Bộ 1 · phần C · dòng",
    ]);
  });

  it("a title that contradicts its own cell is told", async () => {
    const changed = (all: Rows): Rows =>
      all.map(([text = "", ...rest]) => [text.replace("(40 Điểm)", "(35 Điểm)"), ...rest]);
    expect((await toldAfter(changed))[0]).toMatch(/^sum-mismatch Bộ 1 · phần A/u);
  });

  it("a missing option, criterion and group", async () => {
    const without =
      (code: string, option: number, count = 1) =>
      (all: Rows): Rows =>
        all.toSpliced(at(all, code, option), count);
    expect(await toldAfter(without("4.2", 2))).toEqual([`missing-option Bộ 1 · tiêu chí 4.2 · ${row(rows, "4.2", 1)}`]);
    expect(await toldAfter(without("1.7", 0, 3))).toEqual([
      `sum-mismatch Bộ 1 · tiêu chí 1 · ${row(rows, "1")}`,
      `missing-criterion Bộ 1 · tiêu chí 1.7 · ${row(rows, "1")}`,
    ]);
    expect(await toldAfter(without("11", 0, 3))).toContainEqual(
      expect.stringMatching(/^missing-criterion Bộ 1 · tiêu chí 11/u),
    );
  });

  it("an option more, and a criterion more", async () => {
    const more = (all: Rows): Rows => all.toSpliced(at(all, "4.2", 3), 0, ["□ Có nửa người phụ trách", "1"]);
    expect(await toldAfter(more)).toEqual([expect.stringMatching(/^extra-option Bộ 1 · tiêu chí 4\.2/u)]);
    const criterion = (all: Rows): Rows =>
      all.toSpliced(at(all, "2"), 0, ["1.9. Tiêu chí của tỉnh", "1"], ["□ Không", "0"], ["□ Có", "1"]);
    expect(await toldAfter(criterion)).toContainEqual(expect.stringMatching(/^extra-option Bộ 1 · tiêu chí 1\.9/u));
  });

  it("a code that stands twice is the next one in the list", async () => {
    const twice = withText("1.3", 0, (text) => text.replace("1.3.", "1.2."));
    expect(await toldAfter(twice)).toEqual([`duplicate-code Bộ 1 · tiêu chí 1.3 · ${row(rows, "1.3")}`]);
  });

  it("options in another order, and a criterion out of its place", async () => {
    const swapped = (all: Rows): Rows => {
      const [first, second] = [at(all, "6.3", 2), at(all, "6.3", 3)];
      return all.with(first, all[second] ?? []).with(second, all[first] ?? []);
    };
    expect(await toldAfter(swapped)).toEqual([expect.stringMatching(/^order-differs Bộ 1 · tiêu chí 6\.3/u)]);
    const moved = (all: Rows): Rows => {
      const block = all.slice(at(all, "1.7"), at(all, "1.7") + 3);
      return all.toSpliced(at(all, "1.7"), 3).toSpliced(at(all, "1.2"), 0, ...block);
    };
    expect(await toldAfter(moved)).toEqual([expect.stringMatching(/^order-differs Bộ 1 · tiêu chí 1\.7/u)]);
  });

  it("typing slips are read and told: o for a box, a missing box, a missing dot", async () => {
    expect(await toldAfter(withText("8", 2, (text) => text.replace("□", "o")))).toEqual([
      `unreadable Bộ 1 · tiêu chí 8 · ${row(rows, "8", 2)}`,
    ]);
    expect(await toldAfter(withText("8", 2, (text) => text.replace("□ ", "")))).toEqual([
      `unreadable Bộ 1 · tiêu chí 8 · ${row(rows, "8", 2)}`,
    ]);
    expect(await toldAfter(withText("8", 0, (text) => text.replace("8.", "8")))).toEqual([
      `unreadable Bộ 1 · tiêu chí 8 · ${row(rows, "8")}`,
    ]);
  });

  it("a set nobody knows is named and left out", async () => {
    const renamed = (all: Rows): Rows =>
      all.map(([text = "", ...rest]) => [text.replace(/Bộ sản phẩm:.*$/u, "Bộ sản phẩm: Tên lửa đẩy"), ...rest]);
    expect(await toldAfter(renamed)).toEqual([expect.stringMatching(/^unknown-set “Tên lửa đẩy”/u)]);
  });

  it("half a table is left out, and says which part is missing", async () => {
    const half = csvFile(rows.slice(0, at(rows, "6") - 1));
    const back = await readBack(half, "bo-1.csv", "26-2026");
    expect(back.sets).toEqual([]);
    expect(back.leftOut).toEqual(["Bộ 1 chỉ có một phần bảng: thiếu phần C."]);
    expect(told(back)).toEqual([expect.stringMatching(/^missing-criterion Bộ 1 · phần C/u)]);
  });

  it("a cell of a worksheet is named by its address", async () => {
    const changed = withPoints("7", 3, "13")(rows);
    const back = await readBack(xlsxFile({ "Bộ 1": changed }), "bo-1.xlsx");
    expect(told(back)).toEqual([
      `points-exceed-max Bộ 1 · tiêu chí 7 · trang “Bộ 1”, ô A${String(at(rows, "7", 3) + 1)}`,
    ]);
  });

  it("a sheet of one decision offered as the other's is refused as a whole", async () => {
    const back = await readBack(csvFile(rows), "bo-1.csv", "148-2023");
    expect(back.sets).toEqual([]);
    expect(told(back)).toEqual([expect.stringMatching(/^unknown-set/u)]);
  });

  it("the same set twice in a file is used once", async () => {
    const back = await readBack(xlsxFile({ "Bộ 1": rows, "Bộ 1 (2)": rows }), "bo-1.xlsx");
    expect(back.sets).toHaveLength(1);
    expect(told(back)).toEqual([expect.stringMatching(/^duplicate-code Bộ 1 · trang “Bộ 1 \(2\)”/u)]);
  });
});

describe("a Word file as it is on the page", () => {
  it("tracked changes count as accepted, and are told", async () => {
    const set = await heldSet("26-2026", 1);
    const inserted = "<w:ins><w:r><w:t>Nguồn gốc sản phẩm</w:t></w:r></w:ins>";
    const deleted =
      "<w:del><w:r><w:delText>Xuất xứ</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>";
    const body = paragraph("1. Bộ sản phẩm: Rau, củ, quả, hạt tươi") + table(layOut(set, PLAIN));
    const changed = body.replace(
      '<w:t xml:space="preserve">1.1. Nguồn gốc sản phẩm</w:t></w:r>',
      `<w:t xml:space="preserve">1.1. </w:t></w:r>${deleted}${inserted}`,
    );
    expect(changed).not.toBe(body);
    const back = await readBack(docxOf(changed), "a.docx");
    expect(back.sets.map((one) => factsOfSheet(one.set))).toEqual([factsOfLaw(set)]);
    expect(back.findings.map(({ message }) => message)).toEqual([expect.stringContaining("thay đổi được theo dõi")]);
  });

  it("a table inside a cell is read as lines of the cell, and told", async () => {
    const set = await heldSet("26-2026", 1);
    const rows = layOut(set, PLAIN);
    const from = rows.findIndex(([text = ""]) => text.startsWith("1.4. "));
    const inner = table(rows.slice(from + 1, from + 4).map(([text = "", points = ""]) => [`${text} (${points} điểm)`]));
    const nested = `<w:tr><w:tc><w:p/>${inner}<w:p/></w:tc><w:tc>${paragraph("")}</w:tc></w:tr>`;
    const body = `${table(rows.slice(0, from + 1)).replace("</w:tbl>", "")}${nested}${table(rows.slice(from + 4)).replace("<w:tbl>", "")}`;
    const back = await readBack(docxOf(body), "a.docx");
    expect(back.sets.map((one) => factsOfSheet(one.set))).toEqual([factsOfLaw(set)]);
    expect(told(back)).toEqual(["unreadable bảng 1"]);
  });

  it("boxes and signs of symbol fonts are read as such", async () => {
    const set = await heldSet("26-2026", 1);
    const symbol = (font: string, char: string): string => `<w:sym w:font="${font}" w:char="${char}"/>`;
    const body = table(layOut(set, PLAIN))
      .replaceAll('<w:t xml:space="preserve">□ ', `${symbol("Wingdings", "F0A8")}<w:t xml:space="preserve"> `)
      .replaceAll("≥", `</w:t>${symbol("Symbol", "F0B3")}<w:t xml:space="preserve">`);
    expect(body).toContain("F0B3");
    const back = await readBack(docxOf(body), "a.docx");
    expect(back.sets.map((one) => factsOfSheet(one.set))).toEqual([factsOfLaw(set)]);
  });

  it("a set cut by a page into two tables is one set", async () => {
    const set = await heldSet("26-2026", 2);
    const rows = layOut(set, PLAIN);
    const cut = rows.findIndex(([text = ""]) => text.startsWith("4.2. "));
    const back = await readBack(docxFile([rows.slice(0, cut), rows.slice(cut)]), "a.docx");
    expect(back.sets.map((one) => factsOfSheet(one.set))).toEqual([factsOfLaw(set)]);
    expect(told(back)).toEqual([]);
  });
});
