import { EVIDENCE_FAMILIES, evidenceFamily } from "../../src/catalogue/evidence-families";
import { criteriaOf, criterionByCode } from "../../src/catalogue/traverse";
import { allHeldSets, heldSet } from "./held-sets";

const needs = async (edition: string, no: number, code: string) =>
  criterionByCode(await heldSet(edition, no), code)?.options.map(({ evidence }) =>
    evidence.map(({ anyOf }) => anyOf.join("|")).join(" "),
  );

describe("what proves an option", () => {
  test("a need of the criterion holds above its lowest option", async () => {
    expect(await needs("26-2026", 1, "1.5")).toEqual(["", "linkage-contract", "linkage-contract", "linkage-contract"]);
  });

  test("an option adds needs of its own, or takes the place of the criterion's", async () => {
    expect(await needs("26-2026", 1, "5.1")).toEqual([
      "",
      "story",
      "story",
      "story website",
      "story website traceability",
    ]);
    expect(await needs("26-2026", 1, "4.1")).toEqual([
      "",
      "distribution-contract",
      "distribution-contract",
      "export-record|modern-channel",
    ]);
  });

  test("either of two papers will do where the law says so: accounts or the cooperative's ranking", async () => {
    expect(await needs("26-2026", 11, "3.4")).toEqual([
      "financial-report|cooperative-ranking",
      "financial-report|cooperative-ranking",
    ]);
  });

  test("what eyes and tongue judge needs no paper", async () => {
    for (const code of ["6.1", "6.2", "6.3", "6.4", "8", "2.2"])
      expect((await needs("26-2026", 1, code))?.join("")).toBe("");
  });

  test("water and remedies: a certificate, then the inspection after it, then the line it speaks of", async () => {
    const levels = [
      "production-eligibility",
      "production-eligibility post-licence-inspection",
      "production-eligibility post-licence-inspection production-process",
    ];
    expect(await needs("26-2026", 16, "9")).toEqual(levels);
    expect(await needs("148-2023", 18, "6")).toEqual(levels);
  });

  test("what eyes, hands and tongue judge needs no paper in any set", async () => {
    const senses = /^(Màu|Mùi|Vị|Tạp chất|Hình d|Thể chất|Kích thước|Kiểu dáng|Thiết kế|Mức độ tinh xảo|Tính độc đáo)/;
    for (const set of await allHeldSets()) {
      for (const { title, options } of criteriaOf(set)) {
        if (senses.test(title) && set.samplesRequired) expect(options.flatMap(({ evidence }) => evidence)).toEqual([]);
      }
    }
  });

  test("a need is mandatory when only papers will do that no dossier may lack", async () => {
    const option = criterionByCode(await heldSet("26-2026", 1), "3.1")?.options[2];
    expect(option?.evidence).toEqual([{ anyOf: ["business-registration"], mandatory: true }]);
  });

  test("every family a set asks for exists and applies to its kind of product", async () => {
    for (const set of await allHeldSets()) {
      const ids = criteriaOf(set).flatMap(({ options }) =>
        options.flatMap((o) => o.evidence.flatMap(({ anyOf }) => anyOf)),
      );
      expect(ids.length).toBeGreaterThan(30);
      expect(ids.filter((id) => evidenceFamily(id) === undefined)).toEqual([]);
      if (!set.samplesRequired) expect(ids.filter((id) => evidenceFamily(id)?.notForTourism)).toEqual([]);
    }
  });

  test("the dossier's own papers are mandatory; samples are not asked of services (26/2026 Art. 6)", () => {
    expect(EVIDENCE_FAMILIES.filter(({ mandatory }) => mandatory).map(({ id }) => id)).toEqual([
      "registration-form",
      "self-assessment",
      "samples",
      "business-registration",
    ]);
    expect(evidenceFamily("samples")?.notForTourism).toBe(true);
    expect(evidenceFamily("no-such-family")).toBeUndefined();
  });
});
