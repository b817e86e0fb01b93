import { criteriaOf } from "../../catalogue/traverse";
import type { Criterion, ProductSet } from "../../catalogue/types";
import type { SealPayload } from "../../council/seal-payload";
import type { ScoreSheet } from "../../council/types";

/** An answer to a criterion: 1-based option and its points. */
export interface Answer {
  readonly option: number;
  readonly points: number;
}

/** One thing of which the paper says another than the file. */
export type PaperFileDifference =
  | {
      readonly kind: "criterion";
      readonly code: string;
      readonly title: string;
      /** null where it is unscored. */
      readonly paper: Answer | null;
      readonly file: Answer | null;
    }
  | { readonly kind: "knock-out"; readonly text: string; readonly onPaper: boolean; readonly inFile: boolean };

/** Where the code on the paper and the sheet in the file give different scores, in the order of the decision. */
export function paperFileDifferences(
  payload: SealPayload,
  sheet: ScoreSheet,
  set: ProductSet,
): readonly PaperFileDifference[] {
  const ticked = new Set(sheet.disqualifications.map(({ knockOut }) => knockOut));
  return [
    ...criteriaOf(set).flatMap((criterion): readonly PaperFileDifference[] => {
      const [paper, file] = [payload.choices[criterion.code], sheet.choices[criterion.code]];
      if (paper === file) return [];
      const { code, title } = criterion;
      return [{ kind: "criterion", code, title, paper: answerOf(criterion, paper), file: answerOf(criterion, file) }];
    }),
    ...set.knockOuts.flatMap(({ id, text }): readonly PaperFileDifference[] => {
      const [onPaper, inFile] = [payload.knockOuts.includes(id), ticked.has(id)];
      return onPaper === inFile ? [] : [{ kind: "knock-out", text, onPaper, inFile }];
    }),
  ];
}

function answerOf({ options }: Criterion, number: number | undefined): Answer | null {
  const option = options.find((each) => each.number === number);
  return option ? { option: option.number, points: option.points } : null;
}
