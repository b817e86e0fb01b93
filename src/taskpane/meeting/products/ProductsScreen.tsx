import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";

/** "products" of the secretary's face. */
export function ProductsScreen({ snapshot }: MeetingScreenProps) {
  const section = useSectionStyles();
  const text = useText();
  return (
    <section className={section.page} aria-labelledby="products-title">
      <h2 className={section.title} id="products-title">
        {text("meeting.nav.products")}
      </h2>
      <p>{snapshot.document.session.meeting.title}</p>
    </section>
  );
}
