import type { Criterion, Option } from "../../catalogue/types";

/** Names of the cases of a criterion in the decision's order; empty when it has none. */
export function casesOf(criterion: Criterion): readonly string[] {
  return [...new Set(criterion.options.flatMap((option) => (option.case === undefined ? [] : [option.case])))];
}

/** The options that can be chosen once a case is taken; all of them where there are no cases. */
export function optionsOfCase(criterion: Criterion, taken: string | null): readonly Option[] {
  if (casesOf(criterion).length === 0) return criterion.options;
  return criterion.options.filter((option) => option.case === taken);
}
