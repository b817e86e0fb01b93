import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, DeleteRegular, PlayRegular } from "@fluentui/react-icons";
import type { DraftSummary } from "../../app/types";
import { localMoment } from "../day";
import { useText, type Text } from "../i18n";
import { Notice } from "../Notice";
import type { Drafts } from "./use-drafts";
import { OPENING_PROGRESS } from "./use-opening";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  draft: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  detail: {
    flexGrow: 1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  resume: {
    maxWidth: "none",
    justifyContent: "start",
    textAlign: "start",
    minHeight: "44px",
    overflowWrap: "anywhere",
  },
});

interface DraftListProps {
  readonly kept: Drafts;
  readonly busy: boolean;
  readonly onResume: (draft: DraftSummary) => void;
  /** Local day of now as dd/mm/yyyy: what was kept today is told by the hour alone. */
  readonly today: string;
}

/** Work this browser keeps, offered first, so that a crash costs nothing. */
export function DraftList({ kept, busy, onResume, today }: DraftListProps) {
  const styles = useStyles();
  const text = useText();
  const { drafts, putAside, trouble, discard } = kept;
  if (drafts.length === 0 && !putAside && trouble === null) return null;
  return (
    <section className={styles.section} aria-labelledby="drafts-heading">
      <h2 className={styles.heading} id="drafts-heading">
        {text("session.start.resumeHeading")}
      </h2>
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.draft}>
            <Button
              className={styles.resume}
              appearance="primary"
              icon={<PlayRegular />}
              disabledFocusable={busy}
              {...(busy ? { "aria-describedby": OPENING_PROGRESS } : {})}
              onClick={() => onResume(draft)}
            >
              {text("session.start.resume", { title: draft.title })}
            </Button>
            <div className={styles.actions}>
              <p className={styles.detail}>{keptSentence(draft, today, text)}</p>
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                disabledFocusable={busy}
                {...(busy ? { "aria-describedby": OPENING_PROGRESS } : {})}
                aria-label={`${text("session.start.putAside")}: ${draft.title}`}
                onClick={() => void discard(draft)}
              >
                {text("session.start.putAside")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {putAside ? (
        <Notice kind="note" announce>
          <span>{text("session.start.putAsideDone", { title: putAside.title })}</span>
          <Button ref={takeFocus} icon={<ArrowUndoRegular />} onClick={() => void putAside.undo()}>
            {text("session.start.undo")}
          </Button>
        </Notice>
      ) : null}
      {trouble === null ? null : (
        <Notice kind="trouble" announce>
          {trouble}
        </Notice>
      )}
    </section>
  );
}

/** "giữ lúc 21:14, 6 sản phẩm"; with the day when it was not today. */
function keptSentence(draft: DraftSummary, today: string, text: Text): string {
  const { time, day } = localMoment(draft.keptAt);
  const kept =
    day === today ? text("session.start.keptToday", { time }) : text("session.start.keptOn", { time, date: day });
  return text("session.start.keptDetail", { kept, count: draft.products });
}

/** The way back takes the focus that the vanished row gave up. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
