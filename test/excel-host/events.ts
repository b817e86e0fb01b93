import type { JsonObject } from "./json";

/** Numbers of the events as they travel over the bridge. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  FormatChanged: 18,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
} as const;
export type EventName = keyof typeof EVENT_TYPES;

export const WORKBOOK_TARGET = "Workbook";

export interface HostEvent {
  readonly name: EventName;
  /** Id of the worksheet it happened on. */
  readonly sheet: string;
  readonly message: JsonObject;
}

/** Everything that happened and has not been told yet. */
export class EventLine {
  /** False while an add-in has switched events off (`runtime.enableEvents`). */
  enabled = true;
  private waiting: HostEvent[] = [];

  emit(name: EventName, sheet: string, message: JsonObject): void {
    if (!this.enabled) return;
    this.waiting.push({ name, sheet, message });
  }

  /** Everything that happened since the last call, as if it had been done by `source`. */
  take(source: "Local" | "Remote"): readonly HostEvent[] {
    const events = this.waiting;
    this.waiting = [];
    if (source === "Local") return events;
    return events.map((event) => ({ ...event, message: { ...event.message, source } }));
  }
}
