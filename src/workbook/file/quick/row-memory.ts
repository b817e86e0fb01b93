import type { GridRow } from "../../reading/grid-types";

/** A row that was read before. */
export interface KnownRow {
  readonly xml: string;
  /** Null when its cells are empty. */
  readonly row: GridRow | null;
  /** Characters in its cells, a text that many cells share counted for each. */
  readonly characters: number;
  /**
   * For each of its cells what of the workbook's tables it was read from: the place of a shared text, `dayUse` of a number, or `NO_USE`.
   * One list of figures: there are many rows.
   */
  readonly uses: readonly number[];
  /** What followed it the last two times: an option mostly is ticked or not. */
  next: KnownRow | null;
  second: KnownRow | null;
}

/** A cell that says by itself what it holds. */
export const NO_USE = -1;

/** A number whose style decides whether it is a day. */
export function dayUse(style: number, isDate: boolean): number {
  return -2 - 2 * style - (isDate ? 1 : 0);
}

/** Letters that are remembered at most: rows of some 60 sheets, each scored in many ways. */
const MOST_LETTERS = 48_000_000;
const ROW_END = "</row>";

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
    if (!known || !meansTheSame(known, strings, dates)) return null;
    this.#follow(known);
    return known;
  }

  /** Remembers the row between two places. */
  keep(xml: string, at: number, end: number, read: Pick<KnownRow, "row" | "characters" | "uses">): void {
    // A copy: a piece would keep the whole worksheet in memory.
    const letters = ` ${xml.slice(at, end)}`.slice(1);
    // Beside other tables the same letters take the place of what they meant before.
    const more = this.#rows.has(letters) ? 0 : letters.length;
    if (this.#letters + more > MOST_LETTERS) {
      this.#previous = null;
      return;
    }
    this.#letters += more;
    const { row, characters, uses } = read;
    // Behind another text in the same place the sheet goes on as it did.
    const next = this.#previous?.next?.next ?? null;
    const known: KnownRow = { xml: letters, row, characters, uses, next, second: null };
    this.#rows.set(letters, known);
    this.#follow(known);
  }

  /** One of those that followed the row before. */
  #expected(xml: string, at: number): KnownRow | null {
    const { next, second } = this.#previous ?? NOTHING;
    return isHere(next, xml, at) ? next : isHere(second, xml, at) ? second : null;
  }

  #byLetters(xml: string, at: number): KnownRow | null {
    const end = xml.indexOf(ROW_END, at);
    return end < 0 ? null : (this.#rows.get(xml.slice(at, end + ROW_END.length)) ?? null);
  }

  #follow(known: KnownRow): void {
    const previous = this.#previous;
    this.#previous = known;
    if (!previous || previous.next === known) return;
    previous.second = previous.next;
    previous.next = known;
  }
}

const NOTHING = { next: null, second: null };

function isHere(known: KnownRow | null, xml: string, at: number): known is KnownRow {
  // Hosts compare two strings many times as fast as they look for one at a place.
  return known !== null && xml.slice(at, at + known.xml.length) === known.xml;
}

/** Whether the tables of another workbook say the same of a row's letters. */
function meansTheSame({ row, uses }: KnownRow, strings: readonly string[], dates: ReadonlySet<number>): boolean {
  for (let index = 0; index < uses.length; index++) {
    const use = uses[index] ?? NO_USE;
    if (use >= 0) {
      if ((strings[use] ?? "") !== row?.cells[index]?.value) return false;
    } else if (use !== NO_USE) {
      const figure = -2 - use;
      if (dates.has(figure >> 1) !== (figure % 2 === 1)) return false;
    }
  }
  return true;
}
