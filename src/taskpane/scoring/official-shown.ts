import { useSyncExternalStore } from "react";
import { readPreference, writePreference } from "../preferences";

const listeners = new Set<() => void>();
let shown = readPreference("official-wording") === "yes";

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setShown(value: boolean): void {
  shown = value;
  writePreference("official-wording", value ? "yes" : "no");
  listeners.forEach((listener) => listener());
}

/** Whether the words of the official sheet stand under our own, at every criterion; remembered. */
export function useOfficialShown(): readonly [boolean, (value: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => shown), setShown];
}
