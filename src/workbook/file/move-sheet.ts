import { succeed, type Outcome } from "../../catalogue/outcome";
import type { SheetMove } from "../tables/references";
import {
  cellMove,
  movedAttributes,
  withAttributes,
  withMovedCells,
  withMovedFormulas,
  type SheetShift,
} from "./move-cells";
import type { PackageEdits } from "./package-edits";
import { relationships } from "./package-parts";

/** What hangs on the cells of a worksheet and says so by their places. */
const HANGING: readonly string[] = ["comments", "threadedComment", "vmlDrawing", "drawing", "table"];

/** Parts whose formulas may speak of any worksheet. */
const WITH_FORMULAS = /(^|\/)(worksheets|chartsheets|charts)\/[^/]+\.xml$/i;

/**
 * Lets whole rows and columns come and go in a worksheet of a file: its cells, notes, pictures and tables go with them, and formulas, charts
 * and names anywhere in the file that speak of its cells follow.
 */
export function moveSheet(
  edits: PackageEdits,
  workbookPart: string,
  sheet: { readonly part: string; readonly name: string },
  shift: SheetShift,
): Outcome<null> {
  if (shift.rows.length === 0 && shift.columns.length === 0) return succeed(null);
  const move = cellMove(shift);
  const moved = edits.edit(sheet.part, (xml) => withMovedCells(xml, shift));
  if (!moved.ok) return moved;
  const relations = relationships(edits, sheet.part);
  if (!relations.ok) return relations;
  for (const { kind, target } of relations.value) {
    if (!HANGING.includes(kind) || !edits.has(target)) continue;
    const done = edits.edit(target, (xml) => withMovedPlaces(xml, move));
    if (!done.ok) return done;
  }
  const isNamed = (name: string): boolean => name.toLowerCase() === sheet.name.toLowerCase();
  for (const part of [...edits.names.filter((name) => WITH_FORMULAS.test(name)), workbookPart]) {
    const moveOf = (name: string): SheetMove | null =>
      isNamed(name) || (name === "" && part === sheet.part) ? { move } : null;
    const done = edits.edit(part, (xml) => withMovedFormulas(xml, moveOf));
    if (!done.ok) return done;
  }
  return succeed(null);
}

/** Notes, their boxes, pictures and tables. */
function withMovedPlaces(xml: string, move: ReturnType<typeof cellMove>): string {
  const counted = (line: (at: number) => number | null) => (_whole: string, open: string, digits: string) => {
    // Counted from 0 here. What hung on a line that went stays where that line was.
    const at = Number(digits) + 1;
    return `${open}${String((line(at) ?? at) - 1)}`;
  };
  return xml
    .replace(/<(?:\w+:)?(?:comment|threadedComment|table|autoFilter|sortState|sortCondition)\b[^<>]*>/g, (tag) => {
      const [, name = "", value = ""] = /\s(ref)="([^"]*)"/.exec(tag) ?? [];
      const moved = name === "" ? {} : movedAttributes({ [name]: value }, move);
      return moved === "gone" ? tag : withAttributes(tag, moved);
    })
    .replace(/(<(?:\w+:)?(?:row|Row)>)(\d+)(?=<)/g, counted(move.row))
    .replace(/(<(?:\w+:)?(?:col|Column)>)(\d+)(?=<)/g, counted(move.column));
}
