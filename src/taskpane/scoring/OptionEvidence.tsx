import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ClockRegular, DocumentDismissRegular, WarningRegular } from "@fluentui/react-icons";
import { evidenceFamily } from "../../catalogue/evidence-families";
import type { EvidenceFamilyId, EvidenceNeed } from "../../catalogue/types";
import type { EvidenceState, EvidenceStates } from "../../scoring/types";
import { useText } from "../i18n";

const useStyles = makeStyles({
  needs: {
    margin: "2px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: `0 0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium}`,
    backgroundColor: tokens.colorNeutralBackground1,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  family: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, alignSelf: "center" },
  state: { marginLeft: "auto", whiteSpace: "nowrap" },
  present: { color: tokens.colorStatusSuccessForeground1 },
  wanting: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const ICONS: Readonly<Record<EvidenceState, typeof ClockRegular>> = {
  present: CheckmarkCircleRegular,
  missing: DocumentDismissRegular,
  expired: ClockRegular,
  contradiction: WarningRegular,
};

interface FamilyProps {
  readonly id: EvidenceFamilyId;
  readonly state: EvidenceState;
  /** Another family of the same need already stands above. */
  readonly alternative: boolean;
  /** Another family proves the need, so this one is not asked for. */
  readonly spared: boolean;
}

function Family({ id, state, alternative, spared }: FamilyProps) {
  const styles = useStyles();
  const text = useText();
  const Icon = ICONS[state];
  const colour = state === "present" ? styles.present : spared ? styles.quiet : styles.wanting;
  const title = evidenceFamily(id)?.title ?? id;
  return (
    <span className={styles.family}>
      <Icon className={mergeClasses(styles.icon, colour)} aria-hidden />
      <span>{alternative ? text("scoring.criterion.orElse", { title }) : title}</span>
      <span className={mergeClasses(styles.state, colour)}>{text(`scoring.state.${state}`)}</span>
    </span>
  );
}

interface Props {
  readonly needs: readonly EvidenceNeed[];
  readonly states: EvidenceStates;
}

/** The proofs behind the chosen option, each with its state as symbol and text. */
export function OptionEvidence({ needs, states }: Props) {
  const styles = useStyles();
  const text = useText();
  if (needs.length === 0) return null;
  return (
    <ul className={styles.needs} aria-label={text("scoring.criterion.evidence")}>
      {needs.map(({ anyOf }) => {
        const proved = anyOf.some((id) => states[id] === "present");
        return (
          <li key={anyOf.join("|")}>
            {anyOf.map((id, at) => (
              <Family key={id} id={id} state={states[id] ?? "missing"} alternative={at > 0} spared={proved} />
            ))}
          </li>
        );
      })}
    </ul>
  );
}
