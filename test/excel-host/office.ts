import { executeBatch } from "./batch";
import { FaultPlan, type HostFaults } from "./faults";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "./json";
import type { HostWorkbook } from "./model/workbook";
import { STARTING_CALL } from "./kinds/services";
import { Session } from "./session";

/** One request of a library, with its cost. */
export interface CountedRequest {
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** Body of the request. */
  readonly json: string;
  /** True for what the library sends by itself: when it starts, and after `Excel.run`, to let go of the ranges it kept. */
  readonly cleanup: boolean;
}

export interface HostCounters {
  /** Requests since the start or the last reset, without the library's own tidying-up. */
  readonly requests: readonly CountedRequest[];
  readonly cleanups: readonly CountedRequest[];
  reset(): void;
}

/** A pane's connection: its requests go in as JSON bodies, messages for it come out. */
export interface Connection {
  /** Answers one request. `flags` are the library's; bit 64 asks to wait while a cell is edited. */
  request(body: Json, flags: number): Promise<JsonObject>;
}

const WEB_LIMIT = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;

/** The emulated Excel itself: one workbook, the panes connected to it, and what is to go wrong. */
export class EmulatedOffice {
  readonly faults: HostFaults;
  readonly counters: HostCounters;
  /** Members some pane asked for that the host does not model; a sound test leaves it empty. */
  readonly lacks: string[] = [];
  private readonly plan = new FaultPlan();
  private readonly sessions: Session[] = [];
  private requests: CountedRequest[] = [];
  private waiting: (() => void)[] = [];

  constructor(
    readonly workbook: HostWorkbook,
    private readonly isWeb: boolean,
  ) {
    const { plan } = this;
    this.faults = {
      editMode: (on) => {
        plan.isEditing = on;
        if (!on) for (const go of this.waiting.splice(0)) go();
      },
      readOnly: (on) => {
        workbook.isReadOnly = on;
      },
      refuse: (nth, code) => plan.refuse(nth, code),
      before: (nth, act) => plan.before(nth, act),
      refuseAt: (nth, actionIndex, code) => plan.refuseAt(nth, actionIndex, code),
    };
    const counted = (cleanup: boolean): readonly CountedRequest[] =>
      this.requests.filter((one) => one.cleanup === cleanup);
    this.counters = {
      get requests() {
        return counted(false);
      },
      get cleanups() {
        return counted(true);
      },
      reset: () => {
        this.requests = [];
      },
    };
  }

  /** Connects a pane; `push` takes the messages Excel sends by itself. */
  connect(ceiling: string, push: (message: object) => void): Connection {
    const session = new Session(this.workbook, ceiling, push);
    this.sessions.push(session);
    return { request: (body, flags) => this.request(session, body, flags) };
  }

  /** Tells every pane what happened. */
  tell(source: "Local" | "Remote" = "Local"): void {
    const events = this.workbook.events.take(source);
    for (const session of this.sessions) session.tell(events);
  }

  private async request(session: Session, body: Json, flags: number): Promise<JsonObject> {
    const json = JSON.stringify(body);
    const cleanup = isCleanup(body);
    const count = (answer: JsonObject): JsonObject => {
      const sent = { sentBytes: bytesOf(json), receivedBytes: bytesOf(JSON.stringify(answer)), json, cleanup };
      this.requests.push(sent);
      return answer;
    };
    const planned = cleanup ? null : this.plan.next();
    for (const act of planned?.acts ?? []) act();
    if (this.plan.isEditing && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      await new Promise<void>((go) => this.waiting.push(go));
    }
    if (this.plan.isEditing) {
      return count(
        refusal(
          "InvalidOperationInCellEditMode",
          "Excel is in cell-editing mode. Please exit the edit mode and retry.",
        ),
      );
    }
    if (planned?.refused) return count(refusal(planned.refused, "The host refused this request."));
    if (this.isWeb && bytesOf(json) > WEB_LIMIT) {
      return count(refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit."));
    }
    const answer = executeBatch(body, session, planned?.at ?? null);
    this.noteLack(answer);
    // What an add-in does is told after it has its answer.
    setTimeout(() => this.tell(), 0);
    if (this.isWeb && bytesOf(JSON.stringify(answer)) > WEB_LIMIT) {
      return count(refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit."));
    }
    return count(answer);
  }

  private noteLack(answer: JsonObject): void {
    const error = answer["Error"];
    if (isJsonObject(error) && error["Code"] === "NotModelled") this.lacks.push(JSON.stringify(error["Message"]));
  }
}

function refusal(code: string, message: string): JsonObject {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: "", HttpStatusCode: 400 } };
}

const bytesOf = (text: string): number => Buffer.byteLength(text, "utf8");

/** Requests of the library's own: when it starts, and after `Excel.run`, to release the ranges it kept. */
function isCleanup(body: Json): boolean {
  const actions = isJsonObject(body) ? body["Actions"] : null;
  if (!isJsonArray(actions ?? null) || !isJsonArray(actions)) return false;
  const own = new Set<unknown>(["_RemoveReference", STARTING_CALL]);
  const methods = actions.filter((action) => isJsonObject(action) && action["ActionType"] !== 1);
  return methods.length > 0 && methods.every((action) => isJsonObject(action) && own.has(action["Name"]));
}
