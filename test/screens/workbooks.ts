import { sampleMeeting } from "../../src/app/meeting/sample-meeting";
import { endRound } from "../../src/app/meeting/rounds";
import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import { memberDocument } from "../../src/council/consolidation/member-document";
import { sealSheet } from "../../src/council/seal";
import { loadSessionSets, setKey } from "../../src/council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { judge } from "../../src/scoring/verdict";
import { saveNew } from "../../src/workbook/file/save-new";
import { scoredMeeting } from "../app/meeting/scored-meeting";
import { sampleDocument } from "../app/open-store";
import { tampered } from "../e2e/members";
import { TEA, teaChoices, teaSet } from "../e2e/tea";
import { recordsSession } from "../records/records-session";
import { need } from "../workbook/documents";
import { docxFile } from "../workbook/official/files";
import { layOut, PLAIN } from "../workbook/official/layouts";
import { published, withPoints } from "../workbook/official/official-file";
import { FORM, formFile, formRows } from "../workbook/official/province-form";
import { NOW } from "./visit";

/** Each workbook is made once a run, when a walk first opens it. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

const fileOf = async (document: WorkbookDocument): Promise<Uint8Array> =>
  need(await saveNew(document, await loadSessionSets(document)));

function withTea(document: WorkbookDocument, change: (sheet: ScoreSheet) => ScoreSheet): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => (sheet.product === TEA.code ? change(sheet) : sheet));
  return { ...document, sheets };
}

async function sealedSheet(sheet: ScoreSheet): Promise<ScoreSheet> {
  const set = need((await loadSessionSets(sampleDocument())).get(setKey(sheet)) ?? missing(sheet));
  const reasons = sheet.disqualifications.map(({ knockOut }) => knockOut);
  return { ...sheet, seal: { code: await sealSheet(sheet, judge(set, sheet.choices, reasons)), sealedAt: NOW } };
}

const missing = ({ product }: ScoreSheet) => ({ ok: false, code: "no-set", message: product }) as const;

/** The member's sample with its tea scored in full: 81 points held at 3 stars by two floors. */
export const scoredTea = once(async () => {
  const choices = teaChoices(await teaSet());
  return withTea(sampleDocument(), (sheet) => ({
    ...sheet,
    choices,
    comments: { "1.5": "Cần bổ sung hợp đồng với 42 hộ trồng chè." },
  }));
});

export const scoredTeaFile = once(async () => fileOf(await scoredTea()));

/** The same sheet with the story at 0 points, which closes what judges it, and a dossier that is knocked out. */
export const knockedOutFile = once(async () => {
  const [ground] = (await teaSet()).knockOuts;
  if (!ground) throw new Error("no ground to knock a dossier out");
  const reason = "Chữ ký trong phiếu đăng ký không phải của chủ thể.";
  const document = await scoredTea();
  return fileOf(
    withTea(document, (sheet) => ({
      ...sheet,
      choices: { ...sheet.choices, "5.1": 1 },
      disqualifications: [{ knockOut: ground.id, reason }],
    })),
  );
});

/** A bottled water at 0 points where the decision stops the assessment: a question that waits for the member. */
export const undecidedFile = once(async () => {
  const document = sampleDocument();
  const products = document.session.products.map((product) =>
    product.code === TEA.code ? { ...product, name: "Nước khoáng Bản Khiếng", set: 16 } : product,
  );
  const water = { ...document, session: { ...document.session, products } };
  const set = need(await loadSet("26-2026", 16));
  const best = Object.fromEntries(criteriaOf(set).map(({ code, options }) => [code, options.length]));
  return fileOf(withTea(water, (sheet) => ({ ...sheet, set: 16, choices: { ...best, "6.1": 1 } })));
});

