import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { loadSessionSets } from "../council/session-sets";
import type { WorkbookDocument } from "../council/types";
import type { DraftForm, DraftKeeper } from "../workbook/drafts";
import type { OpenedFile } from "../workbook/file/read";
import type { ScoringWorkbook } from "../workbook/port";
import { draftId } from "./drafts";
import type { OpenedForm } from "./open-form";
import { createScoringStore } from "./scoring-store";
import type { MeetingInput } from "./meeting/meeting-input";
import type { MeetingStore } from "./meeting/types";
import type { DraftSummary, ScoringStore, SessionOpener } from "./types";
import { fileNamePart } from "./file-name";

export interface OpenerParts {
  readonly drafts: DraftKeeper;
  /** ISO date-time of now. */
  readonly now: () => string;
  readonly newId: () => string;
}

/** Name proposed for a session's file: session and member, in letters any file system takes. */
export function proposedFileName(document: WorkbookDocument): string {
  const member = document.session.members.find((each) => each.id === document.memberId);
  const parts = [document.session.meeting.title, member?.name].filter((part) => part !== undefined && part !== "");
  return `${fileNamePart(parts.join(" - "), 120) || "Phiên chấm OCOP"}.xlsx`;
}

/** The ways into a session in the browser home. Readers, writers and the sample are loaded when they are first needed. */
export function createSessionOpener(parts: OpenerParts): SessionOpener {
  const openStore = async (
    workbook: ScoringWorkbook,
    given: {
      readonly fileName: string | null;
      readonly original: Uint8Array | null;
      readonly draftId: string | null;
      readonly unsavedFile: boolean;
      readonly form?: DraftForm;
    },
  ): Promise<Outcome<ScoringStore>> => {
    const reading = await workbook.read();
    if (!reading.ok) return reading;
    const { document } = reading.value;
    return succeed(
      createScoringStore({
        workbook,
        reading: reading.value,
        fileName: given.fileName ?? proposedFileName(document),
        draftId: given.draftId ?? draftId(document, parts.now()),
        original: given.original,
        sets: await loadSessionSets(document),
        drafts: parts.drafts,
        now: parts.now,
        unsavedFile: given.unsavedFile,
        ...(given.form ? { form: given.form } : {}),
      }),
    );
  };

  const openMeetingOver = async (
    document: WorkbookDocument,
    opened: OpenedFile | null,
    given: {
      readonly fileName: string | null;
      readonly original: Uint8Array | null;
      readonly draftId: string | null;
      readonly unsavedFile: boolean;
    },
  ): Promise<Outcome<MeetingStore>> => {
    const [{ sessionFile }, { openMeeting }] = await Promise.all([
      import("../workbook/file/session-file"),
      import("./meeting/open-meeting"),
    ]);
    return openMeeting(sessionFile(document, opened), {
      ...given,
      fileName: given.fileName ?? proposedFileName(document),
      draftId: given.draftId ?? draftId(document, parts.now()),
      drafts: parts.drafts,
      now: parts.now,
    });
  };

  const begun = { fileName: null, original: null, draftId: null, unsavedFile: true } as const;

  const openDocument = async (document: WorkbookDocument): Promise<Outcome<ScoringStore>> => {
    const { createFileWorkbook } = await import(/* webpackChunkName: "open" */ "../workbook/file/file-workbook");
    const workbook = await createFileWorkbook(document);
    return workbook.ok ? openStore(workbook.value, begun) : workbook;
  };

  const overForms = (
    { workbook, form }: OpenedForm,
    original: Uint8Array,
    fileName: string,
    unsavedFile: boolean,
  ): Promise<Outcome<ScoringStore>> => openStore(workbook, { fileName, original, draftId: null, unsavedFile, form });

  return {
    async openFile(bytes, fileName) {
      const { openWorkbookFile } = await import(/* webpackChunkName: "open" */ "../workbook/file/file-workbook");
      const workbook = await openWorkbookFile(bytes, fileName);
      if (!workbook.ok && workbook.code === "not-ours") {
        const { reopenForms } = await import("./open-form");
        const forms = await reopenForms(bytes, fileName);
        if (forms.ok) return overForms(forms.value, bytes, fileName, false);
        if (forms.code === "forms-unreadable" || forms.code === "later-schema") return forms;
      }
      if (!workbook.ok) return workbook;
      const given = { fileName, original: bytes, draftId: null, unsavedFile: false };
      const { kind } = workbook.value;
      return kind === "session"
        ? openMeetingOver(workbook.value.opened.document, workbook.value.opened, given)
        : openStore(workbook.value.workbook, given);
    },
    async offerForms(bytes, fileName) {
      const { offerForms } = await import("./open-form");
      return offerForms(bytes, fileName, parts.now());
    },
    async openForms(offer, input) {
      const { openForms } = await import("./open-form");
      const forms = await openForms(offer, input, parts.newId());
      return forms.ok ? overForms(forms.value, offer.inspected.bytes, offer.fileName, true) : forms;
    },
    async openSample() {
      const [{ sampleDocument }, { beginFileWorkbook }] = await Promise.all([
        import(/* webpackChunkName: "sample" */ "./sample-document"),
        import(/* webpackChunkName: "open" */ "../workbook/file/file-workbook"),
      ]);
      return openStore(await beginFileWorkbook(sampleDocument()), begun);
    },
    async openSampleMeeting() {
      const [{ sampleDocument }, { sampleMeeting }] = await Promise.all([
        import(/* webpackChunkName: "sample" */ "./sample-document"),
        import("./meeting/sample-meeting"),
      ]);
      return openMeetingOver(sampleMeeting(sampleDocument()), null, begun);
    },
    async newMeeting(input: MeetingInput) {
      const { newMeeting } = await import("./meeting/new-meeting");
      const meeting = newMeeting(input, parts.newId());
      return meeting.ok ? openMeetingOver(meeting.value.document, null, begun) : meeting;
    },
    async newSession(input) {
      const { newSession } = await import("./new-session");
      const document = newSession(input, parts.newId());
      return document.ok ? openDocument(document.value) : document;
    },
    async drafts(): Promise<readonly DraftSummary[]> {
      // A browser that refuses storage has no drafts to offer; the store says so when work cannot be kept.
      return parts.drafts.list().catch(() => []);
    },
    async resumeDraft(id) {
      const stored = await parts.drafts.get(id).catch(() => null);
      if (!stored) return fail("no-draft", "Trình duyệt không còn giữ bản đang làm này.");
      const { parseDocument } = await import("../council/document-schema");
      const document = parseDocument(stored.document);
      if (!document.ok) {
        return fail(document.code, `Bản đang làm “${stored.fileName}” không đọc được: ${document.message}`);
      }
      if (stored.form !== undefined && stored.original) {
        const { fileName, original } = stored;
        const { resumeForms } = await import("./open-form");
        const forms = await resumeForms(document.value, original, fileName, stored.form);
        if (!forms.ok) return forms;
        const { workbook, form } = forms.value;
        return openStore(workbook, { fileName, original, draftId: id, unsavedFile: true, form });
      }
      if (document.value.kind === "session") {
        const { fileName, original } = stored;
        const { readSessionOriginal } = await import("../workbook/file/session-file");
        const opened = original && (await readSessionOriginal(original, fileName));
        if (opened && !opened.ok) return opened;
        const given = { fileName, original, draftId: id, unsavedFile: true };
        return openMeetingOver(document.value, opened ? opened.value : null, given);
      }
      const { createFileWorkbook, resumeFileWorkbook } = await import(
        /* webpackChunkName: "open" */ "../workbook/file/file-workbook"
      );
      const workbook = stored.original
        ? await resumeFileWorkbook(document.value, stored.original, stored.fileName)
        : await createFileWorkbook(document.value);
      if (!workbook.ok) return workbook;
      const { fileName, original } = stored;
      return openStore(workbook.value, { fileName, original, draftId: id, unsavedFile: true });
    },
    async discardDraft(id) {
      const stored = await parts.drafts.get(id);
      await parts.drafts.remove(id);
      return async () => {
        if (!stored) return;
        const { parseDocument } = await import("../council/document-schema");
        const document = parseDocument(stored.document);
        if (!document.ok) return;
        const { form: kept, ...draft } = stored;
        const { parseDraftForm } = await import("../workbook/official/form-memory");
        const form = kept === undefined ? null : parseDraftForm(kept);
        await parts.drafts.put({ ...draft, document: document.value, ...(form?.ok ? { form: form.value } : {}) });
      };
    },
  };
}
