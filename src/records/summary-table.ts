import { FLOOR_LEVELS } from "../catalogue/types";
import { scoringMembers } from "../council/result/counting";
import { meanText } from "../council/result/mean";
import type { SessionResult } from "../council/result/session-results";
import type { CouncilSession } from "../council/types";
import { rubricOf } from "../scoring/rubric";
import type { RowBlueprint, SheetBlueprint } from "./blueprint";
import { lettersByKey } from "./column-letters";
import { councilSentence } from "./council-verdict-text";
import { KNOCKED_OUT_TEXT, WORKSHEETS } from "./layout";
import { literal, living, plainTable, type PlainColumn, type PlainFoot } from "./plain-table";
import { authorityText } from "./result-texts";
import { memberColumn, scoreColumns } from "./score-table";
import { summaryFoot } from "./summary-foot";

/** What the star cell says while a conclusion is waited for. */
export const AWAITED_TEXT = "Chờ kết luận";

/**
 * `Tổng hợp`: a row a product, with totals, mean, band, floors, star and spread as formulas over `Điểm chấm`. They are a
 * second, independent reading of the law; the sentence beside them is ours.
 */
export function summaryTable(session: CouncilSession, results: readonly SessionResult[]): SheetBlueprint {
  const members = scoringMembers(session);
  const columns = summaryColumns(session);
  const letter = lettersByKey(columns.map(({ key }) => key));
  const scoreLetter = lettersByKey(scoreColumns(members).map(({ key }) => key));
  const scoreRows = results.reduce((sum, { set }) => sum + (set ? rubricOf(set).entries.length : 0), 0);
  const source = (key: string): string =>
    `'${WORKSHEETS.scores}'!$${scoreLetter(key)}$2:$${scoreLetter(key)}$${Math.max(2, scoreRows + 1)}`;
  const [first, last] = [members[0]?.id, members.at(-1)?.id];
  const rows = results.map(({ product, set, result, problem }, index): RowBlueprint => {
    const row = index + 2;
    const at = (key: string): string => `${letter(key)}${row}`;
    const totals = first && last ? `${at(memberColumn(first))}:${at(memberColumn(last))}` : at("code");
    const missed = (level: 3 | 4 | 5): number =>
      result && result.mean !== null ? result.floors[level].filter(({ holds }) => holds === false).length : 0;
    const awaited = (level: 3 | 4 | 5): number =>
      result && result.mean !== null ? result.floors[level].filter(({ holds }) => holds === null).length : 0;
    const sumOf = (key: string): string => `SUMIFS(${source(key)},${source("product")},${at("code")})`;
    const mean = result?.mean ?? null;
    const out = result?.knockOuts.knockedOut ?? false;
    return {
      key: `summary:${product.code}`,
      cells: [
        literal("code", "table-text", product.code),
        literal("name", "table-text", product.name),
        literal("set", "table-number", product.set),
        ...members.map(({ id }) => {
          const points = source(memberColumn(id));
          const here = `COUNTIFS(${source("product")},${at("code")},${points},">=0")`;
          return living(
            memberColumn(id),
            "table-number",
            `IF(${here}=0,"",SUMIFS(${points},${source("product")},${at("code")}))`,
            result?.totals[id] ?? "",
          );
        }),
        living("counted", "table-number", `COUNT(${totals})`, mean?.of ?? 0),
        living("sum", "table-number", `SUM(${totals})`, mean?.sum ?? 0),
        living(
          "mean",
          "table-mean",
          `IF(${at("counted")}=0,"",${at("sum")}/${at("counted")})`,
          mean ? mean.sum / mean.of : "",
        ),
        living("band", "table-number", bandFormula(at), result?.band ?? ""),
        ...FLOOR_LEVELS.flatMap((level) => [
          living(`missed${level}`, "table-number", sumOf(`missed${level}`), missed(level)),
          living(`awaited${level}`, "table-number", sumOf(`awaited${level}`), awaited(level)),
        ]),
        literal("knockedOut", "table-text", out ? "có" : null),
        living("star", "table-number", starFormula(at), starResult(result, out)),
        living(
          "spread",
          "table-number",
          `IF(${at("counted")}=0,"",MAX(${totals})-MIN(${totals}))`,
          result?.spread ?? "",
        ),
        living(
          "tooFarApart",
          "table-number",
          `IF(${at("spread")}="","",IF(${at("spread")}>${session.profile.largestSpread},"vượt",""))`,
          result?.tooFarApart ? "vượt" : "",
        ),
        literal("quorum", "table-text", result ? quorumText(result) : null),
        literal("authority", "table-text", result ? authorityText(result) : null),
        literal("recused", "table-text", result?.recused.join(", ") ?? null),
        literal("gaps", "table-number", result?.gaps.length ?? null),
        literal("sentence", "table-text", result ? councilSentence(result, session.profile.decimals) : (problem ?? "")),
        literal("printed", "table-text", mean ? meanText(mean, session.profile.decimals) : null),
        literal("setName", "table-text", set?.name ?? null),
      ],
    };
  });
  const { largestSpread } = session.profile;
  const lastRow = Math.max(2, results.length + 1);
  const foot = (row: number): PlainFoot => summaryFoot({ results, letter, lastRow, row, largestSpread });
  return plainTable({ key: "summary", name: WORKSHEETS.summary, table: "TongHop", columns, rows, foot });
}

