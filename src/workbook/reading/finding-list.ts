import type { Finding } from "../port";

/** Where a finding stands in the file. */
export interface Place {
  readonly sheet?: string;
  readonly row?: number | null;
  readonly criterion?: string | null;
}

/** Collects what is wrong with one file; every sentence begins with the file, the worksheet and the row. */
export class FindingList {
  readonly #fileName: string;
  readonly #found: Finding[] = [];

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  /** `text` is the sentence after the place, without its full stop. */
  add(severity: Finding["severity"], code: string, place: Place, text: string): void {
    const { sheet = "", row = null, criterion = null } = place;
    const where = [this.#fileName, sheet === "" ? "" : `trang “${sheet}”`, row === null ? "" : `dòng ${String(row)}`];
    const message = `${where.filter((part) => part !== "").join(", ")}: ${text}.`;
    this.#found.push({ severity, code, sheet, row, criterion, message });
  }

  /** In the order of the file: whole-file findings first, then by worksheet as first met, then by row. */
  get all(): readonly Finding[] {
    const sheets = ["", ...this.#found.map(({ sheet }) => sheet)];
    return this.#found.toSorted(
      (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || (a.row ?? 0) - (b.row ?? 0),
    );
  }
}

/** A value as quoted in a sentence: short, on one line. */
export function quoted(value: unknown): string {
  const text = String(value).replace(/\s+/g, " ").trim();
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
