import type { ScoreSheet } from "../types";
import type { ProductResult } from "../result/product-result";
import type { SheetFigures } from "../result/sheet-figures";

/** A sheet whose total is in the mean, with its figures. */
export interface CountedSheet {
  readonly member: string;
  readonly choices: ScoreSheet["choices"];
  readonly figures: SheetFigures;
}

/** The sheets a result rests on, in the order of the roster. */
export function countedSheets({ members }: Pick<ProductResult, "members">): readonly CountedSheet[] {
  return members.flatMap(({ member, standing }) =>
    standing.kind === "counted" ? [{ member, choices: standing.sheet.choices, figures: standing.figures }] : [],
  );
}
