import {
  FLOOR_LEVELS,
  type Criterion,
  type FloorLevel,
  type Node,
  type Option,
  type ProductSet,
} from "../catalogue/types";
import { criteriaOf } from "../catalogue/traverse";
import type { ScoreSheet } from "../council/types";
import { optionGaps } from "../scoring/evidence-gaps";
import { floorOf } from "../scoring/floors";
import type { EvidenceGap, EvidenceState, EvidenceStates, Verdict } from "../scoring/types";
import type { CellBlueprint, RowBlueprint } from "./blueprint";
import { formulaCell, keyCell, valueCell } from "./cells";
import { STATE_LABELS } from "./labels";
import { criterionKey, groupKey, optionKey, SHEET_HEADINGS, STATUS_TEXT, TICK, type SheetColumn } from "./layout";
import { optionText, type OutlineRow } from "./outline";
import {
  closedFormula,
  floorFormula,
  MISSED_COLUMN,
  missedFormula,
  openFormula,
  scoreFormula,
  statusFormula,
  sumFormula,
  ticksFormula,
  unprovedFormula,
  type CriterionRows,
} from "./sheet-formulas";
import type { SheetStyle } from "./typography";

/** What the table is drawn from. */
export interface TableInput {
  readonly set: ProductSet;
  readonly sheet: ScoreSheet;
  readonly verdict: Verdict;
  readonly gaps: readonly EvidenceGap[];
  readonly states: EvidenceStates;
  readonly outline: readonly OutlineRow[];
  /** Worksheet row of the first outline row. */
  readonly firstRow: number;
}

/** The heading that is repeated on each page. */
export function headingRow(): RowBlueprint {
  const columns: readonly SheetColumn[] = ["content", "points", "tick", "score", "evidence", "comment", "status"];
  return {
    key: "heading",
    keepWithNext: true,
    cells: [
      keyCell("heading"),
      ...columns.map((column) =>
        valueCell(column, column === "status" ? "status" : "heading", SHEET_HEADINGS[column] ?? ""),
      ),
    ],
  };
}

/** Rows of the table with their formulas and the figures these have now. */
export function tableRows(input: TableInput): readonly RowBlueprint[] {
  const builder = new TableBuilder(input);
  return input.outline.map((row) => builder.row(row));
}

/** Rows of a criterion in the worksheet. */
export function criterionRows(outline: readonly OutlineRow[], firstRow: number): ReadonlyMap<string, CriterionRows> {
  const found = new Map<string, CriterionRows>();
  outline.forEach((entry, index) => {
    const row = firstRow + index;
    if (entry.kind === "criterion") found.set(entry.criterion.code, { row, first: 0, last: row });
    if (entry.kind !== "case" && entry.kind !== "option") return;
    const rows = found.get(entry.criterion.code);
    if (rows) found.set(entry.criterion.code, { ...rows, first: rows.first || row, last: row });
  });
  return found;
}

class TableBuilder {
  private readonly rowByKey: ReadonlyMap<string, number>;
  private readonly criteria: readonly Criterion[];
  /** Place of each criterion in the order of the decision, by its code. */
  private readonly order: ReadonlyMap<string, number>;
  /** Rows of each criterion, its own among them, by its code. */
  private readonly heights: ReadonlyMap<string, number>;
  private readonly rows: ReadonlyMap<string, CriterionRows>;
  private readonly unproved: readonly string[];

  constructor(private readonly input: TableInput) {
    this.rowByKey = new Map(input.outline.map(({ key }, index) => [key, input.firstRow + index]));
    this.criteria = criteriaOf(input.set);
    this.order = new Map(this.criteria.map(({ code }, index) => [code, index]));
    this.heights = heightsOf(input.outline);
    this.rows = criterionRows(input.outline, input.firstRow);
    this.unproved = unprovedCodes(input.gaps);
  }

  row(entry: OutlineRow): RowBlueprint {
    switch (entry.kind) {
      case "part": {
        const { code, title, max, groups } = entry.part;
        const score = this.input.verdict.parts[code];
        return this.headed(entry.key, "part", `PHẦN ${code}: ${title.toUpperCase()}`, max, groups, score);
      }
      case "group": {
        const { code, max, children } = entry.group;
        const title = this.titleOf(entry.group);
        const score = this.input.verdict.groups[code] ?? 0;
        return this.headed(entry.key, "group", `${code}. ${title}`, max, children, score);
      }
      case "criterion":
        return this.criterion(entry.key, entry.criterion);
      case "note":
      case "case":
        return {
          key: entry.key,
          keepWithNext: true,
          cells: [keyCell(entry.key), valueCell("content", entry.kind, entry.text, { span: entry.criterion ? 5 : 6 })],
        };
      case "option":
        return this.option(entry);
    }
  }

  /** A part or group: its maximum, and the sum of what stands under it. */
  private headed(
    key: string,
    style: "part" | "group",
    text: string,
    max: number,
    children: readonly Node[],
    score: number,
  ): RowBlueprint {
    const number: SheetStyle = `${style}-number`;
    const sum = sumFormula(children, ({ kind, code }) =>
      this.rowOf(kind === "group" ? groupKey(code) : criterionKey(code)),
    );
    return {
      key,
      keepWithNext: true,
      cells: [
        keyCell(key),
        valueCell("content", style, text),
        valueCell("points", number, max),
        valueCell("tick", number, null),
        formulaCell("score", number, sum, score),
        valueCell("evidence", number, null),
        valueCell("comment", number, null),
      ],
    };
  }

