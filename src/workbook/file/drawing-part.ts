import { succeed, type Outcome } from "../../catalogue/outcome";
import type { PackageEdits } from "./package-edits";
import { relationships } from "./package-parts";
import { escapeXml, spliced } from "./patch-sheet-xml";
import { scanXml } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
/** English metric units, in which drawings measure. */
const EMU_PER_POINT = 12_700;
/** What the schema puts behind the drawing of a worksheet. */
const BEHIND_DRAWING = new Set(
  "legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(" "),
);

/** Points as drawings write them. */
export const emu = (points: number): string => String(Math.round(points * EMU_PER_POINT));

/** The part of what is drawn on a worksheet; null where nothing is. */
export function drawingOf(edits: PackageEdits, part: string): Outcome<string | null> {
  const relations = relationships(edits, part);
  if (!relations.ok) return relations;
  return succeed(relations.value.find(({ kind }) => kind === "drawing")?.target ?? null);
}

/**
 * Draws something on a worksheet above all that is drawn there.
 * @param part Part name of the worksheet.
 * @param anchorOf Adds what the anchor refers to, and gives its XML, for the drawing's part.
 */
export function addAnchor(
  edits: PackageEdits,
  part: string,
  anchorOf: (drawing: string) => Outcome<string>,
): Outcome<null> {
  const standing = drawingOf(edits, part);
  if (!standing.ok) return standing;
  const drawing = standing.value ?? newDrawing(edits);
  const anchor = anchorOf(drawing);
  if (!anchor.ok) return anchor;
  const drawn = edits.edit(drawing, (xml) =>
    xml
      .replace(/<((?:\w+:)?wsDr)\b([^<>]*)\/>\s*$/u, "<$1$2></$1>")
      .replace(/<\/((?:\w+:)?)wsDr>\s*$/u, (end) => anchor.value + end),
  );
  if (!drawn.ok || standing.value !== null) return drawn;
  const link = addRelationship(edits, part, "drawing", drawing);
  return link.ok ? edits.edit(part, (xml) => withDrawing(xml, link.value)) : link;
}

function newDrawing(edits: PackageEdits): string {
  const drawing = edits.freePart("xl/drawings/drawing", ".xml");
  edits.add(drawing, `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`, DRAWING_TYPE);
  return drawing;
}

/** Adds a relationship from one part to another, and returns its id. */
export function addRelationship(edits: PackageEdits, from: string, kind: string, to: string): Outcome<string> {
  const slash = from.lastIndexOf("/") + 1;
  const rels = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  const known = relationships(edits, from);
  if (!known.ok) return known;
  const taken = new Set(known.value.map(({ id }) => id));
  let number = 1;
  while (taken.has(`ocop${String(number)}`)) number += 1;
  const id = `ocop${String(number)}`;
  const xml = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${escapeXml(`/${to}`)}"/>`;
  if (!edits.has(rels)) {
    edits.add(rels, `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${xml("")}</Relationships>`, null);
    return succeed(id);
  }
  const linked = edits.edit(rels, (before) =>
    /<(?:\w+:)?Relationships\b[^>]*\/>\s*$/u.test(before)
      ? before.replace(/\/>\s*$/u, `>${xml("")}</Relationships>`)
      : before.replace(/<\/((?:\w+:)?)Relationships>\s*$/u, (end, prefix: string) => xml(prefix) + end),
  );
  return linked.ok ? succeed(id) : linked;
}

export const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** The worksheet with its drawing named where the schema wants it. */
function withDrawing(xml: string, id: string): string {
  let at = -1;
  let prefix = "";
  let depth = 0;
  scanXml(xml, {
    open(name, _attributes, tag, parser) {
      if (depth === 0) prefix = tag.name.slice(0, tag.name.length - name.length);
      if (depth === 1 && at < 0 && BEHIND_DRAWING.has(name)) at = xml.lastIndexOf("<", parser.position - 1);
      depth += 1;
    },
    close(_name, _tag, parser) {
      depth -= 1;
      if (depth === 0 && at < 0) at = xml.lastIndexOf("<", parser.position - 1);
    },
  });
  const element = `<${prefix}drawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
  return at < 0 ? xml : spliced(xml, [{ start: at, end: at, xml: element }]);
}

/** The drawing without what is anchored under this name; its picture or chart stays in the package, unseen. */
export function withoutAnchor(xml: string, key: string): string {
  const found: { start: number; end: number; xml: string }[] = [];
  let start = -1;
  let isOurs = false;
  scanXml(xml, {
    open(name, attributes, _tag, parser) {
      if (/^(?:one|two)CellAnchor$|^absoluteAnchor$/u.test(name)) {
        start = xml.lastIndexOf("<", parser.position - 1);
        isOurs = false;
      }
      if (name === "cNvPr" && attributes["name"] === key) isOurs = true;
    },
    close(name, _tag, parser) {
      if (!/^(?:one|two)CellAnchor$|^absoluteAnchor$/u.test(name) || start < 0) return;
      if (isOurs) found.push({ start, end: parser.position, xml: "" });
      start = -1;
    },
  });
  return spliced(xml, found);
}
