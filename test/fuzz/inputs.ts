import sample from "../../assets/sample-session.json";
import { loadSessionSets, setKey } from "../../src/council/session-sets";
import { sealPayload } from "../../src/council/seal-payload";
import type { ProductSet } from "../../src/catalogue/types";
import type { WorkbookDocument } from "../../src/council/types";
import { begun, choicesAt, fileOf, MEETING, memberWork } from "../app/meeting/meeting-files";
import { heldSet } from "../catalogue/held-sets";
import { goodDocument } from "../workbook/defects";
import { need, scored, sealed, setsOf, withSheet } from "../workbook/documents";
import { emptyForms, inForms } from "../workbook/form/form-session";
import { csvFile, csvText, docxFile, xlsxFile } from "../workbook/official/files";
import { layOut, PLAIN } from "../workbook/official/layouts";
import { contentOf, partsOf, type ZipPart } from "./zip";

/** A sound package with its parts at hand, so that one part can be changed without packing the others again. */
export interface Package {
  readonly file: Uint8Array;
  readonly parts: readonly ZipPart[];
  /** Parts worth changing as XML: a person's or a program's content, not pictures. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Everything that is mutated, sound to begin with. */
export interface Inputs {
  /** One product, as small as a member's workbook can be, so that many can be tried. */
  readonly member: { readonly document: WorkbookDocument; readonly package: Package };
  readonly products: { readonly document: WorkbookDocument; readonly package: Package };
  readonly session: { readonly document: WorkbookDocument; readonly package: Package };
  readonly form: { readonly document: WorkbookDocument; readonly package: Package; readonly blank: Package };
  readonly officialXlsx: Package;
  readonly officialDocx: Package;
  readonly officialCsv: string;
  readonly ratings: string;
  readonly documents: readonly string[];
  readonly meeting: string;
  readonly requests: readonly string[];
  readonly payload: { readonly text: string; readonly document: WorkbookDocument; readonly set: ProductSet };
}

function packageOf(file: Uint8Array): Package {
  const parts = partsOf(file);
  const texts = parts.flatMap((part) =>
    /\.(xml|rels)$/.test(part.name) ? [[part.name, new TextDecoder().decode(contentOf(part))] as const] : [],
  );
  return { file, parts, texts: new Map(texts) };
}

/** Tea and fruit scored and sealed, tourism scored and left open: what a member sends in, and what he is still at. */
export async function sealedMember(): Promise<WorkbookDocument> {
  const sets = await setsOf(await goodDocument());
  const [tea, tourism, fruit] = sets;
  if (!tea || !tourism || !fruit) throw new Error("three sets");
  let document = scored(await goodDocument(), 1, tourism, -1);
  document = scored(document, 2, fruit, 1);
  document = withSheet(document, 2, (sheet) => ({ ...sheet, opinion: "Đủ điều kiện." }));
  for (const [at, set] of sets.entries()) document = await sealed(document, at, set);
  return document;
}

/** The document with the first of its products alone. */
export function firstProduct(document: WorkbookDocument): WorkbookDocument {
  const [sheet] = document.sheets;
  const code = sheet?.product;
  return {
    ...document,
    session: { ...document.session, products: document.session.products.filter((product) => product.code === code) },
    sheets: sheet ? [sheet] : [],
    history: document.history.filter(({ product }) => product === code),
  };
}

/** A session with the sealed sheets of two members in it, as it is after a first collection. */
async function collectedSession(): Promise<WorkbookDocument> {
  const session = begun();
  const work = await Promise.all(
    ["m1", "m2"].map((id, index) => memberWork(session, id, { at: -1 - index, sealedAt: "2026-11-26T09:00:00+07:00" })),
  );
  return { ...session, sheets: work.flatMap(({ sheets }) => sheets) };
}

export async function makeInputs(): Promise<Inputs> {
  const products = await sealedMember();
  const member = firstProduct(products);
  const session = await collectedSession();
  const set = await heldSet("26-2026", 11);
  const formWork = need(await inForms(member, await emptyForms(member)));
  const form = need(await formWork.read()).document;
  const rows = layOut(set, PLAIN);
  const tea = member.sheets[0];
  if (!tea) throw new Error("a sheet");
  const sets = await loadSessionSets(member);
  const teaSet = need(sets.get(setKey(tea)) ?? { ok: false, code: "no-set", message: "" });
  const payload = sealPayload(member.session, tea, teaSet);
  if (payload === null) throw new Error("sealed");
  return {
    member: { document: member, package: packageOf(await fileOf(member)) },
    products: { document: products, package: packageOf(await fileOf(products)) },
    session: { document: session, package: packageOf(await fileOf(session)) },
    form: {
      document: form,
      package: packageOf(need(await formWork.save())),
      blank: packageOf(await emptyForms(member)),
    },
    officialXlsx: packageOf(xlsxFile({ "Bộ 11": rows })),
    officialDocx: packageOf(docxFile([rows], ["Bộ sản phẩm: Chè tươi, chè chế biến"])),
    officialCsv: new TextDecoder().decode(csvFile(rows)),
    ratings: csvText([
      ["STT", "m1", "m2", "m3"],
      ...Array.from({ length: 12 }, (_, row) => [String(row + 1), String(row % 4), String((row + 1) % 4), "2"]),
    ]),
    documents: [JSON.stringify(member), JSON.stringify(session), JSON.stringify(sample)],
    meeting: JSON.stringify(MEETING),
    requests: [
      JSON.stringify({ decision: "26-2026", set: 11, choices: choicesAt(set, -1), disqualified: [] }),
      JSON.stringify({ decision: "148-2023", set: 1, choices: { "1.1": 2 } }),
    ],
    payload: { text: payload, document: member, set: teaSet },
  };
}
