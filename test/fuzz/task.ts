/** What the process that tries the inputs is told. */
export interface WorkerTask {
  readonly seed: number;
  /** First case, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Folder for the inputs that failed, or null. */
  readonly keep: string | null;
}

export interface CaseFault {
  readonly index: number;
  readonly door: string;
  readonly family: string;
  readonly wrong: string;
}

export type WorkerWord =
  | { readonly kind: "ready" }
  | {
      readonly kind: "case";
      readonly index: number;
      readonly door: string;
      readonly family: string;
      readonly said: string;
      /** Milliseconds. */
      readonly took: number;
      readonly faults: readonly CaseFault[];
    }
  | { readonly kind: "fault"; readonly fault: CaseFault }
  | { readonly kind: "input"; readonly index: number; readonly bytes: Uint8Array }
  | { readonly kind: "done" };
