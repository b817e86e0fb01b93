import type { PictureBlueprint, SheetBlueprint } from "../../records/blueprint";
import { pngOf } from "../png";
import type { SheetRows } from "../reading/sheet-rows";
import { base64Of } from "./base64";
import type { SheetChange } from "./planned";
import { POINTS_PER_CHARACTER } from "./queue-formats";

/** Pixels of a module: sharp at 600 dpi. */
const SCALE = 12;

/** A picture and where the upper left corner of its cell stands, points from the sheet's. */
export interface AnchoredPicture {
  readonly picture: PictureBlueprint;
  readonly left: number;
  readonly top: number;
}

/** Puts pictures on a worksheet, in place of those of the same key. */
export function queuePictures(
  worksheet: Excel.Worksheet,
  taken: readonly string[],
  pictures: readonly AnchoredPicture[],
): void {
  for (const key of taken) worksheet.shapes.getItem(key).delete();
  for (const { picture, left, top } of pictures) {
    const shape = worksheet.shapes.addImage(base64Of(pngOf(picture.modules, SCALE)));
    shape.name = picture.key;
    shape.altTextDescription = picture.description;
    shape.lockAspectRatio = true;
    shape.width = picture.size;
    shape.height = picture.size;
    shape.left = left + picture.left;
    shape.top = top + picture.top;
  }
}

/** Pictures of a sheet that stands as its blueprint says: their places follow from its widths and heights. */
export function anchoredAsDrawn(blueprint: SheetBlueprint): readonly AnchoredPicture[] {
  const { rows, pictures = [] } = blueprint;
  return pictures.map((picture) => {
    const top = rows.slice(0, picture.row - 1).reduce((sum, { height = 0 }) => sum + height, 0);
    return { picture, left: leftOf(blueprint, picture), top };
  });
}

/** Height of a row that people have put in, points, as Excel gives it. */
const USUAL_HEIGHT = 15;

/**
 * Pictures beside the rows they belong to, wherever those stand now. Excel tells where a cell stands only from ExcelApi 1.10 on, so heights are
 * counted as drawn.
 */
export function anchored({ rows, keyed }: SheetRows, blueprint: SheetBlueprint): readonly AnchoredPicture[] {
  const { pictures = [] } = blueprint;
  const heights = new Map(blueprint.rows.map(({ key, height = 0 }) => [key, height]));
  return pictures.map((picture) => {
    const row = rows.get(blueprint.rows[picture.row - 1]?.key ?? "")?.number ?? picture.row;
    const above = keyed.filter((each) => each.row.number < row);
    const drawn = above.reduce((sum, { text }) => sum + (heights.get(text) ?? USUAL_HEIGHT), 0);
    const top = drawn + USUAL_HEIGHT * Math.max(0, row - 1 - above.length);
    return { picture, left: leftOf(blueprint, picture), top };
  });
}

/** Pictures of ours among what is drawn on a sheet. */
export function ownPictures(names: readonly string[], { before, now }: Pick<SheetChange, "before" | "now">) {
  const keys = new Set([...(before.pictures ?? []), ...(now.pictures ?? [])].map(({ key }) => key));
  return names.filter((name) => keys.has(name));
}

function leftOf({ columns }: SheetBlueprint, picture: PictureBlueprint): number {
  const column = columns.findIndex(({ key }) => key === picture.column);
  const before = columns.slice(0, Math.max(column, 0));
  return POINTS_PER_CHARACTER * before.reduce((sum, each) => sum + (each.hidden ? 0 : each.width), 0);
}
