import type { Outcome } from "../catalogue/outcome";
import type { ProductSet } from "../catalogue/types";
import type { OfficialSheet, Product, ScoreSheet, SheetSeal, WorkbookDocument } from "../council/types";
import type { SheetBlueprint } from "../records/blueprint";
import type { ProposedKnockOut } from "../scoring/proposed-knock-outs";
import type { EvidenceGap, EvidenceStates, Verdict } from "../scoring/types";
import type { DraftSummary } from "../workbook/drafts";
import type { Finding } from "../workbook/port";
import type { MeetingInput } from "./meeting/meeting-input";
import type { MeetingStore } from "./meeting/types";
import type { DraftState } from "./drafts";
import type { FormInput, FormOffer } from "./open-form";

/** One product as the pane shows it: the sheet of the workbook's member and everything computed from it. */
export interface ProductView {
  readonly product: Product;
  readonly sheet: ScoreSheet;
  /** null while the set could not be loaded; `problem` then says why in one sentence. */
  readonly scoring: {
    readonly set: ProductSet;
    readonly verdict: Verdict;
    readonly gaps: readonly EvidenceGap[];
    /** Grounds for knocking out that the choices raise and that wait for a decision. */
    readonly undecided: readonly ProposedKnockOut[];
  } | null;
  readonly problem: string | null;
  readonly states: EvidenceStates;
}

/** What undo would take back, for "Đã chọn 2 điểm ở 1.5 · Hoàn tác". */
export interface LastChange {
  readonly product: string;
  /** The criterion it stands at; "" for a ground of the dossier as a whole. */
  readonly criterion: string;
  /** `knocked-out`: a ground for knocking out was ticked; `kept-in`: it was taken back. */
  readonly kind: "chosen" | "cleared" | "knocked-out" | "kept-in";
  /** Points of the option now chosen; null for every other kind. */
  readonly points: number | null;
}

/** How far the work is kept: in this browser at once, and as a file when saved. */
export interface Keeping {
  /** `elsewhere`: another tab has taken the work over, and this one no longer may. `blocked`: the browser refuses storage (private mode, quota); the pane then says so and asks to save the file. */
  readonly draft: DraftState;
  /** Changed since the last save as .xlsx. */
  readonly unsavedFile: boolean;
}

export interface StoreSnapshot {
  readonly document: WorkbookDocument;
  readonly fileName: string;
  readonly findings: readonly Finding[];
  readonly products: readonly ProductView[];
  readonly lastChange: LastChange | null;
  readonly keeping: Keeping;
}

/**
 * The open session as a subscribable value (`useSyncExternalStore`) with one method per job.
 * Every method answers with an Outcome; a failure carries a sentence for people and changes nothing.
 */
export interface ScoringStore {
  readonly face: "member";
  /** Where the workbook lives: a file in a browser tab, or the workbook open in Excel, which keeps and saves it itself. */
  readonly home: "file" | "excel";
  /** Where the person stood in the grid when the session was opened; null in a browser tab or outside the sheets. */
  readonly startsAt: { readonly product: string; readonly criterion: string } | null;
  getSnapshot(): StoreSnapshot;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook again: what was typed into its cells is then seen. */
  refresh(): Promise<Outcome<null>>;
  /** Tells when a person selects a criterion's row in the grid; never in a browser tab. */
  onSelected(listener: (product: string, criterion: string) => void): () => void;
  /** Selects a criterion's row in the grid; does nothing where there is no grid. */
  showInGrid(product: string, criterion: string): Promise<Outcome<null>>;
  /** Chooses an option (1-based) or clears the criterion with null. */
  choose(product: string, criterion: string, option: number | null): Promise<Outcome<null>>;
  comment(product: string, criterion: string, text: string): Promise<Outcome<null>>;
  /** "Ý kiến của người đánh giá". */
  opinion(product: string, text: string): Promise<Outcome<null>>;
  /** Ticks a knock-out with its reason, or takes it back with null. */
  knockOut(product: string, knockOut: string, reason: string | null): Promise<Outcome<null>>;
  /** Takes up official sheets for sets in use, all or none; refused while a sheet of such a set is sealed. */
  takeOfficial(sheets: readonly OfficialSheet[]): Promise<Outcome<null>>;
  undo(): Promise<Outcome<null>>;
  /**
   * Refuses an incomplete sheet (code `incomplete`) unless it is knocked out, and one with a ground for knocking out that
   * waits for a decision (`undecided`).
   */
  seal(product: string): Promise<Outcome<SheetSeal>>;
  /** Needs a reason; both versions are kept, no score is cleared. */
  reopen(product: string, reason: string): Promise<Outcome<null>>;
  /** Remembers in the history that the sheet was handed to the printer. */
  printed(product: string): Promise<Outcome<null>>;
  /** The record as it prints; asynchronous because the room of records is loaded when it is first needed. */
  record(product: string): Promise<Outcome<SheetBlueprint>>;
  /** The whole workbook as .xlsx with the name proposed for it. */
  save(): Promise<Outcome<{ readonly bytes: Uint8Array; readonly fileName: string }>>;
  close(): void;
}

