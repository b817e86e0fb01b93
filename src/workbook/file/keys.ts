import type { ScoreSheet } from "../../council/types";

/** Under which `workbookBlueprint` looks up the set of a sheet: the same text as its `setKey`. */
export const setKeyOf = ({ edition, set }: Pick<ScoreSheet, "edition" | "set">): string => `${edition}:${String(set)}`;

/** A criterion of one sheet, as remembered once it has been chosen or cleared. */
export const touchedKey = (product: string, member: string, criterion: string): string =>
  JSON.stringify([product, member, criterion]);
