import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { Spinner } from "@fluentui/react-components";
import { recordsMarked, recordsPrinted } from "../../../app/meeting/track-records";
import type { PrintableRecord } from "../../../app/records/types";
import { succeed } from "../../../catalogue/outcome";
import { trackingOf } from "../../../council/tracking";
import { collectRebuilt } from "../../../app/seal-check/rebuild-sheet";
import { useText } from "../../i18n";
import { Tabs } from "../../product/Tabs";
import { useSectionStyles } from "../../section-styles";
import { downloadWorkbook } from "../../start/download";
import { useKeptFocus } from "../../use-kept-focus";
import type { MeetingScreenProps } from "../screen-props";
import { BatchPrint } from "./BatchPrint";
import { MinutesForm } from "./MinutesForm";
import { RecordList } from "./RecordList";
import { RecordPreview } from "./RecordPreview";
import { batchFileName } from "./scopes";
import { SigningTracker } from "./SigningTracker";
import { useBatch } from "./use-batch";
import { useRecords } from "./use-records";

const VerifyScreen = lazy(async () => ({ default: (await import("../../verify/VerifyScreen")).VerifyScreen }));

const VIEWS = ["papers", "tracker", "minutes", "check"] as const;
type View = (typeof VIEWS)[number];

/** "Biên bản và in": every record as it prints, many at once, who has signed, and the words of the minutes. */
export function RecordsScreen({ store, snapshot, change }: MeetingScreenProps) {
  const section = useSectionStyles();
  const text = useText();
  const [view, setView] = useState<View>("papers");
  const [opened, setOpened] = useState<string | null>(null);
  const records = useRecords(snapshot);
  const { document } = snapshot;
  const { session } = document;
  const tracking = trackingOf(document);
  const inExcel = store.home === "excel";

  const deliver = useCallback(
    (bytes: Uint8Array, fileName: string) => {
      if (store.openAsNew) return store.openAsNew(bytes);
      downloadWorkbook(bytes, fileName);
      return Promise.resolve(succeed(null));
    },
    [store],
  );
  const printed = useCallback(
    (made: readonly PrintableRecord[]) =>
      void change(text("meetingRecords.tracker.printStep", { count: made.length }), recordsPrinted(made)),
    [change, text],
  );
  const batch = useBatch(deliver, printed);
  const minutes = records.find(({ kind }) => kind === "minutes");
  const record = records.find(({ id }) => id === opened);
  const middle = useRef<HTMLDivElement>(null);
  useKeptFocus(middle, opened ?? "");

  return (
    <div ref={middle}>
      {record ? (
        <RecordPreview
          record={record}
          inExcel={inExcel}
          onBack={() => setOpened(null)}
          onPrinted={() => printed([record])}
          onFile={() => void batch.make(document, [record], `${record.fileName}.xlsx`)}
          {...(record.kind === "minutes"
            ? {
                onEdit: () => {
                  setOpened(null);
                  setView("minutes");
                },
              }
            : {})}
        />
      ) : (
        <section className={section.page} aria-labelledby="records-title">
          <h2 className={section.title} id="records-title">
            {text("meetingRecords.title")}
          </h2>
          <Tabs
            label={text("meetingRecords.views.label")}
            tabs={VIEWS.map((key) => ({ key, title: text(`meetingRecords.views.${key}`) }))}
            here={view}
            onOpen={setView}
          />
          {view === "papers" && (
            <>
              {records.length > 0 && (
                <BatchPrint
                  session={session}
                  records={records}
                  batch={batch}
                  inExcel={inExcel}
                  onMake={(scope) => void batch.make(document, scope.records, batchFileName(session, scope))}
                />
              )}
              <RecordList records={records} tracking={tracking} onOpen={({ id }) => setOpened(id)} />
            </>
          )}
          {view === "tracker" && (
            <SigningTracker
              session={session}
              records={records}
              tracking={tracking}
              onMark={(marked, step, done) =>
                void change(
                  text("meetingRecords.tracker.markStep", { step: text(`meetingRecords.tracker.${step}`) }),
                  recordsMarked(marked, step, done),
                )
              }
            />
          )}
          {view === "check" && (
            <Suspense fallback={<Spinner label={text("scoring.loading")} />}>
              <VerifyScreen
                document={document}
                sets={snapshot.sets}
                onRebuild={(sheet, note) =>
                  store.change(text("meetingRecords.check.rebuilt"), (before, now) =>
                    succeed(collectRebuilt(before, sheet, note, now)),
                  )
                }
              />
            </Suspense>
          )}
          {view === "minutes" && (
            <MinutesForm
              document={document}
              onSave={(entry) =>
                change(text("meetingRecords.minutes.step"), (before) => succeed({ ...before, minutes: entry }))
              }
              onPreview={() => setOpened(minutes?.id ?? null)}
            />
          )}
        </section>
      )}
    </div>
  );
}
