/** What the installed or cached page knows of itself. */
export interface AppStatus {
  /** Takes the newer version that waits; null while there is none. The page is loaded anew. */
  readonly update: (() => void) | null;
  /** Offers to install the page as an app; null where the browser does not, or it is installed. */
  readonly install: (() => Promise<void>) | null;
}

let status: AppStatus = { update: null, install: null };
const listeners = new Set<() => void>();

export const appStatus = {
  getSnapshot: (): AppStatus => status,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Tells a change of the page's state to whoever shows it. */
export function publishAppStatus(change: Partial<AppStatus>): void {
  status = { ...status, ...change };
  for (const listener of listeners) listener();
}