  private criterion(key: string, criterion: Criterion): RowBlueprint {
    const { sheet } = this.input;
    const { code, max, criterionStar } = criterion;
    const title = this.titleOf(criterion);
    const stars = criterionStar === undefined ? "" : `\u00a0${"*".repeat(criterionStar)}`;
    return {
      key,
      keepWithNext: true,
      cells: [
        keyCell(key),
        valueCell("content", "criterion", `${code}. ${title}${stars}`),
        valueCell("points", "criterion-number", max),
        valueCell("tick", "criterion-number", null),
        ...this.figures(criterion),
        valueCell("evidence", "criterion-number", null),
        valueCell("comment", "comment", sheet.comments[code] ?? null, {
          rows: this.heights.get(code) ?? 1,
          input: sheet.seal === null,
        }),
      ],
    };
  }

  /** What stands directly under a part is in capitals, as in the annex. */
  private titleOf(node: Node): string {
    const title = (node.kind === "criterion" && node.official?.title) || node.title;
    return this.input.set.parts.some(({ groups }) => groups.includes(node)) ? title.toUpperCase() : title;
  }

  /** Score, status and the hidden steps to them. */
  private figures(criterion: Criterion): readonly CellBlueprint[] {
    const { verdict, sheet } = this.input;
    const { code, options, criterionStar } = criterion;
    const rows = this.rowsOf(code);
    const closed = closedFormula(
      criterion,
      (other) => this.rows.get(other) ?? null,
      (other, number) => this.rowByKey.get(optionKey(other, number)) ?? null,
    );
    const index = this.order.get(code) ?? 0;
    const before = this.criteria[index - 1];
    const previous = before ? this.rowsOf(before.code).row : null;
    const upToHere = (codes: readonly string[]): string =>
      codes.filter((each) => (this.order.get(each) ?? Infinity) <= index).join(", ");
    const isClosed = verdict.closed.includes(code);
    const choice = options.find(({ number }) => number === sheet.choices[code]);
    const floorCells = FLOOR_LEVELS.flatMap((level: FloorLevel) => [
      formulaCell(`floor${level}`, "hidden", floorFormula(criterion, rows, level), floorOf(criterion, level) ?? ""),
      formulaCell(
        MISSED_COLUMN[level],
        "hidden",
        missedFormula(code, rows, level, previous),
        upToHere(verdict.floorsMissed[level]),
      ),
    ]);
    return [
      formulaCell("score", "criterion-number", scoreFormula(rows, closed), isClosed ? 0 : (choice?.points ?? "")),
      formulaCell(
        "status",
        "status",
        statusFormula(rows, closed),
        isClosed ? STATUS_TEXT.closed : choice ? "" : STATUS_TEXT.unscored,
      ),
      formulaCell("ticks", "hidden", ticksFormula(rows.first, rows.last), choice ? 1 : 0),
      valueCell("star", "hidden", criterionStar ?? null),
      ...floorCells,
      formulaCell("open", "hidden", openFormula(code, rows, previous), upToHere(verdict.unscored)),
      formulaCell("unproved", "hidden", unprovedFormula(code, rows, previous), upToHere(this.unproved)),
    ];
  }

  private option({ key, criterion, option, last }: Extract<OutlineRow, { kind: "option" }>): RowBlueprint {
    const { sheet } = this.input;
    const isLastOfTable = last && this.criteria.at(-1) === criterion;
    return {
      key,
      keepWithNext: !last || isLastOfTable,
      cells: [
        keyCell(key),
        valueCell("content", "option", optionText(option)),
        valueCell("points", "option-number", option.points),
        valueCell("tick", "tick", sheet.choices[criterion.code] === option.number ? TICK : null, {
          input: sheet.seal === null,
        }),
        valueCell("score", "option-number", null),
        valueCell("evidence", "evidence", this.evidenceText(criterion, option)),
        valueCell("star", "hidden", option.star),
      ],
    };
  }

  /** State of the weakest proof of an option above the lowest; nothing where no paper proves it. */
  private evidenceText({ code, options }: Criterion, option: Option): string {
    const lowest = Math.min(...options.map(({ points }) => points));
    if (option.evidence.length === 0 || option.points <= lowest) return "";
    const found = optionGaps(code, option, this.input.states).map(({ state }) => state);
    const weakest: readonly EvidenceState[] = ["missing", "contradiction", "expired"];
    return STATE_LABELS[weakest.find((state) => found.some((each) => each === state)) ?? "present"];
  }

  private rowOf(key: string): number {
    const row = this.rowByKey.get(key);
    if (row === undefined) throw new RangeError(`no row ${key} in this sheet`);
    return row;
  }

  private rowsOf(code: string): CriterionRows {
    const rows = this.rows.get(code);
    if (!rows) throw new RangeError(`no criterion ${code} in this sheet`);
    return rows;
  }
}

/** Criteria with a gap, each once. */
export function unprovedCodes(gaps: readonly EvidenceGap[]): readonly string[] {
  return [...new Set(gaps.map(({ code }) => code))];
}

function heightsOf(outline: readonly OutlineRow[]): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const row of outline) {
    const code = row.kind === "part" || row.kind === "group" ? undefined : row.criterion?.code;
    if (code !== undefined) heights.set(code, (heights.get(code) ?? 0) + 1);
  }
  return heights;
}
