import type { ProductSet } from "../../catalogue/types";
import type { Disqualification } from "../../council/types";
import { isTick, KNOCK_OUT_REASON_COLUMN, optionKey } from "../../records/layout";
import { criteriaOf } from "../../catalogue/traverse";
import { closedCriteria } from "../../scoring/closed";
import { quoted, type FindingList } from "./finding-list";
import { cellAt, type GridRow } from "./grid-types";
import { cellOf, type SheetRows } from "./sheet-rows";
import { textOf } from "./table-reader";

/** What a member has put into a scoring sheet. */
export interface ReadScores {
  readonly choices: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly opinion: string;
  readonly disqualifications: readonly Disqualification[];
}

/**
 * Reads ticks, comments, opinion and knock-outs by row key. A criterion with two ticks is unscored (`double-tick`); a mark that the
 * sheet's own formulas do not count is not counted here either, but named (`tick-unreadable`). `set` null: the set is not
 * known here, and what the rows say is taken as it stands.
 */
export function readScores(rows: SheetRows, set: ProductSet | null, findings: FindingList): ReadScores {
  const choices = readChoices(rows, set, findings);
  const comments: Record<string, string> = {};
  for (const { key, row } of rows.keyed) {
    if (key.kind !== "criterion") continue;
    const text = textOf(cellAt(row, rows.columns.comment));
    if (text !== "") comments[key.code] = text;
  }
  return {
    choices,
    comments,
    opinion: textOf(cellOf(rows, "opinion", "content")),
    disqualifications: readKnockOuts(rows, set, findings),
  };
}

interface Mark {
  readonly option: number;
  readonly row: GridRow;
}

const options = new WeakMap<ProductSet, ReadonlySet<string>>();

/** The row keys of all options of a set; gathered once for the same set. */
function optionsOf(set: ProductSet): ReadonlySet<string> {
  const known = options.get(set);
  if (known) return known;
  const keys = criteriaOf(set).flatMap(({ code, options: each }) => each.map(({ number }) => optionKey(code, number)));
  const gathered = new Set(keys);
  options.set(set, gathered);
  return gathered;
}

function readChoices(rows: SheetRows, set: ProductSet | null, findings: FindingList): Readonly<Record<string, number>> {
  const { name } = rows.sheet;
  const ticks = new Map<string, Mark[]>();
  for (const { text, key, row } of rows.keyed) {
    if (key.kind !== "option") continue;
    const mark = cellAt(row, rows.columns.tick)?.value ?? null;
    const known = set === null || optionsOf(set).has(text);
    if (known && mark === null) continue;
    const place = { sheet: name, row: row.number, criterion: key.code };
    if (!known) {
      findings.add(
        "error",
        "row-unknown",
        place,
        `bộ tiêu chí không có mức ${String(key.number)} ở tiêu chí ${key.code}; dòng này không được tính`,
      );
    } else if (isTick(mark)) {
      ticks.set(key.code, [...(ticks.get(key.code) ?? []), { option: key.number, row }]);
    } else if (String(mark).trim() !== "") {
      findings.add(
        "error",
        "tick-unreadable",
        place,
        `ô Chọn của tiêu chí ${key.code} ghi ${quoted(mark)}, không được tính; cần chữ x`,
      );
    }
  }
  const choices: Record<string, number> = {};
  for (const [code, marks] of ticks) {
    const [first] = marks;
    if (first && marks.length === 1) choices[code] = first.option;
    else if (first) {
      const numbers = marks.map(({ row }) => String(row.number)).join(", ");
      const text = `tiêu chí ${code} chọn ${String(marks.length)} mức (các dòng ${numbers}), cần đúng một; coi như chưa chấm`;
      findings.add("error", "double-tick", { sheet: name, row: first.row.number, criterion: code }, text);
    }
  }
  return choices;
}

function readKnockOuts(rows: SheetRows, set: ProductSet | null, findings: FindingList): readonly Disqualification[] {
  const { name } = rows.sheet;
  const found: Disqualification[] = [];
  for (const { key, row } of rows.keyed) {
    if (key.kind !== "knock-out") continue;
    const place = { sheet: name, row: row.number };
    const cell = cellAt(row, rows.columns.tick);
    if (set && !set.knockOuts.some(({ id }) => id === key.id)) {
      findings.add(
        "error",
        "row-unknown",
        place,
        `bộ tiêu chí không có lý do loại ${quoted(key.id)}; dòng này không được tính`,
      );
    } else if (isTick(cell?.value)) {
      found.push({ knockOut: key.id, reason: textOf(cellAt(row, rows.columns[KNOCK_OUT_REASON_COLUMN])) });
    } else if (textOf(cell).trim() !== "") {
      findings.add(
        "error",
        "tick-unreadable",
        place,
        `ô chọn lý do loại ghi ${quoted(cell?.value)}, không được tính; cần chữ x`,
      );
    }
  }
  return found;
}

/** Ticks that stand in closed criteria: kept, but counting 0 while the criterion is closed. */
export function reportClosedTicks(
  choices: Readonly<Record<string, number>>,
  set: ProductSet,
  sheetName: string,
  rowOf: (criterion: string, option: number) => number | null,
  findings: FindingList,
): void {
  for (const code of closedCriteria(set, choices)) {
    const option = choices[code];
    if (option === undefined) continue;
    const place = { sheet: sheetName, row: rowOf(code, option), criterion: code };
    findings.add(
      "warning",
      "closed-tick",
      place,
      `tiêu chí ${code} đang đóng nên mức đã chọn được giữ nhưng tính 0 điểm`,
    );
  }
}
