import * as fc from "fast-check";
import {
  addMember,
  addProducts,
  answerQuestion,
  changeMeeting,
  changeMember,
  changeProduct,
  changeProfile,
  markContradiction,
  mergePapers,
  moveMember,
  moveProduct,
  orderProducts,
  putPapers,
  removeMember,
  removeProduct,
  setRecused,
  setStates,
} from "../../../src/app/meeting/edit-session";
import { contradictionsOf } from "../../../src/council/contradictions/find";
import { loadSessionSets, setKey } from "../../../src/council/session-sets";
import type { EvidenceRecord, ScoreSheet, WorkbookDocument } from "../../../src/council/types";
import { need } from "../../workbook/documents";
import { begun, FRUIT, TEA } from "./meeting-files";

const SHEET: ScoreSheet = {
  product: TEA,
  member: "m2",
  round: 1,
  edition: "26-2026",
  set: 11,
  choices: {},
  comments: {},
  opinion: "",
  disqualifications: [],
  seal: null,
};
const scored = (): WorkbookDocument => ({ ...begun(), sheets: [SHEET] });
const paper = (more: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  product: TEA,
  family: "test-report",
  state: "present",
  number: "",
  issuer: "",
  issued: "",
  expires: "",
  pages: "",
  note: "",
  ...more,
});

describe("editing the meeting and the council", () => {
  it("changes what is said and keeps the rest the very object", () => {
    const before = begun();
    const after = need(changeMeeting(before, { place: "Hội trường" }));
    expect(after.session.meeting).toEqual({ ...before.session.meeting, place: "Hội trường" });
    expect(after.session.products).toBe(before.session.products);
    expect(need(changeProfile(before, { leadDays: 5 })).session.profile.leadDays).toBe(5);
    expect(changeMeeting(before, { date: "2026-02-30" })).toMatchObject({ ok: false, code: "document-invalid" });
  });

  it("gives a new member the first free id, and takes members and their recusals out", () => {
    const entry = { name: "Sở Tài chính", title: "", department: "", role: "member", votes: true } as const;
    const more = need(addMember(begun(), entry));
    expect(more.session.members.at(-1)).toEqual({ ...entry, id: "m5" });
    const fewer = need(removeMember(more, "m3"));
    expect(fewer.session.products.map(({ recused }) => recused)).toEqual([[], []]);
    expect(need(addMember(fewer, entry)).session.members.map(({ id }) => id)).toEqual(["m1", "m2", "m4", "m5", "m6"]);
    expect(need(moveMember(more, "m5", 0)).session.members[0]?.id).toBe("m5");
    expect(need(changeMember(more, "m2", { title: "Phó Giám đốc" })).session.members[1]).toMatchObject({
      id: "m2",
      title: "Phó Giám đốc",
    });
  });

  it.each([
    ["taking out a member whose sheet was collected", () => removeMember(scored(), "m2"), "member-has-scores"],
    ["taking the vote of such a member", () => changeMember(scored(), "m2", { votes: false }), "member-has-scores"],
    ["a member nobody knows", () => removeMember(begun(), "m9"), "no-member"],
    ["a recusal of nobody", () => setRecused(begun(), TEA, ["m9"]), "no-member"],
    ["a recusal from nothing", () => setRecused(begun(), "x", []), "no-product"],
    ["taking out a scored product", () => removeProduct(scored(), TEA, { losingDossier: true }), "product-has-scores"],
    ["taking out a product with papers", () => removeProduct(begun(), TEA), "product-has-dossier"],
    ["another set for a scored product", () => changeProduct(scored(), TEA, { set: 12 }), "product-has-scores"],
    ["a code that is taken", () => changeProduct(begun(), TEA, { code: FRUIT }), "product-exists"],
    ["a code of another shape", () => changeProduct(begun(), TEA, { code: "1-2" }), "product-code"],
    ["no name", () => changeProduct(begun(), TEA, { name: " " }), "name-missing"],
    ["a set that is not there", () => changeProduct(begun(), TEA, { set: 40 }), "document-invalid"],
    ["a product twice", () => addProducts(begun(), [{ ...pick(begun()), name: "Khác" }]), "product-exists"],
    ["a family nobody knows", () => setStates(begun(), [{ product: TEA, family: "x", state: "present" }]), "no-family"],
    ["a paper of no product", () => putPapers(begun(), "x", "story", []), "no-product"],
  ])("refuses %s", (_, edit, code) => {
    expect(edit()).toMatchObject({ ok: false, code });
  });

  it("sets recusals in the order of the roster", () => {
    expect(need(setRecused(begun(), TEA, ["m3", "m1"])).session.products[0]?.recused).toEqual(["m1", "m3"]);
  });
});

function pick(document: WorkbookDocument) {
  const [first] = document.session.products;
  if (!first) throw new Error("no product");
  return first;
}

