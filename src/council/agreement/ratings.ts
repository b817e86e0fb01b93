/** Ratings of some items by some raters: one row an item, one column a rater, null where a rater gave none. */
export type Ratings = readonly (readonly (number | null)[])[];

/** The rows in which every rater gave a rating. */
export function completeRows(ratings: Ratings): readonly (readonly number[])[] {
  return ratings.flatMap((row) => {
    const given = row.filter((rating) => rating !== null);
    return given.length === row.length && row.length > 0 ? [given] : [];
  });
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Sum of the squared distances from a centre. */
export function squaresAbout(numbers: readonly number[], centre: number): number {
  return numbers.reduce((sum, number) => sum + (number - centre) ** 2, 0);
}
