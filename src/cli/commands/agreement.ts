import { basename } from "node:path";
import { agreementOf } from "../../council/agreement/agreement";
import { MOST_ITEMS, parseRatings } from "../../council/agreement/rating-table";
import { decodeText } from "../../workbook/official/decode-text";
import { findSeparator, readRecords } from "../../workbook/official/separated-values";
import { readBoundedBytes } from "../bounded-bytes";
import type { Command } from "../terminal";
import { readArguments } from "../usage";

const LARGEST_FILE = 10 * 1_048_576;

/** `agreement <file.csv>`: how far raters agree; rows are items, columns raters, blanks allowed. */
export const agreement: Command = async (args, terminal) => {
  const [path = ""] = readArguments(args, 1).positionals;
  const bytes = await readBoundedBytes(path, LARGEST_FILE);
  if (!bytes.ok) {
    terminal.tell(bytes.message);
    return 1;
  }
  const text = decodeText(bytes.value);
  if (text === null) {
    terminal.tell(`Tệp “${basename(path)}” không phải văn bản CSV.`);
    return 1;
  }
  // One row more than may be read, and a heading.
  const records = readRecords(text, findSeparator(text) ?? ";", MOST_ITEMS + 2);
  const ratings = parseRatings(records, basename(path));
  if (!ratings.ok) {
    terminal.tell(ratings.message);
    return 1;
  }
  const { agreement: found, complete } = agreementOf(ratings.value);
  await terminal.print(found);
  if (complete < found.n) {
    terminal.tell(`ICC tính từ ${complete}/${found.n} dòng đủ điểm của mọi người chấm; alpha tính từ mọi điểm đã có.`);
  }
  return 0;
};
