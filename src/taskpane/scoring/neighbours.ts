/** The code after or before `from` in the order of the sheet; null at its ends. An unknown `from` gives the first. */
export function neighbour(codes: readonly string[], from: string, step: 1 | -1): string | null {
  const at = codes.indexOf(from);
  if (at < 0) return codes[0] ?? null;
  return codes[at + step] ?? null;
}

/** The next unscored code after `from`, going on from the start of the sheet; null when nothing else is unscored. */
export function nextUnscored(codes: readonly string[], unscored: readonly string[], from: string): string | null {
  const open = new Set(unscored);
  const at = codes.indexOf(from);
  const after = [...codes.slice(at + 1), ...codes.slice(0, Math.max(at, 0))];
  return after.find((code) => open.has(code)) ?? null;
}