/** An open session: the workbook decides whether the member's or the secretary's face opens. */
export type OpenStore = ScoringStore | MeetingStore;

export type { DraftSummary };

export interface NewSessionInput {
  readonly title: string;
  readonly province: string;
  readonly place: string;
  /** ISO date. */
  readonly date: string;
  readonly member: { readonly name: string; readonly title: string; readonly department: string };
  readonly products: readonly {
    readonly code: string;
    readonly name: string;
    readonly set: number;
    readonly producer: string;
    readonly phone: string;
    readonly address: string;
    readonly kind: "first" | "upgrade" | "re-evaluation";
    /** ISO date; decides the edition (26/2026 Art. 11, 12). */
    readonly filedOn: string;
  }[];
}

/** What the workbook that is open in Excel holds. */
export interface OpenWorkbook {
  /** Its file name, as Excel says it. */
  readonly name: string;
  /**
   * A session of ours, or forms of a province that are being scored (`ocop`); forms that can be scored (`forms`); nothing; anything
   * else.
   */
  readonly holds: "ocop" | "forms" | "empty" | "other";
  /** What can be scored in place; null unless there are forms. */
  readonly offer: FormOffer | null;
}

/** The ways into a session over the workbook that is open in Excel. */
export interface WorkbookOpener {
  look(): Promise<Outcome<OpenWorkbook>>;
  /** Takes up the session the workbook holds. */
  open(): Promise<Outcome<OpenStore>>;
  /** Scores in the forms of the open workbook. */
  openForms(offer: FormOffer, input: FormInput): Promise<Outcome<ScoringStore>>;
  /** Draws the sample session into the open workbook. */
  drawSample(): Promise<Outcome<ScoringStore>>;
  /** Draws a new session into the open workbook; the worksheets it has stay as they are. */
  newSession(input: NewSessionInput): Promise<Outcome<ScoringStore>>;
  /** Draws a session of the secretary to try the work on into the open workbook. */
  drawSampleMeeting(): Promise<Outcome<MeetingStore>>;
  /** Draws the secretary's new session into the open workbook; the worksheets it has stay as they are. */
  newMeeting(input: MeetingInput): Promise<Outcome<MeetingStore>>;
}

/** Where the pane runs, found out once at start. */
export type Home =
  | { readonly kind: "browser"; readonly opener: SessionOpener }
  | { readonly kind: "excel"; readonly opener: WorkbookOpener };

/** The ways into a session. Implemented in `src/app/open-session.ts`; the pane's start screen calls them. */
export interface SessionOpener {
  /** Error `not-ours` for a workbook of others, which may still hold forms: see `offerForms`. */
  openFile(bytes: Uint8Array, fileName: string): Promise<Outcome<OpenStore>>;
  /** Looks through a workbook of others for a province's own forms. */
  offerForms(bytes: Uint8Array, fileName: string): Promise<Outcome<FormOffer>>;
  /** Scores in the forms of a file. */
  openForms(offer: FormOffer, input: FormInput): Promise<Outcome<ScoringStore>>;
  openSample(): Promise<Outcome<ScoringStore>>;
  /** A session of the secretary to try the work on. */
  openSampleMeeting(): Promise<Outcome<MeetingStore>>;
  newSession(input: NewSessionInput): Promise<Outcome<ScoringStore>>;
  /** Begins the secretary's session: the same description that `session new` takes. Errors: those of `newMeeting`. */
  newMeeting(input: MeetingInput): Promise<Outcome<MeetingStore>>;
  drafts(): Promise<readonly DraftSummary[]>;
  resumeDraft(id: string): Promise<Outcome<OpenStore>>;
  /** Puts a draft aside; the returned function brings it back ("Hoàn tác"). */
  discardDraft(id: string): Promise<() => Promise<void>>;
}
