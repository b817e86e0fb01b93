import { useCallback, useSyncExternalStore } from "react";

/** From here on the product list, the criterion and the verdict stand side by side. */
export const WIDE = "(min-width: 900px)";

/** Whether a media query holds now; the component is drawn again when that changes. False where the browser has none. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = typeof window.matchMedia === "function" ? window.matchMedia(query) : null;
      media?.addEventListener("change", listener);
      return () => media?.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () =>
    typeof window.matchMedia === "function" ? window.matchMedia(query).matches : false,
  );
}
