import { useEffect, useRef, type Dispatch } from "react";
import type { ScoringStore } from "../../app/types";
import type { Move, Place } from "./place";

/**
 * Pane and grid side by side: the criterion on the screen is selected in the grid, and a row selected there opens its
 * criterion here. A move that came from the grid is not sent back, so the cell a person clicked stays selected.
 */
export function useGrid(store: ScoringStore, place: Place, go: Dispatch<Move>): void {
  const { product } = place;
  const criterion = place.criteria[product] ?? "";
  const inGrid = useRef<string | null>(null);

  useEffect(
    () =>
      store.onSelected((selectedProduct, selected) => {
        inGrid.current = `${selectedProduct}:${selected}`;
        go({ kind: "grid", product: selectedProduct, criterion: selected });
      }),
    [store, go],
  );

  const scoring = place.section === "score" && place.middle === "criterion";
  useEffect(() => {
    const here = `${product}:${criterion}`;
    if (store.home !== "excel" || !scoring || criterion === "" || inGrid.current === here) return;
    inGrid.current = here;
    // Selecting is a convenience: a grid that is busy is left alone.
    void store.showInGrid(product, criterion);
  }, [store, scoring, product, criterion]);
}
