import { succeed, type Outcome } from "../../catalogue/outcome";
import type { ColumnBlueprint, PictureBlueprint } from "../../records/blueprint";
import { pngOf } from "../png";
import type { PackageEdits } from "./package-edits";
import { addAnchor, addRelationship, DRAWING, drawingOf, emu, MAIN, OFFICE, withoutAnchor } from "./drawing-part";
import { escapeXml } from "./patch-sheet-xml";

/** Pixels of a module: 49 modules and more are then sharp at 600 dpi. */
const SCALE = 12;

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
  const standing = drawingOf(edits, part);
  if (!standing.ok) return standing;
  if (standing.value !== null) {
    const cleared = edits.edit(standing.value, (xml) => withoutAnchor(xml, key));
    if (!cleared.ok) return cleared;
  }
  return placed ? addAnchor(edits, part, (drawing) => pictureAnchor(edits, drawing, placed)) : succeed(null);
}

function pictureAnchor(edits: PackageEdits, drawing: string, placed: PlacedPicture): Outcome<string> {
  const image = addImage(edits, drawing, placed.picture);
  return image.ok ? succeed(anchorXml(placed, image.value)) : image;
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

/** The anchor moves with its cell and keeps its size. */
function anchorXml({ picture, row, column }: PlacedPicture, image: string): string {
  const { key, description, left, top, size } = picture;
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
