import { spliced } from "./patch-sheet-xml";
import { localName, scanXml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Number formats below are Excel's own and mean the same in every file. */
const FIRST_OWN_FORMAT = 164;

export interface MergedStyles {
  readonly xml: string;
  /** Index in the merged part of a cell style of the added one. */
  readonly cellStyle: (index: number) => number;
  /** Index in the merged part of a conditional style of the added one. */
  readonly conditionalStyle: (index: number) => number;
}

type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

interface List {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly children: readonly string[];
}

/** Adds all looks of one styles part behind those of another, whose own indices stay as they are. */
export function mergeStyles(base: string, added: string): MergedStyles {
  const own = lists(base);
  const more = lists(added);
  const count = (name: ListName): number => own.lists.get(name)?.children.length ?? 0;
  const formatIds = new Map<number, number>();
  const highest = Math.max(FIRST_OWN_FORMAT - 1, ...(own.lists.get("numFmts")?.children ?? []).map(formatId));
  const formats = (more.lists.get("numFmts")?.children ?? []).map((format, index) => {
    const id = highest + 1 + index;
    formatIds.set(formatId(format), id);
    return format.replace(/numFmtId="\d+"/, `numFmtId="${String(id)}"`);
  });
  const shifted = (tag: string, attribute: string, by: (index: number) => number): string =>
    tag.replace(
      new RegExp(`\\b${attribute}="(\\d+)"`),
      (_whole, index: string) => `${attribute}="${String(by(Number(index)))}"`,
    );
  const cellFormats = (more.lists.get("cellXfs")?.children ?? []).map((format) => {
    const end = format.indexOf(">");
    let tag = format.slice(0, end);
    tag = shifted(tag, "numFmtId", (id) => formatIds.get(id) ?? id);
    tag = shifted(tag, "fontId", (index) => index + count("fonts"));
    tag = shifted(tag, "fillId", (index) => index + count("fills"));
    tag = shifted(tag, "borderId", (index) => index + count("borders"));
    return shifted(tag, "xfId", () => 0) + format.slice(end);
  });
  const additions: readonly (readonly [ListName, readonly string[]])[] = [
    ["numFmts", formats],
    ["fonts", more.lists.get("fonts")?.children ?? []],
    ["fills", more.lists.get("fills")?.children ?? []],
    ["borders", more.lists.get("borders")?.children ?? []],
    ["cellXfs", cellFormats],
    ["dxfs", more.lists.get("dxfs")?.children ?? []],
  ];
  const splices = additions
    .flatMap(([name, children]) => addition(own, name, children))
    .sort((a, b) => a.start - b.start);
  return {
    xml: spliced(base, splices),
    cellStyle: (index) => index + count("cellXfs"),
    conditionalStyle: (index) => index + count("dxfs"),
  };
}

interface StyleLists {
  readonly prefix: string;
  readonly lists: ReadonlyMap<string, List>;
  /** Where the first list of the part may stand, and where conditional styles may. */
  readonly first: number;
  readonly afterCellStyles: number;
}

function addition(own: StyleLists, name: ListName, children: readonly string[]) {
  if (children.length === 0) return [];
  const { prefix } = own;
  // Under a prefix the added looks, written without one, say themselves which vocabulary they are.
  const inside = children
    .map((child) => (prefix === "" ? child : child.replace(/^<(\w+)/, `<$1 xmlns="${MAIN}"`)))
    .join("");
  const list = own.lists.get(name);
  if (!list) {
    const at = name === "numFmts" ? own.first : own.afterCellStyles;
    return [
      { start: at, end: at, xml: `<${prefix}${name} count="${String(children.length)}">${inside}</${prefix}${name}>` },
    ];
  }
  const total = `count="${String(list.children.length + children.length)}"`;
  const open = list.tag.replace(/\s*\/?>$/, ">");
  const counted = /\scount="\d+"/.test(open) ? open.replace(/count="\d+"/, total) : open.replace(/>$/, ` ${total}>`);
  return [{ start: list.start, end: list.end, xml: `${counted}${list.children.join("")}${inside}</${prefix}${name}>` }];
}

function formatId(format: string): number {
  return Number(/numFmtId="(\d+)"/.exec(format)?.[1] ?? 0);
}

function lists(xml: string): StyleLists {
  const found = new Map<string, List>();
  let prefix = "";
  let first = 0;
  let afterCellStyles = 0;
  let depth = 0;
  let start = 0;
  let tagText = "";
  let childStart = 0;
  let children: string[] = [];
  scanXml(xml, {
    open(_name, _attributes, tag, parser) {
      depth++;
      const at = xml.lastIndexOf("<", parser.position - 1);
      if (depth === 1) {
        prefix = tag.name.slice(0, tag.name.length - localName(tag.name).length);
        first = parser.position;
      } else if (depth === 2) {
        start = at;
        tagText = xml.slice(at, parser.position);
        children = [];
      } else if (depth === 3) childStart = at;
    },
    close(name, _tag, parser) {
      if (depth === 3) children.push(xml.slice(childStart, parser.position));
      else if (depth === 2) {
        found.set(name, { start, end: parser.position, tag: tagText, children });
        if (name === "cellXfs" || name === "cellStyles") afterCellStyles = parser.position;
      }
      depth--;
    },
  });
  return { prefix, lists: found, first, afterCellStyles };
}
