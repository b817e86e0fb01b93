import { criteriaUnder } from "../../catalogue/traverse";
import type { Criterion, Node, ProductSet } from "../../catalogue/types";
import { alignOptions, isReordered } from "./align-options";
import type { Observation } from "./findings";
import { inOrder } from "./in-order";
import { pointsOf } from "./readings";
import type { Place } from "./sheet-lines";
import { readNodes, type ReadNode, type ReadOption, type ReadSet } from "./sheet-tree";

/** Every difference between a read set and the set of the catalogue, in the order of the decision. */
export function compareWithLaw(read: ReadSet, law: ProductSet): readonly Observation[] {
  const nodes = readNodes(read.parts);
  const byCode = new Map([...nodes].reverse().map((node) => [node.code, node]));
  const found: Observation[] = [];
  for (const part of law.parts) {
    const own = read.parts.find(({ code }) => code === part.code);
    if (!own) {
      const codes = part.groups.flatMap(criteriaUnder).map(({ code }) => code);
      const message = `Thiếu cả phần ${part.code} với ${String(codes.length)} tiêu chí (${codes.join(", ")}).`;
      found.push(error("missing-criterion", part.code, read.place, message));
      continue;
    }
    found.push(...compareMax(own, part));
    for (const group of part.groups) found.push(...compareNode(group, byCode, own.place));
  }
  const lawCodes = new Set(lawNodes(law).map(({ code }) => code));
  found.push(...extraNodes(read, lawCodes), ...orderFindings(nodes, law));
  return found;
}

/** Parts of the law that the file does not have: such a file is a fragment of a sheet. */
export function missingParts(read: ReadSet, law: ProductSet): readonly string[] {
  return law.parts.map(({ code }) => code).filter((code) => !read.parts.some((part) => part.code === code));
}

export function lawNodes(law: ProductSet): readonly Node[] {
  const under = (node: Node): readonly Node[] =>
    node.kind === "group" ? [node, ...node.children.flatMap(under)] : [node];
  return law.parts.flatMap(({ groups }) => groups.flatMap(under));
}

function compareNode(law: Node, byCode: ReadonlyMap<string, ReadNode>, above: Place): readonly Observation[] {
  const own = byCode.get(law.code);
  if (law.kind === "group") {
    const criteria = criteriaUnder(law);
    const absent = criteria.every(({ code }) => !byCode.has(code));
    if (absent && !own) {
      const codes = criteria.map(({ code }) => code).join(", ");
      const message = `Thiếu nhóm ${law.code} “${law.title}” (${codes}), ${String(law.max)} điểm.`;
      return [error("missing-criterion", law.code, above, message)];
    }
    const place = own?.place ?? above;
    const head = own
      ? compareMax(own, law)
      : [warning("missing-criterion", law.code, above, `Thiếu dòng tên nhóm ${law.code} “${law.title}”.`)];
    return [...head, ...law.children.flatMap((child) => compareNode(child, byCode, place))];
  }
  if (!own) {
    const message = `Thiếu tiêu chí ${law.code} “${law.title}”, ${String(law.max)} điểm.`;
    return [error("missing-criterion", law.code, above, message)];
  }
  return [...compareMax(own, law), ...compareStar(own, law), ...compareOptions(own, law)];
}

function compareMax(
  own: Pick<ReadNode, "max" | "place" | "code">,
  law: { readonly max: number },
): readonly Observation[] {
  const max = pointsOf(own.max);
  if (max === null || max === law.max) return [];
  const message = `Tệp ghi tối đa ${String(max)} điểm, quyết định ghi ${String(law.max)}.`;
  return [error("points-differ", own.code, own.place, message)];
}

function compareStar(own: ReadNode, law: Criterion): readonly Observation[] {
  const expected = law.criterionStar ?? null;
  if (own.star.level === expected) return [];
  return [error("star-differs", own.code, own.place, starMessage("Tiêu chí", own.star.level, expected))];
}

