import grounds from "../../src/catalogue/evidence/grounds.json";
import { dossierChecklist } from "../../src/catalogue/dossier-checklist";
import { EVIDENCE_FAMILIES, evidenceFamily } from "../../src/catalogue/evidence-families";
import { criteriaOf, criterionByCode } from "../../src/catalogue/traverse";
import type { EvaluationKind } from "../../src/catalogue/types";
import { WORDING } from "../../src/catalogue/wording";
import { allHeldSets, heldSet } from "./held-sets";

const KINDS: readonly EvaluationKind[] = ["first", "upgrade", "re-evaluation"];
const OWN = ["registration-form", "self-assessment", "samples", "business-registration"];

/** Set numbers of 26/2026 whose dossiers are knocked out for lack of some paper: "1 2 15". */
async function knockedOutWithout(family: string, edition = "26-2026"): Promise<string> {
  const sets = (await allHeldSets()).filter((set) => set.edition === edition);
  const asked = sets.filter((set) =>
    dossierChecklist(set, "first").some((item) => item.family.id === family && item.grounds.length > 0),
  );
  return asked.map(({ no }) => no).join(" ");
}

describe("the dossier's checklist by set, decision and kind (26/2026 Art. 6)", () => {
  test("all 52 sets, three kinds each: the dossier's own papers first, five samples but for services, nothing twice", async () => {
    const sets = await allHeldSets();
    expect(sets).toHaveLength(52);
    for (const set of sets) {
      for (const kind of KINDS) {
        const list = dossierChecklist(set, kind);
        const ids = list.map(({ family }) => family.id);
        expect(new Set(ids).size).toBe(ids.length);
        const own = set.no === 26 ? OWN.filter((id) => id !== "samples") : OWN;
        expect(ids.slice(0, own.length)).toEqual(own);
        expect(list.find(({ family }) => family.id === "samples")?.quantity).toBe(set.no === 26 ? undefined : 5);
        const asked = criteriaOf(set).flatMap(({ options }) =>
          options.flatMap((o) => o.evidence.flatMap((n) => n.anyOf)),
        );
        expect(new Set(ids)).toEqual(new Set([...own, ...ids.filter((id) => !own.includes(id))]));
        expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
      }
    }
  });

  test("every paper says which criteria it proves, and each of them has an option that asks for it", async () => {
    for (const set of await allHeldSets()) {
      for (const { family, proves, demand } of dossierChecklist(set, "first")) {
        if (demand === "points") expect(proves.length).toBeGreaterThan(0);
        for (const code of proves) {
          const needs = criterionByCode(set, code)?.options.flatMap(({ evidence }) => evidence) ?? [];
          expect(needs.some(({ anyOf }) => anyOf.includes(family.id))).toBe(true);
        }
      }
    }
  });

  test("papers whose lack knocks the dossier out are those the sets' own lines and stop notes are about", async () => {
    const first17 = Array.from({ length: 17 }, (_, index) => index + 1).join(" ");
    expect(await knockedOutWithout("production-eligibility")).toBe(`${first17} 18 19 20`);
    expect(await knockedOutWithout("quality-declaration")).toBe("18 19 20");
    expect(await knockedOutWithout("production-eligibility", "148-2023")).toBe("1 3 4 5 6");
    expect(await knockedOutWithout("quality-declaration", "148-2023")).toBe("");
  });

  test("an upgrade has to show what changed; a renewal needs papers brought up to date and still in force", async () => {
    const special = async (edition: string, kind: EvaluationKind) =>
      dossierChecklist(await heldSet(edition, 11), kind).flatMap(({ family, special: asked }) =>
        asked ? [`${family.id} ${asked}`] : [],
      );
    expect(await special("26-2026", "first")).toEqual([]);
    expect(await special("26-2026", "upgrade")).toEqual(["self-assessment shows-changes"]);
    const again = await special("26-2026", "re-evaluation");
    expect(again).toEqual(
      expect.arrayContaining([
        "production-eligibility still-in-force",
        "packaging-label brought-up-to-date",
        "quality-declaration brought-up-to-date",
        "test-report brought-up-to-date",
        "production-output brought-up-to-date",
      ]),
    );
    for (const kind of KINDS) expect(await special("148-2023", kind)).toEqual([]);
  });
});

describe("the data behind it", () => {
  test("exactly the papers that expire say what ends them", () => {
    for (const { expires, lapses } of EVIDENCE_FAMILIES) expect(lapses !== undefined).toBe(expires);
  });

  test("the papers of grounds belong to grounds and families that exist", () => {
    for (const [id, papers] of Object.entries(grounds)) {
      expect(WORDING.notes[id]).toBeDefined();
      expect(papers.filter((paper) => evidenceFamily(paper) === undefined)).toEqual([]);
    }
  });
});
