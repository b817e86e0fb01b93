import type { Criterion, Node, ProductSet } from "../../../src/catalogue/types";

/** How a form prints a set; every value stands for forms that are in use. */
export interface Layout {
  /** Which columns stand in which order; `title` holds the options too unless `option` is there. */
  readonly columns: readonly ColumnName[];
  readonly options: "rows" | "lines";
  /** Points in their column, or "(3 điểm)" in the text. */
  readonly points: "column" | "text";
  readonly box: "□ " | "☐ " | "o " | "– " | "- " | "[ ] " | "";
  readonly stars: "after" | "before" | "column";
  readonly part: (code: string, title: string, max: number) => string;
  readonly headings: boolean;
  /** Title and signature blocks around the table. */
  readonly surroundings: boolean;
  readonly form: "NFC" | "NFD";
  readonly blank: " " | "\u00a0";
}

export type ColumnName = "code" | "title" | "option" | "points" | "star" | "score" | "tick" | "proof";

const HEADINGS: Readonly<Record<ColumnName, string>> = {
  code: "STT",
  title: "Các tiêu chí",
  option: "Mức đánh giá",
  points: "Thang điểm",
  star: "Sao",
  score: "Điểm chấm",
  tick: "Chọn",
  proof: "Minh chứng",
};

export const PLAIN: Layout = {
  columns: ["title", "points"],
  options: "rows",
  points: "column",
  box: "□ ",
  stars: "after",
  part: (code, title, max) => `Phần ${code}:\n${title} (${String(max)} Điểm)`,
  headings: true,
  surroundings: true,
  form: "NFC",
  blank: " ",
};

interface Line {
  readonly code?: string;
  readonly text: string;
  readonly points?: number;
  readonly star?: number | null;
  readonly option?: boolean;
}

/** The set as the rows of one table, in the catalogue's own wording. Letters get their bracket, numbers their dot. */
export function layOut(set: ProductSet, layout: Layout): readonly (readonly string[])[] {
  const width = layout.columns.length;
  const rows: string[][] = [];
  const full = (text: string): void => {
    rows.push([text, ...Array.from({ length: width - 1 }, () => "")]);
  };
  if (layout.surroundings) {
    full("UBND TỈNH LẠNG SƠN");
    full(`${String(set.no)}. Bộ sản phẩm: ${set.name}`);
    full("Tên sản phẩm: ……………");
    full("Hồ sơ bị loại khi: giả mạo hồ sơ");
  }
  if (layout.headings) rows.push(layout.columns.map((column) => HEADINGS[column]));
  for (const part of set.parts) {
    const title = layout.part(part.code, part.title, part.max);
    rows.push(row(layout, [{ text: title, points: part.max }]));
    for (const group of part.groups) rows.push(...nodeRows(group, layout));
  }
  if (layout.surroundings) {
    rows.push(row(layout, [{ text: "TỔNG CỘNG", points: 100 }]));
    full("Người đánh giá (Ký và ghi rõ họ tên)");
  }
  return rows.map((cells) =>
    cells.map((cell) => cell.normalize(layout.form).replaceAll(" ", layout.blank).replaceAll("\u00a0\n", "\n")),
  );
}

function nodeRows(node: Node, layout: Layout): string[][] {
  const head: Line = { code: printed(node.code), text: node.title, points: node.max, star: starOf(node) };
  if (node.kind === "group") return [row(layout, [head]), ...node.children.flatMap((child) => nodeRows(child, layout))];
  const lines = optionLines(node);
  if (layout.options === "lines" && !layout.columns.includes("option")) return [row(layout, [head, ...lines])];
  if (layout.options === "lines") return [row(layout, [head]), row(layout, lines)];
  return [row(layout, [head]), ...lines.map((line) => row(layout, [line]))];
}

function optionLines(criterion: Criterion): Line[] {
  let inCase: string | undefined;
  return criterion.options.flatMap((option): Line[] => {
    const line = { text: option.text, points: option.points, star: option.star, option: true };
    if (option.case === undefined || option.case === inCase) return [line];
    inCase = option.case;
    const number = [...new Set(criterion.options.map((other) => other.case))].indexOf(inCase) + 1;
    return [{ text: `Trường hợp ${String(number)}: ${inCase.replace(/^.*Trường hợp \d+:?\s*/u, "")}` }, line];
  });
}

function row(layout: Layout, lines: readonly Line[]): string[] {
  const inText = layout.points === "text";
  const text = (line: Line): string => {
    const stars = layout.stars === "column" || !line.star ? "" : "*".repeat(line.star);
    const before = layout.stars === "before" && stars !== "" ? `${stars} ` : "";
    const after = layout.stars === "after" ? stars : "";
    const points =
      inText && line.points !== undefined && !line.text.includes("Điểm)") ? ` (${String(line.points)} điểm)` : "";
    const code = line.code !== undefined && !layout.columns.includes("code") ? `${line.code} ` : "";
    return `${line.option ? layout.box : ""}${code}${before}${line.text}${after}${points}`;
  };
  return layout.columns.map((column) => {
    const here = (wanted: boolean): string =>
      lines
        .filter((line) => (layout.columns.includes("option") ? (line.option === true) === wanted : !wanted))
        .map(text)
        .join("\n");
    switch (column) {
      case "code":
        return lines[0]?.code ?? "";
      case "title":
        return here(false);
      case "option":
        return here(true);
      case "points":
        return inText
          ? ""
          : lines
              .map(({ points }) => (points === undefined ? "" : String(points)))
              .filter(Boolean)
              .join("\n");
      case "star":
        return layout.stars === "column" && lines[0]?.star ? "*".repeat(lines[0].star) : "";
      case "score":
        return lines[0]?.code !== undefined && lines[0].code.length > 2 ? "1" : "";
      case "tick":
        return lines[0]?.option && (lines[0].points ?? 0) > 1 ? "x" : "";
      case "proof":
        return lines[0]?.option ? "Kèm 01 bản sao" : "";
    }
  });
}

/** "1.1" is printed "1.1.", "1.a" is printed "a)", "6.a.1" a dash. */
function printed(code: string): string {
  const last = code.split(".").at(-1) ?? code;
  if (/^\d+\.[a-zđ]\.\d+$/u.test(code)) return "-";
  return /^[a-zđ]$/u.test(last) ? `${last})` : `${code}.`;
}

function starOf(node: Node): number | null {
  return node.kind === "criterion" ? (node.criterionStar ?? null) : null;
}
