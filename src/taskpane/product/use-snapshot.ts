import { useCallback, useSyncExternalStore } from "react";
import type { ScoringStore, StoreSnapshot } from "../../app/types";

/** The session as it stands; the component is drawn again with every change. */
export function useSnapshot(store: ScoringStore): StoreSnapshot {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const getSnapshot = useCallback(() => store.getSnapshot(), [store]);
  return useSyncExternalStore(subscribe, getSnapshot);
}
