import type { ProductSet } from "../catalogue/types";
import { evidenceStates } from "../council/evidence-states";
import { EXTRA_KEYS } from "../council/extras";
import { setKey } from "../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../council/types";
import { evidenceGaps } from "../scoring/evidence-gaps";
import { judge } from "../scoring/verdict";
import type { SheetBlueprint, WorkbookBlueprint } from "./blueprint";
import { sheetKey, WORKSHEETS, worksheetName } from "./layout";
import { scoringSheetBlueprint } from "./scoring-sheet";
import { sessionWorksheets } from "./session-workbook";
import { evidenceTable, historyTable, productsTable, rosterTable, sessionTable } from "./session-sheets";
import { packStore, type StoredSheet } from "./store";

/** What may be known beside the document. */
export interface WorkbookExtras {
  /** Worksheet names to keep, by sheet key; other sheets are named by their product. */
  readonly names?: ReadonlyMap<string, string>;
  /** Key of the sheet shown first; by default the first scoring sheet, or `session`. */
  readonly active?: string;
}

/**
 * The whole workbook of a document: the session tables, one scoring sheet for each score sheet, and the hidden store. A
 * session workbook has no scoring sheets: those it collected stand in the store, their points in tables.
 * @param sets The sets of the document's sheets by {@link setKey}.
 * @throws RangeError when the set of a sheet is not among `sets`: such a sheet cannot be drawn.
 */
export function workbookBlueprint(
  document: WorkbookDocument,
  sets: ReadonlyMap<string, ProductSet>,
  extras: WorkbookExtras = {},
): WorkbookBlueprint {
  if (document.kind === "session") {
    return {
      title: document.session.meeting.title,
      sheets: [...sessionWorksheets(document, sets), storeSheet(document, new Map())],
      active: extras.active ?? "session",
    };
  }
  const names = worksheetNames(document, extras.names ?? new Map());
  const scoring = document.sheets.map((sheet) => {
    const set = sets.get(setKey(sheet));
    if (!set) throw new RangeError(`no set ${sheet.set} of ${sheet.edition} for the sheet of ${sheet.product}`);
    return scoringSheetOf(document, set, sheet, names.get(sheetKey(sheet.product, sheet.member)) ?? sheet.product);
  });
  const tables = [
    sessionTable(document),
    rosterTable(document.session),
    productsTable(document.session, sets),
    evidenceTable(document.session),
    historyTable(document),
  ];
  return {
    title: document.session.meeting.title,
    sheets: [...tables.slice(0, 1), ...scoring, ...tables.slice(1), storeSheet(document, names)],
    active: extras.active ?? scoring[0]?.key ?? "session",
  };
}

/** One scoring sheet of a document, judged as it stands. */
export function scoringSheetOf(
  document: WorkbookDocument,
  set: ProductSet,
  sheet: ScoreSheet,
  name: string,
): SheetBlueprint {
  const states = evidenceStates(document.session, sheet.product);
  const verdict = judge(
    set,
    sheet.choices,
    sheet.disqualifications.map(({ knockOut }) => knockOut),
  );
  const gaps = evidenceGaps(set, sheet.choices, states);
  return scoringSheetBlueprint({ session: document.session, set, sheet, verdict, gaps, states, name });
}

/** Worksheet names of the scoring sheets by sheet key, none of them twice. */
export function worksheetNames(
  document: WorkbookDocument,
  kept: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const taken = new Set<string>([...Object.values(WORKSHEETS), ...kept.values()]);
  const names = new Map<string, string>();
  for (const { product, member } of document.sheets) {
    const key = sheetKey(product, member);
    const title = document.session.products.find(({ code }) => code === product)?.name ?? "";
    const name = kept.get(key) ?? worksheetName(`${product} ${title}`, taken);
    taken.add(name);
    names.set(key, name);
  }
  return names;
}

/** The very hidden worksheet of what has no place in a sheet people read; its columns are those of `StoredCell`. */
export function storeSheet(document: WorkbookDocument, names: ReadonlyMap<string, string>): SheetBlueprint {
  const values = new Map<string, unknown>([
    ["kind", document.kind],
    ["session", document.session.id],
    ["member", document.memberId],
    ...(document.kind === "session" ? [["collected", document.sheets] as const] : []),
    ...(document.kind === "session" ? [] : document.sheets).map((sheet): [string, StoredSheet] => {
      const { product, member, edition, set, round, seal } = sheet;
      const key = sheetKey(product, member);
      return [
        key,
        { worksheet: names.get(key) ?? "", product, member, edition, set, round, seal, sealed: seal ? sheet : null },
      ];
    }),
    ["history", document.history],
    ...(document.officialSheets ? [["official", document.officialSheets] as const] : []),
    ...EXTRA_KEYS.flatMap((key) => (document[key] === undefined ? [] : [[key, document[key]] as const])),
  ]);
  return {
    key: "store",
    name: WORKSHEETS.store,
    visibility: "veryHidden",
    columns: [
      { key: "key", width: 30 },
      { key: "part", width: 8 },
      { key: "text", width: 80 },
    ],
    rows: packStore(values).map(({ key, part, text }) => ({
      key: `${key}#${part}`,
      height: 15,
      cells: [
        { column: "key", value: key, style: "hidden" },
        { column: "part", value: part, style: "hidden" },
        { column: "text", value: text, style: "hidden" },
      ],
    })),
    validations: [],
    conditionalFormats: [],
    tables: [],
    protect: true,
    frozenRows: 0,
    print: null,
  };
}
