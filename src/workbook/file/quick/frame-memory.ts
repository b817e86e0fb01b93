import { UsualTags } from "./usual-xml";

/** Letters of tails that are remembered at most: some 12 KB for each product of a session, since where its pages break is its own. */
const MOST_LETTERS = 8_000_000;
const FOOTER = "<headerFooter";
const FOOTER_NAME = "headerFooter";
const FOOTER_END = "</headerFooter>";

/** Heads that are remembered at most, and their length: sheets of a set have the same one until somebody selects another cell. */
const MOST_HEADS = 256;
const LONGEST_HEAD = 10_000;
const CELLS = "<sheetData>";

/** What stands before the cells of worksheets: views, widths. */
export class HeadMemory {
  readonly #heads = new Set<string>();

  /** Where the cells begin behind a head that was gone through before; 0 behind any other. */
  endOf(xml: string): number {
    const at = xml.indexOf(CELLS) + CELLS.length;
    return at > CELLS.length && at < LONGEST_HEAD && this.#heads.has(xml.slice(0, at)) ? at : 0;
  }

  /** Remembers a head that was gone through to its sound end, with nothing but `<worksheet>` and the cells open. */
  keep(xml: string, end: number): void {
    if (end >= LONGEST_HEAD || this.#heads.size >= MOST_HEADS || !xml.slice(0, end).endsWith(CELLS)) return;
    // A copy: a piece would keep the whole worksheet in memory.
    this.#heads.add(` ${xml.slice(0, end)}`.slice(1));
  }
}

/**
 * The rest of worksheets behind their cells: formats, validations, the page. It is the same in all sheets of a product but for
 * the footer with member and seal, so that once it was gone through tag by tag, only the footer is.
 */
export class TailMemory {
  /** What stands behind the footer, by what stands before it. */
  readonly #tails = new Map<string, readonly string[]>();
  #letters = 0;

  /** Whether what follows is known to close a worksheet in which only `<worksheet>` is open. */
  knows(xml: string, at: number): boolean {
    const { before, footer, after } = partsOf(xml, at);
    return (this.#tails.get(before)?.includes(after) ?? false) && isFooter(footer);
  }

  /** Remembers a tail that was gone through to its sound end. */
  keep(xml: string, at: number): void {
    const { before, footer, after } = partsOf(xml, at);
    const letters = before.length + after.length;
    if (this.#letters + letters > MOST_LETTERS || !isFooter(footer)) return;
    this.#letters += letters;
    // Copies: pieces would keep the whole worksheet in memory.
    this.#tails.set(` ${before}`.slice(1), [...(this.#tails.get(before) ?? []), ` ${after}`.slice(1)]);
  }
}

/** What stands behind the cells of a worksheet: the header and footer, and the rest around it. */
function partsOf(
  xml: string,
  at: number,
): { readonly before: string; readonly footer: string; readonly after: string } {
  const from = xml.indexOf(FOOTER, at);
  if (from < 0) return { before: xml.slice(at), footer: "", after: "" };
  const end = Math.max(from, xml.lastIndexOf(FOOTER_END) + FOOTER_END.length);
  return { before: xml.slice(at, from), footer: xml.slice(from, end), after: xml.slice(end) };
}

/** Nothing, or a sound header and footer with nothing strange in it. */
function isFooter(xml: string): boolean {
  if (xml === "") return true;
  const tags = new UsualTags(xml);
  if (!tags.next() || tags.name !== FOOTER_NAME) return false;
  while (tags.next()) if (tags.name.endsWith("sheetData")) return false;
  return tags.isWhole && xml.endsWith(FOOTER_END);
}
