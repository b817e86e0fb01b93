import type { EditionId } from "../../catalogue/types";
import type { CouncilMember, CouncilRole, EvidenceRecord, Product } from "../../council/types";
import { EDITION_LABELS, fromLabel, fromYesNo, KIND_LABELS, ROLE_LABELS, STATE_LABELS } from "../../records/labels";
import { TABLE_COLUMNS, type TableSheet } from "../../records/layout";
import { quoted, type FindingList } from "./finding-list";
import type { ReadTable, TableRow } from "./table-reader";

type Table<T extends TableSheet> = ReadTable<Extract<keyof (typeof TABLE_COLUMNS)[T], string>>;

/** Reads `Hội đồng`. A row without id, or with an id already taken, is left out and named. */
export function readRoster(table: Table<"roster">, findings: FindingList): readonly CouncilMember[] {
  return distinct(table, "id", "mã thành viên", findings).map((row): CouncilMember => {
    const place = { sheet: table.sheet.name, row: row.number };
    const role = coded<CouncilRole>(
      ROLE_LABELS,
      row.text("role"),
      "member",
      place,
      TABLE_COLUMNS.roster.role,
      findings,
    );
    const votes = fromYesNo(row.text("votes"));
    if (votes === null) unreadable(place, TABLE_COLUMNS.roster.votes, row.text("votes"), "“có” hoặc “không”", findings);
    return {
      id: row.text("id").trim(),
      name: row.text("name"),
      title: row.text("title"),
      department: row.text("department"),
      role,
      votes: votes ?? role !== "secretary",
    };
  });
}

/** Reads `Sản phẩm`. A product of an unknown decision or set is left out (`unknown-edition`, `unknown-set`); its rows stay in the file. */
export function readProducts(table: Table<"products">, findings: FindingList): readonly Product[] {
  return distinct(table, "code", "mã sản phẩm", findings).flatMap((row): readonly Product[] => {
    const place = { sheet: table.sheet.name, row: row.number };
    const code = row.text("code").trim();
    const edition = editionOf(row.text("edition"));
    if (edition === null) {
      const known = Object.values(EDITION_LABELS).join(" hoặc ");
      const text = `sản phẩm ${quoted(code)} ghi quyết định ${quoted(row.text("edition"))}, cần ${known}; sản phẩm chưa đọc được`;
      findings.add("error", "unknown-edition", place, text);
      return [];
    }
    const set = Number(row.text("set"));
    if (!Number.isInteger(set) || set < 1 || set > 26) {
      const text = `sản phẩm ${quoted(code)} ghi bộ số ${quoted(row.text("set"))}, cần số từ 1 đến 26; sản phẩm chưa đọc được`;
      findings.add("error", "unknown-set", place, text);
      return [];
    }
    return [
      {
        code,
        name: row.text("name"),
        edition,
        set,
        producer: row.text("producer"),
        phone: row.text("phone"),
        address: row.text("address"),
        kind: coded(KIND_LABELS, row.text("kind"), "first", place, TABLE_COLUMNS.products.kind, findings),
        filedOn: row.date("filedOn") ?? "",
        recused: row
          .text("recused")
          .split(/[;,]/)
          .map((id) => id.trim())
          .filter((id) => id !== ""),
      },
    ];
  });
}

/** Reads `Minh chứng`; rows may be in any order. */
export function readEvidence(table: Table<"evidence">, findings: FindingList): readonly EvidenceRecord[] {
  return table.rows.flatMap((row): readonly EvidenceRecord[] => {
    const place = { sheet: table.sheet.name, row: row.number };
    const product = row.text("product").trim();
    const family = row.text("family").trim();
    if (product === "" || family === "") {
      findings.add(
        "warning",
        "row-incomplete",
        place,
        "thiếu mã sản phẩm hoặc mã tài liệu nên dòng này không được tính",
      );
      return [];
    }
    return [
      {
        product,
        family,
        state: coded(STATE_LABELS, row.text("state"), "missing", place, TABLE_COLUMNS.evidence.state, findings),
        number: row.text("number"),
        issuer: row.text("issuer"),
        issued: row.date("issued") ?? "",
        expires: row.date("expires") ?? "",
        pages: row.text("pages"),
        note: row.text("note"),
      },
    ];
  });
}

/** "26/2026/QĐ-TTg" or its id; also when only the number of the decision is given. */
export function editionOf(text: string): EditionId | null {
  return fromLabel(EDITION_LABELS, text);
}

function distinct<Key extends string>(
  table: ReadTable<Key>,
  key: NoInfer<Key>,
  title: string,
  findings: FindingList,
): readonly TableRow<Key>[] {
  const first = new Map<string, number>();
  return table.rows.filter((row) => {
    const id = row.text(key).trim();
    const place = { sheet: table.sheet.name, row: row.number };
    const before = first.get(id);
    if (id === "") {
      findings.add("warning", "row-incomplete", place, `thiếu ${title} nên dòng này không được tính`);
    } else if (before !== undefined) {
      findings.add(
        "error",
        "row-duplicate",
        place,
        `${title} ${quoted(id)} đã có ở dòng ${String(before)}; dòng này không được tính`,
      );
    } else {
      first.set(id, row.number);
      return true;
    }
    return false;
  });
}

interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

function coded<T extends string>(
  labels: Readonly<Record<T, string>>,
  text: string,
  usual: T,
  place: RowPlace,
  title: string,
  findings: FindingList,
): T {
  const value = fromLabel(labels, text);
  if (value === null) unreadable(place, title, text, Object.values<string>(labels).join(", "), findings, labels[usual]);
  return value ?? usual;
}

function unreadable(
  place: RowPlace,
  title: string,
  text: string,
  expected: string,
  findings: FindingList,
  usual?: string,
): void {
  const taken = usual === undefined ? "" : `; coi như “${usual}”`;
  findings.add("error", "value-unreadable", place, `cột “${title}” ghi ${quoted(text)}, cần ${expected}${taken}`);
}
