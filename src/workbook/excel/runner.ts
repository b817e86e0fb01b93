import { succeed, type Failure, type Outcome } from "../../catalogue/outcome";
import { codeOf, failureOf, isEditMode, technicalLine } from "./faults";
import type { ExcelParts } from "./library";

/** Waits before trying again while a cell is being edited, milliseconds: about four seconds together. */
const PATIENCE: readonly number[] = [100, 200, 400, 800, 1200, 1200];

/** A failure with the library's own code, for who can do something about it. */
export interface HostFailure extends Failure {
  readonly hostCode: string;
}

export type HostOutcome<T> = { readonly ok: true; readonly value: T } | HostFailure;

/** Runs one piece of work with a context of its own; never rejects. */
export type Run = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<HostOutcome<T>>;

/**
 * The one way to Excel. While a cell is being edited Excel refuses everything; the work then runs again from its beginning, a bounded number of
 * times, so that a command that was interrupted by someone typing is done when the cell is left.
 *
 * It makes its own contexts: `Excel.run` follows every range it meets and lets go of them in a request of its own, which doubles the traffic
 * of a choice.
 */
export function createRunner({ excel, wait, report }: Pick<ExcelParts, "excel" | "wait" | "report">): Run {
  return async <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<HostOutcome<T>> => {
    for (let attempt = 0; ; attempt++) {
      try {
        const context = new excel.RequestContext();
        const value = await work(context);
        return succeed(value) as { readonly ok: true; readonly value: T };
      } catch (thrown) {
        const pause = PATIENCE[attempt];
        if (isEditMode(thrown) && pause !== undefined) {
          await wait(pause);
          continue;
        }
        report?.(technicalLine(thrown));
        return { ...failureOf(thrown), hostCode: codeOf(thrown) };
      }
    }
  };
}

/** The outcome without the library's code. */
export function plainOutcome<T>(outcome: HostOutcome<T>): Outcome<T> {
  return outcome.ok ? outcome : { ok: false, code: outcome.code, message: outcome.message };
}
