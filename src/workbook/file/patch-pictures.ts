import { succeed, type Outcome } from "../../catalogue/outcome";
import type { ColumnBlueprint, PictureBlueprint } from "../../records/blueprint";
import { pngOf } from "../png";
import type { PackageEdits } from "./package-edits";
import { relationships } from "./package-parts";
import { escapeXml, spliced } from "./patch-sheet-xml";
import { scanXml } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
/** English metric units, in which drawings measure. */
const EMU_PER_POINT = 12_700;
/** Pixels of a module: 49 modules and more are then sharp at 600 dpi. */
const SCALE = 12;
/** What the schema puts behind the drawing of a worksheet. */
const BEHIND_DRAWING = new Set(
  "legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(" "),
);

/** A picture and the cell of the file it stands on; 1-based. */
export interface PlacedPicture {
  readonly picture: PictureBlueprint;
  readonly row: number;
  readonly column: number;
}

/** Puts the pictures of a sheet that is drawn as its blueprint says on its part. */
export function drawPictures(
  edits: PackageEdits,
  part: string,
  columns: readonly ColumnBlueprint[],
  pictures: readonly PictureBlueprint[],
): Outcome<null> {
  for (const picture of pictures) {
    const column = columns.findIndex(({ key }) => key === picture.column) + 1;
    const put = patchPicture(edits, part, picture.key, { picture, row: picture.row, column });
    if (!put.ok) return put;
  }
  return succeed(null);
}

/**
 * Puts a picture on a worksheet of a package, in place of the one of the same key; null takes that one away. Whatever else is drawn on
 * the sheet stays.
 * @param part Part name of the worksheet.
 */
export function patchPicture(
  edits: PackageEdits,
  part: string,
  key: string,
  placed: PlacedPicture | null,
): Outcome<null> {
  const relations = relationships(edits, part);
  if (!relations.ok) return relations;
  const drawing = relations.value.find(({ kind }) => kind === "drawing")?.target;
  if (drawing === undefined) return placed ? addDrawing(edits, part, placed) : succeed(null);
  const cleared = edits.edit(drawing, (xml) => withoutPicture(xml, key));
  if (!cleared.ok || !placed) return cleared;
  const id = addImage(edits, drawing, placed.picture);
  if (!id.ok) return id;
  return edits.edit(drawing, (xml) =>
    xml.replace(/<\/((?:\w+:)?)wsDr>\s*$/u, (end) => anchorXml(placed, id.value) + end),
  );
}

function addDrawing(edits: PackageEdits, part: string, placed: PlacedPicture): Outcome<null> {
  const drawing = edits.freePart("xl/drawings/drawing", ".xml");
  edits.add(drawing, `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`, DRAWING_TYPE);
  const image = addImage(edits, drawing, placed.picture);
  if (!image.ok) return image;
  const drawn = edits.edit(drawing, (xml) =>
    xml.replace("</xdr:wsDr>", `${anchorXml(placed, image.value)}</xdr:wsDr>`),
  );
  if (!drawn.ok) return drawn;
  const link = addRelationship(edits, part, "drawing", drawing);
  return link.ok ? edits.edit(part, (xml) => withDrawing(xml, link.value)) : link;
}

/** Adds the picture's file, and returns the id by which the drawing refers to it. */
function addImage(edits: PackageEdits, drawing: string, picture: PictureBlueprint): Outcome<string> {
  const image = edits.freePart("xl/media/ocop", ".png");
  edits.addBytes(image, pngOf(picture.modules, SCALE));
  const typed = edits.edit("[Content_Types].xml", (types) =>
    /<(?:\w+:)?Default\b[^>]*Extension="png"/iu.test(types)
      ? types
      : types.replace(
          /<((?:\w+:)?)Types\b[^>]*>/u,
          (open, prefix: string) => `${open}<${prefix}Default Extension="png" ContentType="image/png"/>`,
        ),
  );
  return typed.ok ? addRelationship(edits, drawing, "image", image) : typed;
}

/** Adds a relationship from one part to another, and returns its id. */
function addRelationship(edits: PackageEdits, from: string, kind: string, to: string): Outcome<string> {
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

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

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

/** The drawing without the anchor of the picture of this key; its image stays in the package, unseen. */
function withoutPicture(xml: string, key: string): string {
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

/** The anchor moves with its cell and keeps its size. */
function anchorXml({ picture, row, column }: PlacedPicture, image: string): string {
  const { key, description, left, top, size } = picture;
  const emu = (points: number): string => String(Math.round(points * EMU_PER_POINT));
  const extent = `cx="${emu(size)}" cy="${emu(size)}"`;
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}">` +
    `<xdr:from><xdr:col>${String(column - 1)}</xdr:col><xdr:colOff>${emu(left)}</xdr:colOff>` +
    `<xdr:row>${String(row - 1)}</xdr:row><xdr:rowOff>${emu(top)}</xdr:rowOff></xdr:from><xdr:ext ${extent}/>` +
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9001" name="${escapeXml(key)}" descr="${escapeXml(description)}"/>` +
    `<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>` +
    `</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`
  );
}
