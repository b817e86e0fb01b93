import type {
  CellBlueprint,
  ColumnBlueprint,
  PictureBlueprint,
  RowBlueprint,
  SheetBlueprint,
  StyleName,
} from "../../records/blueprint";
import { isTick, TICK } from "../../records/layout";
import { styleOf } from "../../workbook/file/styles";

/** A cell as it stands on paper: text already in words, merged extent counted in printed columns. */
export interface PaperCell {
  readonly key: string;
  readonly text: string;
  readonly style: StyleName | null;
  readonly span: number;
  readonly rows: number;
  /** A picture that stands over this cell and those below it; null for nearly all. */
  readonly picture: PictureBlueprint | null;
}

export interface PaperRow {
  readonly key: string;
  /** Least height in points; null = by content. */
  readonly height: number | null;
  /** The row of a ticked option. */
  readonly chosen: boolean;
  readonly cells: readonly PaperCell[];
}

/** Rows that stay on one page together. */
export type PaperBlock = readonly PaperRow[];

export interface PaperLayout {
  /** Printed columns with their part of the width, per cent. */
  readonly columns: readonly { readonly key: string; readonly share: number }[];
  /** What stands above the repeated heading. */
  readonly above: readonly PaperBlock[];
  /** Heading rows repeated on each page. */
  readonly heading: readonly PaperRow[];
  readonly table: readonly PaperBlock[];
  /** What follows the table and needs no heading: verdict, opinion, signature. */
  readonly below: readonly PaperBlock[];
}

interface Area {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

const TABLE_ROW = /^(?:part|group|criterion|note|case|option|row):|^total$/;

/** 1-based number of an Excel column: "A" is 1, "AA" is 27. */
function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The printed range of a sheet; the whole sheet when none is set or it cannot be read. */
function printedArea(sheet: SheetBlueprint): Area {
  const found = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(sheet.print?.area ?? "");
  const [, fromColumn, fromRow, toColumn, toRow] = found ?? [];
  if (fromColumn && fromRow && toColumn && toRow) {
    return {
      firstColumn: columnNumber(fromColumn),
      lastColumn: columnNumber(toColumn),
      firstRow: Number(fromRow),
      lastRow: Number(toRow),
    };
  }
  return { firstColumn: 1, lastColumn: sheet.columns.length, firstRow: 1, lastRow: sheet.rows.length };
}

/** Value or cached figure as printed; decimals with a comma, a number in its style's words ("4 sao"). */
export function cellText(cell: CellBlueprint): string {
  const shown = cell.formula === undefined ? cell.value : cell.result;
  if (shown === undefined || shown === null || shown === false) return "";
  if (shown === true) return TICK;
  if (typeof shown === "string") return shown;
  const number = String(shown).replace(".", ",");
  const [, unit] = /^0"([^"]*)"$/.exec(styleOf(cell.style, false).numFmt ?? "") ?? [];
  return `${number}${unit ?? ""}`;
}

/** Lays rows over the printed columns, one after the other: merges from above leave no cell, gaps become blank ones. */
class RowLayer {
  /** Rows still covered by a merge from above, by column. */
  private readonly covered: number[];
  private readonly printed: ReadonlySet<string>;

  constructor(
    private readonly columns: readonly ColumnBlueprint[],
    printed: readonly ColumnBlueprint[],
  ) {
    this.covered = columns.map(() => 0);
    this.printed = new Set(printed.map(({ key }) => key));
  }

  lay(row: RowBlueprint, pictures: readonly PictureBlueprint[]): PaperRow {
    const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
    const cells: PaperCell[] = [];
    let index = 0;
    while (index < this.columns.length) {
      const column = this.columns[index];
      if (!column) break;
      if ((this.covered[index] ?? 0) > 0) {
        this.cover(index, 1, (this.covered[index] ?? 0) - 1);
        index += 1;
        continue;
      }
      const cell = byColumn.get(column.key);
      const reach = Math.max(1, cell?.span ?? 1);
      const rows = Math.max(1, cell?.rows ?? 1);
      const span = this.columns.slice(index, index + reach).filter(({ key }) => this.printed.has(key)).length;
      if (span > 0) {
        const picture = pictures.find((each) => each.column === column.key) ?? null;
        const text = cell ? cellText(cell) : "";
        cells.push({ key: column.key, text, style: cell?.style ?? null, span, rows, picture });
      }
      this.cover(index, reach, rows - 1);
      index += reach;
    }
    const chosen = row.key.startsWith("option:") && cells.some(({ style, text }) => style === "tick" && isTick(text));
    return { key: row.key, height: row.height ?? null, chosen, cells };
  }

  private cover(from: number, columns: number, rows: number): void {
    for (let index = from; index < from + columns; index += 1) this.covered[index] = rows;
  }
}

/** Rows chained by `keepWithNext`, each chain with the row it ends in. */
function blocksOf(rows: readonly { readonly blueprint: RowBlueprint; readonly laid: PaperRow }[]): PaperBlock[] {
  const blocks: PaperRow[][] = [];
  let open = false;
  for (const { blueprint, laid } of rows) {
    const last = blocks.at(-1);
    if (open && last) last.push(laid);
    else blocks.push([laid]);
    open = blueprint.keepWithNext === true;
  }
  return blocks;
}

/** What of a blueprint reaches the paper, and what belongs together there. Hidden columns and rows outside the print area are left out. */
export function paperLayout(sheet: SheetBlueprint): PaperLayout {
  const area = printedArea(sheet);
  const columns = sheet.columns.filter(
    (column, index) => !column.hidden && index + 1 >= area.firstColumn && index + 1 <= area.lastColumn,
  );
  const layer = new RowLayer(sheet.columns, columns);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const rows = sheet.rows
    .map((blueprint, index) => {
      const pictures = (sheet.pictures ?? []).filter(({ row }) => row === index + 1);
      return { blueprint, number: index + 1, laid: layer.lay(blueprint, pictures) };
    })
    .filter(({ number }) => number >= area.firstRow && number <= area.lastRow);
  const [headFirst, headLast] = sheet.print?.titleRows ?? [0, -1];
  const lastOfTable = rows.reduce((last, row) => (TABLE_ROW.test(row.blueprint.key) ? row.number : last), headLast);
  const repeats = headLast >= headFirst;
  return {
    columns: columns.map((column) => ({ key: column.key, share: (100 * column.width) / width })),
    above: blocksOf(repeats ? rows.filter(({ number }) => number < headFirst) : rows),
    heading: rows.filter(({ number }) => number >= headFirst && number <= headLast).map(({ laid }) => laid),
    table: blocksOf(repeats ? rows.filter(({ number }) => number > headLast && number <= lastOfTable) : []),
    below: blocksOf(repeats ? rows.filter(({ number }) => number > headLast && number > lastOfTable) : []),
  };
}
