import type { Product } from "../types";
import { folded, wordsOf } from "./folded";

/** Products that seem to be one. */
export interface DuplicateProducts {
  /** `code`: the same code; `name`: the same name of the same producer. */
  readonly kind: "code" | "name";
  /** Places in the list, from 0, in its order; two or more. */
  readonly places: readonly number[];
  /** One sentence for people. */
  readonly sentence: string;
}

/** Products listed twice: by code, and by name and producer without regard to tones, case and punctuation. */
export function duplicateProducts(
  products: readonly Pick<Product, "code" | "name" | "producer">[],
): readonly DuplicateProducts[] {
  const spell = (text: string): string => wordsOf(text).map(folded).join(" ");
  const groups = (keyOf: (product: Pick<Product, "code" | "name" | "producer">) => string) => {
    const places = new Map<string, number[]>();
    products.forEach((product, place) => {
      const key = keyOf(product);
      if (key !== "") places.set(key, [...(places.get(key) ?? []), place]);
    });
    return [...places.values()].filter(({ length }) => length > 1);
  };
  const codeOf = (places: readonly number[]): string => places.map((place) => products[place]?.code ?? "").join(", ");
  const byCode = groups(({ code }) => spell(code));
  const byName = groups(({ name, producer }) => (name === "" ? "" : `${spell(name)} | ${spell(producer)}`));
  return [
    ...byCode.map((places): DuplicateProducts => ({
      kind: "code",
      places,
      sentence: `Mã sản phẩm “${products[places[0] ?? 0]?.code ?? ""}” ghi ${places.length} lần trong danh sách.`,
    })),
    ...byName
      .filter((places) => !byCode.some((same) => same.join() === places.join()))
      .map((places): DuplicateProducts => ({
        kind: "name",
        places,
        sentence: `Sản phẩm “${products[places[0] ?? 0]?.name ?? ""}” của cùng một chủ thể ghi ${places.length} lần (${codeOf(places)}).`,
      })),
  ];
}
