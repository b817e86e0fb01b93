import { evenLines, textWidth } from "./text-metrics";
import { TYPOGRAPHY } from "./typography";

/** Texts at the head of a record (Decree 30/2020, Annex I, part II). */

export const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const MOTTO = "Độc lập - Tự do - Hạnh phúc";

/** Heights of the rows of Quốc hiệu, Tiêu ngữ and its rule, points. */
export const NATION_HEIGHTS = { nation: 17, motto: 18, rule: 9 } as const;

/** The rule under Tiêu ngữ, as long as that, as a line of text: cells have no border shorter than themselves. */
export function mottoRule(): string {
  const length = textWidth(MOTTO, TYPOGRAPHY.motto);
  return "_".repeat(Math.max(4, Math.round(length / textWidth("_", TYPOGRAPHY.rule))));
}

/**
 * The council in capitals over its rule, which is two fifths as long as the longest line.
 * @param width Longest line, points: short enough to leave a gap to Quốc hiệu.
 */
export function agencyText(council: string, width: number): string {
  const agency = evenLines(council.toUpperCase(), width, TYPOGRAPHY.agency);
  const longest = Math.max(...agency.map((line) => textWidth(line, TYPOGRAPHY.agency)), 0);
  const dashes = Math.max(3, Math.round((0.4 * longest) / TYPOGRAPHY.agency.size));
  return [...agency, "—".repeat(dashes)].join("\n");
}
