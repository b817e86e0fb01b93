import { succeed, type Outcome } from "../../../catalogue/outcome";
import type { Grid } from "../../reading/grid-types";
import { gridWith, readGrid, readSheet, type Room } from "../grid";
import { sharedStrings } from "../shared-strings";
import type { ReadingTools } from "../reading-tools";
import type { Package } from "../unpack";
import { quickStrings } from "./shared-strings";
import { quickRows, type SheetMemory } from "./sheet-rows";

/**
 * `readGrid` for whoever reads many workbooks and wants their scores: of a formula it only tells that there is one (""), and merged
 * ranges are left out. A part that is not in the common shape is read by the general parser, so that nothing else differs.
 */
export function readGridQuickly(
  pkg: Package,
  { letters, decoded }: Omit<ReadingTools, "inflateAll">,
  memory: SheetMemory,
): Outcome<Grid> {
  let left: Room | null = null;
  const grid = gridWith(pkg, {
    strings: (_, part) => {
      const bytes = part !== null && pkg.has(part) ? pkg.bytes(part) : null;
      const strings = bytes?.ok ? quickStrings(bytes.value) : null;
      return strings ? succeed(strings) : sharedStrings(pkg, part);
    },
    sheet: (_, part, strings, dates, room) => {
      left = room;
      const bytes = pkg.bytes(part.part);
      const quick = bytes.ok ? quickRows({ xml: letters(bytes.value), strings, dates, decoded, memory }) : null;
      if (!quick || !bytes.ok) return readSheet(pkg, part, strings, dates, room);
      const { rows, clipped, cells, characters } = quick;
      room.cells -= cells;
      // Formulas have at most as many as the part has bytes.
      room.characters -= characters + bytes.value.length;
      return succeed({ name: part.name, state: part.state, ref: part.part, rows, clipped });
    },
  });
  return isExhausted(left) ? readGrid(pkg) : grid;
}

/** Near its bounds a workbook is read the general way, which counts exactly. */
function isExhausted(room: Room | null): boolean {
  return room !== null && (room.cells < 0 || room.characters < 0);
}
