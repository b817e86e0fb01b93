import * as z from "zod";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { describeIssue } from "../../council/document-faults";

const line = z.string().max(1_000);
const filled = line.regex(/\S/u);

/** "2/3", "75 %" or the fraction itself. */
const quorum = z.union([
  z.strictObject({ numerator: z.int().min(1).max(1_000), denominator: z.int().min(1).max(1_000) }),
  z
    .string()
    .regex(/^\s*\d{1,3}\s*(?:\/\s*[1-9]\d{0,2}|%)\s*$/u)
    .transform((text) => {
      const [above = 0, below = 100] = text.replace("%", "").split("/").map(Number);
      return { numerator: above, denominator: below };
    }),
]);

const member = z.strictObject({
  id: filled.exactOptional(),
  name: filled,
  title: line.default(""),
  department: line.default(""),
  role: z.enum(["chair", "deputy", "member", "secretary"]).default("member"),
  votes: z.boolean().exactOptional(),
});

const product = z.strictObject({
  code: filled,
  name: filled,
  set: z.int().min(1).max(26).exactOptional(),
  sector: line.default(""),
  producer: line.default(""),
  phone: line.default(""),
  address: line.default(""),
  kind: z.enum(["first", "upgrade", "re-evaluation"]).default("first"),
  filedOn: z.iso.date(),
  edition: z.enum(["148-2023", "26-2026"]).exactOptional(),
  recused: z.array(filled).max(100).default([]),
});

const evidence = z.strictObject({
  product: filled,
  family: filled,
  state: z.enum(["present", "missing", "expired", "contradiction"]),
  number: line.default(""),
  issuer: line.default(""),
  issued: z.union([z.literal(""), z.iso.date()]).default(""),
  expires: z.union([z.literal(""), z.iso.date()]).default(""),
  pages: line.default(""),
  note: z.string().max(32_767).default(""),
});

const meetingInput = z.strictObject({
  meeting: z.strictObject({
    title: filled,
    level: z.enum(["commune", "province", "centre"]).default("province"),
    province: line.default(""),
    council: line.exactOptional(),
    date: z.iso.date(),
    place: line.default(""),
  }),
  profile: z
    .strictObject({
      source: line.exactOptional(),
      quorum: quorum.exactOptional(),
      chairRequired: z.boolean().exactOptional(),
      largestSpread: z.int().min(0).max(100).exactOptional(),
      leadDays: z.int().min(0).max(365).exactOptional(),
      secretaryScores: z.boolean().exactOptional(),
      decimals: z.int().min(0).max(4).exactOptional(),
      councilFloors: z.enum(["majority", "every", "mean", "conclusion"]).exactOptional(),
      scoresShownBeforeSealing: z.boolean().exactOptional(),
    })
    .default({}),
  members: z.array(member).min(1).max(100),
  products: z.array(product).max(2_000),
  evidence: z.array(evidence).max(100_000).default([]),
});

/** A meeting as it is described for `session new`: what is left out takes its usual value. */
export type MeetingInput = z.infer<typeof meetingInput>;

/** Checks a description of a meeting; `roster` is another name for `members`. Error: `meeting-invalid`. */
export function parseMeetingInput(input: unknown): Outcome<MeetingInput> {
  const parsed = meetingInput.safeParse(withMembers(input), { reportInput: true });
  if (parsed.success) return succeed(parsed.data);
  const issue = parsed.error.issues[0];
  return fail("meeting-invalid", issue ? describeIssue(issue) : "Dữ liệu phiên họp không đúng dạng.");
}

function withMembers(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("roster" in input) || "members" in input) return input;
  const { roster, ...rest } = input;
  return { ...rest, members: roster };
}
