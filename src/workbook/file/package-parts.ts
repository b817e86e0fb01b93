import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { recogniseContents } from "./recognise";
import type { Package } from "./unpack";
import { scanPlain } from "./quick/plain-xml";

export interface SheetPart {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly part: string;
}

/** Where the parts of a workbook stand in its package. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

export interface Relationship {
  readonly id: string;
  /** Last segment of the relationship's type: "worksheet", "styles"… */
  readonly kind: string;
  /** Part name, resolved; "" for a target outside the package. */
  readonly target: string;
}

/** Follows the relationships from the package's root to its worksheets. Errors: `not-a-workbook`, and those of `unpack`. */
export function workbookParts(pkg: Package): Outcome<WorkbookParts> {
  const root = relationships(pkg, "");
  if (!root.ok) return root;
  const workbook = root.value.find((relation) => relation.kind === "officeDocument")?.target ?? "";
  if (!pkg.has(workbook) || !pkg.names.some((name) => /worksheets?\//i.test(name))) {
    return recogniseContents(pkg.names, pkg.fileName);
  }
  const relations = relationships(pkg, workbook);
  if (!relations.ok) return relations;
  const xml = pkg.text(workbook);
  if (!xml.ok) return xml;

  const sheets: SheetPart[] = [];
  const seen = { workbook: false, date1904: false };
  scanPlain(xml.value, {
    open(name, attributes) {
      if (name === "workbook") seen.workbook = true;
      if (name === "workbookPr") seen.date1904 = attributes["date1904"] === "1" || attributes["date1904"] === "true";
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      const relation = relations.value.find((candidate) => candidate.id === id);
      if (relation?.kind !== "worksheet") return;
      const state = attributes["state"];
      sheets.push({
        name: attributes["name"] ?? "",
        state: state === "hidden" || state === "veryHidden" ? state : "visible",
        part: relation.target,
      });
    },
  });
  if (!seen.workbook) return recogniseContents(pkg.names, pkg.fileName);
  const partOf = (kind: string): string | null =>
    relations.value.find((relation) => relation.kind === kind)?.target ?? null;
  return succeed({
    workbook,
    date1904: seen.date1904,
    sheets,
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
  });
}

/** The relationships of a part ("" for the package itself); none when it has no relationship part. */
export function relationships(
  pkg: Pick<Package, "fileName" | "names" | "has" | "text">,
  part: string,
): Outcome<readonly Relationship[]> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!pkg.has(name)) return part === "" ? recogniseContents(pkg.names, pkg.fileName) : succeed([]);
  const xml = pkg.text(name);
  if (!xml.ok) return xml;
  const found: Relationship[] = [];
  scanPlain(xml.value, {
    open(element, attributes) {
      if (element !== "Relationship") return;
      const external = attributes["TargetMode"] === "External";
      found.push({
        id: attributes["Id"] ?? "",
        kind: (attributes["Type"] ?? "").split("/").pop() ?? "",
        target: external ? "" : resolve(folder, attributes["Target"] ?? ""),
      });
    },
  });
  return succeed(found);
}

/** A target is absolute within the package ("/xl/…") or relative to the folder of its source. */
function resolve(folder: string, target: string): string {
  const whole = target.startsWith("/") ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of whole.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The sentence for a part that cannot be read as XML. */
export function unreadablePart(fileName: string, part: string) {
  return fail("truncated", `Tệp “${fileName}” hỏng ở phần “${part}”; cần lấy lại bản gốc.`);
}
