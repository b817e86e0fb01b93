import * as fc from "fast-check";
import { EDITIONS } from "../../../src/catalogue/editions";
import { evidenceFamily } from "../../../src/catalogue/evidence-families";
import { loadSet } from "../../../src/catalogue/load";
import { criteriaOf } from "../../../src/catalogue/traverse";
import type { EditionId } from "../../../src/catalogue/types";
import { tidyAnswer } from "../../../src/council/contradictions/answers";
import { contradictionsOf } from "../../../src/council/contradictions/find";
import {
  CONTRADICTION_RULES,
  criterionOfRule,
  DOSSIER_QUESTIONS,
  questionsFor,
} from "../../../src/council/contradictions/rules";
import { likeness, SAME_STORY, storyTwins } from "../../../src/council/contradictions/stories";
import { parseDocument } from "../../../src/council/document-schema";
import type { DossierFact, EvidenceRecord } from "../../../src/council/types";
import { need } from "../../workbook/documents";
import { PRODUCT, record, session } from "../fixtures";

type Given = Readonly<Record<string, string>>;

const facts = (given: Given, product = PRODUCT): readonly DossierFact[] =>
  Object.entries(given).map(([question, answer]) => ({ product, question, answer }));

/** Sentences about a product of a set, from answers and papers. */
async function found(edition: EditionId, no: number, given: Given, papers: readonly EvidenceRecord[] = []) {
  const set = need(await loadSet(edition, no));
  const about = session(papers);
  const [product] = about.products;
  if (!product) throw new Error("no product");
  return contradictionsOf({ session: about, facts: facts(given) }, { ...product, edition, set: no }, set);
}

const rulesFound = async (...args: Parameters<typeof found>) => (await found(...args)).map(({ rule }) => rule);

describe("the rules of contradiction as data", () => {
  it("name criteria, options, families and questions that exist in every set of both editions", async () => {
    for (const { id, sets } of EDITIONS) {
      for (const { no } of sets) {
        const set = need(await loadSet(id, no));
        const criteria = new Map(criteriaOf(set).map((criterion) => [criterion.code, criterion]));
        for (const rule of CONTRADICTION_RULES) {
          const code = criterionOfRule(rule, set);
          const criterion = code === null ? undefined : criteria.get(code);
          expect([id, no, rule.id, code === null || criterion !== undefined]).toEqual([id, no, rule.id, true]);
          const { test } = rule;
          const options =
            test.kind === "by-choice"
              ? Object.values({ ...test.options[id], ...test.inSet?.[String(no)] }).flat()
              : test.kind === "share"
                ? test.from[id].map(({ option }) => option)
                : test.kind === "same-story"
                  ? [test.atMost[id]]
                  : test.kind === "months"
                    ? [test.below + 1]
                    : [1];
          if (criterion) expect(criterion.options.length).toBeGreaterThanOrEqual(Math.max(...options));
          // The option that asks for twelve months is the one the rule forbids below them.
          if (test.kind === "months" && criterion) expect(criterion.options[test.below]?.text).toMatch(/12 tháng/u);
        }
      }
    }
    for (const rule of CONTRADICTION_RULES) {
      expect(rule.families.every((family) => evidenceFamily(family) !== undefined)).toBe(true);
      expect(rule.needs.every((need) => DOSSIER_QUESTIONS.some(({ id }) => id === need))).toBe(true);
    }
  });

  it("ask a question once, and tourism services nothing about labels, slips and growing", async () => {
    const goods = questionsFor(need(await loadSet("26-2026", 11))).flatMap(({ questions }) =>
      questions.map(({ id }) => id),
    );
    expect(new Set(goods).size).toBe(goods.length);
    expect(goods).toEqual(expect.arrayContaining(["enterprise-type", "claim-type", "claim-linkage", "story-text"]));
    const tourism = questionsFor(need(await loadSet("26-2026", 26))).map(({ rule }) => rule.id);
    expect(tourism).toEqual(["type", "representative", "labour", "growth", "story"]);
    const old = questionsFor(need(await loadSet("148-2023", 1))).flatMap(({ questions }) => questions);
    expect(old.find(({ id }) => id === "insured-local-workers")?.text).toMatch(/cấp huyện/u);
  });
});

