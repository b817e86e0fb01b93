import { parseAddress } from "../reading/grid-types";
import { spliced } from "./patch-sheet-xml";
import { scanXml } from "./xml";

/**
 * Finds or adds, for some cell styles, the same look with the cell locked or unlocked.
 * @param styles Indices as cells name them.
 * @returns the styles part, and the index to use instead of each given one.
 */
export function withProtection(
  stylesXml: string,
  styles: Iterable<number>,
  locked: boolean,
): { readonly xml: string; readonly instead: ReadonlyMap<number, number> } {
  const formats: string[] = [];
  let listStart = 0;
  let listTag = "";
  let end = 0;
  let formatStart = 0;
  let inList = false;
  scanXml(stylesXml, {
    open(name, _attributes, tag, parser) {
      const start = stylesXml.lastIndexOf("<", parser.position - 1);
      if (name === "cellXfs") {
        inList = true;
        listStart = start;
        listTag = stylesXml.slice(start, parser.position);
      } else if (inList && name === "xf") formatStart = start;
      if (tag.isSelfClosing && name === "cellXfs") inList = false;
    },
    close(name, tag, parser) {
      if (!inList) return;
      if (name === "xf") formats.push(stylesXml.slice(formatStart, parser.position));
      if (name === "cellXfs" && !tag.isSelfClosing) {
        end = stylesXml.lastIndexOf("<", parser.position - 1);
        inList = false;
      }
    },
  });
  const known = formats.length;
  const instead = new Map<number, number>();
  for (const style of styles) {
    const format = formats[style];
    if (format === undefined || instead.has(style)) continue;
    const wanted = protectedFormat(format, locked);
    let index = formats.indexOf(wanted);
    if (index < 0) index = formats.push(wanted) - 1;
    instead.set(style, index);
  }
  if (formats.length === known) return { xml: stylesXml, instead };
  const counted = listTag.replace(/count="\d+"/, `count="${String(formats.length)}"`);
  const xml = spliced(stylesXml, [
    { start: listStart, end: listStart + listTag.length, xml: counted },
    { start: end, end, xml: formats.slice(known).join("") },
  ]);
  return { xml, instead };
}

function protectedFormat(format: string, locked: boolean): string {
  const bare = format.replace(/<(\w+:)?protection\b[^>]*?(\/>|>\s*<\/(\w+:)?protection>)/, "");
  const [, prefix = ""] = /^<(\w+:)?xf\b/.exec(bare) ?? [];
  const protection = `<${prefix}protection locked="${locked ? "1" : "0"}"/>`;
  const tagEnd = bare.indexOf(">");
  const selfClosing = bare[tagEnd - 1] === "/";
  const attributes = bare
    .slice(0, selfClosing ? tagEnd - 1 : tagEnd)
    .replace(/\sapplyProtection="[^"]*"/, "")
    .trimEnd();
  const inside = selfClosing ? "" : bare.slice(tagEnd + 1, bare.lastIndexOf("</"));
  // The schema wants alignment before protection, and extensions after it.
  const extensions = inside.search(/<(\w+:)?extLst\b/);
  const before = extensions < 0 ? inside : inside.slice(0, extensions);
  const after = extensions < 0 ? "" : inside.slice(extensions);
  return `${attributes} applyProtection="1">${before}${protection}${after}</${prefix}xf>`;
}

/** The style indices of some cells, by 1-based row and columns; cells that are not in the sheet are left out. */
export function cellStyles(
  sheetXml: string,
  wanted: ReadonlyMap<number, readonly number[]>,
): readonly { readonly row: number; readonly column: number; readonly style: number }[] {
  const found: { row: number; column: number; style: number }[] = [];
  let row = 0;
  let column = 0;
  scanXml(sheetXml, {
    open(name, attributes) {
      if (name === "row") {
        const given = Number(attributes["r"]);
        row = Number.isInteger(given) && given > 0 ? given : row + 1;
        column = 0;
      } else if (name === "c") {
        column = parseAddress(attributes["r"] ?? "")?.column ?? column + 1;
        if (wanted.get(row)?.includes(column)) found.push({ row, column, style: Number(attributes["s"] ?? "0") });
      }
    },
  });
  return found;
}
