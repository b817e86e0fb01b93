import * as z from "zod";
import { fail, succeed, type Outcome } from "../catalogue/outcome";
import { describeIssue } from "./document-faults";
import { crossFaults } from "./document-references";
import { EXTRA_KEYS, EXTRA_TITLES, type ExtraKey } from "./extras";
import type { CouncilSession, DocumentExtras, OfficialSheet, WorkbookDocument } from "./types";

// The pane's content policy forbids compiling code at run time, and merely asking whether it may is reported as a breach.
z.config({ jitless: true });

/** A line of a form; nothing printed on one is longer. */
const line = z.string().max(1_000);
const filled = line.min(1);
/** As much as one cell of a worksheet holds. */
const paragraph = z.string().max(32_767);
const isoDate = z.iso.date();
const isoDateOrBlank = z.union([z.literal(""), isoDate]);
const isoDateTime = z.iso.datetime({ offset: true });
const edition = z.enum(["148-2023", "26-2026"]);
const setNumber = z.int().min(1).max(26);
const code = z.string().min(1).max(20);
const evidenceState = z.enum(["present", "missing", "expired", "contradiction"]);

const member = z.strictObject({
  id: filled,
  name: line,
  title: line,
  department: line,
  role: z.enum(["chair", "deputy", "member", "secretary"]),
  votes: z.boolean(),
});

const profile = z.strictObject({
  source: line,
  quorum: z.strictObject({ numerator: z.int().min(1).max(1_000), denominator: z.int().min(1).max(1_000) }),
  chairRequired: z.boolean(),
  largestSpread: z.int().min(0).max(100),
  leadDays: z.int().min(0).max(365),
  secretaryScores: z.boolean(),
  decimals: z.int().min(0).max(4),
  councilFloors: z.enum(["majority", "every", "mean", "conclusion"]),
  scoresShownBeforeSealing: z.boolean(),
});

const meeting = z.strictObject({
  title: line,
  level: z.enum(["commune", "province", "centre"]),
  province: line,
  council: line,
  date: isoDate,
  place: line,
});

const product = z.strictObject({
  code: filled,
  name: line,
  edition,
  set: setNumber,
  producer: line,
  phone: line,
  address: line,
  kind: z.enum(["first", "upgrade", "re-evaluation"]),
  filedOn: isoDate,
  recused: z.array(filled).max(100).default([]),
});

const evidenceRecord = z.strictObject({
  product: filled,
  family: filled,
  state: evidenceState,
  number: line,
  issuer: line,
  issued: isoDateOrBlank,
  expires: isoDateOrBlank,
  pages: line,
  note: paragraph,
});

const seal = z.strictObject({ code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/u), sealedAt: isoDateTime });

const scoreSheet = z.strictObject({
  product: filled,
  member: filled,
  round: z.int().min(1).max(100),
  edition,
  set: setNumber,
  choices: z.record(code, z.int().min(1).max(99)),
  comments: z.record(code, paragraph).default({}),
  opinion: paragraph.default(""),
  disqualifications: z
    .array(z.strictObject({ knockOut: filled, reason: paragraph }))
    .max(100)
    .default([]),
  seal: seal.nullable().default(null),
});

const historyEntry = z.strictObject({
  at: isoDateTime,
  member: line,
  product: line,
  action: z.enum(["sealed", "reopened", "printed", "frozen", "replaced", "collected", "issued"]),
  detail: paragraph.default(""),
  sheet: scoreSheet.nullable().default(null),
});

const floorLevel = z.union([z.literal(3), z.literal(4), z.literal(5)]);
const points = z.int().min(0).max(100);
/** Words of a published sheet; a note may run over half a page. */
const wording = z.string().max(8_000);

const officialSheet = z.strictObject({
  edition,
  set: setNumber,
  fileName: line.min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  loadedAt: isoDateTime,
  criteria: z
    .array(z.strictObject({ code, title: wording, notes: z.array(wording).max(30), options: z.array(wording).max(40) }))
    .max(120),
  decisions: z
    .array(
      z.strictObject({
        at: z.string().max(20),
        code: z.string().min(1).max(40),
        where: line,
        message: paragraph,
        keep: z.enum(["law", "file"]),
      }),
    )
    .max(500),
  figures: z
    .array(
      z.strictObject({
        code,
        max: points.exactOptional(),
        star: floorLevel.nullable().exactOptional(),
        options: z
          .array(
            z.strictObject({
              number: z.int().min(1).max(99),
              points: points.exactOptional(),
              star: floorLevel.nullable().exactOptional(),
            }),
          )
          .max(40)
          .exactOptional(),
      }),
    )
    .max(200),
});

const conclusion = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("floor"),
    product: filled,
    criterion: code,
    level: floorLevel,
    met: z.boolean(),
    note: paragraph,
  }),
  z.strictObject({ kind: z.literal("knock-out"), product: filled, knockedOut: z.boolean(), note: paragraph }),
]);

const conclusions = z.array(conclusion).max(20_000);

const timeOrBlank = z.union([z.literal(""), z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)]);

const minutes = z.strictObject({
  number: line,
  openedAt: timeOrBlank,
  closedAt: timeOrBlank,
  closedOn: isoDateOrBlank,
  chair: line,
  secretary: line,
  attendance: z.array(z.strictObject({ member: filled, present: z.boolean(), reason: paragraph })).max(100),
  guests: paragraph,
  opening: paragraph,
  discussion: z.array(z.strictObject({ product: filled, text: paragraph })).max(2_000),
  closing: paragraph,
  supplementBy: isoDateOrBlank,
});

