import { useEffect, useRef, type RefObject } from "react";

const FIELDS = "input:not([hidden]), textarea, button";

/**
 * When one thing takes another's place and the focus vanished with it, the focus goes to the first field or button of the new one: who
 * works by keyboard or hears the page never has to begin again at its top.
 * @param what Names what stands in the place now.
 * @param first Selects what takes the focus, where it is something else.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, what: string, first = FIELDS): void {
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    const taker = place.current?.querySelector<HTMLElement>(first);
    if (!taker) return;
    if (!taker.matches(FIELDS)) taker.tabIndex = -1;
    taker.focus({ preventScroll: true });
  }, [place, what, first]);
}
