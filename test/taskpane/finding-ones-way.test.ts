import fc from "fast-check";
import type { ScoringStore } from "../../src/app/types";
import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import { moved, openingPlace, type Move, type Opening } from "../../src/taskpane/product/place";
import { neighbour, nextUnscored } from "../../src/taskpane/scoring/neighbours";
import { findCriteria, folded, matches } from "../../src/taskpane/scoring/search";
import { fakeStore, SAMPLE, sampleWith } from "./fake-store";

/** How a session opens without Excel beside it. */
function opened(store: ScoringStore): Opening {
  return { products: store.getSnapshot().products, startsAt: null, errand: "score" };
}

describe("next unscored", () => {
  const codes = ["1.1", "1.2", "2.1", "3"];

  test("goes on after the place, then from the start", () => {
    expect(nextUnscored(codes, ["1.1", "2.1"], "1.2")).toBe("2.1");
    expect(nextUnscored(codes, ["1.1"], "2.1")).toBe("1.1");
  });

  test("never answers the place itself", () => {
    fc.assert(
      fc.property(fc.subarray(codes), fc.constantFrom(...codes), (unscored, from) => {
        const to = nextUnscored(codes, unscored, from);
        expect(to).not.toBe(from);
        expect(to === null).toBe(unscored.every((code) => code === from));
      }),
    );
  });

  test("neighbours end at the ends of the sheet", () => {
    expect(neighbour(codes, "1.1", -1)).toBeNull();
    expect(neighbour(codes, "3", 1)).toBeNull();
    expect(neighbour(codes, "1.2", 1)).toBe("2.1");
  });
});

describe("search without diacritics", () => {
  test("hoi finds hồi, duong finds Đường, in either Unicode form", () => {
    expect(matches("hoi", "Tinh dầu hồi")).toBe(true);
    expect(matches("duong phen", "Đường phèn")).toBe(true);
    expect(folded("Hồi".normalize("NFD"))).toBe(folded("Hồi".normalize("NFC")));
    expect(matches("na", "Chè xanh")).toBe(false);
    expect(matches("  ", "Chè xanh")).toBe(true);
  });

  test("an exact code comes first, words are found in options too", async () => {
    const set = await loadSet("26-2026", 11);
    if (!set.ok) throw new Error(set.message);
    const criteria = criteriaOf(set.value);
    expect(findCriteria(criteria, "1.5")[0]?.code).toBe("1.5");
    expect(findCriteria(criteria, "lien ket").map(({ code }) => code)).toContain("1.5");
    expect(findCriteria(criteria, "không có từ này")).toEqual([]);
  });
});

describe("the place in the session", () => {
  test("opens at the first product not sealed, at its first unscored criterion", async () => {
    const store = await fakeStore(
      sampleWith(SAMPLE.tea, { seal: { code: "0123456789ABCDEF", sealedAt: "2026-11-26T08:00:00.000Z" } }),
    );
    const place = openingPlace(opened(store));
    expect(place.product).not.toBe(SAMPLE.tea);
    expect(place.criteria[SAMPLE.tea]).toBe("1.1");
    expect(place.follows).toBe(false);
  });

  test("moving on after a choice does nothing once the person has gone elsewhere", async () => {
    const opening = openingPlace(opened(await fakeStore()));
    const on: Move = { kind: "on", product: opening.product, from: "1.1", to: "1.2" };
    expect(moved(opening, on).criteria[opening.product]).toBe("1.2");
    const elsewhere = moved(opening, { kind: "criterion", product: opening.product, criterion: "7" });
    expect(moved(elsewhere, on)).toBe(elsewhere);
    const looking = moved(opening, { kind: "middle", middle: "map" });
    expect(moved(looking, on)).toBe(looking);
    const finishing = moved(opening, { kind: "section", section: "finish" });
    expect(moved(finishing, on)).toBe(finishing);
  });

  test("each product keeps the criterion it stands at", async () => {
    const opening = openingPlace(opened(await fakeStore()));
    const there = moved(opening, { kind: "criterion", product: SAMPLE.tea, criterion: "6.1.1" });
    const back = moved(moved(there, { kind: "product", product: SAMPLE.old }), {
      kind: "product",
      product: SAMPLE.tea,
    });
    expect(back.criteria[SAMPLE.tea]).toBe("6.1.1");
    expect(back.middle).toBe("criterion");
  });

  test("asking for an open panel again shuts it", async () => {
    const opening = openingPlace(opened(await fakeStore()));
    const open = moved(opening, { kind: "middle", middle: "map" });
    expect(open.middle).toBe("map");
    expect(moved(open, { kind: "middle", middle: "map" }).middle).toBe("criterion");
  });

  test("opens where the person stands in the grid, at the row that is selected there", async () => {
    const at = { ...opened(await fakeStore()), startsAt: { product: SAMPLE.tourism, criterion: "1.2" } };
    expect(openingPlace(at)).toMatchObject({ product: SAMPLE.tourism, section: "score" });
    expect(openingPlace(at).criteria[SAMPLE.tourism]).toBe("1.2");
  });

  test.each([
    ["evidence", "evidence"],
    ["print", "print"],
  ] as const)("the ribbon's %s opens that part for the sheet in front", async (errand, section) => {
    const at = { ...opened(await fakeStore()), startsAt: { product: SAMPLE.old, criterion: "" }, errand };
    expect(openingPlace(at)).toMatchObject({ product: SAMPLE.old, section });
  });

  test("“Phiếu tiếp theo” goes to the next sheet that is not sealed, and begins again at the top", async () => {
    const seal = { code: "0123456789ABCDEF", sealedAt: "2026-11-26T08:00:00.000Z" };
    const products = (await fakeStore()).getSnapshot().products;
    const codes = products.map(({ product }) => product.code);
    const from = (standing: string | null, sealed: readonly string[]) =>
      openingPlace({
        products: products.map((view) =>
          sealed.includes(view.product.code) ? { ...view, sheet: { ...view.sheet, seal } } : view,
        ),
        startsAt: standing === null ? null : { product: standing, criterion: "" },
        errand: "next",
      }).product;
    expect(from(codes[0] ?? "", [])).toBe(codes[1]);
    expect(from(codes[0] ?? "", [codes[1] ?? ""])).toBe(codes[2]);
    expect(from(codes.at(-1) ?? "", [])).toBe(codes[0]);
    expect(from(null, [codes[0] ?? ""])).toBe(codes[1]);
    expect(from(codes[0] ?? "", codes)).toBe(codes[1]);
  });

  test("a row selected in the grid opens its criterion without taking the focus; the same row again moves nothing", async () => {
    const start = openingPlace(opened(await fakeStore()));
    const there = moved(start, { kind: "grid", product: SAMPLE.old, criterion: "7" });
    expect(there).toMatchObject({ product: SAMPLE.old, section: "score", middle: "criterion", follows: false });
    expect(there.criteria[SAMPLE.old]).toBe("7");
    expect(moved(there, { kind: "grid", product: SAMPLE.old, criterion: "7" })).toBe(there);
  });
});
