import { succeed, type Outcome } from "../../catalogue/outcome";
import type { SheetBlueprint } from "../../records/blueprint";
import { parseRowKey, worksheetName } from "../../records/layout";
import type { CellWrite } from "../reading/cell-writes";
import { escapeXml, patchCells, textOfCell } from "./patch-sheet-xml";
import { mergeStyles, type MergedStyles } from "./merge-styles";
import type { PackageEdits } from "./package-edits";
import { drawCharts } from "./patch-charts";
import { drawPictures } from "./patch-pictures";
import { relationships, workbookParts, type WorkbookParts } from "./package-parts";
import type { OpenedFile } from "./read";
import { renderWorkbook } from "./render";
import { sharedStrings } from "./shared-strings";
import { plain } from "../reading/table-reader";
import { unpack, type Package } from "./unpack";
import { definedNamesOf, withPrintNames, withSheet } from "./workbook-xml";

/**
 * Draws sheets anew in a file: scoring sheets that are no longer whole, tables that are gone, the hidden sheet. They are rendered in a
 * workbook of their own and put into the file part by part, so that nothing else in it changes. What stood under such a name
 * is kept at the end as "Cũ – …", without its row keys, so that it is never taken for the sheet itself.
 * @param inPlace Keys of sheets that are ours throughout: they are drawn into the very part that stands, and nothing is kept.
 */
export async function redrawSheets(
  edits: PackageEdits,
  opened: OpenedFile,
  parts: WorkbookParts,
  drawn: readonly SheetBlueprint[],
  inPlace: ReadonlySet<string> = new Set(),
): Promise<Outcome<null>> {
  const [first] = drawn;
  if (!first) return succeed(null);
  const rendered = await renderWorkbook({ title: "", sheets: drawn, active: first.key });
  const fresh = unpack(rendered, opened.pkg.fileName);
  if (!fresh.ok) return fresh;
  const freshParts = workbookParts(fresh.value);
  if (!freshParts.ok) return freshParts;
  const strings = sharedStrings(fresh.value, freshParts.value.sharedStrings);
  const freshWorkbook = fresh.value.text(freshParts.value.workbook);
  const freshStyles = fresh.value.text(freshParts.value.styles ?? "");
  if (!strings.ok) return strings;
  if (!freshWorkbook.ok) return freshWorkbook;
  if (!freshStyles.ok) return freshStyles;
  const merged: MergedStyles[] = [];
  const styled = edits.edit(parts.styles ?? "", (xml) => {
    const both = mergeStyles(xml, freshStyles.value);
    merged.push(both);
    return both.xml;
  });
  if (!styled.ok) return styled;
  const [styles] = merged;
  if (!styles) return succeed(null);

  const taken = new Set(parts.sheets.map(({ name }) => name));
  for (const [position, blueprint] of drawn.entries()) {
    const source = freshParts.value.sheets[position];
    const xml = source && fresh.value.text(source.part);
    if (!source || !xml) continue;
    if (!xml.ok) return xml;
    const place = parts.sheets.findIndex(({ name }) => plain(name) === plain(blueprint.name));
    const stands = inPlace.has(blueprint.key) ? parts.sheets[place] : undefined;
    if (stands) {
      const put = edits.edit(stands.part, () => ownSheet(xml.value, strings.value, styles));
      if (!put.ok) return put;
      const names = definedNamesOf(freshWorkbook.value, position);
      const named = edits.edit(parts.workbook, (workbook) => withPrintNames(workbook, place, names));
      if (!named.ok) return named;
      continue;
    }
    const relationship = addSheetPart(
      edits,
      parts,
      fresh.value,
      source.part,
      ownSheet(xml.value, strings.value, styles),
    );
    if (!relationship.ok) return relationship;
    const drawnOn = drawPictures(edits, relationship.value.part, blueprint.columns, blueprint.pictures ?? []);
    if (!drawnOn.ok) return drawnOn;
    const old = parts.sheets.find(({ name }) => plain(name) === plain(blueprint.name));
    const { columns, charts = [] } = blueprint;
    const sheet = { part: relationship.value.part, name: old?.name ?? blueprint.name, columns };
    const charted = drawCharts(edits, sheet, charts);
    if (!charted.ok) return charted;
    const newName = worksheetName(`Cũ – ${blueprint.name}`, taken);
    taken.add(newName);
    if (old) forgetKeys(edits, opened, old.part);
    const listed = edits.edit(parts.workbook, (workbook) =>
      withSheet(workbook, {
        name: old?.name ?? blueprint.name,
        visibility: blueprint.visibility,
        relationship: relationship.value.id,
        definedNames: definedNamesOf(freshWorkbook.value, position),
        replaces: old ? { name: old.name, newName } : null,
      }),
    );
    if (!listed.ok) return listed;
  }
  return succeed(null);
}

