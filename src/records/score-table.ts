import { FLOOR_LEVELS, type FloorLevel } from "../catalogue/types";
import type { SessionResult } from "../council/result/session-results";
import { scoringMembers } from "../council/result/counting";
import type { CouncilFloorRule, CouncilMember, CouncilSession } from "../council/types";
import { rubricOf } from "../scoring/rubric";
import type { RowBlueprint, SheetBlueprint } from "./blueprint";
import { lettersByKey } from "./column-letters";
import { STATUS_TEXT, WORKSHEETS } from "./layout";
import { literal, living, plainTable, type PlainColumn } from "./plain-table";

/** Key of the column of a member's points. */
export const memberColumn = (member: string): string => `member:${member}`;

const FLOOR_TEXT = { 3: "***", 4: "****", 5: "*****" } as const;

/** Columns of `Điểm chấm`, left to right. */
export function scoreColumns(members: readonly CouncilMember[]): readonly PlainColumn[] {
  return [
    { key: "product", heading: "Mã sản phẩm", width: 17 },
    { key: "criterion", heading: "Tiêu chí", width: 9 },
    { key: "title", heading: "Nội dung", width: 34 },
    ...FLOOR_LEVELS.map((level) => ({ key: `floor${level}`, heading: `Mức ${FLOOR_TEXT[level]}`, width: 8 })),
    ...members.map(({ id, name }) => ({
      key: memberColumn(id),
      heading: name === "" ? id : `${name} (${id})`,
      width: 11,
    })),
    { key: "of", heading: "Số phiếu", width: 8 },
    { key: "spread", heading: "Chênh lệch", width: 9 },
    ...FLOOR_LEVELS.map((level) => ({ key: `met${level}`, heading: `Đạt ${FLOOR_TEXT[level]}`, width: 8 })),
    ...FLOOR_LEVELS.map((level) => ({
      key: `conclusion${level}`,
      heading: `Kết luận ${FLOOR_TEXT[level]}`,
      width: 10,
    })),
    ...FLOOR_LEVELS.map((level) => ({ key: `missed${level}`, heading: `Thiếu ${FLOOR_TEXT[level]}`, width: 8 })),
    ...FLOOR_LEVELS.map((level) => ({ key: `awaited${level}`, heading: `Chờ ${FLOOR_TEXT[level]}`, width: 8 })),
  ];
}

const CONCLUDED = { met: "đạt", missed: "không đạt" } as const;

/**
 * `Điểm chấm`: each criterion of each product with the points of every member whose sheet counts, and how the council
 * stands at its floors, as formulas. A closed criterion says "đóng", which sums to nothing and reaches no floor.
 */
export function scoreTable(session: CouncilSession, results: readonly SessionResult[]): SheetBlueprint {
  const members = scoringMembers(session);
  const columns = scoreColumns(members);
  const letter = lettersByKey(columns.map(({ key }) => key));
  const [first, last] = [members[0]?.id, members.at(-1)?.id];
  const rows: RowBlueprint[] = [];
  for (const { product, set, result } of results) {
    if (!set) continue;
    const counted = new Map(
      (result?.members ?? []).flatMap(({ member, standing }) =>
        standing.kind === "counted" ? [[member, standing.figures] as const] : [],
      ),
    );
    for (const { criterion, floors } of rubricOf(set).entries) {
      const row = rows.length + 2;
      const at = (key: string): string => `${letter(key)}${row}`;
      const range = first && last ? `${at(memberColumn(first))}:${at(memberColumn(last))}` : at("title");
      const points = [...counted.values()].map((figures) => figures.points.get(criterion.code) ?? null);
      const given = points.filter((each) => each !== null);
      const council = (level: FloorLevel) => result?.floors[level].find(({ code }) => code === criterion.code);
      const cells = [
        literal("product", "table-text", product.code),
        literal("criterion", "table-text", criterion.code),
        literal("title", "table-text", criterion.title),
        ...FLOOR_LEVELS.map((level) => literal(`floor${level}`, "table-number", floors[level])),
        ...members.map(({ id }) => {
          const figures = counted.get(id);
          const shown = figures && (figures.points.get(criterion.code) ?? STATUS_TEXT.closed);
          return literal(memberColumn(id), "table-number", shown ?? null);
        }),
        living("of", "table-number", `COUNTA(${range})`, counted.size),
        living(
          "spread",
          "table-number",
          `IF(COUNTA(${range})=0,"",MAX(${range},IF(COUNT(${range})<COUNTA(${range}),0,MIN(${range})))-IF(COUNT(${range})<COUNTA(${range}),0,MIN(${range})))`,
          points.length === 0 ? "" : Math.max(0, ...given) - (given.length < points.length ? 0 : Math.min(...given)),
        ),
        ...FLOOR_LEVELS.flatMap((level) => {
          const floor = at(`floor${level}`);
          const stand = council(level);
          const concluded = session.profile.councilFloors === "conclusion" ? (stand?.holds ?? null) : null;
          const isAsked = stand !== undefined && counted.size > 0;
          return [
            living(
              `met${level}`,
              "table-number",
              `IF(${floor}="","",COUNTIF(${range},">="&${floor}))`,
              stand ? stand.met : "",
            ),
            literal(
              `conclusion${level}`,
              "table-text",
              concluded === null ? null : concluded ? CONCLUDED.met : CONCLUDED.missed,
            ),
            living(
              `missed${level}`,
              "table-number",
              missedFormula(session.profile.councilFloors, level, at, range),
              isAsked && stand.holds === false ? 1 : 0,
            ),
            living(
              `awaited${level}`,
              "table-number",
              awaitedFormula(session.profile.councilFloors, level, at),
              isAsked && stand.holds === null ? 1 : 0,
            ),
          ];
        }),
      ];
      rows.push({ key: `score:${product.code}:${criterion.code}`, cells });
    }
  }
  return plainTable({ key: "scores", name: WORKSHEETS.scores, table: "DiemCham", columns, rows });
}

type At = (key: string) => string;

/** 1 where the council misses the floor by the profile's rule, else 0; nothing is missed where nobody has scored. */
function missedFormula(rule: CouncilFloorRule, level: FloorLevel, at: At, range: string): string {
  const floor = at(`floor${level}`);
  const holds: Readonly<Record<CouncilFloorRule, string>> = {
    majority: `2*${at(`met${level}`)}>${at("of")}`,
    every: `${at(`met${level}`)}=${at("of")}`,
    mean: `SUM(${range})>=${floor}*${at("of")}`,
    conclusion: `${at(`conclusion${level}`)}<>"${CONCLUDED.missed}"`,
  };
  return `IF(OR(${floor}="",${at("of")}=0),0,IF(${holds[rule]},0,1))`;
}

function awaitedFormula(rule: CouncilFloorRule, level: FloorLevel, at: At): string {
  if (rule !== "conclusion") return "0";
  return `IF(OR(${at(`floor${level}`)}="",${at("of")}=0),0,IF(${at(`conclusion${level}`)}="",1,0))`;
}
