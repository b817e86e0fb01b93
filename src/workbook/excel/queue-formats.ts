import { lookOf } from "../look";
import type { Drawing } from "./drawing";
import { addressOf, areaAddresses, rowRuns, stacked, type Rectangle } from "./rectangles";
import { columnLetters } from "../reading/grid-types";

type Change = (format: Excel.RangeFormat) => void;

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Excel's alignment names. */
const HORIZONTAL = { left: "Left", center: "Center", justify: "Justify" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

/** Points of one character of the default font: eight pixels a digit of Times New Roman 12, of which four make three points. */
export const POINTS_PER_CHARACTER = 6;

/** Blocks that take the same change of look, by the change's name. */
class Groups {
  readonly #blocks = new Map<string, { readonly change: Change; readonly blocks: Rectangle[] }>();

  add(name: string, change: Change, block: Rectangle): void {
    const group = this.#blocks.get(name) ?? { change, blocks: [] };
    group.blocks.push(block);
    this.#blocks.set(name, group);
  }

  /** One call for each change and each address that is short enough. */
  queue(worksheet: Excel.Worksheet): void {
    for (const { change, blocks } of this.#blocks.values()) {
      const areas = stacked(blocks).map(addressOf);
      for (const address of areaAddresses(areas)) change(worksheet.getRanges(address).format);
    }
  }
}

/** Fonts, alignment, borders, fills and locks of a drawing, each change once for all cells that take it. */
export function queueFormats(worksheet: Excel.Worksheet, { cells }: Drawing): void {
  const groups = new Groups();
  for (const { blueprint, block } of cells) {
    const look = lookOf(blueprint.style);
    const { font } = look;
    groups.add(`font ${font.name}`, (format) => (format.font.name = font.name), block);
    groups.add(`size ${String(font.size)}`, (format) => (format.font.size = font.size), block);
    groups.add(`color ${font.color}`, (format) => (format.font.color = `#${font.color}`), block);
    if (font.bold) groups.add("bold", (format) => (format.font.bold = true), block);
    if (font.italic) groups.add("italic", (format) => (format.font.italic = true), block);
    const horizontal = HORIZONTAL[look.horizontal];
    const vertical = VERTICAL[look.vertical];
    groups.add(horizontal, (format) => (format.horizontalAlignment = horizontal), block);
    groups.add(`vertical ${vertical}`, (format) => (format.verticalAlignment = vertical), block);
    if (look.shrink) groups.add("shrink", (format) => (format.shrinkToFit = true), block);
    else groups.add("wrap", (format) => (format.wrapText = true), block);
    if (look.indent > 0) {
      groups.add(`indent ${String(look.indent)}`, (format) => (format.indentLevel = look.indent), block);
    }
    const { fill } = look;
    if (fill !== null) groups.add(`fill ${fill}`, (format) => (format.fill.color = `#${fill}`), block);
    if (look.bordered) groups.add("borders", frame, block);
    if (blueprint.input) groups.add("input", (format) => (format.protection.locked = false), block);
  }
  groups.queue(worksheet);
}

function frame(format: Excel.RangeFormat): void {
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = "#000000";
  }
}

/** Heights of rows, widths of columns, hidden columns. */
export function queueSizes(worksheet: Excel.Worksheet, { blueprint: { rows, columns } }: Drawing): void {
  const byHeight = new Map<number, number[]>();
  rows.forEach(({ height }, index) => {
    if (height !== undefined) byHeight.set(height, [...(byHeight.get(height) ?? []), index + 1]);
  });
  for (const [height, numbers] of byHeight) {
    for (const address of areaAddresses(rowRuns(numbers))) worksheet.getRanges(address).format.rowHeight = height;
  }
  const whole = (index: number): string => `${columnLetters(index + 1)}:${columnLetters(index + 1)}`;
  const byWidth = new Map<number, string[]>();
  columns.forEach(({ width }, index) => byWidth.set(width, [...(byWidth.get(width) ?? []), whole(index)]));
  for (const [width, areas] of byWidth) {
    for (const address of areaAddresses(areas)) {
      worksheet.getRanges(address).format.columnWidth = width * POINTS_PER_CHARACTER;
    }
  }
  columns.forEach(({ hidden }, index) => {
    if (hidden) worksheet.getRange(whole(index)).columnHidden = true;
  });
}

/** Merged blocks; rows under each other that are merged across the same columns take one call. */
export function queueMerges(worksheet: Excel.Worksheet, { cells }: Drawing): void {
  const merged = cells.map(({ block }) => block).filter(({ top, left, bottom, right }) => top < bottom || left < right);
  const across = merged.filter(({ top, bottom }) => top === bottom);
  for (const block of stackedRuns(across)) worksheet.getRange(addressOf(block)).merge(true);
  for (const block of merged) if (block.top < block.bottom) worksheet.getRange(addressOf(block)).merge(false);
}

/** Single-row blocks of the same columns in rows that follow each other, as one block. */
function stackedRuns(blocks: readonly Rectangle[]): readonly Rectangle[] {
  const sorted = blocks.toSorted((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const runs: Rectangle[] = [];
  for (const block of sorted) {
    const last = runs.at(-1);
    const continues = last && last.left === block.left && last.right === block.right && last.bottom + 1 === block.top;
    if (continues) runs[runs.length - 1] = { ...last, bottom: block.bottom };
    else runs.push(block);
  }
  return runs;
}
