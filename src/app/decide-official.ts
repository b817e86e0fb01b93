import type { OfficialSheet } from "../council/types";
import type { OfficialDifference } from "../workbook/official/session-sheet";

/**
 * The sheet as a session takes it up.
 * @param taken Places (`OfficialDifference.at`) whose figures are taken from the file; elsewhere the decision's stand.
 */
export function decidedSheet(
  sheet: OfficialSheet,
  differences: readonly OfficialDifference[],
  taken: ReadonlySet<string>,
): OfficialSheet {
  const isTaken = ({ at, figure }: OfficialDifference): boolean => figure !== null && taken.has(at);
  return {
    ...sheet,
    decisions: differences.flatMap((difference) =>
      difference.findings.map(({ at, code, where, message }) => ({
        ...{ at, code, where, message },
        keep: isTaken(difference) ? ("file" as const) : ("law" as const),
      })),
    ),
    figures: differences.flatMap((each) => (each.figure !== null && isTaken(each) ? [each.figure] : [])),
  };
}
