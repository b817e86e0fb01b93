import type { Outcome } from "../../catalogue/outcome";
import { parseDocument } from "../../council/document-schema";
import type { ScoreSheet, WorkbookDocument } from "../../council/types";
import { asCellText } from "../cell-text";

/** A document checked at the door, its texts as cells can hold them, and without blank comments. Errors: those of `parseDocument`. */
export function soundDocument(document: WorkbookDocument): Outcome<WorkbookDocument> {
  const parsed = parseDocument(document);
  if (!parsed.ok) return parsed;
  const { history, ...cells } = parsed.value;
  const written = withCellTexts(cells);
  return parseDocument({ ...written, sheets: written.sheets.map(withoutBlankComments), history });
}

function withoutBlankComments(sheet: ScoreSheet): ScoreSheet {
  return { ...sheet, comments: Object.fromEntries(Object.entries(sheet.comments).filter(([, text]) => text !== "")) };
}

/** Every text inside, whatever holds it. */
function withCellTexts<T>(value: T): T;
function withCellTexts(value: unknown): unknown {
  if (typeof value === "string") return asCellText(value);
  if (Array.isArray(value)) return value.map((each: unknown) => withCellTexts(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]) => [key, withCellTexts(each)]));
}
