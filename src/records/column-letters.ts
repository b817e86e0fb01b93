/** Excel letters of the column with a 0-based index: 0 is "A", 26 is "AA". */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** Excel letters by column key. */
export function lettersByKey(keys: readonly string[]): (key: string) => string {
  const letters = new Map(keys.map((key, index) => [key, columnLetters(index)]));
  return (key) => {
    const found = letters.get(key);
    if (found === undefined) throw new RangeError(`no column ${key}`);
    return found;
  };
}
