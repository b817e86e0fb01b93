import { makeStyles, tokens } from "@fluentui/react-components";
import type { ProductView } from "../../app/types";
import type { Star } from "../../catalogue/types";
import { editionFit } from "../../council/edition-fit";
import { recognitionOf, CERTIFICATE_MONTHS, type Recognition } from "../../council/recognition";
import type { Meeting } from "../../council/types";
import { EDITION_LABELS } from "../../records/labels";
import { useText, type Text } from "../i18n";
import { Notice } from "../Notice";

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { margin: 0 },
});

interface Props {
  readonly view: ProductView;
  readonly meeting: Meeting;
}

/** What follows from the stars and from the dates: who recognises, which decision is scored on, and why. */
export function LawNotes({ view, meeting }: Props) {
  const styles = useStyles();
  const text = useText();
  const { product } = view;
  const fit = editionFit(product, meeting);
  const recognition = recognitionSentence(view, meeting, text);
  if (recognition === null && fit === null) return null;
  return (
    <div className={styles.notes}>
      {recognition !== null && <p className={styles.line}>{recognition}</p>}
      {fit &&
        (fit.fits ? (
          <p className={styles.line} lang="vi">
            {fit.reason}
          </p>
        ) : (
          <Notice kind="caution" title={text("law.edition.differs", { decision: EDITION_LABELS[product.edition] })}>
            <p className={styles.line} lang="vi">
              {fit.reason}
            </p>
            <p className={styles.line}>{text("law.edition.stays")}</p>
          </Notice>
        ))}
    </div>
  );
}

/** "4 sao: UBND cấp tỉnh công nhận; giấy chứng nhận 36 tháng." Null while the sheet says nothing final. */
export function recognitionSentence({ product, scoring }: ProductView, meeting: Meeting, text: Text): string | null {
  if (!scoring?.verdict.complete || scoring.verdict.star === null) return null;
  const { star, band } = scoring.verdict;
  const { date, level } = meeting;
  const found = recognitionOf({ edition: product.edition, evaluatedOn: date, level, star, band });
  return recognitionText(found, star, band, text);
}

/** Who recognises a star, for how long, and to whom the result goes on. */
export function recognitionText(found: Recognition, star: Star, band: Star, text: Text): string {
  const sent = found.sentTo === null ? [] : [sentText(band === 5, text(`law.authority.${found.sentTo}`), text)];
  if (found.authority === null) return [text("law.recognise.none", { star }), ...sent].join(" ");
  const authority = text(`law.authority.${found.authority}`);
  const first = found.provinceDecides
    ? text("law.recognise.province", { star })
    : text("law.recognise.by", { star, authority, months: CERTIFICATE_MONTHS });
  return [first, ...sent].join(" ");
}

function sentText(from90: boolean, authority: string, text: Text): string {
  return text(from90 ? "law.recognise.from90" : "law.recognise.handOn", { authority });
}
