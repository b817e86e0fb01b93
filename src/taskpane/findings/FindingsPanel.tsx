import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular, ErrorCircleRegular, WarningRegular } from "@fluentui/react-icons";
import type { Finding } from "../../workbook/port";
import { useText, type Text } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  finding: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  severity: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

interface FindingsPanelProps {
  readonly findings: readonly Finding[];
  /** The finding tells which worksheet, hence which product, the criterion is meant in. */
  readonly onGoTo: (criterion: string, finding: Finding) => void;
}

/** What was not as it should be in the opened file; what is broken before what is only to be looked at. */
export function FindingsPanel({ findings, onGoTo }: FindingsPanelProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return (
    <section className={section.page} aria-labelledby="findings-title">
      <div className={section.part}>
        <h2 className={section.title} id="findings-title">
          {text("session.findings.title")}
        </h2>
        {findings.length === 0 ? (
          <Notice kind="done">{text("session.findings.none")}</Notice>
        ) : (
          <>
            <Notice kind="note">{text("session.findings.opened")}</Notice>
            <p className={section.quiet}>
              {text("session.findings.errors", { errors: errors.length, warnings: warnings.length })}
            </p>
          </>
        )}
      </div>
      {findings.length === 0 ? null : (
        <ul className={styles.list}>
          {[...errors, ...warnings].map((finding, index) => (
            <li key={index} className={styles.finding}>
              <div className={styles.head}>
                <Severity severity={finding.severity} />
                <span className={section.quiet}>{placeOf(finding, text)}</span>
              </div>
              <p className={section.sentence} lang="vi">
                {finding.message}
              </p>
              <GoTo finding={finding} onGoTo={onGoTo} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Severity({ severity }: { readonly severity: Finding["severity"] }) {
  const styles = useStyles();
  const text = useText();
  const Icon = severity === "error" ? ErrorCircleRegular : WarningRegular;
  return (
    <span className={mergeClasses(styles.severity, styles[severity])}>
      <Icon aria-hidden />
      {text(`session.findings.${severity}`)}
    </span>
  );
}

function GoTo({ finding, onGoTo }: { readonly finding: Finding; readonly onGoTo: FindingsPanelProps["onGoTo"] }) {
  const section = useSectionStyles();
  const text = useText();
  const { criterion } = finding;
  if (criterion === null) return null;
  return (
    <Button
      className={section.start}
      appearance="secondary"
      icon={<ChevronRightRegular />}
      iconPosition="after"
      onClick={() => onGoTo(criterion, finding)}
    >
      {text("session.findings.goTo", { code: criterion })}
    </Button>
  );
}

function placeOf({ sheet, row }: Finding, text: Text): string {
  if (sheet === "") return text("session.findings.file");
  return row === null
    ? text("session.findings.sheet", { sheet })
    : text("session.findings.sheetRow", { sheet, row: String(row) });
}
