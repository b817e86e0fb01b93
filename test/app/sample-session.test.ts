import sample from "../../assets/sample-session.json";
import { EVIDENCE_FAMILIES } from "../../src/catalogue/evidence-families";
import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import { parseDocument } from "../../src/council/document-schema";
import { setKey, setsInUse } from "../../src/council/session-sets";
import { soundDocument } from "../../src/workbook/reading/document-texts";
import { SAMPLE_SETS, sampleDocument } from "../../src/app/sample-document";
import { evidenceStates } from "../../src/council/evidence-states";
import { parseProductCode } from "../../src/council/product-code";
import type { Product, ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { checkChoices } from "../../src/scoring/choices";
import { evidenceGaps } from "../../src/scoring/evidence-gaps";
import { judge } from "../../src/scoring/verdict";

const TEA = "20-06613-01-2026";

function document(): WorkbookDocument {
  const parsed = parseDocument(sample);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

async function setOf(product: Product): Promise<ProductSet> {
  const set = await loadSet(product.edition, product.set);
  if (!set.ok) throw new Error(set.message);
  return set.value;
}

function sheetOf(code: string): ScoreSheet {
  const sheet = document().sheets.find((candidate) => candidate.product === code);
  if (!sheet) throw new Error(`no sheet of ${code}`);
  return sheet;
}

describe("the sample session", () => {
  it("is a member's workbook as the product itself would accept it", () => {
    const { session, kind, memberId } = document();
    expect(kind).toBe("member");
    expect(session.members).toHaveLength(7);
    expect(session.members.find((member) => member.id === memberId)).toMatchObject({ role: "member", votes: true });
  });

  it("is opened unchecked, since it is already as cells hold it and comes with every set its products need", () => {
    const own = sampleDocument();
    expect(soundDocument(own)).toEqual({ ok: true, value: own });
    const names = Object.entries(SAMPLE_SETS).flatMap(([edition, files]) => files.map(({ no }) => `${edition}:${no}`));
    expect(names.sort()).toEqual([...new Set(setsInUse(own).map(setKey))].sort());
  });

  it("shows five products of sets 1, 11 and 26 under 26/2026 and one of set 1 under 148", () => {
    const kinds = document().session.products.map((product) => `${product.edition}:${String(product.set)}`);
    expect(kinds.sort()).toEqual(["148-2023:1", "26-2026:1", "26-2026:1", "26-2026:11", "26-2026:11", "26-2026:26"]);
  });

  it("numbers its products T-X-STT-20YY", () => {
    for (const product of document().session.products) {
      expect(parseProductCode(product.code, product.edition)).toMatchObject({ ok: true });
    }
  });

  it("has exactly one missing, one expired and one contradicting paper, all of the first tea", () => {
    const { session } = document();
    const flags = session.products.flatMap((product) => {
      const records = new Set(
        session.evidence.filter((record) => record.product === product.code).map((record) => record.family),
      );
      const states = evidenceStates(session, product.code);
      return [...records]
        .filter((family) => states[family] !== "present")
        .map((family) => `${product.code} ${family} ${String(states[family])}`);
    });
    expect(flags.sort()).toEqual([
      `${TEA} labour-list contradiction`,
      `${TEA} linkage-contract missing`,
      `${TEA} test-report expired`,
    ]);
  });

  it("names known families only, and every family that the options of a product's set ask for", async () => {
    const known = new Set(EVIDENCE_FAMILIES.map((family) => family.id));
    const { session } = document();
    for (const product of session.products) {
      const recorded = new Set(
        session.evidence.filter((record) => record.product === product.code).map((record) => record.family),
      );
      const set = await setOf(product);
      const asked = criteriaOf(set).flatMap((criterion) =>
        criterion.options.flatMap((option) => option.evidence.flatMap((need) => need.anyOf)),
      );
      expect([...recorded].filter((family) => !known.has(family))).toEqual([]);
      expect([...new Set(asked)].filter((family) => !recorded.has(family))).toEqual([]);
    }
  });

  it("flags the tea's three papers behind a full score, and no other criterion", async () => {
    const { session } = document();
    const tea = session.products.find((product) => product.code === TEA);
    if (!tea) throw new Error("no tea");
    const set = await setOf(tea);
    const best = Object.fromEntries(criteriaOf(set).map((criterion) => [criterion.code, criterion.options.length]));
    const gaps = evidenceGaps(set, best, evidenceStates(session, TEA));
    expect(new Set(gaps.map((gap) => gap.state))).toEqual(new Set(["missing", "expired", "contradiction"]));
    expect(gaps.map((gap) => gap.code)).toEqual(expect.arrayContaining(["1.5", "3.3"]));
  });

  it("starts with an empty sheet, one scored in full for four stars and one in part", async () => {
    const { session, sheets, memberId } = document();
    expect(sheets.every((sheet) => sheet.member === memberId)).toBe(true);
    expect(sheets.map((sheet) => sheet.product)).toEqual(session.products.map((product) => product.code));
    expect(sheetOf(TEA).choices).toEqual({});
    const progress: boolean[] = [];
    for (const product of session.products) {
      const sheet = sheetOf(product.code);
      if (Object.keys(sheet.choices).length === 0) continue;
      const set = await setOf(product);
      expect(checkChoices(set, sheet.choices)).toMatchObject({ ok: true });
      const verdict = judge(set, sheet.choices);
      progress.push(verdict.complete);
      if (verdict.complete) {
        expect(verdict).toMatchObject({ total: 72, band: 4, star: 4 });
        expect(evidenceGaps(set, sheet.choices, evidenceStates(session, product.code))).toEqual([]);
      }
    }
    expect(progress.sort()).toEqual([false, true]);
  });
});
