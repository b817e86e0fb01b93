import { useEffect, useEffectEvent } from "react";
import { isTyping } from "../typing";

/** What the keys do while a sheet is being scored. */
export interface KeyActions {
  /** 1–9: the option, or the case, at this place of the card. */
  readonly choose: (place: number) => void;
  readonly previous: () => void;
  readonly next: () => void;
  readonly nextUnscored: () => void;
  readonly search: () => void;
  readonly help: () => void;
  readonly escape: () => void;
}

/** Enter belongs to a button that has the focus; only the option already chosen leaves it to "next unscored". */
function ownsEnter(target: EventTarget | null): boolean {
  const button = target instanceof Element ? target.closest("button, a[href], summary") : null;
  return button !== null && button.getAttribute("aria-checked") !== "true";
}

function actionFor(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  // A held key must not run through the whole sheet.
  if (event.repeat && !key.startsWith("Arrow") && !key.startsWith("Page")) return null;
  if (/^[1-9]$/.test(key)) return () => actions.choose(Number(key));
  switch (key) {
    case "ArrowLeft":
    case "PageUp":
      return actions.previous;
    case "ArrowRight":
    case "PageDown":
      return actions.next;
    case "Enter":
      return ownsEnter(event.target) ? null : actions.nextUnscored;
    case "/":
      return actions.search;
    case "?":
      return actions.help;
    case "Escape":
      return actions.escape;
    default:
      return null;
  }
}

/** Listens to the keys of the score screen; never while something is being typed or a menu is open. */
export function useKeys(actions: KeyActions): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const action = actionFor(event, actions);
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}