describe("a contradiction", () => {
  it.each<[string, EditionId, number, Given, readonly string[]]>([
    [
      "a cooperative scored as a household",
      "26-2026",
      11,
      { "enterprise-type": "cooperative", "claim-type": "1" },
      ["type"],
    ],
    ["a cooperative scored as one", "26-2026", 11, { "enterprise-type": "cooperative", "claim-type": "3" }, []],
    ["a company of one owner, 26/2026", "26-2026", 11, { "enterprise-type": "company-of-one", "claim-type": "2" }, []],
    [
      "a company of one owner, 148",
      "148-2023",
      11,
      { "enterprise-type": "company-of-one", "claim-type": "2" },
      ["type"],
    ],
    ["another form outside tourism", "26-2026", 11, { "enterprise-type": "other", "claim-type": "3" }, []],
    ["another form in tourism", "26-2026", 26, { "enterprise-type": "other", "claim-type": "1" }, ["type"]],
    [
      "a disabled representative, 26/2026",
      "26-2026",
      11,
      { representative: "disabled", "claim-representative": "2" },
      [],
    ],
    [
      "a disabled representative, 148",
      "148-2023",
      1,
      { representative: "disabled", "claim-representative": "2" },
      ["representative"],
    ],
    [
      "three of four workers",
      "26-2026",
      11,
      { "insured-workers": "4", "insured-local-workers": "3", "claim-labour": "3" },
      [],
    ],
    [
      "two of three workers",
      "26-2026",
      11,
      { "insured-workers": "3", "insured-local-workers": "2", "claim-labour": "3" },
      ["labour"],
    ],
    [
      "fewer claimed than there are",
      "26-2026",
      11,
      { "insured-workers": "4", "insured-local-workers": "4", "claim-labour": "1" },
      [],
    ],
    [
      "more local workers than workers",
      "26-2026",
      11,
      { "insured-workers": "4", "insured-local-workers": "5" },
      ["labour"],
    ],
    [
      "one rise claimed as two",
      "26-2026",
      11,
      { "profit-last": "50", "profit-before": "40", "profit-earliest": "45", "claim-growth": "2" },
      ["growth"],
    ],
    [
      "two rises",
      "26-2026",
      11,
      { "profit-last": "50", "profit-before": "-4", "profit-earliest": "-45,5", "claim-growth": "2" },
      [],
    ],
    [
      "a cooperative by rank alone, 148",
      "148-2023",
      1,
      {
        "cooperative-rank": "average",
        "profit-last": "50",
        "profit-before": "40",
        "profit-earliest": "30",
        "claim-growth": "2",
      },
      ["growth"],
    ],
    [
      "a cooperative by profit, 26/2026",
      "26-2026",
      11,
      {
        "cooperative-rank": "average",
        "profit-last": "50",
        "profit-before": "40",
        "profit-earliest": "30",
        "claim-growth": "2",
      },
      [],
    ],
    [
      "another name on the label",
      "26-2026",
      11,
      { "trademark-name": "Trà Mẫu Sơn", "label-name": "Chè Đình Lập" },
      ["trademark"],
    ],
    [
      "the name within the label",
      "26-2026",
      11,
      { "trademark-name": "MẪU SƠN", "label-name": "Trà shan tuyết – Mẫu Sơn, loại 1" },
      [],
    ],
    ["the name in plain letters", "26-2026", 11, { "trademark-name": "Mẫu Sơn", "label-name": "TRA MAU SON" }, []],
    ["other tones", "26-2026", 11, { "trademark-name": "Mẫu Sơn", "label-name": "Màu Son đỏ" }, ["trademark"]],
    [
      "preservative denied",
      "26-2026",
      11,
      { "preservative-found": "yes", "preservative-denied": "yes" },
      ["preservative"],
    ],
    ["preservative told", "26-2026", 11, { "preservative-found": "yes", "preservative-denied": "no" }, []],
    ["eleven months", "26-2026", 11, { "linkage-months": "11", "claim-linkage": "4" }, ["linkage"]],
    ["twelve months", "26-2026", 11, { "linkage-months": "12", "claim-linkage": "4" }, []],
    ["a short contract, modestly claimed", "26-2026", 11, { "linkage-months": "3", "claim-linkage": "3" }, []],
    ["nothing answered", "26-2026", 11, {}, []],
  ])("is found or not: %s", async (_, edition, no, given, rules) => {
    expect(await rulesFound(edition, no, given)).toEqual(rules);
  });

  it("tells what the papers say, what was claimed and what would fit", async () => {
    const [first] = await found("26-2026", 11, { "enterprise-type": "cooperative", "claim-type": "1" });
    expect(first).toEqual({
      rule: "type",
      product: PRODUCT,
      criterion: "3.1",
      families: ["business-registration"],
      sentence:
        "Loại hình tổ chức: giấy tờ ghi “Hợp tác xã”, nhưng báo cáo tự đánh giá lấy 1 điểm ở 3.1, mức ứng với điều này là 3 điểm.",
    });
  });

  it("counts the months of a contract from its day of issue where nobody answered", async () => {
    const contract = record({ family: "linkage-contract", issued: "2025-06-02" });
    // The dossier was filed on 01/06/2026: one day short of twelve months.
    expect(await rulesFound("26-2026", 11, { "claim-linkage": "4" }, [contract])).toEqual(["linkage"]);
    const older = record({ family: "linkage-contract", issued: "2025-06-01" });
    expect(await rulesFound("26-2026", 11, { "claim-linkage": "4" }, [contract, older])).toEqual([]);
  });
});

