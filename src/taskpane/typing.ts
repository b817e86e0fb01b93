const TYPING = "input, textarea, select, [contenteditable='true'], [role='menu'], [role='dialog']";

/** Whether what has the focus takes keys for itself: a field, an open menu, a dialogue. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
