import { recognitionOf } from "../../../council/recognition";
import type { EditionId } from "../../../catalogue/types";
import { EDITION_LABELS } from "../../../records/labels";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";

/** Who recognises which stars under the decisions in use, by the day and level of the meeting. */
export function AuthorityPart({ snapshot }: Pick<MeetingScreenProps, "snapshot">) {
  const section = useSectionStyles();
  const text = useText();
  const { meeting, products } = snapshot.document.session;
  const inUse = [...new Set(products.map(({ edition }) => edition))];
  const editions: readonly EditionId[] = inUse.length > 0 ? inUse : ["26-2026"];
  return (
    <section className={section.part} aria-labelledby="authority-part">
      <h3 className={section.heading} id="authority-part">
        {text("meetingSession.authority.heading")}
      </h3>
      {editions.map((edition) => {
        const stars = ([3, 4, 5] as const).map((star) => {
          const { authority, sentTo } = recognitionOf({
            edition,
            evaluatedOn: meeting.date,
            level: meeting.level,
            star,
            band: star,
          });
          const by = text(`meetingSession.authority.${authority ?? "none"}`);
          return sentTo === null
            ? text("meetingSession.authority.star", { star, by })
            : text("meetingSession.authority.starSent", { star, by, to: text(`meetingSession.authority.${sentTo}`) });
        });
        return (
          <p key={edition} className={section.sentence}>
            {`${EDITION_LABELS[edition]}: ${stars.join("; ")}.`}
          </p>
        );
      })}
      <p className={section.quiet}>{text("meetingSession.authority.low")}</p>
    </section>
  );
}