/** A freshly rendered worksheet on its own: looks by their indices in the file, texts in their cells, not selected. */
function ownSheet(xml: string, strings: readonly string[], styles: MergedStyles): string {
  const cellStyle = (index: string): string => String(styles.cellStyle(Number(index)));
  return xml
    .replace(
      /(<(?:c|row)\b[^>]*?\ss=")(\d+)"/g,
      (_whole, before: string, index: string) => `${before}${cellStyle(index)}"`,
    )
    .replace(
      /(<col\b[^>]*?\sstyle=")(\d+)"/g,
      (_whole, before: string, index: string) => `${before}${cellStyle(index)}"`,
    )
    .replace(
      /(\sdxfId=")(\d+)"/g,
      (_whole, before: string, index: string) => `${before}${String(styles.conditionalStyle(Number(index)))}"`,
    )
    .replace(
      /(<c\b[^>]*?)\st="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      (_whole, before: string, after: string, index: string) => {
        const text = textOfCell(strings[Number(index)] ?? "");
        return `${before} t="inlineStr"${after}><is><t xml:space="preserve">${text}</t></is></c>`;
      },
    )
    .replace(/\stabSelected="1"/, "");
}

/** Adds a worksheet part with its tables, and returns its name and the id by which workbook.xml refers to it. */
function addSheetPart(
  edits: PackageEdits,
  parts: WorkbookParts,
  fresh: Package,
  source: string,
  xml: string,
): Outcome<{ readonly part: string; readonly id: string }> {
  const relations = relationships(fresh, source);
  if (!relations.ok) return relations;
  const part = edits.freePart("xl/worksheets/sheet", ".xml");
  edits.add(part, xml, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
  const links: string[] = [];
  for (const { id, kind, target } of relations.value) {
    if (kind !== "table") continue;
    const table = fresh.text(target);
    if (!table.ok) return table;
    const tablePart = edits.freePart("xl/tables/table", ".xml");
    const number = /(\d+)\.xml$/.exec(tablePart)?.[1] ?? "1";
    // Table ids are unique in a workbook; those of its own tables are seldom above a thousand.
    const numbered = table.value.replace(/(<table\b[^>]*?\sid=")\d+"/, `$1${String(1000 + Number(number))}"`);
    const own = withFreeTableName(numbered, edits);
    edits.add(tablePart, own, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
    links.push(relationshipXml(id, "table", `../tables/${tablePart.split("/").pop() ?? ""}`));
  }
  if (links.length > 0) {
    const name = part.split("/").pop() ?? "";
    edits.add(
      `xl/worksheets/_rels/${name}.rels`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}">${links.join("")}</Relationships>`,
      null,
    );
  }
  const id = linkWorksheet(edits, parts, part);
  return id.ok ? succeed({ part, id: id.value }) : id;
}

/** Table names are unique in a workbook too: the old sheet that is kept keeps its table's. */
function withFreeTableName(table: string, edits: PackageEdits): string {
  const taken = new Set(
    edits.names.flatMap((name) => {
      const xml = /^xl\/tables\//i.test(name) ? edits.text(name) : null;
      const found = xml?.ok ? /\sdisplayName="([^"]*)"/.exec(xml.value)?.[1] : undefined;
      return found === undefined ? [] : [found.toLowerCase()];
    }),
  );
  const tag = /<table\b[^>]*>/.exec(table)?.[0] ?? "";
  const own = tag.replace(/\s(name|displayName)="([^"]*)"/g, (_whole, attribute: string, name: string) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}_${String(number)}`;
    return ` ${attribute}="${free}"`;
  });
  return table.replace(tag, () => own);
}

/** Lets workbook.xml refer to a worksheet part, and returns the id by which it does. */
export function linkWorksheet(edits: PackageEdits, parts: WorkbookParts, part: string): Outcome<string> {
  const id = `ocop${part.replace(/\D/g, "")}`;
  const slash = parts.workbook.lastIndexOf("/") + 1;
  const rels = `${parts.workbook.slice(0, slash)}_rels/${parts.workbook.slice(slash)}.rels`;
  const linked = edits.edit(rels, (before) =>
    before.replace(
      /<\/((?:\w+:)?)Relationships>\s*$/,
      (end, prefix: string) => relationshipXml(id, "worksheet", `/${part}`, prefix) + end,
    ),
  );
  return linked.ok ? succeed(id) : linked;
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relationshipXml(id: string, kind: string, target: string, prefix = ""): string {
  return `<${prefix}Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${escapeXml(target)}"/>`;
}

/** Empties the hidden keys of a sheet, and what it says it is. A part that cannot be read is kept as it is. */
function forgetKeys(edits: PackageEdits, opened: OpenedFile, part: string): void {
  const sheet = opened.grid.sheets.find((each) => each.ref === part);
  if (!sheet) return;
  const empty: CellWrite = { kind: "text", text: "" };
  const writes = new Map(
    sheet.rows.map(({ number, cells }) => {
      const keys = cells.filter(
        ({ value }) => typeof value === "string" && (parseRowKey(value.trim()) !== null || /^\{"edition":/.test(value)),
      );
      return [number, { cells: new Map(keys.map(({ column }) => [column, empty])) }];
    }),
  );
  edits.edit(part, (xml) => patchCells(xml, writes));
}
