import { dossierCard, shownState } from "../../../src/council/dossier/dossier-card";
import { missingPapers } from "../../../src/council/dossier/missing-papers";
import { loadSessionSets, setKey } from "../../../src/council/session-sets";
import type { EvidenceRecord, WorkbookDocument } from "../../../src/council/types";
import { need } from "../../workbook/documents";
import { PRODUCT, record, session, sheet } from "../fixtures";

const REQUIRED = ["registration-form", "self-assessment", "samples", "business-registration"];

const sessionDocument = (
  evidence: readonly EvidenceRecord[],
  more: Partial<WorkbookDocument> = {},
): WorkbookDocument => ({
  schema: 1,
  kind: "session",
  memberId: null,
  session: session(evidence),
  sheets: [],
  history: [],
  ...more,
});

async function cardOf(document: WorkbookDocument) {
  const [product] = document.session.products;
  if (!product) throw new Error("no product");
  const set = need((await loadSessionSets(document)).get(setKey(product)) ?? { ok: false, code: "", message: "" });
  return dossierCard(document, product, set);
}

const present = (family: string, more: Partial<EvidenceRecord> = {}) => record({ family, ...more });

describe("the card of a dossier", () => {
  it("counts what is required, there, missing, lapsed and contradicted, each paper once", async () => {
    const empty = await cardOf(sessionDocument([]));
    const required = empty.papers.filter((paper) => paper.required);
    expect(required.map(({ family }) => family.id)).toEqual(expect.arrayContaining(REQUIRED));
    expect(empty.counts).toMatchObject({
      requiredPresent: 0,
      requiredMissing: required.length,
      missing: empty.papers.length,
    });
    expect(empty.sentence).toBe(`Có 0/${required.length} giấy tờ bắt buộc; thiếu ${required.length}.`);

    const all = await cardOf(sessionDocument(required.map(({ family }) => present(family.id))));
    expect([all.complete, all.sentence]).toEqual([true, `Đủ ${required.length}/${required.length} giấy tờ bắt buộc.`]);

    const lapsed = required.map(({ family }) => present(family.id, { expires: family.expires ? "2026-11-25" : "" }));
    expect((await cardOf(sessionDocument(lapsed))).complete).toBe(!required.some(({ family }) => family.expires));
  });

  it("shows a contradiction beside the recorded state, only on papers that are there", async () => {
    const given = { "enterprise-type": "cooperative", "claim-type": "1" };
    const facts = Object.entries(given).map(([question, answer]) => ({ product: PRODUCT, question, answer }));
    const card = await cardOf(sessionDocument([present("business-registration")], { facts }));
    const paper = card.papers.find(({ family }) => family.id === "business-registration");
    expect([paper?.state, paper && shownState(paper)]).toEqual(["present", "contradiction"]);
    expect(paper?.contradictions).toEqual(card.contradictions.map(({ sentence }) => sentence));
    expect(card.sentence).toMatch(/1 giấy tờ mâu thuẫn/u);
    const absent = (await cardOf(sessionDocument([], { facts }))).counts;
    expect(absent.contradicted).toBe(0);
  });

  it("is the same in any order of the papers", async () => {
    const papers = [present("samples"), present("test-report", { expires: "2026-01-01" }), present("story")];
    const one = (await cardOf(sessionDocument(papers))).counts;
    expect((await cardOf(sessionDocument([...papers].reverse()))).counts).toEqual(one);
  });
});

describe("the papers a producer is asked for", () => {
  it("are the required ones, those noted as not in order and those points lean on, with criteria and a day", async () => {
    const document = sessionDocument(
      [
        ...REQUIRED.map((family) => present(family)),
        present("linkage-contract", { state: "missing", note: "Chờ bản sao" }),
      ],
      {
        sheets: [sheet({ choices: { "1.5": 3, "3.3": 3 } })],
      },
    );
    const found = missingPapers(document, await loadSessionSets(document));
    // Three working days before Thursday 26/11/2026; Tuesday 24/11 is a holiday.
    expect(found.deadline).toBe("2026-11-20");
    const [producer] = found.producers;
    expect(producer).toMatchObject({ producer: "Hợp tác xã", count: producer?.products[0]?.papers.length });
    const papers = producer?.products[0]?.papers ?? [];
    expect(papers.find(({ families }) => families.includes("linkage-contract"))).toMatchObject({
      why: "entered",
      state: "missing",
      criteria: ["1.5"],
      notes: ["Chờ bản sao"],
    });
    expect(papers.find(({ families }) => families.includes("labour-list"))).toMatchObject({
      why: "scores",
      criteria: ["3.3"],
    });
    expect(papers.some(({ families }) => families.includes("samples"))).toBe(false);
  });

  it("stand under one producer however his name is spelled, and say where a set is missing", async () => {
    const base = sessionDocument([]);
    const [tea] = base.session.products;
    if (!tea) throw new Error("no product");
    const products = [tea, { ...tea, code: "20-06073-02-2026", producer: "HỢP TÁC XÃ ".normalize("NFD") }];
    const document = { ...base, session: { ...base.session, products } };
    const { producers } = missingPapers(document, await loadSessionSets(document));
    expect(producers.map(({ products: own }) => own.length)).toEqual([2]);
    expect(missingPapers(document, new Map()).producers[0]?.products[0]).toMatchObject({
      papers: [],
      problem: "Chưa có bộ tiêu chí số 11 nên chưa kiểm được hồ sơ 20-06073-01-2026.",
    });
  });
});
