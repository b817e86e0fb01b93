import type { Outcome } from "../../src/catalogue/outcome";
import type { WorkbookDocument } from "../../src/council/types";
import type { ScoringWorkbook, WorkbookEdit } from "../../src/workbook/port";
import { memberDocument, need, scored, sealed, SEALED_AT, setsOf, withSheet } from "../workbook/documents";

/** How a home makes a workbook of a document, and opens what a workbook saved. */
export interface WorkbookHome {
  create(document: WorkbookDocument): Promise<Outcome<ScoringWorkbook>>;
  open(bytes: Uint8Array): Promise<Outcome<ScoringWorkbook>>;
}

const TEA = { product: "20-06613-01-2026", member: "m1" };
const SEAL = { code: "0123456789ABCDEF", sealedAt: SEALED_AT };

async function documentOf(workbook: ScoringWorkbook): Promise<WorkbookDocument> {
  return need(await workbook.read()).document;
}

/**
 * What every home of a workbook does alike.
 * @param extent `through`: only the tests that draw, write, seal, save and open, once each.
 */
export function scoringWorkbookContract(name: string, home: WorkbookHome, extent: "whole" | "through" = "whole"): void {
  // Each test draws whole workbooks; a busy machine needs more than the usual five seconds.
  jest.setTimeout(60_000);

  describe(`a scoring workbook in ${name}`, () => {
    const start = async (document = memberDocument()): Promise<ScoringWorkbook> => need(await home.create(document));
    const reopened = async (workbook: ScoringWorkbook): Promise<ScoringWorkbook> =>
      need(await home.open(need(await workbook.save())));

    test("saves and opens as the same document, with nothing to find", async () => {
      const sets = await setsOf(memberDocument());
      let document = memberDocument();
      for (const [at, set] of sets.entries()) document = scored(document, at, set, at === 0 ? -1 : 1);
      document = withSheet(document, 1, (sheet) => ({
        ...sheet,
        opinion: "Cần bổ sung\nminh chứng 🌾",
        comments: { "1.1": "=A1" },
      }));
      const again = await reopened(await start(document));
      expect(need(await again.read())).toEqual({ document, findings: [] });
    });

    test("an opened workbook takes edits, saves and opens again", async () => {
      const first = await reopened(await start());
      need(await first.apply([{ kind: "choose", sheet: TEA, criterion: "1.1", option: 1 }]));
      const second = await reopened(first);
      need(
        await second.apply([
          { kind: "choose", sheet: TEA, criterion: "1.1", option: 3 },
          { kind: "comment", sheet: TEA, criterion: "1.1", text: "đổi" },
        ]),
      );
      const third = await reopened(second);
      expect(need(await third.read())).toEqual({
        document: withSheet(memberDocument(), 0, (sheet) => ({
          ...sheet,
          choices: { "1.1": 3 },
          comments: { "1.1": "đổi" },
        })),
        findings: [],
      });
    });

    test("sealing in an opened workbook is kept with its history", async () => {
      const set = (await setsOf(memberDocument()))[0];
      if (!set) throw new Error("no set");
      const complete = scored(memberDocument(), 0, set, 1);
      const document = await sealed(complete, 0, set);
      const workbook = await reopened(await start(complete));
      const seal = document.sheets[0]?.seal ?? null;
      const [entry] = document.history;
      if (!entry) throw new Error("no entry");
      need(
        await workbook.apply([
          { kind: "seal", sheet: TEA, seal },
          { kind: "history", entry },
        ]),
      );
      expect(need(await (await reopened(workbook)).read())).toEqual({ document, findings: [] });
    });

    // The rest asks nothing of Excel that differs by its version.
    if (extent === "through") return;

    test("says what it was made of, with nothing to find", async () => {
      const workbook = await start();
      expect(need(await workbook.read())).toEqual({ document: memberDocument(), findings: [] });
    });

    test("takes choices, comments, opinion and knock-outs, and keeps them through a save", async () => {
      const workbook = await start();
      const knockOut = (await setsOf(memberDocument()))[0]?.knockOuts[0]?.id ?? "";
      const edits: readonly WorkbookEdit[] = [
        { kind: "choose", sheet: TEA, criterion: "1.1", option: 2 },
        { kind: "choose", sheet: TEA, criterion: "1.2", option: 1 },
        { kind: "choose", sheet: TEA, criterion: "1.2", option: null },
        { kind: "comment", sheet: TEA, criterion: "1.2", text: "nhận xét" },
        { kind: "opinion", sheet: TEA, text: "ý kiến" },
        { kind: "disqualify", sheet: TEA, disqualifications: [{ knockOut, reason: "lý do" }] },
      ];
      need(await workbook.apply(edits));
      const expected = withSheet(memberDocument(), 0, (sheet) => ({
        ...sheet,
        choices: { "1.1": 2 },
        comments: { "1.2": "nhận xét" },
        opinion: "ý kiến",
        disqualifications: [{ knockOut, reason: "lý do" }],
      }));
      expect(await documentOf(workbook)).toEqual(expected);
      expect(await documentOf(await reopened(workbook))).toEqual(expected);
    });

    test.each<[string, WorkbookEdit, string]>([
      [
        "an unknown sheet",
        { kind: "opinion", sheet: { product: "không có", member: "m1" }, text: "" },
        "unknown-sheet",
      ],
      ["another member's sheet", { kind: "opinion", sheet: { ...TEA, member: "m2" }, text: "" }, "unknown-sheet"],
      ["an unknown criterion", { kind: "choose", sheet: TEA, criterion: "9.9", option: 1 }, "unknown-criterion"],
      [
        "a comment on an unknown criterion",
        { kind: "comment", sheet: TEA, criterion: "__proto__", text: "x" },
        "unknown-criterion",
      ],
      [
        "an option the criterion does not have",
        { kind: "choose", sheet: TEA, criterion: "1.1", option: 99 },
        "impossible-option",
      ],
      [
        "an unknown knock-out",
        { kind: "disqualify", sheet: TEA, disqualifications: [{ knockOut: "x", reason: "" }] },
        "unknown-knock-out",
      ],
      ["a text longer than a cell", { kind: "opinion", sheet: TEA, text: "x".repeat(32_768) }, "text-too-long"],
      ["reopening an open sheet", { kind: "seal", sheet: TEA, seal: null }, "not-sealed"],
      ["a seal that is none", { kind: "seal", sheet: TEA, seal: { ...SEAL, code: "x" } }, "document-invalid"],
    ])("refuses %s, and then nothing of the same command is done", async (_name, wrong, code) => {
      const workbook = await start();
      const sound: WorkbookEdit = { kind: "choose", sheet: TEA, criterion: "1.1", option: 1 };
      const refused = await workbook.apply([sound, wrong]);
      expect(refused).toMatchObject({ ok: false, code });
      expect(await documentOf(workbook)).toEqual(memberDocument());
    });

    test("a sealed sheet takes no scores or words until it is reopened; nothing is cleared by reopening", async () => {
      const set = (await setsOf(memberDocument()))[0];
      if (!set) throw new Error("no set");
      const document = await sealed(scored(memberDocument(), 0, set, 1), 0, set);
      const workbook = await reopened(await start(document));
      expect(need(await workbook.read())).toEqual({ document, findings: [] });
      const edits: readonly WorkbookEdit[] = [
        { kind: "choose", sheet: TEA, criterion: "1.1", option: null },
        { kind: "comment", sheet: TEA, criterion: "1.1", text: "x" },
        { kind: "opinion", sheet: TEA, text: "x" },
        { kind: "disqualify", sheet: TEA, disqualifications: [] },
        { kind: "seal", sheet: TEA, seal: SEAL },
      ];
      for (const edit of edits) expect(await workbook.apply([edit])).toMatchObject({ ok: false });
      expect(await documentOf(workbook)).toEqual(document);

      const sheet = document.sheets[0] ?? null;
      const entry = { at: SEALED_AT, ...TEA, action: "reopened", detail: "nhầm mức", sheet } as const;
      need(
        await workbook.apply([
          { kind: "history", entry },
          { kind: "seal", sheet: TEA, seal: null },
        ]),
      );
      const open = {
        ...withSheet(document, 0, (each) => ({ ...each, seal: null })),
        history: [...document.history, entry],
      };
      expect(need(await (await reopened(workbook)).read())).toEqual({ document: open, findings: [] });
    });

    test("names a tick in a closed criterion at once and after a save, and keeps it", async () => {
      const workbook = await start();
      const set = (await setsOf(memberDocument()))[0];
      const story = set?.parts
        .flatMap(({ groups }) => groups)
        .flatMap((group) => (group.kind === "group" ? group.children : []));
      const closable = story?.find((node) => node.notes.some(({ effect }) => effect?.kind === "closed-when"));
      const effect = closable?.notes.map((note) => note.effect).find((each) => each?.kind === "closed-when");
      if (!closable || effect?.kind !== "closed-when") throw new Error("set 11 closes a criterion");
      const { code: criterion } = closable;
      const option = effect.options[0] ?? 1;
      need(
        await workbook.apply([
          { kind: "choose", sheet: TEA, criterion, option: 1 },
          { kind: "choose", sheet: TEA, criterion: effect.criterion, option },
        ]),
      );
      const now = need(await workbook.read());
      const later = need(await (await reopened(workbook)).read());
      for (const { document, findings } of [now, later]) {
        expect(findings).toMatchObject([{ code: "closed-tick", criterion }]);
        expect(document.sheets[0]?.choices).toEqual({ [criterion]: 1, [effect.criterion]: option });
      }
    });

    test("commands given at the same time are all done", async () => {
      const workbook = await start();
      const comments = ["1.1", "1.2", "1.3"].map((criterion): WorkbookEdit => ({
        kind: "comment",
        sheet: TEA,
        criterion,
        text: criterion,
      }));
      await Promise.all(comments.map((edit) => workbook.apply([edit])));
      expect((await documentOf(workbook)).sheets[0]?.comments).toEqual({ "1.1": "1.1", "1.2": "1.2", "1.3": "1.3" });
    });
  });
}
