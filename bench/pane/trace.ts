/** What of Chromium's tracing the figures need. */
export const TRACED = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "loading",
  "blink.user_timing",
  "v8",
] as const;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: {
    readonly data?: {
      readonly score?: number;
      readonly had_recent_input?: boolean;
      readonly documentLoaderURL?: string;
    };
  };
}

/** Of one throttled start, milliseconds. */
export interface StartFigures {
  readonly firstContentfulPaint: number | null;
  readonly largestContentfulPaint: number | null;
  /** Sum of what tasks take over 50 ms each, from the first paint to ready. */
  readonly totalBlockingTime: number;
  readonly cumulativeLayoutShift: number;
  /** Time of the page's own thread by what it did. */
  readonly thread: Readonly<Record<string, number>>;
  /** Bytes of script as they are compiled. */
  readonly scriptBytes?: number;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(EvaluateScript|FunctionCall|v8\.(run|callFunction|evaluate).*|RunMicrotasks|TimerFire|FireAnimationFrame|EventDispatch)$/u,
    "script and its compiling",
  ],
  [/GC|Scavenge/u, "memory"],
  [/^(Layout|UpdateLayoutTree|RecalculateStyles|InvalidateLayout|HitTest|IntersectionObserver.*)$/u, "layout"],
  [/^(Paint|PrePaint|Layerize|Commit|UpdateLayer.*|Decode.*)$/u, "paint"],
  [/^(ParseHTML|ParseAuthorStyleSheet|Resource.*)$/u, "loading"],
];

/** Figures of a trace from its navigation until `ready`. */
export function startFigures(trace: Buffer, ready: number): StartFigures {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  // Only a page's thread parses a page; a service worker evaluates scripts as well, and later.
  const parsed = traceEvents.filter(({ name }) => name === "ParseHTML").at(-1);
  const own = traceEvents.filter(({ pid, tid }) => pid === parsed?.pid && tid === parsed.tid);
  const navigations = own.filter(({ name }) => name === "navigationStart");
  // Frames that hold no page begin as well, those of office.js later than the page itself.
  const ofPage = navigations.filter(({ args }) => /^http/u.test(args?.data?.documentLoaderURL ?? ""));
  const began = (ofPage.at(-1) ?? navigations.at(-1) ?? own[0])?.ts ?? 0;
  const end = began + ready * 1000;
  const during = own.filter(({ ts }) => ts >= began && ts <= end);
  const at = (name: string): number | null => {
    const found = own.filter((each) => each.name === name && each.ts >= began).at(-1);
    return found ? Math.round((found.ts - began) / 1000) : null;
  };
  const first = at("firstContentfulPaint");
  const tasks = during.filter(({ name }) => name === "RunTask" || name === "ThreadControllerImpl::RunTask");
  const blocking = tasks
    .filter(({ ts }) => ts >= began + (first ?? 0) * 1000)
    .reduce((sum, { dur = 0 }) => sum + Math.max(0, dur / 1000 - 50), 0);
  const shifts = own.filter(({ name, args }) => name === "LayoutShift" && args?.data?.had_recent_input !== true);
  return {
    firstContentfulPaint: first,
    largestContentfulPaint: at("largestContentfulPaint::Candidate"),
    totalBlockingTime: Math.round(blocking),
    cumulativeLayoutShift:
      Math.round(shifts.reduce((sum, { args }) => sum + (args?.data?.score ?? 0), 0) * 1000) / 1000,
    thread: byKind(during),
  };
}

/** Frames that Chromium gave up, and tasks of over 50 ms, in a trace. */
export function hiccups(trace: Buffer): { readonly droppedFrames: number; readonly longTasks: number } {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  const laidOut = traceEvents.find(({ name }) => name === "Layout" || name === "UpdateLayoutTree");
  return {
    droppedFrames: traceEvents.filter(({ name }) => name === "DroppedFrame").length,
    longTasks: traceEvents.filter(
      ({ name, dur = 0, pid, tid }) =>
        name === "RunTask" && dur > 50_000 && pid === laidOut?.pid && tid === laidOut.tid,
    ).length,
  };
}

/** Each moment counts for the innermost event that has a kind. */
function byKind(events: readonly TraceEvent[]): Readonly<Record<string, number>> {
  const spent: Record<string, number> = {};
  const open: { readonly end: number; readonly kind: string }[] = [];
  const add = (kind: string, micros: number) => (spent[kind] = (spent[kind] ?? 0) + micros);
  const complete = events.filter(({ ph, dur }) => ph === "X" && dur !== undefined);
  for (const { name, ts, dur = 0 } of complete.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    while ((open.at(-1)?.end ?? Infinity) <= ts) open.pop();
    const outer = open.at(-1)?.kind;
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? outer ?? "other";
    add(kind, dur);
    if (outer !== undefined) add(outer, -dur);
    open.push({ end: ts + dur, kind });
  }
  return Object.fromEntries(Object.entries(spent).map(([kind, micros]) => [kind, Math.round(micros / 1000)]));
}
