import { useEffect, useEffectEvent } from "react";

const TYPING = "input, textarea, select, [contenteditable='true'], [role='menu'], [role='radio'], table";

/** ← → and Page Up, Page Down (what a presenter's remote sends) step through the items; never while something is typed. */
export function useStepKeys(step: (by: -1 | 1) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(TYPING) !== null) return;
    const back = event.key === "ArrowLeft" || event.key === "PageUp";
    if (!back && event.key !== "ArrowRight" && event.key !== "PageDown") return;
    event.preventDefault();
    step(back ? -1 : 1);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}
