import { nextCode } from "./letters";
import { NO_STAR, pointsOf } from "./readings";
import { readNodes, type ReadNode, type ReadPart, type ReadRemark } from "./sheet-tree";

/**
 * Brings the codes of a read set in order, as far as the file itself allows, and tells each change:
 * "7. … / a) …" is criterion 7; "a) Ngoại hình - Mùi", "a) Ngoại hình - Vị" are 6.a.1 and 6.a.2; a code that stands twice
 * is the one that comes next in the list, when that one is free.
 */
export function mendCodes(parts: readonly ReadPart[]): readonly ReadRemark[] {
  const remarks: ReadRemark[] = [];
  for (const { groups } of parts) {
    for (const group of groups) {
      nestRuns(group, remarks);
      mergeOnlyChild(group, remarks);
    }
  }
  renumber(parts, remarks);
  return remarks;
}

const duplicate = (severity: "error" | "warning", { code, place }: ReadNode, message: string): ReadRemark => ({
  code: "duplicate-code",
  severity,
  at: code,
  place,
  message,
});

/** A group whose only row is "a)": the row repeats the group, or is empty. */
function mergeOnlyChild(group: ReadNode, remarks: ReadRemark[]): void {
  const [child, second] = group.children;
  if (!child || second || group.options.length > 0 || child.code !== `${group.code}.a` || child.children.length > 0)
    return;
  group.children = [];
  group.options = child.options;
  if (child.title !== "" && child.title !== group.title) group.notes.push(child.title);
  group.notes.push(...child.notes);
  if (group.max.kind === "none") group.max = child.max;
  if (group.star.text === "") group.star = child.star;
  const message = `Dòng “a)” lặp lại nhóm ${group.code}; đọc nhóm ${group.code} là một tiêu chí.`;
  remarks.push({ ...duplicate("warning", child, message), at: group.code });
}

/** Rows that share a letter and the words before a dash are criteria of one group that has no row of its own. */
function nestRuns(group: ReadNode, remarks: ReadRemark[]): void {
  const nested: ReadNode[] = [];
  for (let at = 0; at < group.children.length;) {
    const first = group.children[at];
    if (!first) break;
    const prefix = prefixOf(first.title);
    let end = at + 1;
    while (prefix !== null && group.children[end]?.code === first.code && sharesPrefix(group.children[end], prefix))
      end += 1;
    const run = group.children.slice(at, end);
    at = end;
    if (prefix === null || run.length < 2) {
      nested.push(...run);
      continue;
    }
    const points = run.map(({ max }) => pointsOf(max) ?? 0);
    const parent: ReadNode = {
      ...{ code: first.code, printed: first.printed, title: prefix, notes: [], children: run, options: [] },
      max: { kind: "value", value: points.reduce((sum, value) => sum + value, 0) },
      ...{ star: NO_STAR, place: first.place },
    };
    run.forEach((child, index) => {
      child.code = `${parent.code}.${String(index + 1)}`;
      child.title = child.title.slice(prefix.length).replace(/^\s*[-–—:]\s*/u, "");
      const message = `${String(run.length)} dòng cùng mã “${first.printed}”; dòng này đọc là ${child.code}.`;
      if (index > 0) remarks.push(duplicate("error", child, message));
    });
    nested.push(parent);
  }
  group.children = nested;
}

function prefixOf(title: string): string | null {
  return /^(.+?)\s+[-–—]\s+\S/u.exec(title)?.[1] ?? null;
}

function sharesPrefix(node: ReadNode | undefined, prefix: string): boolean {
  return node !== undefined && prefixOf(node.title) === prefix;
}

/** Gives a code that stands twice the next one in its list. */
function renumber(parts: readonly ReadPart[], remarks: ReadRemark[]): void {
  const nodes = readNodes(parts);
  const taken = new Set(nodes.map(({ code }) => code));
  const seen = new Set<string>();
  let before: ReadNode | null = null;
  for (const node of nodes) {
    if (seen.has(node.code)) {
      const next = siblingBefore(parts, node) ?? before;
      const code = next ? nextCode(next.code) : null;
      const was = node.code;
      const known = code !== null && !taken.has(code);
      if (known) {
        node.code = code;
        taken.add(code);
      }
      const message = known
        ? `Mã ${was} có hai lần; lần sau, “${node.title}”, theo thứ tự đọc là ${code}.`
        : `Mã ${was} có hai lần; không rõ “${node.title}” là tiêu chí nào.`;
      remarks.push(duplicate("error", node, message));
    }
    seen.add(node.code);
    before = node;
  }
}

function siblingBefore(parts: readonly ReadPart[], node: ReadNode): ReadNode | null {
  const lists = [...parts.map(({ groups }) => groups), ...readNodes(parts).map(({ children }) => children)];
  for (const list of lists) {
    const at = list.indexOf(node);
    if (at > 0) return list[at - 1] ?? null;
  }
  return null;
}
