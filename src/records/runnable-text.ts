/**
 * Texts that a spreadsheet opening a .csv would run: formulas, commands to other programs, and the full-width signs that Asian
 * versions of Excel take for the plain ones. An apostrophe before them counts in, so that what was guarded is guarded once more and comes back.
 */
const RUNNABLE = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** The text as it may stand in a .csv: with an apostrophe before it where a spreadsheet would run it. */
export function guardedText(text: string): string {
  return RUNNABLE.test(text) ? `'${text}` : text;
}

/** The text a .csv was given, without the apostrophe that guards it there. */
export function unguardedText(text: string): string {
  return text.startsWith("'") && RUNNABLE.test(text) ? text.slice(1) : text;
}
