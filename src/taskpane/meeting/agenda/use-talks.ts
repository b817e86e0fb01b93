import { useEffect, useMemo, useReducer } from "react";
import { talksInOrder, talksMissing, workOutTalks } from "../../../app/meeting/talks";
import type { MeetingSnapshot } from "../../../app/meeting/types";
import type { ProductTalk } from "../../../council/agenda/talk";

/** So many products are worked out at once when little changed; more of them in slices, so that the pane stays responsive. */
const AT_ONCE = 2;
/** Milliseconds. */
const SLICE = 12;

/** The talks of all products in order of urgency; null while they are being worked out. */
export function useTalks({ document, results }: MeetingSnapshot): readonly ProductTalk[] | null {
  const [turn, again] = useReducer((count: number) => count + 1, 0);
  const talks = useMemo(() => {
    // A further turn looks at what was worked out meanwhile.
    if (turn >= 0 && talksMissing(results) <= AT_ONCE) workOutTalks(document, results, () => false);
    return talksMissing(results) === 0 ? talksInOrder(results) : null;
  }, [document, results, turn]);
  useEffect(() => {
    if (talks !== null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = () => {
      const end = performance.now() + SLICE;
      workOutTalks(document, results, () => performance.now() > end);
      if (talksMissing(results) === 0) again();
      else timer = setTimeout(slice, 0);
    };
    timer = setTimeout(slice, 0);
    return () => clearTimeout(timer);
  }, [talks, document, results]);
  return talks;
}
