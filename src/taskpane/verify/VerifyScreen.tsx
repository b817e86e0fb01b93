import { useEffect, useEffectEvent, useId, useRef, useState, type SyntheticEvent } from "react";
import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import { ArrowLeftRegular, CameraRegular, DocumentSearchRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import type { Camera, OpenCamera } from "../../app/seal-check/scan/camera";
import type { ScanFile } from "../../app/seal-check/scan/scan-file";
import type { Outcome } from "../../catalogue/outcome";
import type { SetsByKey } from "../../council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";
import { useFileDrop } from "../start/use-file-drop";
import { AnswerCard } from "./AnswerCard";
import { CameraView } from "./CameraView";
import { useChecks } from "./use-checks";

export interface VerifyScreenProps {
  /** The session or a member's document. */
  readonly document: WorkbookDocument;
  /** The sets in use, with official sheets laid over them. */
  readonly sets: SetsByKey;
  /**
   * Takes a lost sheet that was rebuilt from its QR code into the session, see `collectRebuilt`; absent where nothing is taken.
   * @param note What the history is to say of it.
   */
  readonly onRebuild?: (sheet: ScoreSheet, note: string) => Promise<Outcome<null>>;
  /** Absent where the screen stands among tabs. */
  readonly onBack?: () => void;
  /** How scans are read and the camera is opened; a test may do it its own way. */
  readonly scan?: ScanFile;
  readonly openCamera?: OpenCamera;
}

/** Đối chiếu bản ký: is this paper the file? By its typed seal, a scan or the camera. */
export function VerifyScreen({ document, sets, onRebuild, onBack, scan, openCamera }: VerifyScreenProps) {
  const section = useSectionStyles();
  const text = useText();
  const titleId = useId();
  const [code, setCode] = useState("");
  const [camera, setCamera] = useState<Camera | "asking" | null>(null);
  const checks = useChecks(document, sets, scan ?? null);
  const fileInput = useRef<HTMLInputElement>(null);
  const hanging = useFileDrop(checks.files);
  const { reading, entries } = checks;

  const turnOff = () => {
    if (camera !== null && camera !== "asking") camera.stop();
    setCamera(null);
  };
  const leave = useEffectEvent(turnOff);
  useEffect(() => () => leave(), []);

  const check = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    void checks.typed(code);
    // The next code is typed over this one.
    event.currentTarget.querySelector("input")?.select();
  };
  const askForCamera = async () => {
    setCamera("asking");
    const open = openCamera ?? (await import("../../app/seal-check/scan/camera")).openCamera;
    const opened = await open(checks.reader());
    setCamera(opened.ok ? opened.value : null);
    if (!opened.ok) checks.noCamera(opened.message);
  };
  const rebuild =
    onRebuild &&
    (async (qrText: string): Promise<Outcome<null>> => {
      const { rebuildSheet } = await import("../../app/seal-check/rebuild-sheet");
      const rebuilt = await rebuildSheet(document, sets, qrText, new Date().toISOString());
      return rebuilt.ok ? onRebuild(rebuilt.value.sheet, rebuilt.value.note) : rebuilt;
    });

  return (
    <section className={section.page} aria-labelledby={titleId}>
      <div className={section.part}>
        {onBack && (
          <Button className={section.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
            {text("verify.back")}
          </Button>
        )}
        <h2 className={section.title} id={titleId}>
          {text("verify.title")}
        </h2>
        <p className={section.quiet}>{text("verify.lead")}</p>
        <form className={section.part} onSubmit={check}>
          <Field label={text("verify.code")} hint={text("verify.codeHint")}>
            <Input
              type="text"
              value={code}
              size="large"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={80}
              onChange={(_, { value }) => setCode(value)}
            />
          </Field>
          <Button className={section.start} type="submit" appearance="primary" size="large">
            {text("verify.check")}
          </Button>
        </form>
        <div className={section.actions}>
          <ButtonWithReason
            icon={<DocumentSearchRegular />}
            offBecause={reading === null ? null : text("why.reading")}
            onClick={() => fileInput.current?.click()}
          >
            {text("verify.choose")}
          </ButtonWithReason>
          <input
            ref={fileInput}
            type="file"
            multiple
            accept=".png,.jpg,.jpeg,.pdf,image/png,image/jpeg,application/pdf"
            aria-label={text("verify.choose")}
            hidden
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              // Emptied so that choosing the same file again is a change.
              target.value = "";
              checks.files(files);
            }}
          />
          {camera === null || camera === "asking" ? (
            <ButtonWithReason
              icon={<CameraRegular />}
              offBecause={camera === "asking" ? text("why.camera") : null}
              onClick={() => void askForCamera()}
            >
              {text(camera === "asking" ? "verify.cameraOpening" : "verify.camera")}
            </ButtonWithReason>
          ) : (
            <Button icon={<CameraRegular />} onClick={turnOff}>
              {text("verify.cameraStop")}
            </Button>
          )}
          {reading !== null && <Button onClick={checks.stop}>{text("verify.stop")}</Button>}
        </div>
        <p className={section.quiet}>{text("verify.chooseHint")}</p>
        <div role="status">
          {hanging && <Notice kind="note">{text("verify.dropHere")}</Notice>}
          {reading !== null && (
            <Spinner
              className={section.start}
              size="small"
              labelPosition="after"
              label={
                reading.page === 0
                  ? text("verify.opening", { file: reading.file })
                  : text("verify.reading", { ...reading })
              }
            />
          )}
        </div>
        {camera !== null && camera !== "asking" && (
          <>
            <p className={section.sentence}>{text("verify.cameraLooking")}</p>
            <CameraView camera={camera} onSeen={(qrText) => void checks.seen(qrText)} />
          </>
        )}
      </div>
      {entries.length > 0 && (
        <div className={section.part}>
          <div className={section.actions}>
            <h3 className={section.heading}>{text("verify.answers", { count: entries.length })}</h3>
            <Button appearance="subtle" onClick={checks.clear}>
              {text("verify.clear")}
            </Button>
          </div>
          {entries.map((entry, index) => (
            <AnswerCard
              key={entry.id}
              entry={entry}
              newest={index === 0}
              onUseNear={(near) => void checks.typed(near)}
              onRebuild={rebuild}
            />
          ))}
        </div>
      )}
    </section>
  );
}
