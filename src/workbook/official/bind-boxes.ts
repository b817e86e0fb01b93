import { cellLine } from "./cell-lines";
import type { BoxRef } from "./form-binding";
import type { FormCells } from "./form-cells";
import { boxIn, boxStyle } from "./mark-letters";
import { tidy } from "./plain-text";
import type { ReadOption } from "./sheet-tree";

/** The boxes before the options of a form, and what they look like empty and ticked; no boxes when they cannot be ticked. */
export function bindBoxes(
  cells: FormCells,
  options: readonly ReadOption[],
): { readonly boxes: ReadonlyMap<ReadOption, BoxRef>; readonly style: ReturnType<typeof boxStyle> } {
  const byCell = new Map<string, ReadOption[]>();
  for (const option of options) {
    const key = `${String(option.place.row)}:${String(option.place.column)}`;
    byCell.set(key, [...(byCell.get(key) ?? []), option]);
  }
  const boxes = new Map<ReadOption, BoxRef>();
  for (const inCell of byCell.values()) {
    const [first] = inCell;
    if (!first) continue;
    const { row, column } = first.place;
    if (!cells.isWritable({ row, column })) continue;
    const found = boxesOf(cells.text({ row, column }));
    // Lines that go on with the option before them have no box of their own.
    if (found.length !== inCell.length) continue;
    inCell.forEach((option, index) => {
      const box = found[index];
      if (box) boxes.set(option, { row, column, ...box });
    });
  }
  const style = boxStyle([...boxes.values()].map(({ letters }) => letters));
  return style ? { boxes, style } : { boxes: new Map(), style: null };
}

/** The boxes that open a line of a cell, with their place in the whole text. */
function boxesOf(text: string): readonly { readonly at: number; readonly letters: string }[] {
  const found: { at: number; letters: string }[] = [];
  let start = 0;
  for (const line of text.split(/(?<=[\n\v\f\r\u0085\u2028\u2029])/u)) {
    const box = cellLine(tidy(line)).kind.kind === "box" ? boxIn(line) : null;
    if (box) found.push({ at: start + box.at, letters: box.letters });
    start += line.length;
  }
  return found;
}
