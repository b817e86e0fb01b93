import { closedIn } from "./closed";
import type { Rubric, RubricEntry } from "./rubric";
import type { Choices } from "./types";

/**
 * One way in which the criteria that close others may stand: which criteria are closed then, and which options of the
 * closing criteria bring it about. Other criteria are free.
 */
export interface Opening {
  readonly closed: ReadonlySet<string>;
  /** Whether the criterion can stay as it is chosen now. */
  readonly mayStay: (code: string) => boolean;
  /** Whether the option can be chosen. */
  readonly allows: (code: string, option: number) => boolean;
}

/** Options of one closing criterion that close the same others. */
interface Stance {
  readonly entry: RubricEntry;
  readonly closes: readonly string[];
}

/**
 * The openings that close nothing more than is closed now, which is the first of them. A set has one closing criterion
 * at most, so there are one or two.
 */
export function openingsOf(rubric: Rubric, choices: Choices): readonly Opening[] {
  const closers = rubric.entries.filter(({ closes }) => closes.size > 0);
  const now = closedIn(rubric, choices);
  if (closers.length === 0) return [{ closed: now, mayStay: () => true, allows: () => true }];
  return closers
    .reduce<readonly (readonly Stance[])[]>(
      (ways, closer) => ways.flatMap((way) => stancesOf(closer, choices).map((stance) => [...way, stance])),
      [[]],
    )
    .map((stances) => openingAt(stances, choices))
    .filter(({ closed }) => [...closed].every((code) => now.has(code)));
}

/** The stances of a closing criterion, its present one first. */
function stancesOf(entry: RubricEntry, choices: Choices): readonly Stance[] {
  const { criterion } = entry;
  const present = closedAt(entry, choices[criterion.code]);
  const stances: Stance[] = [{ entry, closes: present }];
  for (const { number } of criterion.options) {
    const closes = closedAt(entry, number);
    if (!stances.some((stance) => isSame(stance.closes, closes))) stances.push({ entry, closes });
  }
  return stances;
}

function openingAt(stances: readonly Stance[], choices: Choices): Opening {
  const byCode = new Map(stances.map((stance) => [stance.entry.criterion.code, stance]));
  const fits = (code: string, option: number | undefined): boolean => {
    const stance = byCode.get(code);
    return !stance || isSame(stance.closes, closedAt(stance.entry, option));
  };
  return {
    closed: new Set(stances.flatMap(({ closes }) => closes)),
    mayStay: (code) => fits(code, choices[code]),
    allows: fits,
  };
}

function closedAt({ closes }: RubricEntry, option: number | undefined): readonly string[] {
  return (option === undefined ? undefined : closes.get(option)) ?? [];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code, index) => code === b[index]);
}
