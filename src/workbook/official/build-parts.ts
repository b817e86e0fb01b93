import type { PartCode } from "../../catalogue/types";
import { nextCode } from "./letters";
import { commonLook, type OptionLook } from "./option-look";
import { NO_POINTS, NO_STAR } from "./readings";
import type { Place, SheetLine } from "./sheet-lines";
import type { ReadNode, ReadOption, ReadPart, ReadRemark } from "./sheet-tree";

/** Parts of a set with what the typing left in doubt. */
export interface BuiltParts {
  readonly parts: readonly ReadPart[];
  readonly remarks: readonly ReadRemark[];
  /** "Hồ sơ bị loại khi…" lines inside the table. */
  readonly disqualifiedWhen: readonly string[];
}

/** Puts the lines of a set's table together into parts, groups, criteria and options. */
export function buildParts(lines: readonly SheetLine[]): BuiltParts {
  const builder = new PartsBuilder(lines);
  lines.forEach((line, index) => {
    builder.take(line, index);
  });
  return builder;
}

class PartsBuilder implements BuiltParts {
  readonly parts: ReadPart[] = [];
  readonly remarks: ReadRemark[] = [];
  readonly disqualifiedWhen: string[] = [];
  /** What most options of the set begin with; a line that begins otherwise is looked at twice. */
  private readonly look: OptionLook;
  /** The node whose options or notes are being read. */
  private node: ReadNode | null = null;
  /** Nodes of the current part that may have children, by code. */
  private readonly open = new Map<string, ReadNode>();
  private lastGroup = 0;
  private inCase: string | null = null;
  private lastOption: ReadOption | null = null;

  constructor(private readonly lines: readonly SheetLine[]) {
    this.look = commonLook(lines);
  }

  take(line: SheetLine, index: number): void {
    const { kind } = line;
    switch (kind.kind) {
      case "part":
        this.openPart(kind.code, kind.title, line);
        return;
      case "number":
        this.takeNumber(kind.code, kind.title, kind.dotted, line, index);
        return;
      case "letter":
        this.takeLetter(kind.letter, kind.title, line);
        return;
      case "case":
        this.inCase = kind.title;
        this.lastOption = null;
        return;
      case "box":
        if (!kind.sound) this.remark("warning", line, `Ô đánh dấu gõ thành chữ “o” ở “${short(kind.text)}”; đọc là □.`);
        this.addOption(kind.text, line);
        return;
      case "dash":
        if (this.opensCriterion(index)) this.openChild(this.nextChildCode(), "-", kind.text, line);
        else this.addOption(kind.text, line);
        return;
      case "note":
        this.addNote(kind.text);
        return;
      case "knock-out":
        if (this.node) this.addNote(kind.text);
        else this.disqualifiedWhen.push(kind.text);
        return;
      case "other":
        this.takeOther(kind.text, line, index);
        return;
      default:
        return;
    }
  }

  private openPart(code: PartCode, title: string, line: SheetLine): void {
    this.parts.push({ code, title, max: line.points, groups: [], place: line.place });
    this.node = null;
    this.checkStated(code, line);
    this.open.clear();
    this.lastOption = null;
  }

  private takeNumber(code: string, title: string, dotted: boolean, line: SheetLine, index: number): void {
    const single = !code.includes(".");
    if (single && !dotted) {
      const follows = Number(code) === this.lastGroup + 1 && /^\p{Lu}/u.test(title) && line.opensCell;
      if (!follows) {
        this.takeOther(line.whole, line, index);
        return;
      }
      const message = `Sau số ${code} thiếu dấu chấm ở “${code} ${short(title)}”; đọc là nhóm ${code}.`;
      this.openNode(code, code, title, line, null);
      this.remark("warning", line, message);
    } else {
      const parent = this.parentOf(code);
      this.openNode(code, code, title, line, parent);
    }
    if (single) this.lastGroup = Number(code);
  }

  /** "a)" is a criterion below a group, and an option below a criterion that has a number of its own. */
  private takeLetter(letter: string, title: string, line: SheetLine): void {
    const group = this.open.get(String(this.lastGroup));
    const below = this.node?.code ?? "";
    if (!group || /^\d+\.\d/u.test(below)) this.addOption(title, line);
    else this.openNode(`${group.code}.${letter}`, `${letter})`, title, line, group);
  }

  private takeOther(text: string, line: SheetLine, index: number): void {
    if (!line.opensCell && this.continues(text, line)) return;
    const part = this.parts.at(-1);
    if (part?.title === "" && part.groups.length === 0) {
      this.continues(text, line);
      return;
    }
    if (!this.node) return;
    if (line.points.kind === "none") {
      const asOption =
        this.look === "other" && this.node.options.length > 0 && line.opensCell && this.pointsHaveCells();
      if (asOption) this.addOption(text, line);
      else this.addNote(text);
      return;
    }
    if (this.look !== "other" && this.opensCriterion(index)) {
      const code = nextCode(this.node.code) ?? this.node.code;
      const parent = this.parentOf(code);
      this.openNode(code, "", text, line, parent);
      this.remark("error", line, `“${short(text)}” không có mã tiêu chí; theo thứ tự đọc là ${code}.`);
      return;
    }
    if (this.look !== "other") this.remark("warning", line, `Thiếu ô đánh dấu trước “${short(text)}”; đọc là một mức.`);
    this.addOption(text, line);
  }

