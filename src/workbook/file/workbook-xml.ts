import { escapeXml, spliced } from "./patch-sheet-xml";
import { localName, scanXml } from "./xml";

/** A worksheet to put into workbook.xml. */
export interface NewSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly relationship: string;
  /** Print area and title rows, by their built-in names. */
  readonly definedNames: ReadonlyMap<string, string>;
  /** Name of the worksheet whose place it takes, which goes to the end under the other name; null to stand at the end itself. */
  readonly replaces: { readonly name: string; readonly newName: string } | null;
}

interface Element {
  readonly start: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Puts a worksheet into the list of a workbook. The new one takes the place, and so the defined names, of the one it replaces: formulas
 * elsewhere that name the sheet then speak of the new one.
 */
export function withSheet(workbookXml: string, sheet: NewSheet): string {
  const sheets: Element[] = [];
  const names: Element[] = [];
  let nameOpen: Element | null = null;
  let prefix = "";
  let sheetsEnd = 0;
  let afterSheets = 0;
  const namesEnds: number[] = [];
  scanXml(workbookXml, {
    open(name, attributes, tag, parser) {
      const element = { start: workbookXml.lastIndexOf("<", parser.position - 1), end: parser.position, attributes };
      if (name === "sheets") prefix = tag.name.slice(0, tag.name.length - localName(tag.name).length);
      if (name === "sheet") sheets.push(element);
      if (name === "definedName") nameOpen = element;
    },
    close(name, tag, parser) {
      const closing = tag.isSelfClosing ? parser.position : workbookXml.lastIndexOf("<", parser.position - 1);
      if (name === "sheets") sheetsEnd = closing;
      if (["sheets", "functionGroups", "externalReferences"].includes(name)) afterSheets = parser.position;
      if (name === "definedNames" && !tag.isSelfClosing) namesEnds.push(closing);
      if (name === "definedName" && nameOpen) names.push({ ...nameOpen, end: parser.position });
    },
  });

  const relationshipKey = Object.keys(sheets[0]?.attributes ?? {}).find((key) => /:id$/.test(key)) ?? "r:id";
  const sheetId = String(Math.max(0, ...sheets.map(({ attributes }) => Number(attributes["sheetId"]))) + 1);
  const state: Readonly<Record<string, string>> = sheet.visibility === "visible" ? {} : { state: sheet.visibility };
  const added = sheetTag(prefix, { name: sheet.name, sheetId, ...state, [relationshipKey]: sheet.relationship });
  const { replaces } = sheet;
  const old = replaces ? sheets.find(({ attributes }) => attributes["name"] === replaces.name) : undefined;
  const position = old ? sheets.indexOf(old) : sheets.length;

  const splices: { start: number; end: number; xml: string }[] = [];
  if (old && replaces) {
    splices.push({ start: old.start, end: old.end, xml: added });
    const moved = sheetTag(prefix, { ...old.attributes, name: replaces.newName });
    splices.push({ start: sheetsEnd, end: sheetsEnd, xml: moved });
  } else {
    splices.push({ start: sheetsEnd, end: sheetsEnd, xml: added });
  }
  for (const { start, end, attributes } of names) {
    const isOurs = attributes["localSheetId"] === String(position) && /^_xlnm\.Print_/.test(attributes["name"] ?? "");
    if (isOurs) splices.push({ start, end, xml: "" });
  }
  const defined = [...sheet.definedNames].map(
    ([name, text]) =>
      `<${prefix}definedName name="${name}" localSheetId="${String(position)}">${escapeXml(text)}</${prefix}definedName>`,
  );
  if (defined.length > 0) {
    const [namesEnd] = namesEnds;
    if (namesEnd !== undefined) splices.push({ start: namesEnd, end: namesEnd, xml: defined.join("") });
    else {
      const list = `<${prefix}definedNames>${defined.join("")}</${prefix}definedNames>`;
      splices.push({ start: afterSheets, end: afterSheets, xml: list });
    }
  }
  return spliced(
    workbookXml,
    splices.sort((a, b) => a.start - b.start),
  );
}

/** Gives a worksheet other print areas and title rows than it has; names that it does not have yet are added. */
export function withPrintNames(
  workbookXml: string,
  position: number,
  definedNames: ReadonlyMap<string, string>,
): string {
  const left = new Map(definedNames);
  const named = workbookXml.replace(
    /(<(?:\w+:)?definedName\b([^<>]*)>)([^<]*)(?=<)/g,
    (whole: string, tag: string, attributes: string) => {
      const name = /\sname="([^"]*)"/.exec(attributes)?.[1] ?? "";
      const text = attributes.includes(`localSheetId="${String(position)}"`) ? left.get(name) : undefined;
      if (text === undefined) return whole;
      left.delete(name);
      return tag + escapeXml(text);
    },
  );
  if (left.size === 0) return named;
  const added = [...left].map(([name, text]) => {
    return `<definedName name="${name}" localSheetId="${String(position)}">${escapeXml(text)}</definedName>`;
  });
  return named.replace(/<\/definedNames>/, (end) => added.join("") + end);
}

function sheetTag(prefix: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(value).replaceAll('"', "&quot;")}"`,
  );
  return `<${prefix}sheet${written.join("")}/>`;
}

/** Print area and title rows of one worksheet of a workbook, by their built-in names. */
export function definedNamesOf(workbookXml: string, position: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let name: string | null = null;
  scanXml(workbookXml, {
    open(element, attributes) {
      if (element !== "definedName" || attributes["localSheetId"] !== String(position)) return;
      name = attributes["name"] ?? null;
    },
    text(text) {
      if (name !== null) found.set(name, (found.get(name) ?? "") + text);
    },
    close(element) {
      if (element === "definedName") name = null;
    },
  });
  return found;
}
