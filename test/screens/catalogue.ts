import type { ScreenState, Walk } from "./state";
import { excelWalks } from "./walks/excel";
import { helpWalks } from "./walks/help";
import { memberWalks } from "./walks/member";
import { officialAndTroubleWalks } from "./walks/member-trouble";
import { secretaryWalks } from "./walks/secretary";
import { startWalks } from "./walks/start";

/** Every screen in every state that its users can meet. A new screen is added to a walk, or brings one of its own. */
export const WALKS: readonly Walk[] = [
  ...startWalks,
  ...helpWalks,
  ...memberWalks,
  ...officialAndTroubleWalks,
  ...secretaryWalks,
  ...excelWalks,
];

export const STATES: readonly (ScreenState & Pick<Walk, "face">)[] = WALKS.flatMap(({ face, states }) =>
  states.map((state) => ({ ...state, face })),
);
