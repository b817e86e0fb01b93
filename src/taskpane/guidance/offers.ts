import { readPreference, writePreference } from "../preferences";
import { VERSION } from "./version";

/** What may be offered once, unasked: the introduction to who is new here, what has changed to who knew an older version. */
export type Offer = "welcome" | "news";

/** Whether the introduction was seen, skipped, or made needless by beginning to work. */
export function isNewHere(): boolean {
  return readPreference("welcomed") === null;
}

/** Remembers that nothing has to be introduced any more. */
export function rememberWelcome(): void {
  writePreference("welcomed", "yes");
}

/** What to offer now; null almost always. */
export function offerNow(): Offer | null {
  if (isNewHere()) return "welcome";
  const seen = readPreference("version");
  return seen !== null && seen !== VERSION ? "news" : null;
}

/** Remembers that this version is known here, so that it is never offered again. */
export function rememberVersion(): void {
  writePreference("version", VERSION);
}
