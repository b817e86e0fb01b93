import { succeed, type Outcome } from "../../catalogue/outcome";
import type { LoadSet } from "../reading/read-sheets";
import { readWorkbook, type OpenedWorkbook } from "../reading/read-workbook";
import { sessionMemory } from "../reading/session-memory";
import { readGridQuickly } from "./quick/quick-grid";
import { RowMemory } from "./quick/row-memory";
import { HeadMemory, TailMemory } from "./quick/frame-memory";
import { ReusedMemory, PORTABLE_TOOLS, type ReadingTools } from "./reading-tools";
import { savedAt } from "./saved-at";
import { unpack } from "./unpack";

/** A member's workbook as consolidation wants it. */
export interface MemberReading extends Pick<OpenedWorkbook, "document" | "findings" | "sheets"> {
  /** ISO date-time the file was last saved, or "". */
  readonly savedAt: string;
}

/** The parts that are read: neither pictures nor the theme, and nothing else that only concerns the look. */
const WANTED =
  /^(?:_rels\/\.rels|docProps\/core\.xml|xl\/(?:_rels\/workbook\.xml\.rels|(?:workbook|styles|sharedStrings)\.xml|worksheets\/[^/]+\.xml))$/iu;

/** Reads one member's workbook after the other. */
export type MemberReader = (bytes: Uint8Array, fileName: string) => Promise<Outcome<MemberReading>>;

/**
 * A reader of many members' workbooks: what each says and what is wrong with it, exactly as `readWorkbookFile` finds it. It remembers
 * what most of them have in common. Errors: those of `readWorkbookFile`.
 */
export function memberReader(loadSet: LoadSet, tools: ReadingTools = PORTABLE_TOOLS): MemberReader {
  const memory = { rows: new RowMemory(), heads: new HeadMemory(), tails: new TailMemory() };
  const sessions = sessionMemory();
  let free: ReusedMemory | null = null;
  return async (bytes, fileName) => {
    const pkg = unpack(bytes, fileName);
    if (!pkg.ok) return pkg;
    // Whoever is read meanwhile takes other room.
    const room = free ?? new ReusedMemory();
    free = null;
    await pkg.value.prepare(
      (name) => WANTED.test(name),
      (parts) => tools.inflateAll(parts, room),
    );
    const grid = readGridQuickly(pkg.value, tools, memory);
    if (!grid.ok) return grid;
    const opened = await readWorkbook(grid.value, loadSet, sessions);
    if (!opened.ok) return opened;
    const { document, findings, sheets } = opened.value;
    const when = savedAt(pkg.value);
    free = room;
    return succeed({ document, findings, sheets, savedAt: when });
  };
}
