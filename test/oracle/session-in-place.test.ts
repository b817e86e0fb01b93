import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { loadSet } from "../../src/catalogue/load";
import { createSessionResults } from "../../src/council/result/session-results";
import { readWorkbookFile } from "../../src/workbook/file/read";
import { saveSession } from "../../src/workbook/file/save-session";
import { soundDocument } from "../../src/workbook/reading/document-texts";
import { readRecords } from "../../src/workbook/official/separated-values";
import { need } from "../workbook/documents";
import { livedIn } from "../workbook/session/people";
import { CHANGES, setsOf, smallSession } from "../workbook/session/sessions";
import { LibreOffice } from "./libreoffice";

jest.setTimeout(240_000);

/** The sheet `Tổng hợp` to CSV in UTF-8, cells as numbers and not as formatted. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,5";

describe("a session saved in place, in LibreOffice", () => {
  const office = new LibreOffice();
  afterAll(() => {
    office.dispose();
  });

  it("opens, and its formulas give our sums, spreads and stars after products and members came in between", async () => {
    const file = await livedIn(need(soundDocument(await smallSession())));
    const opened = need(await readWorkbookFile(file, "phiên.xlsx", loadSet));
    const changed = [2, 5].reduce((each, index) => CHANGES[index]?.[1](each) ?? each, opened.document);
    const next = need(soundDocument(changed));
    const sets = await setsOf(next);
    writeFileSync(join(office.folder, "phien.xlsx"), need(await saveSession(next, opened, sets)));
    await office.convert(CSV, [join(office.folder, "phien.xlsx")]);
    const name = readdirSync(office.folder).find((each) => each.endsWith(".csv")) ?? "";
    const [headings = [], ...rows] = readRecords(readFileSync(join(office.folder, name), "utf8"), ",", 100);
    const columns = ["Mã sản phẩm", "Số phiếu", "Tổng điểm", "Chênh lệch", "Hạng sao"];
    // Under the products stand the counts of stars.
    const shown = rows
      .slice(0, next.session.products.length)
      .map((row) => columns.map((heading) => row[headings.indexOf(heading)]));
    expect(shown).toEqual(
      createSessionResults()(next, sets).map(({ product, result }) => {
        const { mean = null, spread = null, star = null } = result ?? {};
        return [product.code, mean?.of ?? 0, mean?.sum ?? 0, spread ?? "", mean ? (star ?? "") : ""].map(String);
      }),
    );

    // What LibreOffice writes back of the two charts, over the three products there are now.
    await office.convert("ods", [join(office.folder, "phien.xlsx")]);
    await office.convert("xlsx:Calc MS Excel 2007 XML", [join(office.folder, "phien.ods")]);
    const parts = Object.entries(unzipSync(readFileSync(join(office.folder, "phien.xlsx"))));
    const charts = parts.filter(([part]) => /^xl\/charts\/chart\d+\.xml$/.test(part));
    const ranges = charts.map(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/<c:f>(?:'|&apos;)Tổng hợp(?:'|&apos;)!([^<]*)<\/c:f>/g)].map(([, range]) => range),
    );
    expect(ranges.sort()).toEqual([
      ["$A$7:$A$12", "$B$7:$B$12"],
      ["$B$2:$B$4", "$T$2:$T$4"],
    ]);
  });
});
