import { succeed, type Outcome } from "../../catalogue/outcome";
import type { Package } from "./unpack";
import { scanPlain } from "./quick/plain-xml";

/** Indices of the cell styles whose number format shows a date, so that a number in such a cell is a date serial. */
export function dateStyles(pkg: Package, part: string | null): Outcome<ReadonlySet<number>> {
  if (part === null || !pkg.has(part)) return succeed(new Set());
  const xml = pkg.text(part);
  if (!xml.ok) return xml;
  const known = remembered.find((each) => each.xml === xml.value);
  if (known) return succeed(known.dates);
  const ownFormats = new Map<number, string>();
  const dates = new Set<number>();
  let style = 0;
  let inCellStyles = false;
  scanPlain(xml.value, {
    open(name, attributes) {
      if (name === "numFmt") ownFormats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (name === "cellXfs") inCellStyles = true;
      else if (name === "xf" && inCellStyles) {
        const format = Number(attributes["numFmtId"] ?? "0");
        const code = ownFormats.get(format);
        if (code === undefined ? isBuiltInDate(format) : showsDate(code)) dates.add(style);
        style++;
      }
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  remembered = [{ xml: xml.value, dates }, ...remembered].slice(0, 64);
  return succeed(dates);
}

/** The workbooks of a meeting have few different styles. */
let remembered: readonly { readonly xml: string; readonly dates: ReadonlySet<number> }[] = [];

/** Built-in formats that show a day (ISO/IEC 29500-1, 18.8.30), with those of East Asian editions. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58)
  );
}

/** A format shows a date when a day or a year is left once texts, colours and escapes are taken out. */
function showsDate(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "");
  return !/general/i.test(bare) && /[dy]/i.test(bare);
}
