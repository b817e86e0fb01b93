import { SaxesParser } from "saxes";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";

/** An element of a manifest with what the checks ask of it; names are local, without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

interface Growing {
  name: string;
  attributes: Map<string, string>;
  children: Growing[];
  text: string;
  line: number;
}

/** Reads XML into a tree. Errors: `not-xml`, with the parser's own words and place. */
export function parseXml(xml: string): Outcome<XmlElement> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Growing[] = [];
  const roots: Growing[] = [];
  const troubles: string[] = [];
  parser.on("error", (error) => {
    troubles.push(error.message);
  });
  // A manifest needs no document type; entities declared in one could grow without end.
  parser.on("doctype", () => {
    troubles.push("có khai báo DOCTYPE");
  });
  parser.on("opentag", ({ local, attributes }) => {
    const element: Growing = {
      name: local,
      attributes: new Map(Object.values(attributes).map(({ local: name, value }) => [name, value])),
      children: [],
      text: "",
      line: parser.line,
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const inside = open.at(-1);
    if (inside) inside.text = `${inside.text}${text}`.trim();
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [trouble] = troubles;
  const [root] = roots;
  if (trouble !== undefined) return fail("not-xml", `Không phải XML hợp lệ: ${trouble.replace(/\.$/, "")}.`);
  return root ? succeed(root) : fail("not-xml", "Tệp trống.");
}

/** All elements below, in the order of the text. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

/** The first child of a name, down a path: `at(root, "DefaultSettings", "SourceLocation")`. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

/** An attribute's value, "" where there is none. */
export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? "";
}
