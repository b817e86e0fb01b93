import { certificateRegister } from "../../../src/council/after/certificates";
import { periodReport, reportPeriods } from "../../../src/council/after/period-report";
import { roundFor, roundsOf } from "../../../src/council/after/rounds-calendar";
import { productResult } from "../../../src/council/result/product-result";
import { csvText, registerTable, reportLines, reportSummary } from "../../../src/records/after-tables";
import { member, PLAIN_SET, PRODUCT, sessionOf, sheet, worth } from "../result/council-fixture";

const certificate = (recognisedOn: string) => ({
  product: PRODUCT.code,
  name: PRODUCT.name,
  producer: PRODUCT.producer,
  star: 4 as const,
  number: "1234/QĐ-UBND",
  recognisedOn,
});

describe("the register of certificates", () => {
  it("runs 36 months, and a re-evaluation is filed 180 to 120 days before the end", () => {
    const stateOn = (today: string) => certificateRegister([certificate("2023-12-31")], today)[0];
    expect(stateOn("2026-07-03")).toMatchObject({
      expiresOn: "2026-12-31",
      fileFrom: "2026-07-04",
      fileUntil: "2026-09-02",
      state: "valid",
    });
    expect(stateOn("2026-07-04")?.state).toBe("file-now");
    expect(stateOn("2026-09-02")?.state).toBe("file-now");
    expect(stateOn("2026-09-03")).toMatchObject({ state: "late", daysLeft: 119 });
    expect(stateOn("2026-12-31")?.state).toBe("late");
    expect(stateOn("2027-01-01")?.state).toBe("expired");
  });

  it("lists what expires first at the top, as a table for people", () => {
    const lines = certificateRegister([certificate("2024-05-01"), certificate("2024-02-29")], "2026-11-22");
    expect(registerTable(lines).map((row) => [row[5], row[6]])).toEqual([
      ["Ngày công nhận", "Hết hạn"],
      ["29/02/2024", "28/02/2027"],
      ["01/05/2024", "01/05/2027"],
    ]);
  });
});

describe("the rounds of a year (26/2026 Art. 5)", () => {
  it("take dossiers before 30/4 and 30/10, and those of the centre before 30/1 and 30/7", () => {
    expect(
      roundsOf("province", 2026).map(({ dossiersBefore, evaluateBefore }) => [dossiersBefore, evaluateBefore]),
    ).toEqual([
      ["2026-04-30", "2026-06-30"],
      ["2026-10-30", "2026-12-30"],
    ]);
    expect(roundFor("province", "2026-04-29")).toMatchObject({ round: 1, year: 2026 });
    expect(roundFor("province", "2026-04-30")).toMatchObject({ round: 2, year: 2026 });
    expect(roundFor("province", "2026-11-01")).toMatchObject({ round: 1, year: 2027 });
    expect(roundFor("centre", "2026-01-29")).toMatchObject({ evaluateBefore: "2026-03-30" });
  });
});

describe("the reports of 25/6 and 30/11", () => {
  const resultsOf = (code: string, totals: readonly number[], kind: "first" | "upgrade" = "first") => {
    const product = { ...PRODUCT, code, kind };
    const sheets = totals.map((total, index) => sheet(`m${index + 1}`, worth(total), { product: code }));
    const session = sessionOf([member("m1"), member("m2")], {}, [product]);
    return { product, set: PLAIN_SET, result: productResult(session, product, PLAIN_SET, sheets), problem: null };
  };
  const results = [
    resultsOf("20-1-1-2026", [80, 81]),
    resultsOf("20-1-2-2026", [55, 56], "upgrade"),
    resultsOf("20-1-3-2026", []),
  ];

  it("count products by star and kind; a product evaluated twice counts with its last result", () => {
    const report = periodReport([resultsOf("20-1-1-2026", [55, 55]), ...results]);
    expect(report).toMatchObject({
      products: 3,
      producers: 1,
      byStar: { 3: 1, 4: 1, 5: 0 },
      byKind: { first: 2, upgrade: 1 },
      open: 1,
    });
    expect(reportSummary(report)).toContainEqual(["Sản phẩm 4 sao", 1]);
    expect(reportPeriods(2026).map(({ due }) => due)).toEqual(["2026-06-25", "2026-11-30"]);
  });

  it("give a line a product, also as .csv that no spreadsheet runs as a formula", () => {
    const [, first, , third] = reportLines(results, 2);
    expect(first?.slice(-2)).toEqual(["80,50", 4]);
    expect(third?.slice(-2)).toEqual(["", ""]);
    expect(
      csvText(
        [
          ["=1+1", 'a "b"', 2.5],
          ["x;y", "", 1],
        ],
        ";",
      ),
    ).toBe('\uFEFF\'=1+1;"a ""b""";2,5\r\n"x;y";;1\r\n');
  });
});
