import { makeStyles, tokens } from "@fluentui/react-components";
import type { PaperStanding } from "../../../app/meeting/evidence-draft";
import type { ImportStanding } from "../../../app/meeting/import-products";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";

type Any = ImportStanding | PaperStanding;

const ORDER: readonly Any[] = ["new", "changed", "filled", "same", "unmatched", "refused"];
const SIGNS: Readonly<Record<Any, string>> = {
  new: "+",
  changed: "±",
  filled: "±",
  same: "=",
  unmatched: "?",
  refused: "✕",
};

const useStyles = makeStyles({
  standing: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
  },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What taking a row would do, by sign and word. */
export function Standing({ standing }: { readonly standing: Any }) {
  const styles = useStyles();
  const text = useText();
  return (
    <span className={styles.standing}>
      <span aria-hidden="true">{SIGNS[standing]} </span>
      {text(`meetingDossier.import.standing.${standing}`)}
    </span>
  );
}

/** How many rows there are of each kind. */
export function Tally({ standings }: { readonly standings: readonly Any[] }) {
  const section = useSectionStyles();
  const text = useText();
  const parts = ORDER.flatMap((standing) => {
    const count = standings.filter((each) => each === standing).length;
    const word = text(`meetingDossier.import.standing.${standing}`).toLowerCase();
    return count === 0 ? [] : [text("meetingDossier.import.tally", { count, standing: word })];
  });
  return (
    <p className={section.sentence} role="status">
      {parts.join(" · ")}
    </p>
  );
}

/** Lines that were not read, folded away but never hidden for good. */
export function PassedOver({ lines }: { readonly lines: readonly string[] }) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  if (lines.length === 0) return null;
  return (
    <details className={section.quiet}>
      <summary>{text("meetingDossier.import.passedOver", { count: lines.length })}</summary>
      <ul className={styles.lines} lang="vi">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
