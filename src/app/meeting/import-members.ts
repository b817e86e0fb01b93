import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { folded } from "../../council/products/folded";
import type { CouncilRole, WorkbookDocument } from "../../council/types";
import { addMember, type MemberEntry } from "./edit-session";
import { findHeadings, isColumnNumbers, type HeadingWords } from "./tables/headings";
import { pastedTable } from "./tables/table";

const HEADINGS = {
  name: { phrases: ["họ và tên", "họ tên", "tên thành viên", "thành viên"], whole: ["tên", "name"] },
  title: { phrases: ["chức vụ", "chức danh"], whole: ["title"] },
  department: { phrases: ["đơn vị công tác", "cơ quan", "nơi công tác", "sở ngành"], whole: ["đơn vị", "department"] },
  role: { phrases: ["vai trò", "nhiệm vụ", "chức vụ trong hội đồng"], whole: ["role"] },
  votes: { phrases: ["chấm điểm", "quyền chấm", "biểu quyết"], whole: ["votes"] },
} satisfies Readonly<Record<string, HeadingWords>>;

type Field = keyof typeof HEADINGS;

/** Where a list has no headings, its columns are taken in this order. */
const ORDER: readonly Field[] = ["name", "title", "department", "role"];

/**
 * Council members from a table copied from Excel or Word: by its headings in any order, else name, title, department, role.
 * A column that only numbers the rows is passed over. Errors: those of `pastedTable`, `no-members`.
 */
export function readMembers(pasted: string): Outcome<readonly MemberEntry[]> {
  const table = pastedTable(pasted);
  if (!table.ok) return table;
  const found = findHeadings(table.value, HEADINGS, 2);
  const rows = (found?.below ?? table.value.rows).filter((row) => !isColumnNumbers(row));
  const numbered = rows.length > 0 && rows.every(({ cells }, index) => cells[0] === String(index + 1));
  const columns = found?.columns ?? new Map(ORDER.map((field, index) => [field, index + (numbered ? 1 : 0)]));
  const members = rows.flatMap(({ cells }): readonly MemberEntry[] => {
    const at = (field: Field): string => cells[columns.get(field) ?? -1] ?? "";
    if (at("name") === "") return [];
    const role = roleOf(`${at("role")} ${at("role") === "" ? at("title") : ""}`);
    const said = folded(at("votes"));
    const votes = said === "" ? role !== "secretary" : !/^(?:khong|0|no|k)\b/u.test(said);
    return [{ name: at("name"), title: at("title"), department: at("department"), role, votes }];
  });
  return members.length === 0
    ? fail("no-members", "Không thấy tên thành viên nào; cần bảng có cột họ tên, chức vụ, đơn vị, vai trò.")
    : succeed(members);
}

function roleOf(said: string): CouncilRole {
  const words = folded(said);
  if (/\bpho chu tich\b/u.test(words)) return "deputy";
  if (/\bchu tich (?:hoi dong|hd)\b|^\s*chu tich\s*$/u.test(words)) return "chair";
  return /\bthu ky\b/u.test(words) ? "secretary" : "member";
}

/** Adds members one after the other, all or none; somebody of the same name and department is there already and stays. */
export function addMembers(document: WorkbookDocument, entries: readonly MemberEntry[]): Outcome<WorkbookDocument> {
  let next = document;
  for (const entry of entries) {
    const isKnown = next.session.members.some(
      ({ name, department }) => name === entry.name && department === entry.department,
    );
    if (isKnown) continue;
    const added = addMember(next, entry);
    if (!added.ok) return added;
    next = added.value;
  }
  return succeed(next);
}
