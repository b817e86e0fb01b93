import { UsualTags } from "./usual-xml";

/** What stands behind the cells of a worksheet, without its header and footer. */
interface KnownTail {
  readonly before: string;
  readonly after: string;
}

/** Tails that are remembered at most; a set of sheets has one. */
const MOST_TAILS = 64;
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
 * The rest of worksheets behind their cells: formats, validations, the page. It is the same in all sheets of a set but for the
 * footer with member and seal, so that once it was gone through tag by tag, only the footer is.
 */
export class TailMemory {
  #tails: readonly KnownTail[] = [];

  /** Whether what follows is known to close a worksheet in which only `<worksheet>` is open. */
  knows(xml: string, at: number): boolean {
    for (const tail of this.#tails) {
      const { before, after } = tail;
      const footer = at + before.length;
      const end = xml.length - after.length;
      if (end < footer || xml.slice(at, footer) !== before || xml.slice(end) !== after) continue;
      if (!isFooter(xml.slice(footer, end))) return false;
      if (this.#tails[0] !== tail) this.#tails = [tail, ...this.#tails.filter((each) => each !== tail)];
      return true;
    }
    return false;
  }

  /** Remembers a tail that was gone through to its sound end. */
  keep(xml: string, at: number): void {
    const from = xml.indexOf(FOOTER, at);
    const end = xml.indexOf(FOOTER_END, from) + FOOTER_END.length;
    if (from >= 0 && (end < from || !isFooter(xml.slice(from, end)))) return;
    const [before, after] = from < 0 ? [xml.slice(at), ""] : [xml.slice(at, from), xml.slice(end)];
    // Copies: pieces would keep the whole worksheet in memory.
    const tail = { before: ` ${before}`.slice(1), after: ` ${after}`.slice(1) };
    this.#tails = [tail, ...this.#tails].slice(0, MOST_TAILS);
  }
}

/** Nothing, or a sound header and footer with nothing strange in it. */
function isFooter(xml: string): boolean {
  if (xml === "") return true;
  const tags = new UsualTags(xml);
  if (!tags.next() || tags.name !== FOOTER_NAME) return false;
  while (tags.next()) if (tags.name.endsWith("sheetData")) return false;
  return tags.isWhole && xml.endsWith(FOOTER_END);
}
