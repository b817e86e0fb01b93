import { succeed, type Outcome } from "../../catalogue/outcome";
import type { Package } from "./unpack";
import { unescapeCellText } from "../cell-text";
import { scanXml } from "./xml";

/** The table of texts that cells refer to by number; runs of rich text joined, phonetic guides left out. */
export function sharedStrings(pkg: Package, part: string | null): Outcome<readonly string[]> {
  if (part === null || !pkg.has(part)) return succeed([]);
  const xml = pkg.text(part);
  if (!xml.ok) return xml;
  const strings: string[] = [];
  let current = "";
  let reading = false;
  let phonetic = false;
  scanXml(xml.value, {
    open(name) {
      if (name === "si") current = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") reading = !phonetic;
    },
    text(text) {
      if (reading) current += text;
    },
    close(name) {
      if (name === "t") reading = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "si") strings.push(unescapeCellText(current));
    },
  });
  return succeed(strings);
}
