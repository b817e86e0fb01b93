import { useMemo } from "react";
import type { MeetingSnapshot } from "../../../app/meeting/types";
import { recordsOf } from "../../../app/records/records-of";
import type { PrintableRecord } from "../../../app/records/types";

/** Every record of the session in signing order, named anew only when the session changed. */
export function useRecords({ document, sets }: Pick<MeetingSnapshot, "document" | "sets">): readonly PrintableRecord[] {
  return useMemo(() => recordsOf(document, sets), [document, sets]);
}