function summaryColumns(session: CouncilSession): readonly PlainColumn[] {
  const mark = { 3: "***", 4: "****", 5: "*****" } as const;
  return [
    { key: "code", heading: "Mã sản phẩm", width: 17 },
    { key: "name", heading: "Tên sản phẩm", width: 26 },
    { key: "set", heading: "Bộ số", width: 7 },
    ...scoringMembers(session).map(({ id, name }) => ({
      key: memberColumn(id),
      heading: name === "" ? id : `${name} (${id})`,
      width: 11,
    })),
    { key: "counted", heading: "Số phiếu", width: 8 },
    { key: "sum", heading: "Tổng điểm", width: 9 },
    { key: "mean", heading: "Điểm trung bình", width: 11 },
    { key: "band", heading: "Dải sao", width: 7 },
    ...FLOOR_LEVELS.flatMap((level) => [
      { key: `missed${level}`, heading: `Thiếu mức ${mark[level]}`, width: 9 },
      { key: `awaited${level}`, heading: `Chờ kết luận ${mark[level]}`, width: 9, hidden: true },
    ]),
    { key: "knockedOut", heading: "Bị loại", width: 8 },
    { key: "star", heading: "Hạng sao", width: 9 },
    { key: "spread", heading: "Chênh lệch", width: 9 },
    { key: "tooFarApart", heading: `Vượt ${session.profile.largestSpread} điểm`, width: 9 },
    { key: "quorum", heading: "Họp hợp lệ", width: 18 },
    { key: "authority", heading: "Thẩm quyền công nhận", width: 16 },
    { key: "recused", heading: "Không tham gia", width: 14 },
    { key: "gaps", heading: "Thiếu minh chứng", width: 10 },
    { key: "sentence", heading: "Kết quả", width: 44 },
    { key: "printed", heading: "Điểm in", width: 9 },
    { key: "setName", heading: "Bộ sản phẩm", width: 22 },
  ];
}

type At = (key: string) => string;

/** Bands of 26/2026 Art. 3.3 on the exact mean: the sum is compared, never a rounded quotient. */
function bandFormula(at: At): string {
  const [sum, of] = [at("sum"), at("counted")];
  return `IF(${of}=0,"",IF(${sum}>=90*${of},5,IF(${sum}>=70*${of},4,IF(${sum}>=50*${of},3,IF(${sum}>=30*${of},2,1)))))`;
}

function starFormula(at: At): string {
  const band = at("band");
  const step = (level: 3 | 4 | 5, above: string): string =>
    `IF(${band}<${level},${band},IF(${at(`missed${level}`)}>0,${level - 1},IF(${at(`awaited${level}`)}>0,"${AWAITED_TEXT}",${above})))`;
  const star = step(3, step(4, step(5, "5")));
  return `IF(${at("knockedOut")}="có","${KNOCKED_OUT_TEXT}",IF(${at("counted")}=0,"",${star}))`;
}

function starResult(result: SessionResult["result"], out: boolean): string | number {
  if (out) return KNOCKED_OUT_TEXT;
  if (!result || result.mean === null) return "";
  return result.star ?? AWAITED_TEXT;
}

function quorumText({ quorum }: NonNullable<SessionResult["result"]>): string {
  const { present, of, needed, enough, led, met } = quorum;
  const count = `${present}/${of}`;
  if (met) return `đạt (${count})`;
  return enough && !led ? `${count}, thiếu chủ tịch hoặc phó chủ tịch` : `${count}, cần ${needed}`;
}
