import { isWithin } from "./api-sets";
import { EVENT_TYPES, type EventName, type HostEvent, WORKBOOK_TARGET } from "./events";
import type { JsonObject } from "./json";
import type { HostWorkbook } from "./model/workbook";

/** Category of the messages that carry events. */
const EVENT_CATEGORY = 65_536;

/** One client library (one pane) connected to the workbook. */
export class Session {
  private readonly subscriptions = new Map<string, number>();

  constructor(
    readonly workbook: HostWorkbook,
    /** Highest ExcelApi set, "1.9". */
    readonly ceiling: string,
    /** Pushes a message to the library. */
    private readonly push: (message: object) => void,
  ) {}

  subscribe(name: EventName, target: string, by: 1 | -1): void {
    const key = `${name}:${target}`;
    this.subscriptions.set(key, Math.max(0, (this.subscriptions.get(key) ?? 0) + by));
  }

  /** Who caused a change is told since ExcelApi 1.14. */
  private known(message: JsonObject): JsonObject {
    return isWithin("1.14", this.ceiling) ? message : { ...message, triggerSource: undefined };
  }

  /** Tells the library what it asked to be told. */
  tell(events: readonly HostEvent[]): void {
    const entries = events.flatMap(({ name, sheet, message }) =>
      [sheet, WORKBOOK_TARGET]
        .filter((target) => (this.subscriptions.get(`${name}:${target}`) ?? 0) > 0)
        .map((targetId) => ({
          messageCategory: EVENT_CATEGORY,
          messageType: EVENT_TYPES[name],
          targetId,
          message: JSON.stringify(this.known(message)),
          isRemoteOverride: message["source"] === "Remote",
        })),
    );
    if (entries.length > 0) this.push({ entries });
  }
}
