import type { GridRow } from "../../reading/grid-types";

/** What a row was read from, besides its own letters. */
export interface RowUses {
  /** Places in the table of shared texts, and what stood there. */
  readonly places: number[];
  readonly texts: string[];
  /** Styles of its numbers, and whether they showed days. */
  readonly styles: number[];
  readonly areDates: boolean[];
  /** In its cells, a text that many cells share counted for each. */
  characters: number;
}

/** A row that was read before. */
export interface KnownRow {
  readonly xml: string;
  /** Null when its cells are empty. */
  readonly row: GridRow | null;
  readonly uses: RowUses;
  /** What followed it the last times, the last one first: a criterion's option mostly is ticked or not. */
  next: readonly KnownRow[];
}

/** Letters that are remembered at most: rows of some 60 sheets, each scored in many ways. */
const MOST_LETTERS = 48_000_000;
const ROW_END = "</row>";
const FOLLOWERS = 3;

/**
 * Rows of worksheets read one after the other. The members of a council score the same sheets, so that most rows of their workbooks are
 * the same letters: such a row is read once. Nothing is forgotten; when it is full, further rows are read without being remembered.
 */
export class RowMemory {
  readonly #rows = new Map<string, KnownRow>();
  #letters = 0;
  #previous: KnownRow | null = null;

  /** A new worksheet begins. */
  begin(): void {
    this.#previous = null;
  }

  /** The row that begins at a place of a worksheet, if the same one was read before; null otherwise. */
  find(xml: string, at: number, strings: readonly string[], dates: ReadonlySet<number>): KnownRow | null {
    const known = this.#expected(xml, at) ?? this.#byLetters(xml, at);
    if (!known || !meansTheSame(known.uses, strings, dates)) return null;
    this.#follow(known);
    return known;
  }

  /** Remembers the row between two places. */
  keep(xml: string, at: number, end: number, row: GridRow | null, uses: RowUses): void {
    if (this.#letters + end - at > MOST_LETTERS) {
      this.#previous = null;
      return;
    }
    this.#letters += end - at;
    // A copy: a piece would keep the whole worksheet in memory.
    const letters = ` ${xml.slice(at, end)}`.slice(1);
    const known: KnownRow = { xml: letters, row, uses, next: [] };
    this.#rows.set(letters, known);
    this.#follow(known);
  }

  /** One of those that followed the row before. */
  #expected(xml: string, at: number): KnownRow | null {
    if (this.#previous === null) return null;
    for (const each of this.#previous.next) {
      // Hosts compare two strings many times as fast as they look for one at a place.
      if (xml.slice(at, at + each.xml.length) === each.xml) return each;
    }
    return null;
  }

  #byLetters(xml: string, at: number): KnownRow | null {
    const end = xml.indexOf(ROW_END, at);
    return end < 0 ? null : (this.#rows.get(xml.slice(at, end + ROW_END.length)) ?? null);
  }

  #follow(known: KnownRow): void {
    const previous = this.#previous;
    this.#previous = known;
    if (!previous || previous.next[0] === known) return;
    previous.next = [known, ...previous.next.filter((each) => each !== known)].slice(0, FOLLOWERS);
  }
}

/** Whether the tables of another workbook say the same of a row's letters. */
function meansTheSame(uses: RowUses, strings: readonly string[], dates: ReadonlySet<number>): boolean {
  const { places, texts, styles, areDates } = uses;
  for (let index = 0; index < places.length; index++) {
    if ((strings[places[index] ?? -1] ?? "") !== texts[index]) return false;
  }
  for (let index = 0; index < styles.length; index++) {
    if (dates.has(styles[index] ?? 0) !== areDates[index]) return false;
  }
  return true;
}
