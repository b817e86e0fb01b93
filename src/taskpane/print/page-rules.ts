import type { SheetBlueprint } from "../../records/blueprint";
import type { PaperLayout, PaperRow } from "./paper-layout";
import { PAPER_FONT, styleRule } from "./paper-styles";

/** Margins of Decree 30/2020 (top, bottom 20–25, left 30–35, right 15–20 mm), for blueprints that set none. */
const DECREE_MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
const A4 = { portrait: [210, 297], landscape: [297, 210] } as const;
const POINTS_PER_MM = 72 / 25.4;

/** A CSS string literal that holds any text without ending early. */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ·.,:()/–-]/gu, (char) => `\\${(char.codePointAt(0) ?? 32).toString(16)} `);
  return `"${escaped}"`;
}

/**
 * Rules of one printed record: paper, margins, page number (hidden on page 1), the seal at the foot of each page,
 * and what differs from sheet to sheet (column widths, looks, heights of rows). They go into a constructed style
 * sheet, since the content security policy refuses inline styles.
 */
export function pageRules(
  scope: string,
  layout: PaperLayout,
  { print, pictures = [] }: Pick<SheetBlueprint, "print" | "pictures">,
): string {
  const margins = print?.margins ?? DECREE_MARGINS;
  const orientation = print?.orientation ?? "portrait";
  const [paperWidth] = A4[orientation];
  const boxes = [
    print?.pageNumbers
      ? `@top-center { content: counter(page); font: 13pt ${PAPER_FONT}; color: black; vertical-align: middle; }`
      : "",
    print?.footer
      ? `@bottom-center { content: ${cssString(print.footer)}; font: 10pt ${PAPER_FONT}; color: black; vertical-align: middle; }`
      : "",
  ];
  const rows = allRows(layout);
  const styles = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ style }) => style ?? [])));
  const heights = [...new Set(rows.flatMap(({ height }) => (height === null ? [] : [height])))];
  return [
    `@page { size: A4 ${orientation}; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; ${boxes.join(" ")} }`,
    print?.pageNumbers ? `@page :first { @top-center { content: none; } }` : "",
    `${scope} { --paper-width: ${points(paperWidth)}; --paper-top: ${points(margins.top)}; --paper-right: ${points(margins.right)}; --paper-bottom: ${points(margins.bottom)}; --paper-left: ${points(margins.left)}; }`,
    ...layout.columns.map(
      (column, index) => `${scope} col:nth-child(${index + 1}) { width: ${column.share.toFixed(3)}%; }`,
    ),
    ...[...styles].map((style) => styleRule(scope, style)),
    ...pictures.map(
      ({ key, left, top, size }) =>
        `${scope} .${pictureClass(key)} { left: calc(${left} * var(--pt)); top: calc(${top} * var(--pt)); width: calc(${size} * var(--pt)); height: calc(${size} * var(--pt)); }`,
    ),
    ...heights.map((height) => `${scope} .${heightClass(height)} { height: calc(${height} * var(--pt)); }`),
  ]
    .filter((rule) => rule !== "")
    .join("\n");
}

/** Class of a picture by its key. */
export function pictureClass(key: string): string {
  return `paper-picture-${key}`;
}

/** Class of a row of at least this height in points. */
export function heightClass(height: number): string {
  return `paper-height-${String(height).replace(".", "_")}`;
}

function points(millimetres: number): string {
  return (millimetres * POINTS_PER_MM).toFixed(2);
}

function allRows(layout: PaperLayout): readonly PaperRow[] {
  return [...layout.above.flat(), ...layout.heading, ...layout.table.flat(), ...layout.below.flat()];
}
