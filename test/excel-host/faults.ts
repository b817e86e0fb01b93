/** What a test may let go wrong. Requests are counted from 1, beginning with the next; the library's own tidying-up is not counted. */
export interface HostFaults {
  /** While on, every request is refused: a cell is being edited. Requests that wait for the end of it are kept until then. */
  editMode(on: boolean): void;
  readOnly(on: boolean): void;
  /** Refuses the nth request with a code; nothing of it is done. */
  refuse(nth: number, code: string): void;
  /** Runs something in the middle, before request n is executed. */
  before(nth: number, act: () => void): void;
  /** Fails at an action (0-based) of request n; what the actions before it did stays done. */
  refuseAt(nth: number, actionIndex: number, code: string): void;
}

/** What is planned for one request. */
export interface PlannedFault {
  readonly acts: readonly (() => void)[];
  readonly refused: string | null;
  readonly at: { readonly action: number; readonly code: string } | null;
}

/** Plans faults by request and hands them out as the requests come. */
export class FaultPlan {
  isEditing = false;
  private requests = 0;
  private readonly acts = new Map<number, (() => void)[]>();
  private readonly refusals = new Map<number, string>();
  private readonly points = new Map<number, { readonly action: number; readonly code: string }>();

  refuse(nth: number, code: string): void {
    this.refusals.set(this.requests + nth, code);
  }

  before(nth: number, act: () => void): void {
    const number = this.requests + nth;
    this.acts.set(number, [...(this.acts.get(number) ?? []), act]);
  }

  refuseAt(nth: number, action: number, code: string): void {
    this.points.set(this.requests + nth, { action, code });
  }

  /** Counts a request and says what is planned for it. */
  next(): PlannedFault {
    this.requests += 1;
    const number = this.requests;
    return {
      acts: this.acts.get(number) ?? [],
      refused: this.refusals.get(number) ?? null,
      at: this.points.get(number) ?? null,
    };
  }
}
