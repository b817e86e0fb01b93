import { intersection, type Rect } from "../addresses";

/** What is left of some rectangles when others are taken out of them. */
export function without(rects: readonly Rect[], taken: readonly Rect[]): Rect[] {
  return taken.reduce<Rect[]>((left, hole) => left.flatMap((rect) => cut(rect, hole)), [...rects]);
}

function cut(rect: Rect, hole: Rect): Rect[] {
  const gone = intersection(rect, hole);
  if (!gone) return [rect];
  return [
    { ...rect, bottom: gone.top - 1 },
    { ...rect, top: gone.bottom + 1 },
    { ...rect, top: gone.top, bottom: gone.bottom, right: gone.left - 1 },
    { ...rect, top: gone.top, bottom: gone.bottom, left: gone.right + 1 },
  ].filter(({ top, bottom, left, right }) => top <= bottom && left <= right);
}
