import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { loadSessionSets } from "../council/session-sets";
import type { WorkbookDocument } from "../council/types";
import type { ExcelForms } from "../workbook/excel/form-home";
import type { InspectedForms } from "../workbook/file/form-workbook";
import type { ScoringWorkbook, SessionWorkbook } from "../workbook/port";
import type { MeetingStore } from "./meeting/types";
import type { FormOffer } from "./open-form";
import { createWorkbookStore } from "./scoring-store";
import type { ScoringStore, WorkbookOpener } from "./types";

/** The workbook open in Excel, as the home in `workbook/excel` gives it. */
export interface HostWorkbook {
  recognise(): Promise<Outcome<"ocop" | "empty" | "other">>;
  name(): Promise<string>;
  take(): Promise<
    Outcome<
      | { readonly kind: "member"; readonly workbook: ScoringWorkbook }
      | { readonly kind: "session"; readonly workbook: SessionWorkbook }
    >
  >;
  draw(document: WorkbookDocument): Promise<Outcome<ScoringWorkbook>>;
  drawSession(document: WorkbookDocument): Promise<Outcome<SessionWorkbook>>;
  openAsNew(bytes: Uint8Array): Promise<Outcome<null>>;
  readonly forms: ExcelForms;
}

export interface WorkbookOpenerParts {
  readonly host: HostWorkbook;
  /** ISO date-time of now. */
  readonly now: () => string;
  readonly newId: () => string;
}

interface FormsSeen {
  readonly remembered: InspectedForms | null;
  readonly offer: FormOffer | null;
}

const NO_FORMS: FormsSeen = { remembered: null, offer: null };

/**
 * The ways into a session over the workbook that is open in Excel.
 * Errors: `not-a-member-workbook`, and those of the host and of `newSession`.
 */
export function createWorkbookOpener({ host, now, newId }: WorkbookOpenerParts): WorkbookOpener {
  const storeOver = async (opened: Outcome<ScoringWorkbook>): Promise<Outcome<ScoringStore>> => {
    if (!opened.ok) return opened;
    const reading = await opened.value.read();
    if (!reading.ok) return reading;
    const { document } = reading.value;
    if (document.kind !== "member" || document.memberId === null) {
      return fail(
        "not-a-member-workbook",
        "Sổ đang mở không có phiếu chấm của một thành viên; cần mở tệp phiếu chấm được gửi cho từng thành viên.",
      );
    }
    const workbook = opened.value;
    const [sets, fileName, here] = await Promise.all([loadSessionSets(document), host.name(), workbook.here?.()]);
    // Where the person stands is a convenience: without it the pane opens at the first sheet that is not sealed.
    const stands = here?.ok ? here.value : null;
    const startsAt = stands && { product: stands.sheet.product, criterion: stands.criterion };
    return succeed(createWorkbookStore({ workbook, reading: reading.value, fileName, sets, now, startsAt }));
  };

  /** The cells keep the work: there are no drafts, and no file of ours to save. */
  const meetingOver = async (opened: Outcome<SessionWorkbook>): Promise<Outcome<MeetingStore>> => {
    if (!opened.ok) return opened;
    const { openMeeting } = await import("./meeting/open-meeting");
    return openMeeting(opened.value, {
      fileName: await host.name(),
      ...{ draftId: "", original: null, drafts: null, unsavedFile: false, now },
      openAsNew: (bytes) => host.openAsNew(bytes),
    });
  };

  /** Forms that the workbook remembers, found by looking. */
  let remembered: InspectedForms | null = null;

  /** A workbook that is not ours may hold a province's own forms: some that are being scored, or some that can be. */
  const lookForForms = async (): Promise<FormsSeen> => {
    const inspected = await host.forms.inspect();
    if (!inspected.ok) return NO_FORMS;
    if (inspected.value.remembered) return { remembered: inspected.value, offer: null };
    const { offerForms } = await import("./open-form");
    const offered = await offerForms(inspected.value.bytes, inspected.value.grid.fileName, now());
    return { remembered: null, offer: offered.ok && offered.value.forms.length > 0 ? offered.value : null };
  };

  return {
    async look() {
      const holds = await host.recognise();
      if (!holds.ok) return holds;
      const seen = holds.value === "other" ? await lookForForms() : NO_FORMS;
      remembered = seen.remembered;
      const name = await host.name();
      if (seen.remembered) return succeed({ name, holds: "ocop", offer: null });
      return succeed({ name, holds: seen.offer ? "forms" : holds.value, offer: seen.offer });
    },
    async open() {
      if (remembered) return storeOver(await host.forms.reopen(remembered));
      const taken = await host.take();
      if (!taken.ok) return taken;
      const { kind, workbook } = taken.value;
      return kind === "session" ? meetingOver(succeed(workbook)) : storeOver(succeed(workbook));
    },
    async openForms(offer, input) {
      const { openForms } = await import("./open-form");
      const opened = await openForms(offer, input, newId(), (inspected, start) => host.forms.open(inspected, start));
      return opened.ok ? storeOver(succeed(opened.value.workbook)) : opened;
    },
    async drawSample() {
      const { sampleDocument } = await import(/* webpackChunkName: "sample" */ "./sample-document");
      return storeOver(await host.draw(sampleDocument()));
    },
    async newSession(input) {
      const { newSession } = await import("./new-session");
      const document = newSession(input, newId());
      return document.ok ? storeOver(await host.draw(document.value)) : document;
    },
    async drawSampleMeeting() {
      const [{ sampleDocument }, { sampleMeeting }] = await Promise.all([
        import(/* webpackChunkName: "sample" */ "./sample-document"),
        import("./meeting/sample-meeting"),
      ]);
      return meetingOver(await host.drawSession(sampleMeeting(sampleDocument())));
    },
    async newMeeting(input) {
      const { newMeeting } = await import("./meeting/new-meeting");
      const meeting = newMeeting(input, newId());
      return meeting.ok ? meetingOver(await host.drawSession(meeting.value.document)) : meeting;
    },
  };
}
