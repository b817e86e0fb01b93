/** The separators that spreadsheets write: comma, semicolon (Vietnamese settings) and tab. */
export const SEPARATORS = [",", ";", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Fields of one record that are read; the widest form has some 30. */
export const MOST_FIELDS = 4_096;

/**
 * Records of a text of separated values (RFC 4180): fields in quotes may hold separators, line breaks and doubled quotes;
 * LF, CR and CRLF end a record. A quote inside an unquoted field is taken as it stands, and an unclosed quote ends with
 * the text, as spreadsheets do. At most `most` records are read, and of each {@link MOST_FIELDS} fields.
 */
export function readRecords(text: string, separator: Separator, most: number): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < most) {
    const field = text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator);
    if (record.length < MOST_FIELDS) record.push(field.text);
    at = field.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) record.push("");
      else continue;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    records.push(record);
    record = [];
  }
  return records;
}

/** The separator that cuts the text into the most even records; null when none cuts it at all. */
export function findSeparator(text: string): Separator | null {
  const judged = SEPARATORS.map((separator) => {
    const widths = readRecords(text, separator, 200).map(({ length }) => length);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    return { separator, evenness: width > 1 ? count / widths.length : 0 };
  });
  const best = judged.reduce((first, next) => (next.evenness > first.evenness ? next : first));
  return best.evenness > 0 ? best.separator : null;
}

interface Field {
  readonly text: string;
  /** Where the separator or the end of the record stands. */
  readonly end: number;
}

function plainField(text: string, start: number, separator: Separator): Field {
  let end = start;
  while (end < text.length && !endsField(text, end, separator)) end += 1;
  return { text: text.slice(start, end), end };
}

function quotedField(text: string, start: number, separator: Separator): Field {
  let content = "";
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { text: content + text.slice(at), end: text.length };
    content += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const rest = plainField(text, close + 1, separator);
      return { text: content + rest.text, end: rest.end };
    }
    content += '"';
    at = close + 2;
  }
}

function endsField(text: string, at: number, separator: Separator): boolean {
  const letter = text[at];
  return letter === separator || letter === "\n" || letter === "\r";
}
