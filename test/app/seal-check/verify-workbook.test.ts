import { verifyFile } from "../../../src/app/seal-check/verify-file";
import { verifyWorkbook } from "../../../src/app/seal-check/verify-workbook";
import { FILE_NAME, fileOf, withKeyedCell } from "../../workbook/defects";
import { need } from "../../workbook/documents";
import { TEA } from "../meeting/meeting-files";
import { sealedDocument } from "./sealed-grids";
import { twoRounds } from "./two-rounds";

jest.setTimeout(120_000);

const NONE = { worksheetOf: () => undefined, findings: [] };

describe("a session's workbook", () => {
  it("holds collected sheets and those of earlier rounds against their seals", async () => {
    const { document, sets } = await twoRounds();
    const verified = await verifyWorkbook({ ...NONE, document }, sets);
    expect(verified.map(({ product, round, state, replaced }) => [product === TEA, round, state, replaced])).toEqual([
      [true, 2, "sealed", false],
      [false, 1, "sealed", false],
      [true, 1, "sealed", true],
    ]);
  });

  it("names what was changed in a collected sheet, from another copy of it; without one that it differs", async () => {
    const { document, sets } = await twoRounds();
    const changed = {
      ...document,
      sheets: document.sheets.map((sheet) => ({ ...sheet, choices: { ...sheet.choices, "1.2": 1 } })),
    };
    const [tea, fruit] = await verifyWorkbook({ ...NONE, document: changed }, sets);
    expect(tea).toMatchObject({ state: "broken", round: 2 });
    expect(tea?.differences[0]).toMatch(/nội dung không còn khớp mã khoá/u);
    expect(fruit).toMatchObject({
      state: "broken",
      differences: [expect.stringMatching(/đã bị sửa mức chọn ở 1\.2 sau khi khoá/u)],
    });
  });
});

describe("a member's workbook", () => {
  it("is open before sealing, sealed after it, and broken with worksheet and row after a change", async () => {
    const { document } = await sealedDocument("26-2026", 11);
    const file = await fileOf(document);
    expect(need(await verifyFile(file, FILE_NAME))).toEqual([
      {
        product: "20-06613-01-2026",
        member: "m1",
        round: 1,
        seal: document.sheets[0]?.seal?.code,
        state: "sealed",
        replaced: false,
        differences: [],
      },
    ]);
    const open = { ...document, sheets: document.sheets.map((sheet) => ({ ...sheet, seal: null })) };
    expect(need(await verifyFile(await fileOf(open), FILE_NAME))).toMatchObject([{ state: "open", seal: null }]);
    const changed = withKeyedCell(file, "20-06613", "total", "score", 95);
    const [broken] = need(await verifyFile(changed, FILE_NAME));
    expect(broken?.state).toBe("broken");
    expect(broken?.differences).toEqual([
      expect.stringMatching(/^Trang “20-06613[^”]*”, dòng \d+: ô tổng điểm bị gõ đè “95”; tính lại từ dấu chọn là/u),
    ]);
  });

  it("is refused with one sentence when it is no workbook", async () => {
    expect(await verifyFile(new Uint8Array([1, 2, 3]), "ảnh.xlsx")).toMatchObject({ ok: false });
  });
});
