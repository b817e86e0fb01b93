import { useState } from "react";
import { Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { ProductView } from "../../app/types";
import type { CouncilSession } from "../../council/types";
import { useText, type Text } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";
import { dossierOf, type DossierEntry } from "./dossier";
import { DossierItem } from "./DossierItem";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  entry: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  contradictions: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const LEADS = {
  first: "law.dossier.lead.first",
  upgrade: "law.dossier.lead.upgrade",
  "re-evaluation": "law.dossier.lead.again",
} as const;

interface EvidencePanelProps {
  readonly view: ProductView;
  readonly session: CouncilSession;
  readonly onGoTo: (criterion: string) => void;
}

/** The dossier of one product as a checklist: what it may not lack, what its scores rest on, the state of each. */
export function EvidencePanel({ view, session, onGoTo }: EvidencePanelProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [onlyLacking, setOnlyLacking] = useState(false);
  const entries = dossierOf(view, session.evidence);
  const lacking = entries.filter(({ state }) => state !== null && state !== "present");
  const shown = onlyLacking ? lacking : entries;
  const contradictions = entries.filter(({ state }) => state === "contradiction");
  const count = (state: DossierEntry["state"]) => entries.filter((entry) => entry.state === state).length;
  const groups = grouped(shown, text);
  return (
    <section className={section.page} aria-labelledby="evidence-title">
      <div className={section.part}>
        <h2 className={section.title} id="evidence-title">
          {text("session.evidence.title")}
        </h2>
        {view.scoring ? (
          <p className={section.sentence}>
            {text(LEADS[view.product.kind], {
              set: text("official.set", { no: view.scoring.set.no, name: view.scoring.set.name }),
            })}
          </p>
        ) : null}
        <p className={section.quiet}>
          {text("session.evidence.summary", {
            present: count("present"),
            missing: count("missing"),
            expired: count("expired"),
            contradiction: count("contradiction"),
          })}
        </p>
        {view.scoring ? null : <Notice kind="caution">{text("session.evidence.noSet")}</Notice>}
        {contradictions.length > 0 ? (
          <Notice kind="caution" title={text("session.evidence.contradictionHeading")}>
            <ul className={styles.contradictions}>
              {contradictions.map((entry) => (
                <li key={entry.family}>
                  <strong>{entry.title}</strong>
                  {": "}
                  <span lang="vi">{noteOf(entry) ?? text("session.evidence.contradictionUnsaid")}</span>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Switch
          label={text("session.evidence.onlyLacking")}
          checked={onlyLacking}
          onChange={(_, { checked }) => setOnlyLacking(checked)}
        />
      </div>
      {shown.length === 0 ? (
        <p className={section.sentence} role="status">
          {text(entries.length === 0 ? "session.evidence.nothing" : "session.evidence.nothingLacking")}
        </p>
      ) : (
        groups.map(({ key, title, inGroup }) => (
          <section key={key} className={section.part} aria-labelledby={`dossier-${key}`}>
            <h3 className={section.heading} id={`dossier-${key}`}>
              {title}
            </h3>
            <ul className={styles.list}>
              {inGroup.map((entry) => (
                <li key={entry.family} className={styles.entry}>
                  <DossierItem entry={entry} onGoTo={onGoTo} />
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </section>
  );
}

/** The checklist in its parts; a part without papers is left out. */
function grouped(entries: readonly DossierEntry[], text: Text) {
  const mandatory = entries.filter((entry) => entry.mandatory);
  const points = entries.filter((entry) => !entry.mandatory && entry.item !== null);
  const others = entries.filter((entry) => !entry.mandatory && entry.item === null);
  return [
    { key: "mandatory", title: text("law.dossier.mandatory", { count: mandatory.length }), inGroup: mandatory },
    { key: "points", title: text("law.dossier.points", { count: points.length }), inGroup: points },
    { key: "others", title: text("law.dossier.others", { count: others.length }), inGroup: others },
  ].filter(({ inGroup }) => inGroup.length > 0);
}

/** What contradicts what, as the helping team noted it. */
function noteOf(entry: DossierEntry): string | null {
  const notes = entry.records
    .filter(({ state, note }) => state === "contradiction" && note !== "")
    .map(({ note }) => note);
  return notes.length > 0 ? notes.join(" ") : null;
}
