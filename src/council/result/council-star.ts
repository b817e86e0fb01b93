import type { Star } from "../../catalogue/types";
import { bandOf } from "../../scoring/band";
import { starAllowedBy } from "../../scoring/floors";
import type { Rubric } from "../../scoring/rubric";
import { lowerStar } from "../../scoring/verdict";
import type { Conclusion, CouncilFloorRule } from "../types";
import { councilFloors, missedByCouncil } from "./council-floors";
import type { SheetFigures } from "./sheet-figures";

/** What the council's floors depend on beside the sheets. */
export interface FloorSetting {
  readonly rubric: Rubric;
  readonly rule: CouncilFloorRule;
  /** Those of the product. */
  readonly conclusions: readonly Conclusion[];
}

/**
 * The star some complete sheets come to, knock-outs aside; a floor that waits for a conclusion is not met.
 * @throws RangeError without any sheet.
 */
export function councilStar(
  { rubric, rule, conclusions }: FloorSetting,
  sheets: readonly Pick<SheetFigures, "points" | "total">[],
): Star {
  const sum = sheets.reduce((total, sheet) => total + sheet.total, 0);
  const missed = missedByCouncil(councilFloors(rubric, sheets, rule, conclusions));
  return lowerStar(bandOf(sum, sheets.length), starAllowedBy(missed));
}
