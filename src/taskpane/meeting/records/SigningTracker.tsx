import { useMemo, useState } from "react";
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  Switch,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { PrintableRecord } from "../../../app/records/types";
import { TRACKING_STEPS, type TrackingStep } from "../../../council/tracking";
import type { CouncilSession, RecordTracking } from "../../../council/types";
import { useText, type Text } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, alignItems: "baseline" },
  counts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1, flexBasis: "12rem", minWidth: 0, overflowWrap: "anywhere" },
  steps: { display: "flex", flexWrap: "wrap" },
});

interface Group {
  readonly key: string;
  readonly title: string;
  readonly records: readonly PrintableRecord[];
}

interface Props {
  readonly session: CouncilSession;
  /** In signing order. */
  readonly records: readonly PrintableRecord[];
  readonly tracking: ReadonlyMap<string, RecordTracking>;
  readonly onMark: (records: readonly PrintableRecord[], step: TrackingStep, done: boolean) => void;
}

/** Which records on paper are printed, signed and handed in; ticked one by one or for a whole product. */
export function SigningTracker({ session, records, tracking, onMark }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [only, setOnly] = useState(false);
  const followed = useMemo(() => records.filter(isFollowed), [records]);
  const groups = groupsOf(followed, session, text);
  const isDone = ({ id }: PrintableRecord): boolean => (tracking.get(id)?.collected ?? "") !== "";
  const open = groups
    .map((group) => ({ ...group, records: only ? group.records.filter((record) => !isDone(record)) : group.records }))
    .filter(({ records: left }) => left.length > 0);
  return (
    <section className={section.part} aria-labelledby="tracker-title">
      <h3 className={section.heading} id="tracker-title">
        {text("meetingRecords.tracker.heading")}
      </h3>
      {followed.length === 0 ? (
        <Notice kind="note">{text("meetingRecords.tracker.none")}</Notice>
      ) : (
        <>
          <p className={section.sentence} role="status">
            {summary(followed, tracking, text)}
          </p>
          <Switch
            label={text("meetingRecords.tracker.only")}
            checked={only}
            onChange={(_, { checked }) => setOnly(checked)}
          />
          {open.length === 0 && <Notice kind="done">{text("meetingRecords.tracker.allDone")}</Notice>}
          <Accordion collapsible>
            {open.map((group) => (
              <AccordionItem key={group.key} value={group.key}>
                <AccordionHeader as="h4">
                  <span className={styles.group}>
                    <span lang="vi">{group.title}</span>
                    <span className={styles.counts}>{summary(group.records, tracking, text)}</span>
                  </span>
                </AccordionHeader>
                <AccordionPanel>
                  <div className={section.actions}>
                    {TRACKING_STEPS.map((step) => (
                      <Button
                        key={step}
                        size="small"
                        aria-label={`${text("meetingRecords.tracker.markAll", { step: text(`meetingRecords.tracker.${step}`) })}, ${group.title}`}
                        onClick={() => onMark(group.records, step, true)}
                      >
                        {text("meetingRecords.tracker.markAll", { step: text(`meetingRecords.tracker.${step}`) })}
                      </Button>
                    ))}
                  </div>
                  <ul className={styles.list}>
                    {group.records.map((record) => (
                      <li key={record.id} className={styles.line}>
                        <span className={styles.name} lang="vi">
                          {nameOf(record, session)}
                        </span>
                        <span className={styles.steps}>
                          {TRACKING_STEPS.map((step) => (
                            <Checkbox
                              key={step}
                              label={text(`meetingRecords.tracker.${step}`)}
                              aria-label={text("meetingRecords.tracker.mark", {
                                step: text(`meetingRecords.tracker.${step}`),
                                title: record.title,
                              })}
                              checked={(tracking.get(record.id)?.[step] ?? "") !== ""}
                              onChange={(_, { checked }) => onMark([record], step, checked === true)}
                            />
                          ))}
                        </span>
                      </li>
                    ))}
                  </ul>
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
        </>
      )}
    </section>
  );
}

/** What people sign: sheets that count now, and the session's own records that bear signatures. */
function isFollowed({ kind, current }: PrintableRecord): boolean {
  return (
    current && (kind === "scoring-sheet" || kind === "opinion-form" || kind === "score-summary" || kind === "minutes")
  );
}

function groupsOf(records: readonly PrintableRecord[], session: CouncilSession, text: Text): readonly Group[] {
  const own = records.filter(({ product }) => product === null);
  return [
    ...session.products.map(({ code, name }) => ({
      key: code,
      title: `${code} ${name}`,
      records: records.filter(({ product }) => product === code),
    })),
    { key: "session", title: text("meetingRecords.tracker.session"), records: own },
  ].filter((group) => group.records.length > 0);
}

function nameOf({ kind, member, title }: PrintableRecord, session: CouncilSession): string {
  const known = kind === "scoring-sheet" ? session.members.find(({ id }) => id === member) : undefined;
  return known?.name ?? title;
}

function summary(
  records: readonly PrintableRecord[],
  tracking: ReadonlyMap<string, RecordTracking>,
  text: Text,
): string {
  const count = (step: TrackingStep): number =>
    records.filter(({ id }) => (tracking.get(id)?.[step] ?? "") !== "").length;
  return text("meetingRecords.tracker.summary", {
    printed: count("printed"),
    signed: count("signed"),
    collected: count("collected"),
    of: records.length,
  });
}
