import * as fc from "fast-check";
import { takePapers, type EvidenceImport } from "../../../src/app/meeting/evidence-draft";
import { importEvidenceListing, pathsOf } from "../../../src/app/meeting/import-evidence-listing";
import { importEvidenceTable, stateOf } from "../../../src/app/meeting/import-evidence-table";
import { pastedTable } from "../../../src/app/meeting/tables/table";
import { need } from "../../workbook/documents";
import { begun, FRUIT, TEA } from "./meeting-files";

const ROOT = "D:\\OCOP 2026\\Hồ sơ";
const LISTING = [
  `${ROOT}\\SP01 - Chè xanh Đình Lập`,
  `${ROOT}\\SP01 - Chè xanh Đình Lập\\1. Phiếu đăng ký.pdf`,
  `${ROOT}\\SP01 - Chè xanh Đình Lập\\3. Giấy chứng nhận ATTP số 12-2026 ngày 05-01-2026 hết hạn 31.12.2028.pdf`,
  `${ROOT}\\SP01 - Chè xanh Đình Lập\\Hợp đồng liên kết\\trang 1.jpg`,
  `${ROOT}\\SP01 - Chè xanh Đình Lập\\Hợp đồng liên kết\\trang 2.jpg`,
  `${ROOT}\\SP01 - Chè xanh Đình Lập\\scan0007.pdf`,
  `${ROOT}\\HONG KHONG HAT\\phieu kiem nghiem.pdf`,
  `${ROOT}\\HONG KHONG HAT\\Thumbs.db`,
  `${ROOT}\\Khác\\Phiếu kiểm nghiệm.pdf`,
].join("\r\n");

const read = (paths: readonly string[], document = begun()): EvidenceImport =>
  need(importEvidenceListing(paths, document.session));

