import { zipSync, type Zippable } from "fflate";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import type { Package } from "./unpack";
import { scanXml, XmlFault } from "./xml";
import { spliced } from "./patch-sheet-xml";

const CONTENT_TYPES = "[Content_Types].xml";

/** Parts of a package that are changed, added or taken out; all others are taken over as they are. */
export class PackageEdits {
  readonly #pkg: Package;
  readonly #changed = new Map<string, string>();
  readonly #added = new Map<string, string>();
  readonly #addedBytes = new Map<string, Uint8Array>();
  readonly #removed = new Set<string>();

  constructor(pkg: Package) {
    this.#pkg = pkg;
  }

  get isEmpty(): boolean {
    return this.#changed.size === 0 && this.#added.size === 0 && this.#addedBytes.size === 0;
  }

  get fileName(): string {
    return this.#pkg.fileName;
  }

  get names(): readonly string[] {
    return [...this.#pkg.names, ...this.#added.keys(), ...this.#addedBytes.keys()];
  }

  /** Whether the package has a part, as far as it is changed by now. */
  has(part: string): boolean {
    return this.#added.has(part) || this.#addedBytes.has(part) || this.#pkg.has(part);
  }

  /** A part as it is changed by now. Errors: those of the package. */
  text(part: string): Outcome<string> {
    const now = this.#added.get(part) ?? this.#changed.get(part);
    return now === undefined ? this.#pkg.text(part) : succeed(now);
  }

  /** A part name that is still free: the stem, the next number, the ending. */
  freePart(stem: string, ending: string): string {
    const taken = new Set(this.names.map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${stem}${String(number)}${ending}`.toLowerCase())) number++;
    return `${stem}${String(number)}${ending}`;
  }

  /** Adds a part, and names its content type unless it has one by its ending. */
  add(part: string, xml: string, contentType: string | null): void {
    this.#added.set(part, xml);
    if (contentType === null) return;
    this.edit(CONTENT_TYPES, (types) =>
      types.replace(
        /<\/((?:\w+:)?)Types>\s*$/,
        (end, prefix: string) => `<${prefix}Override PartName="/${part}" ContentType="${contentType}"/>${end}`,
      ),
    );
  }

  /** Adds a part that is no text; its content type is named by its ending. */
  addBytes(part: string, bytes: Uint8Array): void {
    this.#addedBytes.set(part, bytes);
  }

  /**
   * Takes out the order of calculation that Excel keeps: it must not name a formula that is no longer there, and is made again
   * when the workbook is opened.
   */
  dropCalculationOrder(): void {
    const chain = this.#pkg.names.find((name) => /(^|\/)calcChain\.xml$/i.test(name));
    if (chain === undefined) return;
    this.#removed.add(chain);
    const folder = chain.slice(0, chain.lastIndexOf("/") + 1);
    this.edit(CONTENT_TYPES, (types) => types.replace(/<(?:\w+:)?Override\b[^>]*calcChain\.xml"[^>]*\/>/i, ""));
    this.edit(`${folder}_rels/workbook.xml.rels`, (rels) =>
      rels.replace(/<(?:\w+:)?Relationship\b[^>]*\/calcChain"[^>]*\/>/i, ""),
    );
  }

  /** Changes the text of a part; nothing happens when the text stays the same. A part is changed by all edits in turn. */
  edit(part: string, change: (xml: string) => string): Outcome<null> {
    const before = this.text(part);
    if (!before.ok) return before;
    let after: string;
    try {
      after = change(before.value);
    } catch (fault) {
      if (!(fault instanceof XmlFault)) throw fault;
      return fail("truncated", `Tệp “${this.#pkg.fileName}” hỏng ở phần “${part}” nên không ghi tiếp được.`);
    }
    if (after !== before.value) (this.#added.has(part) ? this.#added : this.#changed).set(part, after);
    return succeed(null);
  }

  /** The package with its changes, every other part unchanged and in the same order. */
  bytes(): Outcome<Uint8Array> {
    const parts: Zippable = {};
    const encoder = new TextEncoder();
    for (const name of this.#pkg.names) {
      // No part of a workbook has this name, and the library that packs keeps parts by name in a plain object.
      if (this.#removed.has(name) || name === "__proto__") continue;
      const changed = this.#changed.get(name);
      const kept = changed === undefined ? this.#pkg.bytes(name) : succeed(encoder.encode(changed));
      if (!kept.ok) return kept;
      parts[name] = [kept.value, { level: 6 }];
    }
    for (const [name, xml] of this.#added) parts[name] = [encoder.encode(xml), { level: 6 }];
    // Pictures are packed already.
    for (const [name, bytes] of this.#addedBytes) parts[name] = [bytes, { level: 0 }];
    // Not fflate's asynchronous way: it starts workers from blob addresses, which the page's policy refuses.
    return succeed(zipSync(parts));
  }
}

/** Asks whoever opens the workbook next to calculate all formulas again, since figures elsewhere may depend on what was written. */
export function withFullCalculation(workbookXml: string): string {
  let insertAt = -1;
  let prefix = "";
  const found: { readonly start: number; readonly end: number }[] = [];
  scanXml(workbookXml, {
    open(name, _attributes, tag, parser) {
      if (name === "workbook") prefix = tag.name.slice(0, tag.name.length - name.length);
      if (name === "calcPr")
        found.push({ start: workbookXml.lastIndexOf("<", parser.position - 1), end: parser.position });
    },
    close(name, _tag, parser) {
      // The schema puts calcPr after these, in whatever order they come.
      if (["sheets", "functionGroups", "externalReferences", "definedNames"].includes(name)) insertAt = parser.position;
    },
  });
  const [place] = found;
  if (place) {
    const { start, end } = place;
    const tag = workbookXml.slice(start, end).replace(/\sfullCalcOnLoad="[^"]*"/, "");
    const xml = tag.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1');
    return spliced(workbookXml, [{ start, end, xml }]);
  }
  if (insertAt < 0) return workbookXml;
  return spliced(workbookXml, [{ start: insertAt, end: insertAt, xml: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
