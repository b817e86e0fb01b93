import { useEffect, useRef } from "react";
import { Button, ProgressBar } from "@fluentui/react-components";
import { DocumentAddRegular, FolderRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../../ButtonWithReason";
import { issuesOf } from "../../../council/rounds/issued";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { useFileDrop } from "../../start/use-file-drop";
import { droppedFiles, offeredFiles } from "../offered-files";
import type { MeetingScreenProps } from "../screen-props";
import { CollectOffer } from "./CollectOffer";
import { useCollect } from "./use-collect";

/** Taking in: files, a folder, or either dropped anywhere; what they bring is shown before anything is written. */
export function CollectPart({ store, snapshot, change }: Pick<MeetingScreenProps, "store" | "snapshot" | "change">) {
  const section = useSectionStyles();
  const text = useText();
  const { state, read, cancel, take, putAway } = useCollect(store, change);
  const filesInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const reading = state.kind === "reading";
  const issued = issuesOf(snapshot.document).length > 0;
  const hanging = useFileDrop((files, dropped) => {
    void (dropped ? droppedFiles(dropped) : Promise.resolve(offeredFiles(files))).then(read);
  });
  // The buttons of the offer are gone by then.
  useEffect(() => {
    if (state.kind === "taken") heading.current?.focus();
  }, [state.kind]);

  const input = (ref: typeof filesInput, folder: boolean) => (
    <input
      ref={(element) => {
        ref.current = element;
        if (folder) element?.setAttribute("webkitdirectory", "");
      }}
      type="file"
      multiple
      hidden
      {...(folder ? {} : { accept: ".xlsx" })}
      aria-label={text(folder ? "meetingSheets.collect.folder" : "meetingSheets.collect.files")}
      onChange={({ target }) => {
        const chosen = offeredFiles([...(target.files ?? [])]);
        // Emptied so that choosing the same files again is a change.
        target.value = "";
        if (chosen.files.length + chosen.others.length > 0) read(chosen);
      }}
    />
  );

  return (
    <section className={section.part} aria-labelledby="collect-heading">
      <h3 ref={heading} className={section.heading} id="collect-heading" tabIndex={-1}>
        {text("meetingSheets.collect.heading")}
      </h3>
      <p className={section.quiet}>{text("meetingSheets.collect.lead")}</p>
      <div className={section.actions}>
        <ButtonWithReason
          appearance={state.kind !== "offer" && issued ? "primary" : "secondary"}
          size="large"
          icon={<DocumentAddRegular />}
          offBecause={reading ? text("why.reading") : null}
          onClick={() => filesInput.current?.click()}
        >
          {text("meetingSheets.collect.files")}
        </ButtonWithReason>
        <ButtonWithReason
          size="large"
          icon={<FolderRegular />}
          offBecause={reading ? text("why.reading") : null}
          onClick={() => folderInput.current?.click()}
        >
          {text("meetingSheets.collect.folder")}
        </ButtonWithReason>
        {reading && <Button onClick={cancel}>{text("meetingSheets.stop")}</Button>}
      </div>
      {input(filesInput, false)}
      {input(folderInput, true)}
      <div role="status">
        {hanging && <Notice kind="note">{text("meetingSheets.collect.drop")}</Notice>}
        {state.kind === "reading" && (
          <>
            <p className={section.sentence}>
              {text("meetingSheets.collect.reading", { done: state.done, of: state.of })}
            </p>
            <ProgressBar value={state.done} max={state.of} aria-label={text("meetingSheets.collect.heading")} />
          </>
        )}
        {state.kind === "stopped" && <Notice kind="note">{text("meetingSheets.collect.stopped")}</Notice>}
        {state.kind === "taken" && (
          <Notice kind="done">{text("meetingSheets.collect.taken", { count: state.count })}</Notice>
        )}
      </div>
      {state.kind === "trouble" && (
        <Notice kind="trouble" title={text("meetingSheets.collect.trouble")} announce>
          <p className={section.sentence} lang="vi">
            {state.message}
          </p>
        </Notice>
      )}
      {state.kind === "offer" && <CollectOffer offer={state.offer} onTake={take} onPutAway={putAway} />}
    </section>
  );
}
