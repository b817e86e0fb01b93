import { evidenceFamily, papersOfGround } from "./evidence-families";
import { isGapNote } from "./gap-notes";
import type { CriterionFile, NeedFile, NodeFile, NoteFile, OptionFile, SetFile } from "./schema";
import type {
  Criterion,
  EditionId,
  EvidenceNeed,
  Group,
  KnockOut,
  Node,
  Note,
  NoteEffect,
  Option,
  ProductSet,
} from "./types";
import type { Wording } from "./wording";
import { criteriaUnder } from "./traverse";

/**
 * Turns a data file and the wording library into the set that the other rooms work with.
 * An id without a wording stands as itself, in brackets, so that a gap is seen and never hides a criterion; the
 * build-time check refuses it.
 */
export function resolveSet(edition: EditionId, file: SetFile, wording: Wording): ProductSet {
  const parts = file.parts.map((part) => ({
    code: part.code,
    title: text(wording.titles, part.title),
    max: part.max,
    groups: part.groups.map((node) => resolveNode(node, wording)),
  }));
  const disqualifiedWhen = (file.disqualifiedWhen ?? []).map((id) => text(wording.notes, id));
  const criteria = parts.flatMap((part) => part.groups.flatMap(criteriaUnder));
  return {
    edition,
    no: file.no,
    name: file.name,
    sector: file.sector ?? null,
    group: file.group ?? null,
    status: file.status,
    discrepancies: file.discrepancies ?? [],
    provenance: file.provenance,
    samplesRequired: file.samplesRequired,
    disqualifiedWhen,
    knockOuts: [...dossierKnockOuts(file.disqualifiedWhen ?? [], wording), ...criteria.flatMap(criterionKnockOuts)],
    parts,
  };
}

function text(texts: Readonly<Record<string, string>>, id: string): string {
  return texts[id] ?? `[${id}]`;
}

function resolveNode(node: NodeFile, wording: Wording): Node {
  return "children" in node ? resolveGroup(node, wording) : resolveCriterion(node, wording);
}

function resolveGroup(file: Extract<NodeFile, { children: unknown }>, wording: Wording): Group {
  return {
    kind: "group",
    code: file.code,
    title: text(wording.titles, file.title),
    max: file.max,
    notes: resolveNotes(file.notes, file.code, wording),
    children: file.children.map((child) => resolveNode(child, wording)),
  };
}

function resolveCriterion(file: CriterionFile, wording: Wording): Criterion {
  return {
    kind: "criterion",
    code: file.code,
    title: text(wording.titles, file.title),
    max: file.max,
    notes: resolveNotes(file.notes, file.code, wording),
    ...(file.star === undefined ? {} : { criterionStar: file.star }),
    options: resolveOptions(file, wording),
  };
}

/** Options are numbered in the decision's order, through all cases. */
function resolveOptions(file: CriterionFile, wording: Wording): readonly Option[] {
  const rows: readonly { option: OptionFile; case?: string }[] = file.cases
    ? file.cases.flatMap(({ title, options }) =>
        options.map((option) => ({ option, case: text(wording.titles, title) })),
      )
    : (file.options ?? []).map((option) => ({ option }));
  const lowest = Math.min(...rows.map(({ option }) => option.points));
  return rows.map(({ option, ...inCase }, index) => ({
    number: index + 1,
    points: option.points,
    star: option.star ?? null,
    text: text(wording.options, option.text),
    ...inCase,
    evidence: evidenceOf(option, option.points > lowest ? (file.evidence ?? []) : []),
  }));
}

function evidenceOf(option: OptionFile, ofCriterion: readonly NeedFile[]): readonly EvidenceNeed[] {
  return [...(option.evidence ?? ofCriterion), ...(option.alsoEvidence ?? [])].map(resolveNeed);
}

/** A need is mandatory when each family that would do belongs to the papers no dossier may lack. */
function resolveNeed(need: NeedFile): EvidenceNeed {
  const anyOf = typeof need === "string" ? [need] : need;
  return { anyOf, mandatory: anyOf.every((id) => evidenceFamily(id)?.mandatory === true) };
}

function resolveNotes(notes: readonly NoteFile[] | undefined, code: string, wording: Wording): readonly Note[] {
  return (notes ?? []).map((note) =>
    typeof note === "string"
      ? { text: text(wording.notes, note), ...(isGapNote(note) ? { gap: true as const } : {}) }
      : { text: text(wording.notes, note.text), effect: resolveEffect(note, code) },
  );
}

/** A knock-out is known by the code of the criterion that carries it, its papers by its wording. */
function resolveEffect({ text: wordingId, effect }: Exclude<NoteFile, string>, code: string): NoteEffect {
  if (effect.kind === "closed-when") return effect;
  const about = papersAbout(wordingId);
  return effect.kind === "stop" && effect.zeroAt
    ? { kind: "stop", id: code, ...about, zeroAt: effect.zeroAt }
    : { kind: effect.kind, id: code, ...about };
}

function papersAbout(wordingId: string): Pick<KnockOut, "papers"> {
  const papers = papersOfGround(wordingId);
  return papers.length === 0 ? {} : { papers };
}

function dossierKnockOuts(ids: readonly string[], wording: Wording): readonly KnockOut[] {
  return ids.map((id, index) => ({
    id: `dossier-${String(index + 1)}`,
    text: text(wording.notes, id),
    criterion: null,
    kind: "knock-out" as const,
    ...papersAbout(id),
  }));
}

function criterionKnockOuts(criterion: Criterion): readonly KnockOut[] {
  return criterion.notes.flatMap(({ text: reason, effect }): readonly KnockOut[] =>
    effect === undefined || effect.kind === "closed-when"
      ? []
      : [{ ...effect, text: reason, criterion: criterion.code }],
  );
}
