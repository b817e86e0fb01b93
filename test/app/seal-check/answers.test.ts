import fc from "fast-check";
import { checkCode } from "../../../src/app/seal-check/check-code";
import { checkPayload } from "../../../src/app/seal-check/check-payload";
import { editDistance } from "../../../src/app/seal-check/edit-distance";
import { rebuildSheet } from "../../../src/app/seal-check/rebuild-sheet";
import { parseDocument } from "../../../src/council/document-schema";
import { formatSeal } from "../../../src/council/seal";
import { sealPayload } from "../../../src/council/seal-payload";
import { setKey } from "../../../src/council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../../src/council/types";
import { need } from "../../workbook/documents";
import { FRUIT, NOW, TEA } from "../meeting/meeting-files";
import { LATER, twoRounds, type TwoRounds } from "./two-rounds";

jest.setTimeout(120_000);

let rounds: TwoRounds;
beforeAll(async () => {
  rounds = await twoRounds();
});

const codeOf = ({ seal }: ScoreSheet): string => seal?.code ?? "";
const ask = (typed: string, document: WorkbookDocument = rounds.document) => checkCode(document, rounds.sets, typed);
const scan = (text: string, document: WorkbookDocument = rounds.document) => checkPayload(document, rounds.sets, text);

function payloadOf(sheet: ScoreSheet, document: WorkbookDocument = rounds.document): string {
  const set = need(rounds.sets.get(setKey(sheet)) ?? { ok: false, code: "no-set", message: "" });
  return sealPayload(document.session, sheet, set) ?? "";
}

function withSheets(change: (sheet: ScoreSheet) => ScoreSheet | null): WorkbookDocument {
  const { document } = rounds;
  return { ...document, sheets: document.sheets.flatMap((sheet) => change(sheet) ?? []) };
}

describe("a code typed from paper", () => {
  it("agrees with the sheet that counts, however it is typed", async () => {
    const typed = formatSeal(codeOf(rounds.second)).toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
    expect(await ask(` ${typed} `)).toEqual({
      kind: "match",
      of: {
        product: TEA,
        productName: "Chè xanh Đình Lập",
        member: "m2",
        memberName: "Sở Công Thương",
        round: 2,
        code: codeOf(rounds.second),
        sealedAt: LATER,
      },
    });
  });

  it("of the first round is answered as replaced, with the reason", async () => {
    expect(await ask(codeOf(rounds.first))).toMatchObject({
      kind: "replaced",
      of: { round: 1, product: TEA, sealedAt: NOW },
      now: 2,
      reason: "Đã xem lại hợp đồng",
    });
  });

  it("is still known where the history has kept its line alone", async () => {
    const history = [
      { at: NOW, member: "m2", product: FRUIT, action: "sealed", detail: "7K3M9QWX2RTV5BHN", sheet: null },
    ];
    const document: WorkbookDocument = {
      ...rounds.document,
      history: [...rounds.document.history, ...history] as never,
    };
    expect(await ask("7K3M-9QWX-2RTV-5BHN", document)).toMatchObject({ kind: "replaced", of: { round: null }, now: 1 });
  });

  it("of a sheet that was changed in the file is answered as changed", async () => {
    const document = withSheets((sheet) => ({ ...sheet, opinion: "Thêm sau khi khoá" }));
    expect(await ask(codeOf(rounds.fruit), document)).toMatchObject({ kind: "changed", of: { product: FRUIT } });
  });

  it("with one or two wrong letters is answered with the code that is meant, when only one can be", async () => {
    const code = codeOf(rounds.fruit);
    const wrong = (at: number): string => (code[at] === "Z" ? "Y" : "Z");
    const one = wrong(3) === code[3] ? "" : code.slice(0, 3) + wrong(3) + code.slice(4);
    expect(await ask(one)).toMatchObject({ kind: "near", letters: 1, of: { product: FRUIT, code } });
    expect(await ask(one.slice(0, 9) + wrong(9) + one.slice(10))).toMatchObject({ kind: "near", letters: 2 });
    expect(await ask(code.slice(1))).toMatchObject({ kind: "near", letters: 1 });
    const twin = withSheets((sheet) =>
      sheet.product === TEA ? { ...sheet, seal: { code: one.slice(0, 15) + wrong(15), sealedAt: NOW } } : sheet,
    );
    expect(await ask(one, twin)).toEqual({ kind: "unknown" });
  });

  it("of no sheet is unknown, and what is no code is told as such", async () => {
    expect(await ask("0123-4567-89AB-CDEF")).toEqual({ kind: "unknown" });
    expect(await ask("0123-4567")).toEqual({ kind: "malformed", length: 8, strange: "" });
    expect(await ask("0123-4567-89AB-CDEU")).toEqual({ kind: "malformed", length: 16, strange: "U" });
    expect(await ask("")).toEqual({ kind: "malformed", length: 0, strange: "" });
  });

  it("is answered whatever is typed", async () => {
    const texts = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: "binary", maxLength: 20 }));
    await fc.assert(
      fc.asyncProperty(texts, async (typed) => {
        expect(["unknown", "malformed"]).toContain((await ask(typed)).kind);
      }),
      { numRuns: 100 },
    );
  });
});

describe("letters between two texts", () => {
  it("are counted up to a bound", () => {
    expect(editDistance("ABCD", "ABCD", 2)).toBe(0);
    expect(editDistance("ABCD", "ABD", 2)).toBe(1);
    expect(editDistance("ABCD", "BADC", 2)).toBe(3);
    expect(editDistance("ABCD", "A", 2)).toBe(3);
  });
});

