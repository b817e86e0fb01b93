import { DEFAULT_PROFILE } from "../../council/default-profile";
import type { Meeting, RuleProfile } from "../../council/types";
import { FLOOR_RULE_LABELS, fromLabel, fromYesNo, LEVEL_LABELS } from "../../records/labels";
import { SESSION_FIELDS, type SessionField } from "../../records/layout";
import { quoted, type FindingList } from "./finding-list";
import type { ReadTable, TableRow } from "./table-reader";

type SessionRow = TableRow<"key" | "label" | "value">;

export interface ReadMeeting {
  /** null when the day of the meeting cannot be read: nothing can be dated without it. */
  readonly meeting: Meeting | null;
  readonly profile: RuleProfile;
}

/** Reads `Phiên họp`: one field a row, found by its key; a field that says nothing sensible takes the usual value and is named. */
export function readMeeting(table: ReadTable<"key" | "label" | "value">, findings: FindingList): ReadMeeting {
  const rows = new Map<string, SessionRow>();
  for (const row of table.rows) {
    const key = row.text("key").trim();
    if (!rows.has(key)) rows.set(key, row);
  }
  const { name } = table.sheet;

  const row = (field: SessionField): SessionRow | null => {
    const found = rows.get(field);
    if (!found) {
      findings.add("error", "row-missing", { sheet: name }, `thiếu dòng “${SESSION_FIELDS[field]}” (${field})`);
    }
    return found ?? null;
  };
  const text = (field: SessionField): string => row(field)?.text("value") ?? "";
  const parsed = <T>(field: SessionField, parse: (text: string) => T | null, usual: T, expected: string): T => {
    const found = row(field);
    if (!found) return usual;
    const value = parse(found.text("value").trim());
    if (value !== null) return value;
    const place = { sheet: name, row: found.number };
    const title = SESSION_FIELDS[field];
    findings.add(
      "error",
      "value-unreadable",
      place,
      `mục “${title}” ghi ${quoted(found.text("value"))}, cần ${expected}; dùng giá trị mặc định`,
    );
    return usual;
  };
  const whole = (most: number) => (value: string) => {
    const number = Number(value.replace(",", "."));
    return value !== "" && Number.isInteger(number) && number >= 0 && number <= most ? number : null;
  };
  const yesNo = (field: SessionField, usual: boolean): boolean => parsed(field, fromYesNo, usual, "“có” hoặc “không”");

  const date = row("meeting:date")?.date("value") ?? null;
  const meeting: Omit<Meeting, "date"> = {
    title: text("meeting:title"),
    level: parsed(
      "meeting:level",
      (value) => fromLabel(LEVEL_LABELS, value),
      "province",
      "cấp xã, tỉnh hoặc trung ương",
    ),
    province: text("meeting:province"),
    council: text("meeting:council"),
    place: text("meeting:place"),
  };
  return {
    meeting: date === null || date === "" ? null : { ...meeting, date },
    profile: {
      source: text("profile:source"),
      quorum: parsed("profile:quorum", quorumOf, DEFAULT_PROFILE.quorum, "một tỷ lệ như 2/3"),
      chairRequired: yesNo("profile:chairRequired", DEFAULT_PROFILE.chairRequired),
      largestSpread: parsed(
        "profile:largestSpread",
        whole(100),
        DEFAULT_PROFILE.largestSpread,
        "số nguyên từ 0 đến 100",
      ),
      leadDays: parsed("profile:leadDays", whole(365), DEFAULT_PROFILE.leadDays, "số nguyên từ 0 đến 365"),
      secretaryScores: yesNo("profile:secretaryScores", DEFAULT_PROFILE.secretaryScores),
      decimals: parsed("profile:decimals", whole(4), DEFAULT_PROFILE.decimals, "số nguyên từ 0 đến 4"),
      councilFloors: parsed(
        "profile:councilFloors",
        (value) => fromLabel(FLOOR_RULE_LABELS, value),
        DEFAULT_PROFILE.councilFloors,
        "một trong các cách tính của công cụ",
      ),
      scoresShownBeforeSealing: yesNo("profile:scoresShownBeforeSealing", DEFAULT_PROFILE.scoresShownBeforeSealing),
    },
  };
}

/** An exact fraction, "2/3", or a percentage, "75 %". */
function quorumOf(text: string): RuleProfile["quorum"] | null {
  const fraction = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text);
  const percent = /^(\d{1,3})\s*%$/.exec(text);
  const numerator = Number(fraction?.[1] ?? percent?.[1] ?? 0);
  const denominator = percent ? 100 : Number(fraction?.[2] ?? 0);
  return numerator > 0 && denominator > 0 && numerator <= denominator ? { numerator, denominator } : null;
}
