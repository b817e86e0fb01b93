/**
 * XML as Excel, LibreOffice, WPS and this product write it, in regular expressions: engines run those far faster than a parser. They
 * accept only what is well-formed, and by far not all of that; whatever does not match is left to the general parser.
 */

/** Characters that no XML may hold, and the carriage return, which a parser would change. */
const FORBIDDEN = String.raw`\0-\x08\x0b-\x1f\ufffe\uffff`;
const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const PLAIN = `[^<>&${FORBIDDEN}]*`;

/** Text between two tags; only the five entities that XML has by itself. */
export const TEXT = `${PLAIN}(?:&(?:amp|lt|gt|quot|apos);${PLAIN})*`;
/** Text between the quotes of an attribute, without line breaks, which a parser would change. */
const VALUE = String.raw`[^<&"\n\t${FORBIDDEN}]*(?:&(?:amp|lt|gt|quot|apos);[^<&"\n\t${FORBIDDEN}]*)*`;
export const ATTRIBUTES = `(?: ${NAME}="${VALUE}")*`;

const PROLOG = /(?:<\?xml version="1\.0" encoding="(?:UTF|utf)-8"(?: standalone="(?:yes|no)")?\?>)?[ \t\r\n]*/uy;
/** A tag, then the text up to the next one. */
const TAG = new RegExp(String.raw`<(?:(${NAME})(${ATTRIBUTES}) ?(\/?)|\/(${NAME}))>(${TEXT}|[ \t\r\n]*)(?=<|$)`, "y");
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, "g");

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Undoes the five entities. */
export function withoutEntities(text: string): string {
  return text.includes("&")
    ? text.replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => ENTITIES[name] ?? "")
    : text;
}

/** Attributes that were looked at already: each name stands in them once. The sheets of a set have the same ones. */
const soundLists = new Set<string>();
const MOST_LISTS = 5_000;

/** Whether no attribute stands twice in a tag. */
export function isSoundList(written: string): boolean {
  const second = written.indexOf('="', written.indexOf('="') + 2);
  if (second < 0) return true;
  if (soundLists.has(written)) return true;
  const names = written
    .replace(/"[^"]*"/g, "")
    .split("=")
    .map((name) => name.trim());
  if (new Set(names).size !== names.length) return false;
  if (soundLists.size >= MOST_LISTS) soundLists.clear();
  soundLists.add(written);
  return true;
}

/** The attributes of a tag by their names. */
export function attributesIn(written: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of written.matchAll(ATTRIBUTE)) attributes[name] = withoutEntities(value);
  return attributes;
}

/** A walk from tag to tag; `next` answers false at the end and where something is unusual, and `isWhole` tells which. */
export class UsualTags {
  readonly xml: string;
  /** Where the walk stands: behind the tag and the text after it. */
  at: number;
  name = "";
  /** As written; empty for an end. */
  attributes = "";
  isOpening = false;
  isClosing = false;
  /** The text behind the tag, as written. */
  text = "";
  readonly #open: string[] = [];
  #isSound = true;
  #count = 0;

  constructor(xml: string) {
    this.xml = xml;
    PROLOG.lastIndex = 0;
    this.at = PROLOG.exec(xml)?.[0].length ?? 0;
  }

  /** A walk that begins inside the outermost element, behind a part of it that was gone through before. */
  static within(root: string, xml: string, at: number): UsualTags {
    const tags = new UsualTags(xml);
    tags.at = at;
    tags.#open.push(root);
    tags.#count = 1;
    return tags;
  }

  next(): boolean {
    if (this.at >= this.xml.length || !this.#isSound) return false;
    TAG.lastIndex = this.at;
    const found = TAG.exec(this.xml);
    this.#isSound = found !== null && (this.#count === 0 || this.#open.length > 0);
    if (!found || !this.#isSound) return false;
    const [whole, opened, attributes = "", slash = "", closed = "", text = ""] = found;
    this.#count++;
    this.at += whole.length;
    this.name = opened ?? closed;
    this.attributes = attributes;
    this.isOpening = opened !== undefined;
    this.isClosing = closed !== "" || slash === "/";
    this.text = text;
    if (opened === undefined) this.#isSound = this.#open.pop() === closed;
    else if (slash === "") this.#open.push(opened);
    if (opened !== undefined && !isSoundList(attributes)) this.#isSound = false;
    if (this.#open.length === 0 && text.trim() !== "") this.#isSound = false;
    return this.#isSound;
  }

  /** Names of the open elements, the outermost first, joined by slashes. */
  get path(): string {
    return this.#open.join("/");
  }

  /** Whether everything was walked over, and every element was closed. */
  get isWhole(): boolean {
    return this.#isSound && this.#count > 0 && this.#open.length === 0 && this.at >= this.xml.length;
  }
}
