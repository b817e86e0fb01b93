/**
 * The schema of the data files. It serves the build-time check and the tests; at run time only its types are used,
 * so that neither zod nor a second reading of 52 files weighs on the pane.
 *
 * How to write a set file: texts are ids of the wording library (`wording/`); points, stars and maxima are the
 * decision's own. `evidence` of a criterion holds for every option above its lowest points; an option's own
 * `evidence` takes the place of it, `alsoEvidence` adds to it. A need is one family of proofs, or a list of families
 * of which any one will do.
 */
import { z } from "zod";

const code = z.string().regex(/^\d+(\.[\da-zđ]+)*$/u);
const wordingId = z.string().regex(/^[a-z0-9.-]+$/);
const points = z.number().int().min(0).max(100);
const star = z.union([z.literal(3), z.literal(4), z.literal(5)]);
const status = z.enum(["verified", "unverified"]);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const need = z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]);

const effect = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("closed-when"),
    criterion: code,
    options: z.array(z.number().int().positive()).min(1),
  }),
  z.strictObject({ kind: z.literal("knock-out") }),
  z.strictObject({ kind: z.literal("stop"), zeroAt: z.array(code).min(1).optional() }),
]);

const note = z.union([wordingId, z.strictObject({ text: wordingId, effect })]);

const option = z.strictObject({
  points,
  star: star.optional(),
  text: wordingId,
  evidence: z.array(need).optional(),
  alsoEvidence: z.array(need).min(1).optional(),
});

/** A criterion has `options`, or `cases` of which one is chosen first ("Trường hợp 1/2"). */
const criterion = z.strictObject({
  code,
  title: wordingId,
  max: points,
  star: star.optional(),
  notes: z.array(note).min(1).optional(),
  evidence: z.array(need).min(1).optional(),
  options: z.array(option).min(2).optional(),
  cases: z
    .array(z.strictObject({ title: wordingId, options: z.array(option).min(2) }))
    .min(2)
    .optional(),
});

const group = z.strictObject({
  code,
  title: wordingId,
  max: points,
  /** Notes of a group explain; only a criterion's note has an effect. */
  notes: z.array(wordingId).min(1).optional(),
  get children() {
    return z.array(node).min(1);
  },
});

const node = z.union([criterion, group]);

const part = z.strictObject({
  code: z.enum(["A", "B", "C"]),
  title: wordingId,
  max: points,
  groups: z.array(node).min(1),
});

const discrepancy = z.strictObject({
  at: z.string().min(1),
  stated: z.number().int(),
  found: z.number().int(),
  message: z.string().min(1),
});

/** `editions/<edition>/set-NN.json` */
export const setFileSchema = z.strictObject({
  no: z.number().int().min(1).max(26),
  name: z.string().min(1),
  sector: z.string().min(1).optional(),
  group: z.string().min(1).optional(),
  status,
  discrepancies: z.array(discrepancy).min(1).optional(),
  provenance: z.strictObject({ source: z.string().min(1), corrections: z.array(z.string().min(1)) }),
  samplesRequired: z.boolean(),
  disqualifiedWhen: z.array(wordingId).min(1).optional(),
  parts: z.tuple([part, part, part]),
});

/** `editions/<edition>/edition.json` */
export const editionFileSchema = z.strictObject({
  decision: z.string().min(1),
  title: z.string().min(1),
  inForce: isoDate,
  lapsed: isoDate.nullable(),
  sets: z.array(z.strictObject({ no: z.number().int().min(1).max(26), name: z.string().min(1), status })).min(1),
});

/** `wording/*.json`: every text by its id, in one line and without stray spaces. */
export const wordingFileSchema = z.record(wordingId, z.string().regex(/^\S.*\S$/u));

/** `evidence/families.json` */
export const evidenceFamiliesSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z-]+$/),
    title: z.string().min(1).max(40),
    requirement: z.string().min(1),
    mandatory: z.boolean(),
    expires: z.boolean(),
    notForTourism: z.boolean(),
    lapses: z.enum(["date", "term", "12-months"]).optional(),
    updatedAgain: z.literal(true).optional(),
  }),
);

export type SetFile = z.infer<typeof setFileSchema>;
export type NodeFile = z.infer<typeof node>;
export type CriterionFile = z.infer<typeof criterion>;
export type OptionFile = z.infer<typeof option>;
export type NoteFile = z.infer<typeof note>;
export type NeedFile = z.infer<typeof need>;
