import { useId, useState } from "react";
import { Button, SearchBox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons";
import { RECORD_KINDS, type PrintableRecord } from "../../../app/records/types";
import type { RecordTracking } from "../../../council/types";
import { localMoment } from "../../day";
import { type Text, useText } from "../../i18n";
import { matches } from "../../scoring/search";
import { useSectionStyles } from "../../section-styles";
import { RecordThumbnail } from "./RecordThumbnail";

/** So many of a kind are listed before the rest is asked for. */
const FIRST = 12;

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "30rem" },
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(132px, 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  lines: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  open: {
    display: "flex",
    width: "100%",
    boxSizing: "border-box",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  card: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // The whole card is pressed, its small page too.
  whole: {
    padding: `${tokens.spacingVerticalS} 0 0`,
    ":hover": { backgroundColor: "transparent" },
    ":focus-visible": { outline: "none" },
    "::after": { content: '""', position: "absolute", inset: 0 },
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly records: readonly PrintableRecord[];
  readonly tracking: ReadonlyMap<string, RecordTracking>;
  readonly onOpen: (record: PrintableRecord) => void;
}

/** The records by kind, those of the session as thumbnails; each opens as it prints. */
export function RecordList({ records, tracking, onOpen }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const heading = useId();
  const [query, setQuery] = useState("");
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  const found = records.filter(({ title, product, producer }) => matches(query, title, product ?? "", producer ?? ""));
  const session = found.filter(isOfSession);
  const state = (record: PrintableRecord) => stateOf(record, tracking.get(record.id), text);
  return (
    <section className={section.part} aria-labelledby={heading}>
      <h3 className={section.heading} id={heading}>
        {text("meetingRecords.list.heading")}
      </h3>
      <SearchBox
        className={styles.search}
        aria-label={text("meetingRecords.list.search")}
        placeholder={text("meetingRecords.list.searchHint")}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      {found.length === 0 && (
        <p className={section.quiet} role="status">
          {query === "" ? text("meetingRecords.list.empty") : text("meetingRecords.list.noneFound", { query })}
        </p>
      )}
      {session.length > 0 && (
        <ul className={styles.cards}>
          {session.map((record) => (
            <li key={record.id} className={styles.card}>
              <RecordThumbnail record={record} />
              <button
                type="button"
                className={mergeClasses(styles.open, styles.whole)}
                aria-label={[text("meetingRecords.list.open", { title: record.title }), state(record)].join(" ").trim()}
                onClick={() => onOpen(record)}
              >
                <Words title={record.title} state={state(record)} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {RECORD_KINDS.map((kind) => {
        const own = found.filter((record) => record.kind === kind && !isOfSession(record));
        if (own.length === 0) return null;
        const shown = whole.has(kind) ? own : own.slice(0, FIRST);
        return (
          <div key={kind} className={section.part}>
            <h4 className={section.heading}>{text(`meetingRecords.kinds.${kind}`)}</h4>
            <ul className={styles.lines}>
              {shown.map((record) => (
                <li key={record.id}>
                  <button type="button" className={styles.open} onClick={() => onOpen(record)}>
                    <DocumentTextRegular className={styles.icon} aria-hidden="true" />
                    <Words title={record.title} state={state(record)} />
                  </button>
                </li>
              ))}
            </ul>
            {shown.length < own.length && (
              <Button className={section.start} onClick={() => setWhole(new Set([...whole, kind]))}>
                {text("meetingRecords.list.more", { count: own.length - shown.length })}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}

/** One of each a session; the others are many. */
function isOfSession({ product, member, producer }: PrintableRecord): boolean {
  return product === null && member === null && producer === null;
}

/** What became of a record, beside its title; "" when nothing did. */
function stateOf(record: PrintableRecord, tracking: RecordTracking | undefined, text: Text): string {
  const printed = tracking && tracking.printed !== "" ? localMoment(tracking.printed) : null;
  return [
    record.current ? "" : text("meetingRecords.list.replaced"),
    printed ? text("meetingRecords.list.printed", { time: printed.time, day: printed.day }) : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function Words({ title, state }: { readonly title: string; readonly state: string }) {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      <span lang="vi">{title}</span> {state !== "" && <span className={styles.state}>{state}</span>}
    </span>
  );
}