describe("papers imported from the names of files", () => {
  it("are matched to products and families, with number and days, files of one paper together", () => {
    const { papers, passedOver } = read(pathsOf(LISTING));
    const found = papers.map(({ record, standing }) => record && [record.product, record.family, standing]);
    expect(found).toEqual([
      [FRUIT, "test-report", "new"],
      null,
      [TEA, "registration-form", "new"],
      [TEA, "production-eligibility", "new"],
      [TEA, "linkage-contract", "filled"],
      null,
    ]);
    expect(papers[3]?.record).toMatchObject({
      state: "present",
      number: "12-2026",
      issued: "2026-01-05",
      expires: "2028-12-31",
    });
    expect(papers[4]).toMatchObject({ sources: { length: 2 }, family: { confidence: "likely" } });
    expect(papers[4]?.record?.note).toMatch(/^SP01.*trang 1\.jpg\nSP01.*trang 2\.jpg$/u);
    expect(
      papers.filter(({ standing }) => standing === "unmatched").map(({ key }) => key.slice(ROOT.length + 1)),
    ).toEqual(["Khác\\Phiếu kiểm nghiệm.pdf", "SP01 - Chè xanh Đình Lập\\scan0007.pdf"]);
    expect(passedOver.map(({ why }) => why)).toEqual(["là thư mục", "là tệp tạm của máy"]);
  });

  it("wait for a choice where the name says too little", () => {
    const paths = pathsOf(LISTING);
    const key = paths.find((path) => path.includes("scan0007")) ?? "";
    const { papers } = need(importEvidenceListing(paths, begun().session, new Map([[key, { family: "story" }]])));
    expect(papers.find((paper) => paper.key === key)).toMatchObject({
      standing: "new",
      record: { product: TEA, family: "story" },
    });
  });

  it("taken once are taken, in whatever order the files were listed, and no line is lost", () => {
    const paths = pathsOf(LISTING);
    const once = need(takePapers(begun(), read(paths).papers));
    expect(once.session.evidence.find(({ family }) => family === "linkage-contract")?.state).toBe("present");
    expect(read(paths, once).papers.map(({ standing }) => standing)).toEqual([
      "same",
      "unmatched",
      "same",
      "same",
      "same",
      "unmatched",
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...paths], { minLength: 1 }), (some) => {
        const found = read(some);
        const answered = [
          ...found.papers.flatMap(({ sources }) => sources),
          ...found.passedOver.map(({ text }) => text),
        ];
        expect(answered.toSorted()).toEqual(some.toSorted());
        if (some.length === paths.length) expect(need(takePapers(begun(), found.papers))).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it("are found also when one product's folder was picked by itself", () => {
    const { papers } = read(["Chè xanh Đình Lập/Phiếu đăng ký.pdf", "Chè xanh Đình Lập/Môi trường.pdf"]);
    expect(papers.map(({ record }) => record?.product)).toEqual([TEA, TEA]);
  });

  it("are refused when there is nothing to read", () => {
    expect(importEvidenceListing([], begun().session)).toMatchObject({ ok: false, code: "empty" });
  });
});

describe("papers imported from a table", () => {
  const table = (text: string) => need(pastedTable(text));

  it("are read with their details, a merged product cell standing for the rows below it", () => {
    const found = need(
      importEvidenceTable(
        table(
          [
            "DANH MỤC HỒ SƠ",
            "Tài liệu\tSản phẩm\tTình trạng\tSố\tNơi cấp\tNgày cấp\tNgày hết hạn\tTrang\tGhi chú",
            `Phiếu kiểm nghiệm\tChè xanh Đình Lập\tcó\t12/KN\tTrung tâm kiểm nghiệm\t05/01/2026\t05/01/2027\t14–16\tLô 3`,
            "Câu chuyện sản phẩm\t\tchưa có",
            `ATTP\t${FRUIT}\tHết hạn\t9/GCN`,
            "Nhãn hiệu\t\tđang chờ",
            "Giấy khác\t\tcó",
            "\t\t",
            "\tGhi chung\t",
          ].join("\n"),
        ),
        begun().session,
      ),
    );
    expect(
      found.papers.map(({ key, standing, record }) => [key, standing, record?.product, record?.family, record?.state]),
    ).toEqual([
      ["dòng 3", "new", TEA, "test-report", "present"],
      ["dòng 4", "new", TEA, "story", "missing"],
      ["dòng 5", "new", FRUIT, "production-eligibility", "expired"],
      ["dòng 6", "refused", FRUIT, "intellectual-property", "missing"],
      ["dòng 7", "unmatched", undefined, undefined, undefined],
    ]);
    expect(found.papers[0]?.record).toMatchObject({
      issued: "2026-01-05",
      expires: "2027-01-05",
      pages: "14–16",
      note: "Lô 3",
    });
    expect(found.papers[3]?.findings[0]?.message).toBe(
      "Bảng dán, dòng 6: tình trạng “đang chờ” không rõ, cần một trong: có, thiếu, hết hạn, mâu thuẫn.",
    );
    expect(found.passedOver.map(({ where }) => where)).toEqual(["dòng 1", "dòng 9"]);
  });

  it("keep what was entered and say so", () => {
    const first = table(
      "Sản phẩm\tTài liệu\tTình trạng\tSố\tNơi cấp\nChè xanh Đình Lập\tPhiếu kiểm nghiệm\tcó\t12/KN\tTrung tâm A",
    );
    const second = table(
      "Sản phẩm\tTài liệu\tTình trạng\tSố\tNơi cấp\nChè xanh Đình Lập\tPhiếu kiểm nghiệm\thết hạn\t12/KN\tTrung tâm B",
    );
    const document = need(takePapers(begun(), need(importEvidenceTable(first, begun().session)).papers));
    const [paper] = need(importEvidenceTable(second, document.session)).papers;
    expect(paper?.standing).toBe("same");
    expect(paper?.findings[0]?.message).toMatch(
      /“Phiếu kiểm nghiệm” đã ghi khác về nơi cấp, tình trạng; giữ như đã ghi/u,
    );
  });

  it("need headings", () => {
    expect(importEvidenceTable(table("a\tb\nc\td"), begun().session)).toMatchObject({
      ok: false,
      code: "headings-missing",
    });
  });

  it.each([
    ["X", "present"],
    ["ĐÃ NỘP", "present"],
    ["chưa có", "missing"],
    ["quá hạn 3 tháng", "expired"],
    ["Không khớp tên", "contradiction"],
    ["?", null],
  ])("take “%s” for %s", (text, state) => {
    expect(stateOf(text)).toBe(state);
  });
});
