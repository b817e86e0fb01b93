import type { Criterion, Node, Option, Part, ProductSet, Group } from "../catalogue/types";
import { caseKey, criterionKey, groupKey, noteKey, optionKey, partKey } from "./layout";

/** A row of the scoring table, in the order of the decision. */
export type OutlineRow =
  | { readonly kind: "part"; readonly key: string; readonly part: Part }
  | { readonly kind: "group"; readonly key: string; readonly group: Group }
  | { readonly kind: "criterion"; readonly key: string; readonly criterion: Criterion }
  | { readonly kind: "note"; readonly key: string; readonly text: string; readonly criterion: Criterion | null }
  | { readonly kind: "case"; readonly key: string; readonly text: string; readonly criterion: Criterion }
  | {
      readonly kind: "option";
      readonly key: string;
      readonly criterion: Criterion;
      readonly option: Option;
      readonly last: boolean;
    };

/**
 * An option as the sheet words it, in the official words where an official sheet is loaded: its star marks follow the
 * last word and never stand alone on a line.
 */
export function optionText({ text, official, star }: Option): string {
  const words = official ?? text;
  return star === null ? words : `${words}\u00a0${"*".repeat(star)}`;
}

/** All rows of the table of a set: one for each part, group, note, criterion, case heading and option. */
export function tableOutline(set: ProductSet): readonly OutlineRow[] {
  return set.parts.flatMap((part) => [
    { kind: "part", key: partKey(part.code), part } as const,
    ...part.groups.flatMap(nodeRows),
  ]);
}

function nodeRows(node: Node): readonly OutlineRow[] {
  if (node.kind === "criterion") {
    return [
      { kind: "criterion", key: criterionKey(node.code), criterion: node },
      ...noteRows(node, node),
      ...optionRows(node),
    ];
  }
  return [
    { kind: "group", key: groupKey(node.code), group: node },
    ...noteRows(node, null),
    ...node.children.flatMap(nodeRows),
  ];
}

function noteRows(node: Node, criterion: Criterion | null): readonly OutlineRow[] {
  // Rows are the same with and without an official sheet, so that a workbook takes one up without being drawn anew.
  const official = criterion?.official?.notes.length === node.notes.length ? criterion.official.notes : [];
  return node.notes.map(({ text }, index) => ({
    ...{ kind: "note", key: noteKey(node.code, index + 1), criterion },
    text: official[index] ?? text,
  }));
}

/** Options with a heading before the first option of each case. */
function optionRows(criterion: Criterion): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  let current: string | undefined;
  let cases = 0;
  criterion.options.forEach((option, index) => {
    if (option.case !== undefined && option.case !== current) {
      cases += 1;
      rows.push({ kind: "case", key: caseKey(criterion.code, cases), text: option.case, criterion });
    }
    current = option.case;
    const last = index === criterion.options.length - 1;
    rows.push({ kind: "option", key: optionKey(criterion.code, option.number), criterion, option, last });
  });
  return rows;
}
