import type { SheetLine } from "./sheet-lines";

/** What an option begins with: a box, a dash, or nothing at all. */
export type OptionLook = "box" | "dash" | "other";

/** What most options of a set begin with. */
export function commonLook(lines: readonly SheetLine[]): OptionLook {
  const count = (look: OptionLook): number =>
    lines.filter(({ kind, points }) => kind.kind === look && (look === "box" || points.kind === "value")).length;
  const [boxes, dashes, others] = [count("box"), count("dash"), count("other")];
  return boxes >= dashes && boxes >= others && boxes > 0 ? "box" : dashes >= others && dashes > 0 ? "dash" : "other";
}
