import { fail, succeed, type Outcome } from "../catalogue/outcome";
import type { Criterion, Option, ProductSet } from "../catalogue/types";
import { rubricOf } from "./rubric";
import type { Choices } from "./types";

/**
 * The chosen option of a criterion, or null when it is unscored.
 * @throws RangeError for an option the criterion does not have; `checkChoices` refuses those at the door.
 */
export function chosenOption(criterion: Criterion, choices: Choices): Option | null {
  const number = choices[criterion.code];
  if (number === undefined) return null;
  const option = criterion.options.find((candidate) => candidate.number === number);
  if (!option) throw new RangeError(`Criterion ${criterion.code} has no option ${number}`);
  return option;
}

/**
 * Choices that can be judged: every code is a criterion of the set and every number one of its options.
 * Errors: `unknown-criterion`, `impossible-option`; the first fault in the order of the choices is named.
 */
export function checkChoices(set: ProductSet, choices: Readonly<Record<string, unknown>>): Outcome<Choices> {
  const { byCode } = rubricOf(set);
  const checked: Record<string, number> = {};
  for (const [code, number] of Object.entries(choices)) {
    const criterion = byCode.get(code)?.criterion;
    if (!criterion) {
      return fail("unknown-criterion", `Bộ sản phẩm ${set.no} (${set.edition}) không có tiêu chí “${shorten(code)}”.`);
    }
    const option = criterion.options.find((candidate) => candidate.number === number);
    if (!option) {
      const count = criterion.options.length;
      return fail(
        "impossible-option",
        `Tiêu chí ${code} có các mức từ 1 đến ${count}, không có mức ${shorten(number === undefined ? "trống" : JSON.stringify(number))}.`,
      );
    }
    checked[code] = option.number;
  }
  return succeed(checked);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