function compareOptions(own: ReadNode, law: Criterion): readonly Observation[] {
  const listed = law.options.map(({ points }) => String(points)).join(", ");
  if (own.options.length === 0) {
    const implied = law.options.length === 2 && law.options[0]?.points === 0;
    const message = implied
      ? `Không in mức nào; hiểu là ${listed} điểm (không, có).`
      : `Không có mức nào; quyết định có ${String(law.options.length)} mức (${listed} điểm).`;
    return [{ ...error("missing-option", own.code, own.place, message), severity: implied ? "warning" : "error" }];
  }
  if (isReordered(own.options, law.options)) {
    const message = `Các mức xếp khác thứ tự; quyết định xếp theo điểm ${listed}.`;
    return [error("order-differs", own.code, own.options[0]?.place ?? own.place, message)];
  }
  let last = own.place;
  return alignOptions(own.options, law.options).flatMap(({ read, law: expected }): readonly Observation[] => {
    if (read) last = read.place;
    if (read && expected) return compareOption(own.code, read, expected);
    if (read) {
      const points = pointsOf(read.points);
      const worth = points === null ? "" : ` (${String(points)} điểm)`;
      const message = `Mức “${read.text}”${worth} không có trong quyết định; các mức là ${listed} điểm.`;
      return [error("extra-option", own.code, read.place, message)];
    }
    if (!expected) return [];
    const message = `Thiếu mức ${String(expected.number)} “${expected.text}”, ${String(expected.points)} điểm.`;
    return [error("missing-option", own.code, last, message)];
  });
}

function compareOption(
  at: string,
  read: ReadOption,
  law: { readonly points: number; readonly star: number | null; readonly number: number },
): readonly Observation[] {
  const points = pointsOf(read.points);
  const found: Observation[] = [];
  const name = `Mức ${String(law.number)}`;
  if (points !== null && points !== law.points) {
    const message = `${name} ghi ${String(points)} điểm, quyết định ghi ${String(law.points)}.`;
    found.push(error("points-differ", at, read.place, message));
  }
  if (read.star.level !== law.star) {
    found.push(error("star-differs", at, read.place, starMessage(name, read.star.level, law.star)));
  }
  return found;
}

function starMessage(what: string, found: number | null, expected: number | null): string {
  const words = (level: number | null): string => (level === null ? "không có dấu sao" : `dấu ${"*".repeat(level)}`);
  return `${what}: tệp ${found === null ? words(null) : `ghi ${words(found)}`}, quyết định ${words(expected)}.`;
}

/** Topmost nodes of the file that the law does not have. */
function extraNodes(read: ReadSet, lawCodes: ReadonlySet<string>): readonly Observation[] {
  const below = (node: ReadNode): readonly Observation[] =>
    lawCodes.has(node.code)
      ? node.children.flatMap(below)
      : [
          error(
            "extra-option",
            node.code,
            node.place,
            `Tiêu chí ${node.code} “${node.title}” không có trong quyết định.`,
          ),
        ];
  return read.parts.flatMap(({ groups }) => groups.flatMap(below));
}

function orderFindings(nodes: readonly ReadNode[], law: ProductSet): readonly Observation[] {
  const places = new Map(lawNodes(law).map(({ code }, index) => [code, index]));
  const known = nodes.flatMap((node) => {
    const place = places.get(node.code);
    return place === undefined ? [] : [{ node, place }];
  });
  const kept = inOrder(known.map(({ place }) => place));
  return known
    .filter((_, index) => !kept.has(index))
    .map(({ node }) =>
      error("order-differs", node.code, node.place, `Tiêu chí ${node.code} không đứng ở chỗ của nó trong quyết định.`),
    );
}

function error(code: Observation["code"], at: string, place: Place, message: string): Observation {
  return { severity: "error", code, at, place, message };
}

function warning(code: Observation["code"], at: string, place: Place, message: string): Observation {
  return { severity: "warning", code, at, place, message };
}
