/**
 * Indexes of a longest run of numbers that rise, others left out: what remains are the fewest items that would have to
 * move. Equal numbers do not rise.
 */
export function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const before: (number | null)[] = [];
  let last: number | null = null;
  numbers.forEach((number, index) => {
    let length = 1;
    let previous: number | null = null;
    for (let earlier = 0; earlier < index; earlier++) {
      const longer = (lengths[earlier] ?? 0) + 1;
      if ((numbers[earlier] ?? 0) < number && longer > length) {
        length = longer;
        previous = earlier;
      }
    }
    lengths.push(length);
    before.push(previous);
    if (last === null || length > (lengths[last] ?? 0)) last = index;
  });
  const kept = new Set<number>();
  for (let at: number | null = last; at !== null; at = before[at] ?? null) kept.add(at);
  return kept;
}
