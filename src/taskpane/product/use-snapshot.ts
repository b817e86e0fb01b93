import { useSyncExternalStore } from "react";
import type { ScoringStore, StoreSnapshot } from "../../app/types";

/** The session as it stands; the component is drawn again with every change. */
export function useSnapshot(store: ScoringStore): StoreSnapshot {
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