  /** A further line of a cell goes on with the title or the option before it; true when it did. */
  private continues(text: string, line: SheetLine): boolean {
    const part = this.parts.at(-1);
    if (part && this.node === null) {
      part.title = joined(part.title, text);
      this.checkStated(part.code, line);
      if (part.max.kind === "none") part.max = line.points;
      return true;
    }
    if (line.points.kind === "value") return false;
    if (this.lastOption) this.lastOption.text = joined(this.lastOption.text, text);
    else if (this.node?.title === "") this.node.title = text;
    else this.addNote(text);
    return true;
  }

  private openNode(code: string, printed: string, title: string, line: SheetLine, parent: ReadNode | null): void {
    const part = this.parts.at(-1);
    if (!part) return;
    const node: ReadNode = {
      ...{ code, printed, title, max: line.points, star: line.star },
      ...{ notes: [...line.notes], children: [], options: [], place: line.place },
    };
    (parent?.children ?? part.groups).push(node);
    this.open.set(code, node);
    this.node = node;
    this.inCase = null;
    this.lastOption = null;
    this.checkStated(code, line);
    this.checkStar(code, line);
  }

  private openChild(code: string, printed: string, title: string, line: SheetLine): void {
    this.openNode(code, printed, title, line, this.parentOf(code));
  }

  /** The nearest open node above a code: 6.1 for 6.1.1, or 6 where the sheet has no 6.1. */
  private parentOf(code: string): ReadNode | null {
    for (let dot = code.lastIndexOf("."); dot > 0; dot = code.lastIndexOf(".", dot - 1)) {
      const parent = this.open.get(code.slice(0, dot));
      if (parent) return parent;
    }
    return null;
  }

  /** "- Màu nước" below "b) Nước pha" is 6.b.1, the next one 6.b.2. */
  private nextChildCode(): string {
    const code = this.node?.code ?? "";
    return /^\d+\.[a-zđ]\.\d+$/u.test(code) ? (nextCode(code) ?? code) : `${code}.1`;
  }

  /** A line that looks unlike the options opens a criterion when options follow it that start at fewer points. */
  private opensCriterion(index: number): boolean {
    const line = this.lines[index];
    if (line?.points.kind !== "value" || line.kind.kind === this.look) return false;
    const next = this.lines.slice(index + 1).find(({ kind }) => kind.kind !== "note");
    return next?.kind.kind === this.look && next.points.kind === "value" && next.points.value < line.points.value;
  }

  private pointsHaveCells(): boolean {
    return this.node?.options.every(({ points }) => points.kind !== "none") === true && this.node.max.kind !== "none";
  }

  private addOption(text: string, line: SheetLine): void {
    if (!this.node) return;
    const option: ReadOption = { text, points: line.points, star: line.star, case: this.inCase, place: line.place };
    this.node.options.push(option);
    this.lastOption = option;
    this.checkStar(this.node.code, line);
    if (line.stated !== null && line.points.kind === "value" && line.stated !== line.points.value) {
      const [stated, cell] = [String(line.stated), String(line.points.value)];
      const message = `Chữ ghi ${stated} điểm, ô điểm ghi ${cell} ở “${short(text)}”; đọc theo ô điểm.`;
      this.remarks.push({ code: "points-differ", severity: "warning", at: this.node.code, place: line.place, message });
    }
  }

  private addNote(text: string): void {
    this.node?.notes.push(text);
  }

  /** "(35 Điểm)" in a title beside a cell that says 40. */
  private checkStated(at: string, line: SheetLine): void {
    const cell = this.node?.max ?? this.parts.at(-1)?.max ?? NO_POINTS;
    const stated = line.stated ?? (line.opensCell || line.points.kind !== "value" ? null : line.points.value);
    if (stated === null || cell.kind !== "value" || stated === cell.value) return;
    const message = `Tiêu đề ghi ${String(stated)} điểm, ô điểm ghi ${String(cell.value)}; đọc theo ô điểm.`;
    this.remarks.push({ code: "sum-mismatch", severity: "warning", at, place: line.place, message });
  }

  private checkStar(at: string, { star, otherStar, place }: SheetLine): void {
    if (star.text !== NO_STAR.text && star.level === null) {
      const message = `Dấu “${star.text}” không phải ***, **** hay *****; đọc là không có dấu sao.`;
      this.remarks.push({ code: "unreadable", severity: "error", at, place, message });
    }
    if (otherStar) {
      const message = `Dấu sao trong chữ là “${star.text}”, cột sao ghi “${otherStar.text}”; đọc theo chữ.`;
      this.remarks.push({ code: "star-differs", severity: "warning", at, place, message });
    }
  }

  private remark(severity: "error" | "warning", { place }: { readonly place: Place }, message: string): void {
    const at = this.node?.code ?? this.parts.at(-1)?.code ?? "";
    this.remarks.push({ code: "unreadable", severity, at, place, message });
  }
}

function joined(before: string, after: string): string {
  return before === "" ? after : `${before} ${after}`;
}

/** The beginning of a text, enough to find it on the page. */
function short(text: string): string {
  return text.length > 48 ? `${text.slice(0, 46).trimEnd()}…` : text;
}