/** The member's sample with its tea sealed. */
export const sealedFile = once(async () => {
  const document = await scoredTea();
  const sheets = await Promise.all(
    document.sheets.map(async (sheet) => (sheet.product === TEA.code ? sealedSheet(sheet) : sheet)),
  );
  const [tea] = sheets;
  if (!tea?.seal) throw new Error("the tea is not sealed");
  const entry = { at: NOW, member: tea.member, product: TEA.code, action: "sealed", detail: tea.seal.code } as const;
  return { bytes: await fileOf({ ...document, sheets, history: [{ ...entry, sheet: null }] }), code: tea.seal.code };
});

/** A tick of the sealed sheet moved outside. */
export const brokenSealFile = once(async () => tampered((await sealedFile()).bytes, TEA.code, "1.5"));

/** A member nobody gave a product to. */
export const noProductFile = once(async () => {
  const document = sampleDocument();
  return fileOf({ ...document, session: { ...document.session, products: [], evidence: [] }, sheets: [] });
});

/** An official sheet of the tea's set, in words of our own, with one slip to decide on. */
export const officialDocx = once(async () =>
  docxFile([layOut(published(await teaSet(), withPoints("6.1.1", 2, 11)), PLAIN)]),
);

/** A province's own form of the tea's set. */
export const provinceForm = once(async () => {
  const head = [["Mã sản phẩm: 20-06613-01-2026"], ["Chủ thể: Hợp tác xã chè Đình Lập"]];
  const layout = { ...FORM, columns: ["title", "points", "tick", "score"] as const };
  return formFile({ Phiếu: formRows({ set: await teaSet(), layout, head }) });
});

/** The secretary's sample: seven members, six products, nothing handed out. */
export const meeting = once(async () => sampleMeeting(sampleDocument()));
export const meetingFile = once(async () => fileOf(await meeting()));

/** A session just begun: a meeting and its secretary. */
export const emptyMeetingFile = once(async () => {
  const document = await meeting();
  const members = document.session.members.filter(({ role }) => role === "secretary");
  return fileOf({ ...document, session: { ...document.session, members, products: [], evidence: [] } });
});

/** Every sheet is in, sealed, but the last member's of the last product. */
export const scored = once(async () => {
  const document = await scoredMeeting(await meeting());
  const last = document.session.products.at(-1)?.code;
  const given = document.sheets.filter(({ product, member }) => product !== last || member !== "m6");
  return { ...document, sheets: await Promise.all(given.map(sealedSheet)) };
});
export const scoredMeetingFile = once(async () => fileOf(await scored()));

/** The same after the first round was ended, where the council itself concludes on floors. */
export const secondRoundFile = once(async () => {
  const document = await scored();
  const profile = { ...document.session.profile, councilFloors: "conclusion" } as const;
  const [green, ...others] = document.session.products;
  const products = green ? [{ ...green, kind: "re-evaluation" } as const, ...others] : others;
  return fileOf(need(endRound({ ...document, session: { ...document.session, profile, products } }, NOW)));
});

/** A session with records of every kind: two editions, a second round, a recusal, missing papers. */
export const recordsFile = once(async () => fileOf((await recordsSession()).document));

/** What members send back for the first sample: one sound file, one whose seal is broken, and one that is no workbook. */
export const handedIn = once(async (): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> => {
  const whole = await scored();
  const files: (readonly [string, Uint8Array])[] = [];
  for (const [index, id] of ["m1", "m2", "m3"].entries()) {
    const member = whole.session.members.find((each) => each.id === id);
    if (!member) throw new Error(`no member ${id}`);
    const own = memberDocument(await meeting(), member);
    const sheets = own.sheets.map(
      (sheet) => whole.sheets.find((each) => each.member === id && each.product === sheet.product) ?? sheet,
    );
    const bytes = await fileOf({ ...own, sheets });
    const sent = id === "m2" ? await tampered(bytes, TEA.code, "3.4") : bytes;
    files.push([`Phiếu chấm 0${String(index + 1)} - ${member.department}.xlsx`, sent]);
  }
  return [...files, ["Danh sách dự họp.xlsx", new TextEncoder().encode("không phải sổ tính")]];
});