/** A question about each of the products, a dozen at most. */
const facts = z
  .array(z.strictObject({ product: filled, question: z.string().min(1).max(60), answer: paragraph.min(1) }))
  .max(100_000);

const recognitions = z.array(z.strictObject({ product: filled, number: line, decidedOn: isoDate })).max(2_000);

const dateTimeOrBlank = z.union([z.literal(""), isoDateTime]);

/** One for each sheet, and those of the session. */
const tracking = z
  .array(
    z.strictObject({
      record: z.string().min(1).max(200),
      printed: dateTimeOrBlank,
      signed: dateTimeOrBlank,
      collected: dateTimeOrBlank,
    }),
  )
  .max(25_000);

const schedule = z.strictObject({
  dossiersSentOn: isoDateOrBlank,
  opinionsSentOn: isoDateOrBlank,
  days: z.array(z.strictObject({ date: isoDate, name: line, day: z.enum(["off", "working"]) })).max(400),
});

/** What a document may hold beside the session; a new field is added here, in `DocumentExtras` and in `EXTRA_TITLES`. */
const extras = {
  conclusions: conclusions.exactOptional(),
  minutes: minutes.exactOptional(),
  facts: facts.exactOptional(),
  tracking: tracking.exactOptional(),
  recognitions: recognitions.exactOptional(),
  schedule: schedule.exactOptional(),
};

/** One for each set of both editions. */
const officialSheets = z.array(officialSheet).max(52);

const councilSession = z.strictObject({
  id: filled,
  meeting,
  profile,
  members: z.array(member).min(1).max(100),
  products: z.array(product).max(2_000),
  evidence: z.array(evidenceRecord).max(100_000).default([]),
});

const workbookDocument = z.strictObject({
  schema: z.literal(1),
  kind: z.enum(["member", "session"]),
  session: councilSession,
  memberId: filled.nullable().default(null),
  sheets: z.array(scoreSheet).max(20_000),
  history: z.array(historyEntry).max(100_000).default([]),
  officialSheets: officialSheets.exactOptional(),
  ...extras,
}) satisfies z.ZodType<WorkbookDocument>;

/** Sessions that came through the door: nobody changes one, so that the same object stays sound. */
const soundSessions = new WeakSet();
const isSoundSession = (given: unknown): boolean =>
  typeof given === "object" && given !== null && soundSessions.has(given);
const documentOfSoundSession = workbookDocument.extend({ session: z.custom<CouncilSession>(isSoundSession) });

/**
 * A document from outside (a file, the browser's store, a sample), checked: shapes and lengths, whole numbers in their
 * ranges, dates that exist, no duplicates, and references that lead somewhere. Unknown fields are refused, a missing
 * history, evidence list or comment is empty. Whether codes and options exist in their sets is for `checkChoices`.
 * Errors: `document-schema` (made by another version), `document-invalid`; the sentence names the first thing wrong.
 */
export function parseDocument(input: unknown): Outcome<WorkbookDocument> {
  if (isOfAnotherVersion(input)) {
    return fail("document-schema", "Dữ liệu được lưu bằng phiên bản khác của công cụ, chưa đọc được.");
  }
  const schema = holdsSoundSession(input) ? documentOfSoundSession : workbookDocument;
  const parsed = schema.safeParse(input, { reportInput: true });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail("document-invalid", issue ? describeIssue(issue) : "Dữ liệu phiên họp không đọc được.");
  }
  soundSessions.add(parsed.data.session);
  const fault = crossFaults(parsed.data)[0];
  return fault === undefined ? succeed(parsed.data) : fail("document-invalid", fault);
}

function holdsSoundSession(input: unknown): boolean {
  return typeof input === "object" && input !== null && "session" in input && isSoundSession(input.session);
}

function isOfAnotherVersion(input: unknown): boolean {
  if (typeof input !== "object" || input === null || !("schema" in input)) return false;
  return Number.isInteger(input.schema) && input.schema !== 1;
}

/** The official sheets a workbook remembers, checked like the rest of a document. Error: `document-invalid`. */
export function parseOfficialSheets(input: unknown): Outcome<readonly OfficialSheet[]> {
  const parsed = officialSheets.safeParse(input, { reportInput: true });
  if (parsed.success) return succeed(parsed.data);
  const issue = parsed.error.issues[0];
  return fail("document-invalid", issue ? describeIssue(issue) : "Phiếu chính thức đã lưu không đọc được.");
}

export interface SoundExtras {
  readonly extras: DocumentExtras;
  /** One for each field that could not be used, with the sentence why. */
  readonly faults: readonly { readonly key: ExtraKey; readonly title: string; readonly message: string }[];
}

/** What a workbook remembers beside the session, checked field by field like the rest of a document. */
export function soundExtras(stored: ReadonlyMap<string, unknown>): SoundExtras {
  const schema = z.strictObject(extras);
  const sound: Partial<Record<ExtraKey, unknown>> = {};
  const faults: SoundExtras["faults"][number][] = [];
  for (const key of EXTRA_KEYS) {
    if (!stored.has(key)) continue;
    const value = stored.get(key);
    const parsed = schema.safeParse({ [key]: value }, { reportInput: true });
    if (parsed.success) {
      sound[key] = value;
      continue;
    }
    const issue = parsed.error.issues[0];
    const title = EXTRA_TITLES[key];
    faults.push({ key, title, message: issue ? describeIssue(issue) : `Mục “${title}” không đọc được.` });
  }
  return { extras: schema.parse(sound), faults };
}
