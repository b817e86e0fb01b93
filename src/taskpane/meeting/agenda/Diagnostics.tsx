import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MeetingSnapshot } from "../../../app/meeting/types";
import { deviationsOf, leniencyOf } from "../../../council/agenda/members";
import { sessionAgreement } from "../../../council/agenda/session-agreement";
import { scoringMembers } from "../../../council/result/counting";
import { useLanguage, useText, type Language } from "../../i18n";
import { useWideStyles } from "../wide-styles";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  sentence: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  name: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: "right",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { padding: tokens.spacingHorizontalS, textAlign: "right", verticalAlign: "bottom" },
  first: { paddingLeft: 0, textAlign: "left" },
});

const LOCALES: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-GB" };

/** Koo & Li 2016 for the intraclass correlation; Krippendorff 2004 for alpha. */
const iccGrade = (value: number) =>
  value > 0.9 ? "excellent" : value > 0.75 ? "good" : value >= 0.5 ? "moderate" : "poor";
const alphaGrade = (value: number) => (value >= 0.8 ? "reliable" : value >= 0.667 ? "tentative" : "weak");

interface Props {
  readonly snapshot: MeetingSnapshot;
  readonly nameOf: (member: string) => string;
}

/** How members score beside one another: diagnostics for the chair, never part of a score. */
export function Diagnostics({ snapshot: { document, results }, nameOf }: Props) {
  const styles = useStyles();
  const wide = useWideStyles();
  const text = useText();
  const language = useLanguage();
  const { largestSpread } = document.session.profile;
  const members = scoringMembers(document.session).map(({ id }) => id);
  const judged = results.flatMap(({ result }) => result ?? []);
  const signed = new Intl.NumberFormat(LOCALES[language], {
    signDisplay: "exceptZero",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const deviationText = (deviation: number) => signed.format(deviation).replace("-", "−");
  const plain = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const far = results.flatMap(({ product, result }) =>
    result
      ? deviationsOf(result, largestSpread)
          .filter((each) => each.far)
          .map(({ member, deviation }) => ({ product: product.name, member, deviation }))
      : [],
  );
  const { icc, krippendorffAlpha } = sessionAgreement(members, judged);
  const single = icc["ICC(2,1)"];
  const alpha = krippendorffAlpha.interval;
  return (
    <div className={styles.whole}>
      <p className={styles.quiet}>{text("meetingAgenda.diagnostics.lead")}</p>
      <section>
        <h4 className={styles.heading}>{text("meetingAgenda.diagnostics.agreement")}</h4>
        <p className={styles.sentence}>
          {single === null
            ? text("meetingAgenda.diagnostics.icc.none")
            : text(`meetingAgenda.diagnostics.icc.${iccGrade(single)}`, { value: plain.format(single) })}
        </p>
        <p className={styles.sentence}>
          {alpha === null
            ? text("meetingAgenda.diagnostics.alpha.none")
            : text(`meetingAgenda.diagnostics.alpha.${alphaGrade(alpha)}`, { value: plain.format(alpha) })}
        </p>
      </section>
      <section>
        <h4 className={styles.heading}>{text("meetingAgenda.diagnostics.far")}</h4>
        {far.length === 0 ? (
          <p className={styles.sentence}>{text("meetingAgenda.diagnostics.farNone")}</p>
        ) : (
          <ul className={styles.list}>
            {far.map(({ product, member, deviation }) => (
              <li key={`${product}:${member}`}>
                {text("meetingAgenda.diagnostics.farLine", {
                  product,
                  name: nameOf(member),
                  deviation: deviationText(deviation),
                })}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h4 className={styles.heading}>{text("meetingAgenda.diagnostics.leniency")}</h4>
        <div className={wide.scroll} role="region" aria-label={text("meetingAgenda.diagnostics.leniency")} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.head, styles.first)}>
                  {text("meetingAgenda.diagnostics.member")}
                </th>
                <th scope="col" className={styles.head}>
                  {text("meetingAgenda.diagnostics.products")}
                </th>
                <th scope="col" className={styles.head}>
                  {text("meetingAgenda.diagnostics.deviation")}
                </th>
                <th scope="col" className={styles.head}>
                  {text("meetingAgenda.diagnostics.farCount")}
                </th>
              </tr>
            </thead>
            <tbody>
              {leniencyOf(members, judged, largestSpread).map(({ member, products, mean, far: times }) => (
                <tr key={member}>
                  <th scope="row" className={styles.name}>
                    {nameOf(member)}
                  </th>
                  <td className={styles.cell}>{products}</td>
                  <td className={styles.cell}>{mean === null ? "–" : deviationText(mean)}</td>
                  <td className={styles.cell}>{times}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </div>
  );
}
