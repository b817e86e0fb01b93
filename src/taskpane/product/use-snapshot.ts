import { useCallback, useSyncExternalStore } from "react";

/** A store whose value is read as it stands, and which tells when there is another. */
export interface Subscribable<S> {
  getSnapshot(): S;
  subscribe(listener: () => void): () => void;
}

/** The session as it stands; the component is drawn again with every change. */
export function useSnapshot<S>(store: Subscribable<S>): S {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const getSnapshot = useCallback(() => store.getSnapshot(), [store]);
  return useSyncExternalStore(subscribe, getSnapshot);
}
