import type { z } from "zod";
import { lintSet, type LintFinding } from "./lint";
import { resolveSet } from "./resolve";
import { editionFileSchema, evidenceFamiliesSchema, setFileSchema, wordingFileSchema, type SetFile } from "./schema";
import type { EditionId } from "./types";
import type { Wording } from "./wording";
import { wordingUses } from "./wording-use";

/** The data files as they lie on the disk, before anybody trusts them. */
export interface CatalogueFiles {
  readonly editions: readonly {
    readonly id: EditionId;
    readonly edition: unknown;
    /** File name ("set-01.json") and content. */
    readonly sets: Readonly<Record<string, unknown>>;
  }[];
  readonly titles: unknown;
  readonly notes: unknown;
  /** File name and content. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly families: unknown;
}

/** Everything that is wrong with the data files: shape, lists that disagree, wordings missing or unused, the lint. */
export function inspectCatalogue(files: CatalogueFiles): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const say = (where: string, rule: string, message: string, at = "") => findings.push({ where, at, rule, message });
  function parse<T>(where: string, schema: z.ZodType<T>, content: unknown): T | undefined {
    const result = schema.safeParse(content);
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) say(where, "schema", message, path.map(String).join("."));
    return undefined;
  }

  parse("families.json", evidenceFamiliesSchema, files.families);
  const options: Record<string, string> = {};
  for (const [name, content] of Object.entries(files.options)) {
    for (const [id, text] of Object.entries(parse(name, wordingFileSchema, content) ?? {})) {
      if (id in options) say(name, "duplicate-wording", "another file has this id too", id);
      options[id] = text;
    }
  }
  const wording: Wording = {
    titles: parse("titles.json", wordingFileSchema, files.titles) ?? {},
    notes: parse("notes.json", wordingFileSchema, files.notes) ?? {},
    options,
  };

  const used = { titles: new Set<string>(), notes: new Set<string>(), options: new Set<string>() };
  for (const { id: edition, edition: content, sets } of files.editions) {
    const listed = parse(`${edition}/edition.json`, editionFileSchema, content)?.sets ?? [];
    const held: SetFile[] = [];
    for (const [name, setContent] of Object.entries(sets)) {
      const where = `${edition}/${name}`;
      const file = parse(where, setFileSchema, setContent);
      if (!file) continue;
      held.push(file);
      if (name !== `set-${String(file.no).padStart(2, "0")}.json`)
        say(where, "file-name", "is not named after its number");
      for (const { kind, id } of wordingUses(file)) {
        used[kind].add(id);
        if (!(id in wording[kind])) say(where, "unknown-wording", `there is no such wording among the ${kind}`, id);
      }
      findings.push(...lintSet(resolveSet(edition, file, wording)));
    }
    const line = ({ no, name, status }: { no: number; name: string; status: string }) =>
      `${String(no)} ${name} ${status}`;
    const lines = listed.map(line);
    const heldLines = held.sort((a, b) => a.no - b.no).map(line);
    if (lines.join("\n") !== heldLines.join("\n")) {
      say(`${edition}/edition.json`, "set-list", `lists ${lines.join("; ")}; the files hold ${heldLines.join("; ")}`);
    }
  }
  for (const kind of ["titles", "notes", "options"] as const) {
    for (const id of Object.keys(wording[kind])) {
      if (!used[kind].has(id)) say(kind, "unused-wording", "no set uses this wording", id);
    }
  }
  return findings;
}
