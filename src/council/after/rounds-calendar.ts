/** A round of evaluation: dossiers arrive before one day, the council evaluates before another (26/2026 Art. 5). */
export interface EvaluationRound {
  readonly level: "province" | "centre";
  readonly round: 1 | 2;
  readonly year: number;
  /** ISO dates; the work is done before them. */
  readonly dossiersBefore: string;
  readonly evaluateBefore: string;
}

const ROUNDS = [
  { level: "province", round: 1, dossiers: "04-30", evaluate: "06-30" },
  { level: "province", round: 2, dossiers: "10-30", evaluate: "12-30" },
  { level: "centre", round: 1, dossiers: "07-30", evaluate: "09-30" },
  { level: "centre", round: 2, dossiers: "01-30", evaluate: "03-30" },
] as const;

/** The rounds of a level whose evaluation falls into a year, the earlier first. */
export function roundsOf(level: EvaluationRound["level"], year: number): readonly EvaluationRound[] {
  return ROUNDS.filter((each) => each.level === level)
    .map(({ round, dossiers, evaluate }): EvaluationRound => ({
      level,
      round,
      year,
      dossiersBefore: `${year}-${dossiers}`,
      evaluateBefore: `${year}-${evaluate}`,
    }))
    .sort((a, b) => (a.evaluateBefore < b.evaluateBefore ? -1 : 1));
}

/** The first round a dossier filed on a day still catches. */
export function roundFor(level: EvaluationRound["level"], filedOn: string): EvaluationRound {
  const year = Number(filedOn.slice(0, 4));
  const rounds = [...roundsOf(level, year), ...roundsOf(level, year + 1)];
  const found = rounds.find(({ dossiersBefore }) => filedOn < dossiersBefore);
  if (!found) throw new RangeError(`no round after ${filedOn}`);
  return found;
}