const STORY =
  "Ở lưng chừng núi Mẫu Sơn có những cây chè đã sống hơn trăm năm, gốc phủ rêu, búp trắng như tuyết. Người Dao ở bản " +
  "Khuổi Cấp hái chè từ khi sương chưa tan, sao bằng chảo gang trên bếp củi, ủ qua đêm rồi mới đem xuống chợ phiên. " +
  "Mỗi ấm chè giữ vị chát dịu, hậu ngọt và mùi khói bếp của bản làng, kể chuyện của núi cho người ở xa.";

describe("a story", () => {
  it("is the same as one with the names exchanged, whatever the tones", () => {
    const copy = STORY.replace("Mẫu Sơn", "Bắc Sơn").replace("Khuổi Cấp", "Nà Lay").toUpperCase().normalize("NFD");
    expect(likeness(STORY, copy)).toBeGreaterThan(SAME_STORY);
    expect(likeness(STORY, STORY)).toBe(1);
  });

  it("is not the same as another one, nor as a few words", () => {
    const other =
      "Quả hồng Bảo Lâm không hạt, chín vàng vào tháng chín. Mỗi nhà trong xã trồng vài chục gốc quanh vườn, ngâm nước " +
      "suối ba ngày cho hết chát. Trẻ nhỏ lớn lên cùng mùa hồng, người đi xa nhớ quê bằng vị giòn ngọt ấy.";
    expect(likeness(STORY, other)).toBeLessThan(0.1);
    expect(likeness("Chè ngon của núi", "Chè ngon của núi")).toBe(0);
  });

  it("of two products contradicts both, each with the score that takes it for its own", async () => {
    const set = need(await loadSet("26-2026", 11));
    const one = session();
    const [tea] = one.products;
    if (!tea) throw new Error("no product");
    const twin = { ...tea, code: "20-06073-02-2026" };
    const document = {
      session: { ...one, products: [tea, twin] },
      facts: [...facts({ "story-text": STORY, "claim-story": "3" }), ...facts({ "story-text": STORY }, twin.code)],
    };
    expect(contradictionsOf(document, tea, set).map(({ sentence }) => sentence)).toEqual([
      "Câu chuyện trùng: câu chuyện giống 100 % câu chuyện của sản phẩm 20-06073-02-2026, nhưng báo cáo tự đánh giá lấy 3 điểm ở 5.3.",
    ]);
    expect(contradictionsOf(document, twin, set)).toHaveLength(1);
  });

  it("finds the same twins in any order of the answers", () => {
    const all: readonly DossierFact[] = ["a", "b", "c", "d"].map((product, index) => ({
      product,
      question: "story-text",
      answer: index === 3 ? STORY.split(" ").reverse().join(" ") : STORY.replace("Mẫu Sơn", product),
    }));
    const expected = storyTwins(all);
    expect(expected.get("a")?.map(({ other }) => other)).toEqual(["b", "c"]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (mixed) => {
        expect(new Map([...storyTwins(mixed)].sort())).toEqual(new Map([...expected].sort()));
      }),
      { numRuns: 10 },
    );
  });
});

describe("an answer", () => {
  const question = (id: string) => {
    const one = DOSSIER_QUESTIONS.find((each) => each.id === id);
    if (!one) throw new Error(id);
    return one;
  };

  it.each([
    ["profit-last", "1.250,50", "1250,5"],
    ["profit-last", "\u221240", "-40"],
    ["insured-workers", "007", "7"],
    ["preservative-found", "yes", "yes"],
    ["label-name", "  Chè ", "Chè"],
    ["enterprise-type", "", ""],
  ])("to %s is kept in one spelling: “%s”", (id, typed, kept) => {
    const once = need(tidyAnswer(question(id), typed));
    expect(once).toBe(kept);
    expect(need(tidyAnswer(question(id), once))).toBe(once);
  });

  it.each([
    ["insured-workers", "ba", /số nguyên/u],
    ["profit-last", "1.25.0", /một số/u],
    ["enterprise-type", "xyz", /lựa chọn/u],
    ["preservative-found", "maybe", /có hoặc không/u],
  ])("to %s that does not fit is refused: “%s”", (id, typed, message) => {
    expect(tidyAnswer(question(id), typed)).toMatchObject({ ok: false, code: "answer-invalid", message });
  });

  it("is kept once a question, and checked at the door", () => {
    const base = { schema: 1, kind: "session", memberId: null, session: session(), sheets: [], history: [] };
    const fact = { product: PRODUCT, question: "label-name", answer: "Chè" };
    expect(need(parseDocument({ ...base, facts: [fact] })).facts).toEqual([fact]);
    expect(parseDocument({ ...base, facts: [fact, fact] })).toMatchObject({
      ok: false,
      message: /Có hai câu trả lời/u,
    });
    expect(parseDocument({ ...base, facts: [{ ...fact, answer: "" }] })).toMatchObject({
      ok: false,
      message: /trả lời về hồ sơ thứ 1, câu trả lời: để trống/u,
    });
  });
});
