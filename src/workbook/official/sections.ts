import type { PartCode } from "../../catalogue/types";
import { cellLines } from "./cell-lines";
import { lineKind } from "./line-kinds";
import { fold, tidy } from "./plain-text";
import type { SourceRow } from "./source-rows";

/** The rows of one set: what stands above its table, and the table from its first part on. */
export interface Section {
  readonly preamble: readonly SourceRow[];
  readonly body: readonly SourceRow[];
}

const ORDER: Readonly<Record<PartCode, number>> = { A: 1, B: 2, C: 3 };

/** A line that names a set: "1. Bộ sản phẩm: Rau, củ, quả, hạt tươi". */
export const SET_TITLE =
  /^(?:\W*(\d{1,2})\s*[.):]\s*)?b[oộ]\s*(?:s[aả]n\s*ph[aẩ]m|ti[eê]u\s*ch[ií])\s*(?:s[oố]\s*)?(\d{1,2})?\s*[:.–-]\s*(.+)$/iu;

/**
 * Cuts the rows into sets. A set begins with its first part; a part that does not come after the one before, a total, a
 * title of a set or another worksheet begins the next.
 */
export function sectionsOf(rows: readonly SourceRow[], sheetsApart: boolean): readonly Section[] {
  const sections: Section[] = [];
  let buffer: SourceRow[] = [];
  let body: SourceRow[] | null = null;
  let lastPart = 0;
  let over = true;
  let table = "";
  for (const row of rows) {
    const part = partOf(row);
    const apart = sheetsApart && row.table !== table;
    if (apart) over = true;
    table = row.table;
    if (part !== null) {
      const follows = body !== null && !apart && ORDER[part] > lastPart && !(over && buffer.some(namesSet));
      if (follows && body) body.push(...buffer.filter(({ kind }) => kind === "row"), row);
      else {
        body = [row];
        sections.push({ preamble: buffer, body });
      }
      buffer = [];
      lastPart = ORDER[part];
      over = false;
    } else if (!over && body) {
      if (row.kind === "paragraph") {
        over = namesSet(row);
        buffer.push(row);
      } else if (namesSet(row) || endsSet(row)) {
        over = true;
        buffer.push(row);
      } else body.push(...buffer.splice(0).filter(({ kind }) => kind === "row"), row);
    } else buffer.push(row);
  }
  return sections;
}

/** The part that a row opens, also when its letter stands in a column of its own. */
function partOf(row: SourceRow): PartCode | null {
  for (const cell of row.cells) {
    const kind = cellLines(cell)[0]?.kind;
    if (kind?.kind === "part") return kind.code;
  }
  const [first, second] = row.cells;
  const letter = /^(A|B|C|I|II|III)[.:)]?$/u.exec(tidy(first?.text ?? ""))?.[1];
  if (
    letter === undefined ||
    !second ||
    !/^(?:san pham va suc manh|kha nang tiep thi|chat luong san pham)/u.test(fold(second.text))
  )
    return null;
  const kind = lineKind(`Phần ${letter}:`);
  return kind.kind === "part" ? kind.code : null;
}

function namesSet(row: SourceRow): boolean {
  return row.cells.some((cell) => SET_TITLE.test(cellLines(cell)[0]?.whole ?? ""));
}

function endsSet(row: SourceRow): boolean {
  return row.cells.some((cell) => cellLines(cell)[0]?.kind.kind === "end");
}
