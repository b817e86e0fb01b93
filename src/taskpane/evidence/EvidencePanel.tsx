import { useState } from "react";
import { Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { ProductView } from "../../app/types";
import type { CouncilSession, EvidenceRecord } from "../../council/types";
import { CriterionLinks } from "../CriterionLinks";
import { formatDay } from "../day";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";
import { dossierOf, type DossierEntry } from "./dossier";
import { StateBadge } from "./StateBadge";

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
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  mark: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  facts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 9rem), 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  fact: { minWidth: 0 },
  wideFact: { gridColumn: "1 / -1" },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  contradictions: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface EvidencePanelProps {
  readonly view: ProductView;
  readonly session: CouncilSession;
  readonly onGoTo: (criterion: string) => void;
}

/** The dossier of one product: each family of papers with its state, and the scores that lean on what is lacking. */
export function EvidencePanel({ view, session, onGoTo }: EvidencePanelProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [onlyLacking, setOnlyLacking] = useState(false);
  const entries = dossierOf(view, session.evidence);
  const lacking = entries.filter(({ state }) => state !== "present");
  const shown = onlyLacking ? lacking : entries;
  const contradictions = entries.filter(({ state }) => state === "contradiction");
  const count = (state: DossierEntry["state"]) => entries.filter((entry) => entry.state === state).length;
  return (
    <section className={section.page} aria-labelledby="evidence-title">
      <div className={section.part}>
        <h2 className={section.title} id="evidence-title">
          {text("session.evidence.title")}
        </h2>
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
        <ul className={styles.list}>
          {shown.map((entry) => (
            <li key={entry.family} className={styles.entry}>
              <Entry entry={entry} onGoTo={onGoTo} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Entry({ entry, onGoTo }: { readonly entry: DossierEntry; readonly onGoTo: (criterion: string) => void }) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const links = entry.leaning.map(({ code, title, points }) => ({
    code,
    label: text("session.evidence.goTo", { code, title, points }),
  }));
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {entry.title}
          {entry.mandatory ? <span className={styles.mark}>{` · ${text("session.evidence.mandatory")}`}</span> : null}
        </h3>
        <StateBadge state={entry.state} />
      </div>
      {entry.state === "present" || entry.requirement === "" ? null : (
        <p className={section.quiet}>{text("session.evidence.requirement", { text: entry.requirement })}</p>
      )}
      {entry.records.map((record, index) =>
        entry.state === "present" ? <FactLine key={index} record={record} /> : <Facts key={index} record={record} />,
      )}
      {links.length > 0 ? (
        <>
          <p className={section.sentence}>{text("session.evidence.leansOn")}</p>
          <CriterionLinks links={links} onGoTo={onGoTo} />
        </>
      ) : null}
    </>
  );
}

/** Papers that are in order need one quiet line. */
function FactLine({ record }: { readonly record: EvidenceRecord }) {
  const section = useSectionStyles();
  const text = useText();
  const { number, issuer, issued, expires, pages, note } = record;
  const facts = [
    number,
    issuer,
    issued && text("session.evidence.issuedOn", { date: formatDay(issued) }),
    expires && text("session.evidence.expiresOn", { date: formatDay(expires) }),
    pages && text("session.evidence.onPages", { pages }),
    note,
  ].filter((fact) => fact !== "");
  return facts.length === 0 ? null : <p className={section.quiet}>{facts.join(" · ")}</p>;
}

function Facts({ record }: { readonly record: EvidenceRecord }) {
  const styles = useStyles();
  const text = useText();
  const facts = (
    [
      ["number", record.number],
      ["issuer", record.issuer],
      ["issued", formatDay(record.issued)],
      ["expires", formatDay(record.expires)],
      ["pages", record.pages],
      ["note", record.note],
    ] as const
  ).filter(([, value]) => value !== "");
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={name === "note" ? styles.wideFact : styles.fact}>
          <dt className={styles.label}>{text(`session.evidence.${name}`)}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What contradicts what, as the helping team noted it. */
function noteOf(entry: DossierEntry): string | null {
  const notes = entry.records
    .filter(({ state, note }) => state === "contradiction" && note !== "")
    .map(({ note }) => note);
  return notes.length > 0 ? notes.join(" ") : null;
}
