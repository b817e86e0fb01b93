import { criteriaOf } from "../../catalogue/traverse";
import type { ProductView, ScoringStore } from "../../app/types";
import type { GuidancePage } from "../guidance/pages";

/** The parts of a member's face. */
export type Section = "score" | "evidence" | "finish" | "print" | "findings" | "official" | "verify" | GuidancePage;

/** What stands in the middle while scoring; a wide pane keeps products, map and verdict beside the criterion. */
export type Middle = "criterion" | "products" | "map" | "verdict" | "keys";

/** Where in the session the person is. */
export interface Place {
  readonly section: Section;
  readonly middle: Middle;
  readonly product: string;
  /** The criterion each product stands at. */
  readonly criteria: Readonly<Record<string, string>>;
  /** Counts arrivals at a criterion. */
  readonly arrivals: number;
  /** The last move went to a criterion, so the focus follows it. */
  readonly follows: boolean;
}

export type Move =
  | { readonly kind: "section"; readonly section: Section }
  | { readonly kind: "middle"; readonly middle: Middle }
  | { readonly kind: "product"; readonly product: string }
  | { readonly kind: "criterion"; readonly product: string; readonly criterion: string }
  /** A row was selected in the grid; the focus stays there. */
  | { readonly kind: "grid"; readonly product: string; readonly criterion: string }
  /** Moving on after a choice: only while the person is still where the choice was made. */
  | { readonly kind: "on"; readonly product: string; readonly from: string; readonly to: string };

/** The criterion a product opens at: the first that is unscored, else the first. */
export function openingCriterion({ scoring }: ProductView): string {
  if (!scoring) return "";
  return scoring.verdict.unscored[0] ?? criteriaOf(scoring.set)[0]?.code ?? "";
}

/** What a button of Excel's ribbon asks the pane to begin with. */
export type Errand = "score" | "next" | "evidence" | "print";

/** How a session is opened. */
export interface Opening {
  readonly products: readonly ProductView[];
  /** Where the person stood in the grid, or null. */
  readonly startsAt: ScoringStore["startsAt"];
  readonly errand: Errand;
}

const SECTIONS: Readonly<Record<Errand, Section>> = {
  score: "score",
  next: "score",
  evidence: "evidence",
  print: "print",
};

/** Where the person stood, else the first product that is not sealed yet; for `next` the one to score after that. */
export function openingPlace({ products, startsAt, errand }: Opening): Place {
  const standing = products.findIndex(({ product }) => product.code === startsAt?.product);
  const at = errand === "next" ? nextToScore(products, standing) : products[standing];
  const first = at ?? products.find(({ sheet }) => sheet.seal === null) ?? products[0];
  const criteria = Object.fromEntries(products.map((view) => [view.product.code, openingCriterion(view)]));
  const stood = startsAt && startsAt.criterion !== "" ? { [startsAt.product]: startsAt.criterion } : {};
  return {
    section: SECTIONS[errand],
    middle: "criterion",
    product: first?.product.code ?? "",
    criteria: { ...criteria, ...stood },
    arrivals: 0,
    follows: false,
  };
}

/** The next product after a place that is not sealed, beginning again at the top; when all are sealed, the next one. */
function nextToScore(products: readonly ProductView[], standing: number): ProductView | undefined {
  const following = [...products.slice(standing + 1), ...products.slice(0, Math.max(standing, 0))];
  return following.find(({ sheet }) => sheet.seal === null) ?? following[0];
}

/** The place after a move. Going to a criterion always ends in scoring it; asking for an open panel again shuts it. */
export function moved(place: Place, move: Move): Place {
  const still = { ...place, follows: false };
  switch (move.kind) {
    case "section":
      return { ...still, section: move.section, middle: "criterion" };
    case "middle": {
      const isOpen = place.section === "score" && place.middle === move.middle;
      return { ...still, section: "score", middle: isOpen ? "criterion" : move.middle };
    }
    case "product":
      return {
        ...still,
        product: move.product,
        section: place.section === "findings" ? "score" : place.section,
        middle: "criterion",
      };
    case "criterion":
      return {
        section: "score",
        middle: "criterion",
        product: move.product,
        criteria: { ...place.criteria, [move.product]: move.criterion },
        arrivals: place.arrivals + 1,
        follows: true,
      };
    case "grid":
      if (place.product === move.product && place.criteria[move.product] === move.criterion) return place;
      return { ...moved(place, { ...move, kind: "criterion" }), follows: false };
    case "on": {
      const isThere =
        place.section === "score" &&
        place.middle === "criterion" &&
        place.product === move.product &&
        place.criteria[move.product] === move.from;
      return isThere ? moved(place, { kind: "criterion", product: move.product, criterion: move.to }) : place;
    }
  }
}
