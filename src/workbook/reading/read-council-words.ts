import { parseConclusions, parseFacts, parseMinutes } from "../../council/document-schema";
import type { WorkbookDocument } from "../../council/types";
import { WORKSHEETS } from "../../records/layout";
import type { FindingList } from "./finding-list";
import { storedConclusions, storedFacts, storedMinutes, type ReadStore } from "./read-store";

/** The council's conclusions the file remembers; unsound ones are named and left out. */
export function readConclusions(store: ReadStore, findings: FindingList): Pick<WorkbookDocument, "conclusions"> {
  const stored = storedConclusions(store);
  if (stored === undefined) return {};
  const parsed = parseConclusions(stored);
  if (parsed.ok) return { conclusions: parsed.value };
  const text = `kết luận đã ghi không đọc được (${parsed.message.replace(/\.$/, "")}); cần ghi lại`;
  findings.add("error", "conclusions-unreadable", { sheet: WORKSHEETS.store }, text);
  return {};
}

/** What the file remembers of the meeting's course; when it is unsound, that is named, and the record prints without it. */
export function readMinutes(store: ReadStore, findings: FindingList): Pick<WorkbookDocument, "minutes"> {
  const stored = storedMinutes(store);
  if (stored === undefined) return {};
  const parsed = parseMinutes(stored);
  if (parsed.ok) return { minutes: parsed.value };
  const text = `nội dung biên bản đã ghi không đọc được (${parsed.message.replace(/\.$/, "")}); cần ghi lại`;
  findings.add("error", "minutes-unreadable", { sheet: WORKSHEETS.store }, text);
  return {};
}

/** The answers about dossiers the file remembers; unsound ones are named and left out. */
export function readFacts(store: ReadStore, findings: FindingList): Pick<WorkbookDocument, "facts"> {
  const stored = storedFacts(store);
  if (stored === undefined) return {};
  const parsed = parseFacts(stored);
  if (parsed.ok) return { facts: parsed.value };
  const text = `trả lời về hồ sơ đã ghi không đọc được (${parsed.message.replace(/\.$/, "")}); cần ghi lại`;
  findings.add("error", "facts-unreadable", { sheet: WORKSHEETS.store }, text);
  return {};
}
