import type { SetsByKey } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import { memberRecords } from "./member-records";
import { recordFileName } from "./record-names";
import { sessionRecords } from "./session-records";
import { RECORD_KINDS, type PrintableRecord, type RecordFilter } from "./types";

/**
 * Every record of a workbook in signing order: members' sheets by product and roster, then the session's own. A member's
 * workbook has that member's sheets only. A product whose set could not be loaded has no scoring sheets.
 * @param sets With official sheets laid over them (`officialOverlay`).
 * @param filter Names stay those of the whole list.
 */
export function recordsOf(
  document: WorkbookDocument,
  sets: SetsByKey,
  filter: RecordFilter = {},
): readonly PrintableRecord[] {
  const all = [...memberRecords(document, sets), ...sessionRecords(document, sets)];
  return RECORD_KINDS.flatMap((kind) => all.filter((record) => record.kind === kind))
    .map(({ nameParts, ...record }, index) => ({ ...record, fileName: recordFileName(index + 1, nameParts) }))
    .filter((record) => isWanted(record, filter));
}

function isWanted(record: PrintableRecord, { kinds, product, member, ids }: RecordFilter): boolean {
  return (
    (kinds === undefined || kinds.includes(record.kind)) &&
    (product === undefined || record.product === product) &&
    (member === undefined || record.member === member) &&
    (ids === undefined || ids.includes(record.id))
  );
}
