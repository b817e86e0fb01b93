import { Button } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { setsInUse } from "../../../council/session-sets";
import { EDITION_LABELS } from "../../../records/labels";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { useSessionStyles } from "./session-styles";

interface Props extends Pick<MeetingScreenProps, "snapshot"> {
  readonly onLoad: () => void;
}

/** Which sets the session uses, in whose words, and the way to load an official sheet for them. */
export function OfficialPart({ snapshot, onLoad }: Props) {
  const section = useSectionStyles();
  const styles = useSessionStyles();
  const text = useText();
  const { document, results } = snapshot;
  const official = document.officialSheets ?? [];
  return (
    <section className={section.part} aria-labelledby="official-part">
      <h3 className={section.heading} id="official-part">
        {text("meetingSession.official.heading")}
      </h3>
      <p className={section.quiet}>{text("meetingSession.official.lead")}</p>
      {setsInUse(document).length > 0 && (
        <ul className={styles.list}>
          {setsInUse(document).map(({ edition, set: no }) => {
            const set = results.find(({ product }) => product.edition === edition && product.set === no)?.set ?? null;
            const sheet = official.find((each) => each.edition === edition && each.set === no);
            return (
              <li key={`${edition} ${no}`} className={styles.row}>
                <span className={styles.grow}>
                  <span className={styles.name}>
                    {text("meetingSession.official.set", {
                      no,
                      name: set?.name ?? "",
                      decision: EDITION_LABELS[edition],
                    })}
                  </span>
                  <br />
                  <span className={styles.small}>
                    {[
                      sheet
                        ? text("meetingSession.official.loaded", { file: sheet.fileName })
                        : text("meetingSession.official.law"),
                      ...(set?.status === "unverified" ? [text("meetingSession.official.unverified")] : []),
                    ].join(" · ")}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <Button className={section.start} icon={<DocumentSearchRegular />} onClick={onLoad}>
        {text("meetingSession.official.load")}
      </Button>
    </section>
  );
}
