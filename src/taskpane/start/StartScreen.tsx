import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button, CompoundButton, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BeakerRegular, DocumentAddRegular, FolderOpenRegular } from "@fluentui/react-icons";
import type { FormOffer } from "../../app/open-form";
import type { DraftSummary, OpenStore, SessionOpener } from "../../app/types";
import { localMoment } from "../day";
import { rememberWelcome } from "../guidance/offers";
import { changeLanguage, LANGUAGES, loadTexts, useLanguage, useText } from "../i18n";
import { Notice } from "../Notice";
import { AppOffers } from "../offline/AppOffers";
import { DraftList } from "./DraftList";
import { refusalOf } from "./refused-files";
import { SecretaryWays } from "./SecretaryWays";
import { useBeginForms } from "./use-begin-forms";
import { useDrafts } from "./use-drafts";
import { useFileDrop } from "./use-file-drop";
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
    gap: tokens.spacingVerticalXXL,
    width: "100%",
    maxWidth: "40rem",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  hanging: { outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  choice: { maxWidth: "none", width: "100%", justifyContent: "start", textAlign: "start" },
  spinner: { justifyContent: "start" },
  second: {
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  sentence: { margin: 0 },
  language: { alignSelf: "start", marginTop: "auto", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface StartScreenProps {
  readonly opener: SessionOpener;
  readonly onOpened: WhenOpened;
  /** The page's address asked for the sample. */
  readonly opensSample?: boolean;
  /** ISO date-time of now; only the wording of "giữ lúc …" depends on it. */
  readonly now?: string;
}

/** The first screen: work in progress first, then the three ways into a session; a file may be dropped anywhere. */
export function StartScreen({ opener, onOpened, opensSample = false, now }: StartScreenProps) {
  const styles = useStyles();
  const text = useText();
  // Who begins to work needs no introduction any more.
  const opened = (store: OpenStore) => {
    rememberWelcome();
    return onOpened(store);
  };
  const opening = useOpening(opened);
  const begin = useBeginForms(opener, opened);
  const [today] = useState(() => localMoment(now ?? new Date().toISOString()).day);
  // A province's own form that was opened: how to go on with it is asked first.
  const [offer, setOffer] = useState<FormOffer | null>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const kept = useDrafts(opener);
  const ways = useRef<HTMLHeadingElement>(null);
  const guidance = useStartGuidance({
    home: "browser",
    hasWork: kept.drafts.length > 0,
    focusAfter: () => ways.current?.focus(),
  });
  const other = useLanguage() === "vi" ? "en" : "vi";
  const busy = opening.progress !== null;

  const openFiles = (files: readonly File[]) => {
    const [file] = files;
    if (!file || busy) return;
    const refusal = refusalOf(files, text);
    if (refusal !== null) {
      opening.refuse(refusal);
      return;
    }
    opening.run(text("session.start.reading", { file: file.name }), async () => {
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      );
      if (!bytes)
        return { ok: false, code: "unreadable", message: text("session.start.unreadable", { file: file.name }) };
      const opened = await opener.openFile(bytes, file.name);
      if (opened.ok || opened.code !== "not-ours") return opened;
      const offered = await opener.offerForms(bytes, file.name);
      if (!offered.ok) return offered.code === "no-place-for-marks" ? offered : opened;
      setOffer(offered.value);
      return null;
    });
  };
  const resume = (draft: DraftSummary) =>
    opening.run(text("session.start.openingDraft", { title: draft.title }), () => opener.resumeDraft(draft.id));
  const hanging = useFileDrop(openFiles);
  const openSample = () => opening.run(text("session.start.openingSample"), () => opener.openSample());
  const begun = useRef(false);
  useEffect(() => {
    if (!opensSample || begun.current) return;
    begun.current = true;
    openSample();
  });

  if (offer) {
    return (
      <main className={styles.page}>
        <Suspense fallback={<Spinner label={text("scoring.loading")} />}>
          <FormScreen offer={offer} opener={opener} onOpened={opened} onBack={() => setOffer(null)} />
        </Suspense>
      </main>
    );
  }
  if (begin.form) return <main className={styles.page}>{begin.form}</main>;
  // A file may be dropped here too; its progress is told on the start screen.
  if (guidance.page && !busy && !opening.trouble) return <main>{guidance.page}</main>;
  return (
    <main className={mergeClasses(styles.page, hanging && styles.hanging)} aria-busy={busy}>
      <header className={styles.section}>
        <h1 className={styles.title}>{text("session.start.title")}</h1>
        <p className={styles.lead}>{text("session.start.lead")}</p>
        <div role="status" id={OPENING_PROGRESS}>
          {hanging ? <Notice kind="note">{text("session.start.dropHere")}</Notice> : null}
          {opening.progress === null ? null : (
            <Spinner className={styles.spinner} labelPosition="after" label={opening.progress} size="small" />
          )}
        </div>
      </header>
      {opening.trouble ? (
        <Notice kind="trouble" title={text("session.start.troubleHeading")} announce>
          <p className={styles.sentence} lang="vi">
            {opening.trouble.message}
          </p>
          <p className={styles.sentence}>{text("session.start.troubleNext")}</p>
          <div className={styles.actions}>
            {opening.trouble.retry ? (
              <Button onClick={opening.trouble.retry}>{text("session.start.retry")}</Button>
            ) : null}
            <Button appearance="subtle" onClick={opening.forget}>
              {text("session.start.close")}
            </Button>
          </div>
        </Notice>
      ) : null}
      {guidance.top}
      <DraftList kept={kept} busy={busy} onResume={resume} today={today} />
      <section className={styles.section} aria-labelledby="begin-heading">
        <h2 className={styles.heading} id="begin-heading" ref={ways} tabIndex={-1}>
          {text("session.start.openHeading")}
        </h2>
        <CompoundButton
          className={styles.choice}
          appearance={kept.drafts.length > 0 ? "outline" : "primary"}
          icon={<FolderOpenRegular />}
          secondaryContent={{ className: styles.second, children: text("session.start.openFileDetail") }}
          disabledFocusable={busy}
          {...(busy ? { "aria-describedby": OPENING_PROGRESS } : {})}
          onClick={() => fileInput.current?.click()}
        >
          {text("session.start.openFile")}
        </CompoundButton>
        <input
          ref={fileInput}
          type="file"
          accept=".xlsx"
          hidden
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // Emptied so that choosing the same file again is a change.
            target.value = "";
            openFiles(files);
          }}
        />
        <CompoundButton
          className={styles.choice}
          icon={<DocumentAddRegular />}
          secondaryContent={{ className: styles.second, children: text("session.start.newSessionDetail") }}
          disabledFocusable={busy}
          {...(busy ? { "aria-describedby": OPENING_PROGRESS } : {})}
          onClick={begin.enterSession}
        >
          {text("session.start.newSession")}
        </CompoundButton>
        <CompoundButton
          className={styles.choice}
          icon={<BeakerRegular />}
          secondaryContent={{ className: styles.second, children: text("session.start.sampleDetail") }}
          disabledFocusable={busy}
          {...(busy ? { "aria-describedby": OPENING_PROGRESS } : {})}
          onClick={openSample}
        >
          {text("session.start.sample")}
        </CompoundButton>
      </section>
      <SecretaryWays
        busy={busy}
        onCreate={begin.enterMeeting}
        onSample={() => opening.run(text("session.start.openingSample"), () => opener.openSampleMeeting())}
      >
        <p className={styles.quiet}>{text("session.start.privacy")}</p>
      </SecretaryWays>
      <AppOffers />
      {guidance.links}
      <Button className={styles.language} appearance="subtle" lang={other} onClick={() => void changeLanguage(other)}>
        {LANGUAGES[other]}
      </Button>
    </main>
  );
}
