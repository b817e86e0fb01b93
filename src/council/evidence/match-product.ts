import { folded, wordsOf } from "../products/folded";
import type { Product } from "../types";
import { NO_MATCH, type Match } from "./match";

type Known = Pick<Product, "code" | "name" | "producer">;

/** Share of a name's words that has to stand in a text for it to be likely. */
const MOST_WORDS = 2 / 3;

/**
 * The product a text speaks of: its code in any spelling, its name with or without tones, its number in the list ("SP01"),
 * or the name of a producer with but one product. A name that stands within another one's ("chè" in "chè xanh") gives way to
 * it; what speaks for several is left to people.
 */
export function matchProduct(text: string, products: readonly Known[]): Match<string> {
  const plain = ` ${plainWords(text).join(" ")} `;
  const byCode = products.filter(({ code }) => plain.includes(` ${plainWords(code).join(" ")} `));
  if (byCode.length > 0) return answer(byCode, "sure");

  const inside = products.filter(({ name }) => name !== "" && plain.includes(` ${plainWords(name).join(" ")} `));
  const named = inside.filter(
    (product) =>
      !inside.some(
        (other) =>
          plainWords(other.name).length > plainWords(product.name).length &&
          ` ${plainWords(other.name).join(" ")} `.includes(` ${plainWords(product.name).join(" ")} `),
      ),
  );
  const numbered = byNumber(plain, products);
  if (named.length > 0) {
    const agreed = numbered ? named.filter(({ code }) => code === numbered.code) : named;
    if (agreed.length > 0) return answer(agreed, "sure");
    return {
      value: null,
      confidence: "unsure",
      candidates: [...named.map(({ code }) => code), numbered?.code ?? ""].filter(Boolean),
    };
  }
  if (numbered) return answer([numbered], "likely");

  const words = new Set(plainWords(text));
  const shares = products
    .map((product) => ({ product, share: shareOf(plainWords(product.name), words) }))
    .filter(({ share }) => share >= MOST_WORDS)
    .sort((a, b) => b.share - a.share);
  const top = shares.filter(({ share }) => share === shares[0]?.share).map(({ product }) => product);
  if (top.length > 0) return answer(top, "likely");

  const ofProducer = products.filter(
    ({ producer }) => producer !== "" && plain.includes(` ${plainWords(producer).join(" ")} `),
  );
  return ofProducer.length > 0 ? answer(ofProducer, "likely") : NO_MATCH;
}

function answer(products: readonly Known[], confidence: "sure" | "likely"): Match<string> {
  const candidates = products.map(({ code }) => code);
  const [only] = candidates;
  return only !== undefined && candidates.length === 1
    ? { value: only, confidence, candidates }
    : { value: null, confidence: "unsure", candidates };
}

/** "SP 3", "sp03", "sản phẩm số 3": the third of the list. */
function byNumber(plain: string, products: readonly Known[]): Known | undefined {
  const number = / (?:sp|san pham|san pham so) ?0*(\d{1,3}) /u.exec(plain)?.[1];
  return number === undefined ? undefined : products[Number(number) - 1];
}

/** Two words at least have to stand there: one says too little. */
function shareOf(name: readonly string[], words: ReadonlySet<string>): number {
  const shared = name.filter((word) => words.has(word)).length;
  return shared < 2 ? 0 : shared / name.length;
}

function plainWords(text: string): readonly string[] {
  return wordsOf(text.replace(/_/gu, " ")).map(folded);
}
