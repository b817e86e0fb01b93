import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import type { Verdict } from "../../src/scoring/types";
import { judge } from "../../src/scoring/verdict";
import { changeLanguage, textIn } from "../../src/taskpane/i18n";
import { aimedStar, heldBackBy, missedSoFar } from "../../src/taskpane/verdict/reasons";
import {
  floorSentence,
  gapSentence,
  listed,
  stepSentence,
  stripRemarks,
  verdictSentence,
} from "../../src/taskpane/verdict/sentences";

const vi = textIn("vi");

function verdict(given: Partial<Verdict>): Verdict {
  return {
    complete: true,
    unscored: [],
    closed: [],
    parts: { A: 0, B: 0, C: 0 },
    groups: {},
    total: 78,
    band: 4,
    floorsMissed: { 3: [], 4: [], 5: [] },
    star: 4,
    disqualified: [],
    nextStar: null,
    ...given,
  };
}

describe("the verdict in one sentence", () => {
  test("says that band and floors agree", () => {
    expect(verdictSentence(verdict({}), vi)).toBe("78 điểm: đủ dải 4 sao và đạt đủ mức tối thiểu.");
  });

  test("says both keys when floors hold the star below the band", () => {
    const held = verdict({ star: 3, floorsMissed: { 3: [], 4: ["1.5", "3.4"], 5: ["1.5", "3.4", "7"] } });
    expect(verdictSentence(held, vi)).toBe("78 điểm: đủ dải 4 sao; chỉ xếp 3 sao vì thiếu mức **** ở 1.5 và 3.4.");
  });

  test("names each criterion at the lowest level it misses, up to the band", () => {
    const held = verdict({
      total: 92,
      band: 5,
      star: 2,
      floorsMissed: { 3: ["8"], 4: ["1.5", "8"], 5: ["1.5", "7", "8"] },
    });
    expect(verdictSentence(held, vi)).toBe(
      "92 điểm: đủ dải 5 sao; chỉ xếp 2 sao vì thiếu mức *** ở 8; thiếu mức **** ở 1.5; thiếu mức ***** ở 7.",
    );
    expect(heldBackBy(held).map(({ level }) => level)).toEqual([3, 4, 5]);
  });

  test("says that one and two stars earn no certificate", () => {
    expect(verdictSentence(verdict({ total: 42, band: 2, star: 2 }), vi)).toBe(
      "42 điểm: xếp 2 sao, chưa đến mức cấp giấy chứng nhận.",
    );
  });

  test("counts what is unscored before anything else", () => {
    expect(
      verdictSentence(verdict({ complete: false, unscored: ["1.1", "1.2"], total: 60, band: 3, star: 2 }), vi),
    ).toBe("Còn 2 tiêu chí chưa chấm; tạm tính 60 điểm, thuộc dải 3 sao.");
  });

  test("a knocked-out dossier has no star, scored or not", () => {
    const out = verdict({ star: null, disqualified: ["giả mạo"], complete: false, unscored: ["1.1"] });
    expect(verdictSentence(out, vi)).toBe("78 điểm nhưng hồ sơ bị loại: không xếp sao.");
    expect(heldBackBy(out)).toEqual([]);
  });

  test("writes means as Vietnamese writes decimals", () => {
    expect(verdictSentence(verdict({ total: 78.36 }), vi)).toMatch(/^78,36 điểm/);
  });

  test("says the same in English once its texts are there", async () => {
    await changeLanguage("en");
    expect(verdictSentence(verdict({ total: 78.36 }), textIn("en"))).toBe(
      "78.36 points: in the 4-star band with all minimums met.",
    );
    await changeLanguage("vi");
  });
});

describe("what the strip says", () => {
  const gap = { code: "1.5", option: 3, points: 2, families: ["linkage-contract"], state: "missing" } as const;

  test("unscored, missed floors that are known, evidence", () => {
    const underway = verdict({
      complete: false,
      unscored: ["7"],
      star: 2,
      floorsMissed: { 3: ["7"], 4: ["1.5", "7"], 5: ["1.5", "7"] },
    });
    expect(stripRemarks({ verdict: underway, gaps: [gap], undecided: [] }, vi)).toEqual([
      "còn 1 tiêu chí",
      "thiếu 1 mức ★4",
      "1 minh chứng",
    ]);
  });

  test("nothing wanting", () => {
    expect(stripRemarks({ verdict: verdict({}), gaps: [], undecided: [] }, vi)).toEqual(["đủ mức tối thiểu"]);
  });

  test("an unscored criterion is not yet a missed floor", () => {
    const underway = verdict({ complete: false, unscored: ["7"], floorsMissed: { 3: ["7"], 4: ["7"], 5: ["7"] } });
    expect(missedSoFar(underway)).toEqual([]);
  });
});

describe("the star aimed at", () => {
  test("is 4 while scoring goes on, then the one above the star reached", () => {
    expect(aimedStar(verdict({ complete: false }))).toBe(4);
    expect(aimedStar(verdict({ star: 1 }))).toBe(3);
    expect(aimedStar(verdict({ star: 3 }))).toBe(4);
    expect(aimedStar(verdict({ star: 5, band: 5 }))).toBe(5);
  });
});

describe("sentences about single criteria", () => {
  let tea: ProductSet;
  beforeAll(async () => {
    const loaded = await loadSet("26-2026", 11);
    if (!loaded.ok) throw new Error(loaded.message);
    tea = loaded.value;
  });

  test("points whose paper is missing, expired or contradicted", () => {
    const gap = { code: "1.5", option: 3, points: 2, families: ["linkage-contract"] };
    expect(gapSentence({ ...gap, state: "missing" }, vi)).toBe("2 điểm ở 1.5 nhưng thiếu hợp đồng liên kết");
    expect(gapSentence({ ...gap, state: "expired" }, vi)).toBe("2 điểm ở 1.5 nhưng hợp đồng liên kết đã hết hạn");
    expect(gapSentence({ ...gap, state: "contradiction" }, vi)).toBe(
      "2 điểm ở 1.5 nhưng hợp đồng liên kết có mâu thuẫn",
    );
  });

  test("a family the catalogue does not know stands for itself", () => {
    const gap = { code: "1.5", option: 3, points: 2, families: ["moon-permit"], state: "missing" } as const;
    expect(gapSentence(gap, vi)).toContain("moon-permit");
  });

  test("a missed floor says how many points it needs", () => {
    expect(floorSentence(tea, "1.5", 4, vi)).toBe("1.5 cần ít nhất 2 điểm để xếp 4 sao");
  });

  test("the steps to the next star go from the points now to the points needed", () => {
    const lowest = Object.fromEntries(criteriaOf(tea).map(({ code, options }) => [code, options.length]));
    const choices = { ...lowest, "1.5": 2 };
    const found = judge(tea, choices).nextStar;
    expect(found?.steps.map((step) => stepSentence(step, tea, choices, vi))).toContain("1.5 từ 1 lên 2 điểm");
  });

  test("an unscored criterion is scored, not raised", () => {
    expect(stepSentence({ code: "1.5", option: 3, points: 2 }, tea, {}, vi)).toBe("1.5 chấm 2 điểm");
  });

  test("lists join their last item with a word", () => {
    expect(listed([], vi)).toBe("");
    expect(listed(["1.5"], vi)).toBe("1.5");
    expect(listed(["1.5", "2.3", "3.4"], vi)).toBe("1.5, 2.3 và 3.4");
  });
});
