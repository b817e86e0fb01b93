import type { StyleName } from "../../records/blueprint";
import { styleOf } from "../../workbook/file/styles";

/** Times New Roman where it is installed, else a font of the same widths. */
export const PAPER_FONT = `"Times New Roman", "Liberation Serif", Tinos, serif`;

/** One step of a spreadsheet's indentation, points. */
const INDENT = 9;
const CELL_PADDING = 2.5;

const VERTICAL = { top: "top", middle: "middle", bottom: "bottom" } as const;

/** Class of the cells of a look. */
export function styleClass(style: StyleName): string {
  return `paper-${style.replace(/[^a-z0-9-]/gi, "_")}`;
}

/** The look of a style name as the .xlsx renderer draws it, as a CSS rule: one look, two papers. */
export function styleRule(scope: string, name: StyleName): string {
  const { font, alignment, border, fill } = styleOf(name, false);
  const declarations = [
    `font-size: calc(${font?.size ?? 13} * var(--pt))`,
    font?.bold ? "font-weight: bold" : "",
    font?.italic ? "font-style: italic" : "",
    `text-align: ${alignment?.horizontal ?? "left"}`,
    `vertical-align: ${alignment?.vertical && alignment.vertical in VERTICAL ? alignment.vertical : "middle"}`,
    alignment?.shrinkToFit ? "white-space: nowrap" : "",
    alignment?.indent ? `padding-left: calc(${CELL_PADDING + alignment.indent * INDENT} * var(--pt))` : "",
    border?.top ? "border: calc(0.5 * var(--pt)) solid black" : "",
    fill?.type === "pattern" && fill.fgColor?.argb ? `background: #${fill.fgColor.argb.slice(-6)}` : "",
  ];
  return `${scope} .${styleClass(name)} { ${declarations.filter((each) => each !== "").join("; ")}; }`;
}
