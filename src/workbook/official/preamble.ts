import { fold, likeness, linesOf } from "./plain-text";
import { SET_TITLE } from "./sections";
import type { Place } from "./sheet-lines";
import type { ReadSet } from "./sheet-tree";
import type { SourceRow } from "./source-rows";

/** A line above a set's table. */
export interface PreambleLine {
  readonly text: string;
  readonly place: Place;
}

export type Preamble = Pick<ReadSet, "title" | "sector" | "group" | "disqualifiedWhen">;

/**
 * What stands above the table of a set: its number and name, its sector, and what knocks a dossier out.
 * @param names Names of the sets that the catalogue knows; a line without the words "Bộ sản phẩm" is a title when it is
 * one of them.
 */
export function readPreamble(rows: readonly SourceRow[], names: readonly string[]): Preamble {
  const lines = preambleLines(rows);
  const worded = lines.findLastIndex(({ text }) => SET_TITLE.test(text));
  const found = worded >= 0 ? worded : lines.findLastIndex(({ text }) => isName(text, names));
  const own = found < 0 ? lines : lines.slice(found);
  const title = found < 0 ? null : titleOf(own[0]);
  const sectorLine = own.map(({ text }) => SECTOR.exec(text)).find((match) => match !== null);
  const disqualified = own.flatMap(({ text }) =>
    /^(?:ho so |san pham )?bi loai (?:khi|neu)/u.test(fold(text)) ? [text] : [],
  );
  return {
    title,
    sector: sectorLine?.[1]?.trim() ?? null,
    group: sectorLine?.[2]?.trim() ?? null,
    disqualifiedWhen: [...new Set(disqualified)],
  };
}

export function preambleLines(rows: readonly SourceRow[]): readonly PreambleLine[] {
  return rows.flatMap((row) =>
    row.cells.flatMap(({ column, text }) =>
      linesOf(text).map((line) => ({
        text: line,
        place: { kind: row.kind, table: row.table, row: row.row, column },
      })),
    ),
  );
}

const SECTOR = /^\(\s*s[aả]n ph[aẩ]m\s*:\s*(.+?)(?:\s*[.,;]\s*nh[oó]m\s*:\s*([^)]+))?\)?$/iu;
/** "13. Sản phẩm cà phê, ca cao": the annex drops the words "Bộ sản phẩm" at times. */
const NUMBERED = /^(\d{1,2})\s*[.)]\s+(\p{Lu}.*)$/u;

function isName(text: string, names: readonly string[]): boolean {
  const numbered = NUMBERED.exec(text)?.[2];
  if (numbered !== undefined && /^(?:S[aả]n ph[aẩ]m|D[iị]ch v[uụ])\s+(?!:)/iu.test(numbered)) return true;
  const [wanted, least] = numbered === undefined ? [text, 0.85] : [numbered, 0.6];
  return names.some((name) => likeness(wanted, name) >= least);
}

function titleOf(line: PreambleLine | undefined): ReadSet["title"] {
  if (!line) return null;
  const named = SET_TITLE.exec(line.text);
  const numbered = NUMBERED.exec(line.text);
  const number = named?.[1] ?? named?.[2] ?? numbered?.[1];
  const name = named?.[3] ?? numbered?.[2] ?? line.text;
  return { no: number === undefined ? null : Number(number), name: name.trim(), place: line.place };
}
