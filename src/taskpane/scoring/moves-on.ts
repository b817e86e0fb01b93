import { useSyncExternalStore } from "react";
import { readPreference, writePreference } from "../preferences";

const listeners = new Set<() => void>();
let movesOn = readPreference("move-on") !== "no";

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setMovesOn(value: boolean): void {
  movesOn = value;
  writePreference("move-on", value ? "yes" : "no");
  listeners.forEach((listener) => listener());
}

/** Whether choosing an option goes on to the next unscored criterion, and the switch for it; remembered. */
export function useMovesOn(): readonly [boolean, (value: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => movesOn), setMovesOn];
}
