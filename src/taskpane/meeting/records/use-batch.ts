import { useCallback, useEffect, useRef, useState } from "react";
import type { PrintableRecord } from "../../../app/records/types";
import type { Outcome } from "../../../catalogue/outcome";
import type { WorkbookDocument } from "../../../council/types";

export type BatchState =
  | { readonly kind: "idle" }
  | { readonly kind: "building"; readonly done: number; readonly of: number }
  | { readonly kind: "done"; readonly fileName: string; readonly count: number }
  | { readonly kind: "failed"; readonly message: string };

export interface Batch {
  readonly state: BatchState;
  readonly make: (document: WorkbookDocument, records: readonly PrintableRecord[], fileName: string) => Promise<void>;
  readonly cancel: () => void;
}

/**
 * Builds one workbook of many records and hands it over; one at a time, and it ends when the screen is left.
 * @param deliver Gives the file to the person; its refusal is told.
 */
export function useBatch(
  deliver: (bytes: Uint8Array, fileName: string) => Promise<Outcome<null>>,
  onMade: (records: readonly PrintableRecord[]) => void,
): Batch {
  const [state, setState] = useState<BatchState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const make = useCallback<Batch["make"]>(
    async (document, records, fileName) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      setState({ kind: "building", done: 0, of: records.length });
      try {
        const { printBatchBeside } = await import("../../../app/records/print-batch");
        const bytes = await printBatchBeside(
          { document, ids: records.map(({ id }) => id), title: fileName.replace(/\.xlsx$/, "") },
          {
            onProgress: (done, of) => setState({ kind: "building", done, of }),
            signal: controller.signal,
          },
        );
        const delivered = bytes.ok ? await deliver(bytes.value, fileName) : bytes;
        if (delivered.ok) {
          setState({ kind: "done", fileName, count: records.length });
          onMade(records);
        } else if (delivered.code === "cancelled") setState({ kind: "idle" });
        else setState({ kind: "failed", message: delivered.message });
      } finally {
        running.current = null;
      }
    },
    [deliver, onMade],
  );
  return { state, make, cancel: useCallback(() => running.current?.abort(), []) };
}
