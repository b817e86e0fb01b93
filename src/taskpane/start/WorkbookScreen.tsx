import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button, CompoundButton, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { BeakerRegular, DocumentAddRegular } from "@fluentui/react-icons";
import type { OpenWorkbook, WorkbookOpener } from "../../app/types";
import { changeLanguage, LANGUAGES, loadTexts, useLanguage, useText } from "../i18n";
import { Notice } from "../Notice";
import { SecretaryWays } from "./SecretaryWays";
import { useBeginForms } from "./use-begin-forms";
import { OPENING_PROGRESS, useOpening, type WhenOpened } from "./use-opening";
import { useStartGuidance } from "./use-start-guidance";

const FormScreen = lazy(async () => {
  const [{ FormScreen: screen }] = await Promise.all([import("../form/FormScreen"), loadTexts()]);
  return { default: screen };
});

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    width: "100%",
    maxWidth: "40rem",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  sentence: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choice: { maxWidth: "none", width: "100%", justifyContent: "start", textAlign: "start" },
  second: {
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  spinner: { justifyContent: "start" },
  language: { alignSelf: "start", marginTop: "auto", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

/** What the open workbook holds, or why that is not known. */
export type LookedAt = Awaited<ReturnType<WorkbookOpener["look"]>>;

interface WorkbookScreenProps {
  readonly opener: WorkbookOpener;
  readonly onOpened: WhenOpened;
  /** What was seen of the workbook before the screen was drawn. */
  readonly looked?: LookedAt | null;
}

type Seen =
  | { readonly kind: "looking" }
  | { readonly kind: "seen"; readonly workbook: OpenWorkbook }
  | { readonly kind: "trouble"; readonly message: string };

const LOOKING: Seen = { kind: "looking" };

function seenIn(looked: LookedAt): Seen {
  return looked.ok ? { kind: "seen", workbook: looked.value } : { kind: "trouble", message: looked.message };
}

/** The first screen beside a workbook in Excel: a session in it is taken up at once, else one can be drawn into it. */
export function WorkbookScreen({ opener, onOpened, looked = null }: WorkbookScreenProps) {
  const styles = useStyles();
  const text = useText();
  const { run, progress, trouble } = useOpening(onOpened);
  const begin = useBeginForms(opener, onOpened);
  const [seen, setSeen] = useState(() => (looked ? seenIn(looked) : LOOKING));
  // The forms of the workbook are offered first; going back from them leads to the other ways.
  const [anew, setAnew] = useState(false);
  const other = useLanguage() === "vi" ? "en" : "vi";
  const busy = progress !== null || seen.kind === "looking";

  const takeUp = (found: Seen) => {
    setSeen(found);
    if (found.kind !== "seen" || found.workbook.holds !== "ocop") return;
    run(text("excel.start.opening", { file: found.workbook.name }), () => opener.open());
  };
  const find = (): Promise<Seen> =>
    opener.look().then(seenIn, () => ({ kind: "trouble", message: text("session.start.unexpected") }));
  const look = async () => {
    setSeen(LOOKING);
    takeUp(await find());
  };

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void Promise.resolve(looked ? seen : find()).then(takeUp);
  });

  const ways = useRef<HTMLHeadingElement>(null);
  const guidance = useStartGuidance({ home: "excel", hasWork: false, focusAfter: () => ways.current?.focus() });
  const offer = seen.kind === "seen" ? seen.workbook.offer : null;
  if (offer && !anew) {
    return (
      <main className={styles.page}>
        <Suspense fallback={<Spinner label={text("scoring.loading")} />}>
          <FormScreen offer={offer} opener={opener} onOpened={onOpened} onBack={() => setAnew(true)} />
        </Suspense>
      </main>
    );
  }
  if (begin.form) return <main className={styles.page}>{begin.form}</main>;
  if (guidance.page && !busy) return <main>{guidance.page}</main>;
  // Nothing of ours is in the workbook: the ways in are offered. A session of ours opens by itself.
  const waits = seen.kind === "seen" && seen.workbook.holds !== "ocop";
  const message = seen.kind === "trouble" ? seen.message : trouble?.message;
  const retry = seen.kind === "trouble" ? () => void look() : trouble?.retry;
  return (
    <main className={styles.page} aria-busy={busy}>
      <header className={styles.section}>
        <h1 className={styles.title}>{text("session.start.title")}</h1>
        <div role="status" id={OPENING_PROGRESS}>
          {busy && (
            <Spinner
              className={styles.spinner}
              labelPosition="after"
              label={progress ?? text("excel.start.looking")}
              size="small"
            />
          )}
        </div>
      </header>
      {message !== undefined && (
        <Notice kind="trouble" title={text("session.start.troubleHeading")} announce>
          <p className={styles.sentence} lang="vi">
            {message}
          </p>
          <p className={styles.sentence}>{text("excel.start.untouched")}</p>
          {retry && (
            <div className={styles.actions}>
              <Button onClick={retry}>{text("session.start.retry")}</Button>
            </div>
          )}
        </Notice>
      )}
      {waits && guidance.top}
      {waits && (
        <section className={styles.section} aria-labelledby="begin-heading">
          <h2 className={styles.heading} id="begin-heading" ref={ways} tabIndex={-1}>
            {text(seen.workbook.holds === "empty" ? "excel.start.empty" : "excel.start.other", {
              file: seen.workbook.name,
            })}
          </h2>
          <p className={styles.sentence}>
            {text(seen.workbook.holds === "empty" ? "excel.start.emptyDetail" : "excel.start.otherDetail")}
          </p>
          <CompoundButton
            className={styles.choice}
            appearance="primary"
            icon={<DocumentAddRegular />}
            secondaryContent={{ className: styles.second, children: text("session.start.newSessionDetail") }}
            disabledFocusable={busy}
            {...(busy ? { "aria-describedby": OPENING_PROGRESS } : {})}
            onClick={begin.enterSession}
          >
            {text("excel.start.newSession")}
          </CompoundButton>
          {seen.workbook.holds === "empty" && (
            <CompoundButton
              className={styles.choice}
              icon={<BeakerRegular />}
              secondaryContent={{ className: styles.second, children: text("session.start.sampleDetail") }}
              disabledFocusable={busy}
              {...(busy ? { "aria-describedby": OPENING_PROGRESS } : {})}
              onClick={() => run(text("excel.start.drawing"), () => opener.drawSample())}
            >
              {text("excel.start.sample")}
            </CompoundButton>
          )}
          <p className={styles.quiet}>{text("excel.start.receivedFile")}</p>
        </section>
      )}
      {waits && (
        <SecretaryWays
          busy={busy}
          onCreate={begin.enterMeeting}
          {...(seen.workbook.holds === "empty"
            ? { onSample: () => run(text("excel.start.drawing"), () => opener.drawSampleMeeting()) }
            : {})}
        />
      )}
      {waits && guidance.links}
      <Button className={styles.language} appearance="subtle" lang={other} onClick={() => void changeLanguage(other)}>
        {LANGUAGES[other]}
      </Button>
    </main>
  );
}
