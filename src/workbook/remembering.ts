/**
 * The same function with its answers remembered, for what is asked over and over; nothing but speed comes of it.
 * @param most So many answers are kept; then it begins anew.
 * @param longest Texts longer than this are worked out each time.
 */
export function remembering<Asked extends string | number>(
  work: (asked: Asked) => string,
  most: number,
  longest = Infinity,
): (asked: Asked) => string {
  const known = new Map<Asked, string>();
  return (asked) => {
    const answer = known.get(asked);
    if (answer !== undefined) return answer;
    const worked = work(asked);
    if (typeof asked === "number" || asked.length <= longest) {
      if (known.size >= most) known.clear();
      known.set(asked, worked);
    }
    return worked;
  };
}
