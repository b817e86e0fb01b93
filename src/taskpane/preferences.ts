/** What this browser remembers of a person's habits; never anything of a session. */
export type PreferenceName = "language" | "move-on" | "official-wording" | "welcomed" | "version";

const PREFIX = "ocop.";

/** The value kept under a name; null when there is none or the browser refuses storage. */
export function readPreference(name: PreferenceName): string | null {
  try {
    return window.localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a value; a browser that refuses storage simply forgets it. */
export function writePreference(name: PreferenceName, value: string): void {
  try {
    window.localStorage.setItem(PREFIX + name, value);
  } catch {
    // A habit that is not remembered costs a tap next time, nothing else.
  }
}
