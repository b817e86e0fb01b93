import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChecklistItem } from "../../catalogue/dossier-checklist";
import type { EvidenceRecord } from "../../council/types";
import { CriterionLinks } from "../CriterionLinks";
import { formatDay } from "../day";
import { useText, type Text } from "../i18n";
import { useSectionStyles } from "../section-styles";
import type { DossierEntry } from "./dossier";
import { StateBadge } from "./StateBadge";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  mark: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  unrecorded: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
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
});

const SPECIAL = {
  "shows-changes": "law.dossier.special.changes",
  "brought-up-to-date": "law.dossier.special.updated",
  "still-in-force": "law.dossier.special.inForce",
} as const;

const LAPSES = {
  date: "law.dossier.lapses.date",
  term: "law.dossier.lapses.term",
  "12-months": "law.dossier.lapses.months",
} as const;

interface Props {
  readonly entry: DossierEntry;
  readonly onGoTo: (criterion: string) => void;
}

/** One line of the checklist: the papers, their state, what they are for, and what leans on them while they lack. */
export function DossierItem({ entry, onGoTo }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const { item, state, title } = entry;
  const links = entry.leaning.map(({ code, title: criterion, points }) => ({
    code,
    label: text("session.evidence.goTo", { code, title: criterion, points }),
  }));
  const quantity = item?.quantity ?? null;
  const mark = markOf(entry, text);
  const use = item ? purposeOf(item, text) : "";
  return (
    <>
      <div className={styles.head}>
        <h4 className={styles.name}>
          {quantity === null ? title : text("law.dossier.quantity", { title, count: quantity })}
          {mark === null ? null : <span className={styles.mark}>{` · ${mark}`}</span>}
        </h4>
        {state === null ? (
          <span className={styles.unrecorded}>{text("law.dossier.unrecorded")}</span>
        ) : (
          <StateBadge state={state} />
        )}
      </div>
      {state === "present" || entry.requirement === "" ? null : (
        <p className={section.quiet}>{text("session.evidence.requirement", { text: entry.requirement })}</p>
      )}
      {use === "" ? null : <p className={section.quiet}>{use}</p>}
      {state === "present"
        ? null
        : item?.grounds.map((ground) => (
            <p key={ground} className={section.quiet}>
              {text("law.dossier.ground", { text: ground })}
            </p>
          ))}
      {item?.special ? <p className={section.quiet}>{text(SPECIAL[item.special])}</p> : null}
      {entry.records.map((record, index) =>
        state === "present" ? <FactLine key={index} record={record} /> : <Facts key={index} record={record} />,
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

function markOf({ item, mandatory }: DossierEntry, text: Text): string | null {
  if (item?.demand === "ground") return text("law.dossier.knocksOut");
  return mandatory ? text("session.evidence.mandatory") : null;
}

/** "Dùng cho 1.5, 3.4 · hết hạn theo ngày ghi trên giấy" */
function purposeOf({ proves, family }: ChecklistItem, text: Text): string {
  return [
    proves.length === 0 ? "" : text("law.dossier.proves", { codes: proves.join(", ") }),
    family.lapses === undefined ? "" : text(LAPSES[family.lapses]),
  ]
    .filter((part) => part !== "")
    .join(" · ");
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