describe("editing products", () => {
  it("carries papers, answers and recusals to a new code, and the decision follows the dates", () => {
    const with148 = need(changeMeeting(begun(), { date: "2026-07-10" }));
    const facts = [{ product: TEA, question: "label-name", answer: "Chè" }];
    const code = "20-06613-09-2026";
    const after = need(changeProduct({ ...with148, facts }, TEA, { code, filedOn: "2026-05-01" }));
    expect(pick(after)).toMatchObject({ code, edition: "148-2023", filedOn: "2026-05-01" });
    expect(after.session.evidence.map(({ product }) => product)).toEqual([code]);
    expect(after.facts).toEqual([{ ...facts[0], product: code }]);
  });

  it("mends the words about a scored product and leaves what it was scored on", () => {
    const after = need(changeProduct(scored(), TEA, { name: "Chè xanh", phone: "0205", filedOn: "2026-05-01" }));
    expect(pick(after)).toMatchObject({ name: "Chè xanh", phone: "0205", edition: "26-2026", code: TEA });
  });

  it("takes out a product with its papers only when the loss is accepted", () => {
    const after = need(removeProduct(begun(), TEA, { losingDossier: true }));
    expect([after.session.products.length, after.session.evidence.length]).toEqual([1, 0]);
  });

  it("orders the products", () => {
    expect(need(moveProduct(begun(), FRUIT, 0)).session.products.map(({ code }) => code)).toEqual([FRUIT, TEA]);
    expect(need(orderProducts(begun(), [FRUIT])).session.products.map(({ code }) => code)).toEqual([FRUIT, TEA]);
  });
});

describe("editing the register", () => {
  it("sets states as in a sheet, keeping details, all or nothing", () => {
    const after = need(
      setStates(begun(), [
        { product: TEA, family: "linkage-contract", state: "present" },
        { product: FRUIT, family: "story", state: "contradiction" },
        { product: FRUIT, family: "samples", state: null },
      ]),
    );
    expect(after.session.evidence.map(({ product, family, state }) => [product, family, state])).toEqual([
      [TEA, "linkage-contract", "present"],
      [FRUIT, "story", "contradiction"],
    ]);
    expect(need(setStates(after, [{ product: FRUIT, family: "story", state: null }])).session.evidence).toHaveLength(1);
    expect(need(setStates(after, [{ product: FRUIT, family: "story", state: "contradiction" }]))).toBe(after);
    const detailed = need(putPapers(after, FRUIT, "story", [paper({ note: "Tờ rơi" }), paper({ pages: "3" })]));
    expect(setStates(detailed, [{ product: FRUIT, family: "story", state: "missing" }])).toMatchObject({
      code: "several-papers",
    });
    const single = need(putPapers(detailed, FRUIT, "story", [paper({ note: "Tờ rơi" })]));
    expect(setStates(single, [{ product: FRUIT, family: "story", state: null }])).toMatchObject({
      code: "paper-has-details",
    });
    expect(
      need(setStates(single, [{ product: FRUIT, family: "story", state: "missing" }])).session.evidence.at(-1),
    ).toMatchObject({ note: "Tờ rơi", state: "missing" });
  });

  it("fills a known paper where it is blank and writes nothing over", () => {
    const base = need(putPapers(begun(), TEA, "test-report", [paper({ number: "12/KN", issuer: "Trung tâm" })]));
    const after = need(
      mergePapers(base, [
        paper({ number: "12 KN", issuer: "Khác", expires: "2027-01-05" }),
        paper({ number: "13/KN" }),
      ]),
    );
    expect(after.session.evidence.filter(({ family }) => family === "test-report")).toEqual([
      paper({ number: "12/KN", issuer: "Trung tâm", expires: "2027-01-05" }),
      paper({ number: "13/KN" }),
    ]);
    // thiếu becomes what was found.
    const found = need(mergePapers(begun(), [paper({ family: "linkage-contract", note: "Tệp 4" })]));
    expect(found.session.evidence).toEqual([paper({ family: "linkage-contract", note: "Tệp 4" })]);
  });

  it("merged twice is merged once", () => {
    const word = fc.constantFrom("", "a", "b");
    const papers = fc.array(
      fc
        .record({
          number: word,
          issuer: word,
          pages: word,
          note: word,
          family: fc.constantFrom("story", "award"),
          state: fc.constantFrom("present", "missing", "expired"),
        })
        .map((more) => paper(more)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(papers, (list) => {
        const once = need(mergePapers(begun(), list));
        expect(need(mergePapers(once, list)).session.evidence).toEqual(once.session.evidence);
        for (const { note } of list)
          expect(once.session.evidence.some((record) => record.note.includes(note))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("answers questions of the set, and writes a contradiction where members see it", async () => {
    const before = need(putPapers(begun(), TEA, "business-registration", [paper({ number: "01" })]));
    const product = pick(before);
    const set = need((await loadSessionSets(before)).get(setKey(product)) ?? { ok: false, code: "", message: "" });
    const one = need(answerQuestion(before, TEA, set, "enterprise-type", "household"));
    const two = need(answerQuestion(one, TEA, set, "claim-type", "3"));
    const [found] = contradictionsOf(two, product, set);
    if (!found) throw new Error("no contradiction");
    const marked = need(markContradiction(two, found));
    expect(marked.session.evidence.at(-1)).toMatchObject({
      state: "contradiction",
      number: "01",
      note: found.sentence,
    });
    expect(need(markContradiction(marked, found))).toBe(marked);
    expect(markContradiction(begun(), found)).toMatchObject({ ok: false, code: "nothing-to-mark" });
    expect(answerQuestion(two, TEA, set, "claim-type", "9")).toMatchObject({ ok: false, code: "answer-invalid" });
    expect(answerQuestion(two, TEA, set, "shoe-size", "9")).toMatchObject({ ok: false, code: "no-question" });
    const back = need(
      answerQuestion(need(answerQuestion(two, TEA, set, "claim-type", "")), TEA, set, "enterprise-type", ""),
    );
    expect("facts" in back).toBe(false);
  });
});
