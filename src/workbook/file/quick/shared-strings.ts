import { unescapeCellText } from "../../cell-text";
import { withoutEntities } from "./usual-xml";

const PROLOG = /^(?:<\?xml version="1\.0" encoding="(?:UTF|utf)-8"(?: standalone="yes")?\?>)?\s*/u;
const ROOT = /^<sst(?: (?:xmlns|count|uniqueCount)="[^"<&]*")*>/u;
const ITEM = "<si><t>";
const KEPT_BLANKS = '<si><t xml:space="preserve">';
const ITEM_END = "</t></si>";
const END = /^<\/sst>\s*$/u;
/** Characters that XML forbids, line ends it would change, and entities it does not have by itself. */
const UNUSUAL = new RegExp(String.raw`[\0-\x08\x0b-\x1f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos);)`, "u");

/**
 * The table of shared texts when each of them is plain; null when one has runs, phonetic guides or anything else that the general
 * reader has to look at.
 */
export function quickStrings(part: Uint8Array): readonly string[] | null {
  const xml = new TextDecoder("utf-8", { ignoreBOM: true }).decode(part);
  if (UNUSUAL.test(xml) || xml.includes("]]>")) return null;
  const prolog = PROLOG.exec(xml)?.[0] ?? "";
  const root = ROOT.exec(xml.slice(prolog.length, prolog.length + 400))?.[0];
  if (root === undefined) return null;
  const strings: string[] = [];
  let at = prolog.length + root.length;
  for (;;) {
    while (xml.charCodeAt(at) <= 0x20) at++;
    const isPlain = xml.startsWith(ITEM, at);
    if (!isPlain && !xml.startsWith(KEPT_BLANKS, at)) break;
    at += isPlain ? ITEM.length : KEPT_BLANKS.length;
    const end = xml.indexOf("<", at);
    if (!xml.startsWith(ITEM_END, end)) return null;
    const text = xml.slice(at, end);
    strings.push(unescapeCellText(text.includes("&") ? withoutEntities(text) : text));
    at = end + ITEM_END.length;
  }
  return END.test(xml.slice(at, at + 100)) && xml.length - at < 100 ? strings : null;
}
