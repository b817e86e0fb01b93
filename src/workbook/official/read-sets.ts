import { buildParts } from "./build-parts";
import { findColumns } from "./columns";
import { mendCodes } from "./mend-codes";
import { readPreamble } from "./preamble";
import { sectionsOf, type Section } from "./sections";
import { sheetLines } from "./sheet-lines";
import { readNodes, type ReadSet } from "./sheet-tree";
import type { SourceFile, SourceRow } from "./source-rows";

/** A set with the rows above its table, where the decision may be named. */
export interface FoundSet {
  readonly read: ReadSet;
  readonly preamble: readonly SourceRow[];
}

/**
 * Every scoring sheet in a file, in its order. A table that opens a part but holds no criterion is none.
 * @param names Names of the sets that the catalogue knows.
 */
export function readSets(file: SourceFile, names: readonly string[]): readonly FoundSet[] {
  return sectionsOf(file.rows, file.format === "xlsx")
    .map((section) => ({ read: readSection(section, names), preamble: section.preamble }))
    .filter(({ read }) => readNodes(read.parts).some(({ options }) => options.length > 0));
}

function readSection(section: Section, names: readonly string[]): ReadSet {
  const columns = findColumns(section);
  const built = buildParts(sheetLines(section.body, columns));
  const mended = mendCodes(built.parts);
  const preamble = readPreamble(section.preamble, names);
  const first = section.body[0];
  return {
    ...preamble,
    disqualifiedWhen: [...new Set([...preamble.disqualifiedWhen, ...built.disqualifiedWhen])],
    parts: built.parts,
    remarks: [...built.remarks, ...mended],
    columns,
    place: { kind: "row", table: first?.table ?? "", row: first?.row ?? 1, column: columns.title },
  };
}
