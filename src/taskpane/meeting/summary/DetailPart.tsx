import { useId, type ReactNode } from "react";
import { useCardStyles } from "../../verdict/card-styles";

/** A headed part of what stands behind a result. */
export function DetailPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const card = useCardStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h4 className={card.heading} id={id}>
        {title}
      </h4>
      {children}
    </section>
  );
}
