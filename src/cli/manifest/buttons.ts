import type { IconName } from "./icons";

/** The four buttons of the group, in their order on the ribbon. */
export const RIBBON_ASKS = ["score", "next", "evidence", "print"] as const satisfies readonly IconName[];

export type RibbonAsk = (typeof RIBBON_ASKS)[number];

/** All buttons share one pane: pressing another one turns that pane to its page, also when the pane is shut. */
export const TASKPANE_ID = "Ocop.Pane";

/** The page of the pane, as webpack names it. */
export const PANE_PAGE = "excel.html";

/** The page and query a button opens: "excel.html", "excel.html?do=next". */
export function pageOf(ask: RibbonAsk): string {
  return ask === "score" ? PANE_PAGE : `${PANE_PAGE}?do=${ask}`;
}
