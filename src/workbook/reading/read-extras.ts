import { soundExtras } from "../../council/document-schema";
import type { DocumentExtras } from "../../council/types";
import { WORKSHEETS } from "../../records/layout";
import type { FindingList } from "./finding-list";
import type { ReadStore } from "./read-store";

/** What the file remembers beside the session and its sheets; what is unsound is named and left out. */
export function readExtras(store: ReadStore, findings: FindingList): DocumentExtras {
  const { extras, faults } = soundExtras(store.values);
  for (const { key, title, message } of faults) {
    const text = `${title} đã lưu không đọc được (${message.replace(/\.$/, "")}); cần ghi lại`;
    findings.add("error", `${key}-unreadable`, { sheet: WORKSHEETS.store }, text);
  }
  return extras;
}
