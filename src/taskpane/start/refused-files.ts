import type { Text } from "../i18n";

/** Why chosen or dropped files are not even read, in one sentence; null when they are. */
export function refusalOf(files: readonly { readonly name: string }[], text: Text): string | null {
  const [file] = files;
  if (!file) return null;
  if (files.length > 1) return text("session.start.onlyOne");
  if (/\.xlsx$/i.test(file.name)) return null;
  return text(/\.xls$/i.test(file.name) ? "session.start.oldExcel" : "session.start.notXlsx", { file: file.name });
}