describe("a QR code read from paper", () => {
  it("agrees with the sheet that counts, and with the round it is of", async () => {
    expect(await scan(payloadOf(rounds.second))).toMatchObject({ kind: "match", of: { round: 2 } });
    expect(await scan(payloadOf(rounds.first))).toMatchObject({ kind: "replaced", of: { round: 1 }, now: 2 });
  });

  it("names each criterion in which the file says another, with options and points", async () => {
    const document = withSheets((sheet) => ({ ...sheet, choices: { ...sheet.choices, "1.2": 1 } }));
    const answer = await scan(payloadOf(rounds.fruit), document);
    expect(answer).toMatchObject({ kind: "differs", of: { product: FRUIT }, inFile: codeOf(rounds.fruit) });
    const set = need(rounds.sets.get(setKey(rounds.fruit)) ?? { ok: false, code: "", message: "" });
    const option = rounds.fruit.choices["1.2"] ?? 0;
    expect(answer).toMatchObject({
      differences: [{ kind: "criterion", code: "1.2", paper: { option }, file: { option: 1 } }],
    });
    expect(set.no).toBe(1);
  });

  it("says that only words differ where the scores agree", async () => {
    const document = withSheets((sheet) => ({ ...sheet, comments: { "1.1": "Thêm sau" } }));
    expect(await scan(payloadOf(rounds.fruit), document)).toMatchObject({ kind: "differs", differences: [] });
  });

  it("of a sheet that is open again is held against what stands there now", async () => {
    const document = {
      ...withSheets((sheet) => ({ ...sheet, seal: null, choices: { ...sheet.choices, "1.1": 1 } })),
      history: [],
    };
    expect(await scan(payloadOf(rounds.fruit), document)).toMatchObject({
      kind: "differs",
      inFile: null,
      differences: [{ code: "1.1", file: { option: 1 } }],
    });
  });

  it("of another session, a later version, another kind or in part is said to be that", async () => {
    const text = payloadOf(rounds.fruit);
    const other = { ...rounds.document, session: { ...rounds.document.session, id: "phien-khac-2" } };
    expect(await scan(text, other)).toMatchObject({ kind: "other-session" });
    expect(await scan(text.replace("OCOP1", "OCOP3"))).toMatchObject({ kind: "unreadable", code: "later-schema" });
    expect(await scan("https://example.vn")).toMatchObject({ kind: "unreadable", code: "not-a-seal-code" });
    expect(await scan(text.slice(0, -3))).toMatchObject({ kind: "unreadable", code: "seal-code-damaged" });
  });

  it("of a sheet that is not in the session says why", async () => {
    const gone = withSheets((sheet) => (sheet.product === FRUIT ? null : sheet));
    const text = payloadOf(rounds.fruit);
    expect(await scan(text, { ...gone, history: [] })).toMatchObject({
      kind: "not-held",
      why: "not-collected",
      rebuild: true,
    });
    expect(await scan(payloadOf({ ...rounds.fruit, member: "m9" }))).toMatchObject({
      why: "unknown-member",
      rebuild: false,
    });
    expect(await scan(payloadOf({ ...rounds.fruit, product: "20-1" }))).toMatchObject({ why: "unknown-product" });
  });
});

describe("a lost sheet", () => {
  const without = (): WorkbookDocument => ({
    ...withSheets((sheet) => (sheet.product === FRUIT ? null : sheet)),
    history: rounds.document.history.filter(({ product }) => product !== FRUIT),
  });

  it("without words is rebuilt from its code alone, seal and all, and collected", async () => {
    const rebuilt = need(await rebuildSheet(without(), rounds.sets, payloadOf(rounds.fruit), LATER));
    expect(rebuilt.sheet).toEqual({ ...rounds.fruit, seal: { code: codeOf(rounds.fruit), sealedAt: LATER } });
    expect(rebuilt.document.history.at(-1)).toMatchObject({
      action: "collected",
      product: FRUIT,
      detail: `Dựng lại từ mã QR của phiếu giấy, mã khoá ${formatSeal(codeOf(rounds.fruit))}`,
    });
    expect(parseDocument(rebuilt.document)).toMatchObject({ ok: true });
    expect(await ask(codeOf(rounds.fruit), rebuilt.document)).toMatchObject({ kind: "match" });
  });

  it("with words is rebuilt open, and its paper is known by the history", async () => {
    const paper = {
      ...rounds.fruit,
      comments: { "1.1": "Trên giấy" },
      seal: { code: "7K3M9QWX2RTV5BHN", sealedAt: NOW },
    };
    const rebuilt = need(await rebuildSheet(without(), rounds.sets, payloadOf(paper), LATER));
    expect(rebuilt.sheet).toEqual({ ...rounds.fruit, seal: null });
    expect(await ask("7K3M-9QWX-2RTV-5BHN", rebuilt.document)).toMatchObject({
      kind: "rebuilt",
      of: { product: FRUIT },
    });
    expect(await scan(payloadOf(paper), rebuilt.document)).toMatchObject({ kind: "rebuilt" });
  });

  it("is not rebuilt over one that is there, nor from a code of another session", async () => {
    expect(await rebuildSheet(rounds.document, rounds.sets, payloadOf(rounds.first), LATER)).toMatchObject({
      ok: false,
      code: "not-lost",
    });
    const other = { ...without(), session: { ...rounds.document.session, id: "phien-khac-2" } };
    expect(await rebuildSheet(other, rounds.sets, payloadOf(rounds.fruit), LATER)).toMatchObject({ code: "not-lost" });
  });
});
