import type { Node, ProductSet } from "../../../src/catalogue/types";
import type { SheetNode, SheetSet } from "../../../src/workbook/official/as-set";
import { readOfficialSheets, type OfficialSheets } from "../../../src/workbook/official/official-sheets";
import { need } from "../documents";

export async function readBack(
  file: Uint8Array,
  name: string,
  edition: "148-2023" | "26-2026" | null = null,
): Promise<OfficialSheets> {
  return need(await readOfficialSheets(file, name, edition));
}

/** Codes, maxima, points, marks and cases of a read set, one line each. */
export function factsOfSheet({ parts }: SheetSet): readonly string[] {
  const under = (node: SheetNode): readonly string[] => [
    `${node.code} ${String(node.max)} ${String(node.criterionStar ?? "")} ${node.title}`,
    ...(node.options ?? []).map(
      ({ points, star, text }, index) => `${node.code}#${String(index + 1)} ${String(points)} ${String(star)} ${text}`,
    ),
    ...(node.children ?? []).flatMap(under),
  ];
  return parts.flatMap(({ code, max, groups }) => [`${code} ${String(max)}`, ...groups.flatMap(under)]);
}

export function factsOfLaw({ parts }: ProductSet): readonly string[] {
  const under = (node: Node): readonly string[] => [
    `${node.code} ${String(node.max)} ${node.kind === "criterion" ? String(node.criterionStar ?? "") : ""} ${node.title}`,
    ...(node.kind === "group"
      ? node.children.flatMap(under)
      : node.options
          .map(({ points, star, text }) => ({ points, star, text }))
          .map(
            ({ points, star, text }, index) =>
              `${node.code}#${String(index + 1)} ${String(points)} ${String(star)} ${text}`,
          )),
  ];
  return parts
    .flatMap(({ code, max, groups }) => [`${code} ${String(max)}`, ...groups.flatMap(under)])
    .map((fact) => fact.replaceAll("\u00a0", " "));
}

/** Findings as "code where", for comparing with what a fixture holds. */
export function told({ findings }: OfficialSheets): readonly string[] {
  return findings.map(({ code, where }) => `${code} ${where}`);
}
