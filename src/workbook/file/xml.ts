import { SaxesParser, type SaxesTagPlain } from "saxes";

type Plain = { readonly xmlns: false; readonly position: false };

/** What a pass over a part of the package listens to. Names come without their namespace prefix. */
export interface XmlListener {
  open?(
    name: string,
    attributes: Readonly<Record<string, string>>,
    tag: SaxesTagPlain,
    parser: SaxesParser<Plain>,
  ): void;
  close?(name: string, tag: SaxesTagPlain, parser: SaxesParser<Plain>): void;
  text?(text: string): void;
}

/** Elements within elements; worksheets and documents have about 15, a table within a table within a box about 40. */
export const XML_DEPTH = 200;

/** XML that is damaged or deeper than {@link XML_DEPTH}, or that carries a document type: no workbook has one, and entity bombs need one. */
export class XmlFault extends Error {}

/**
 * One pass over an XML part. Prefixes are dropped from element names, since Excel, LibreOffice and others choose their own.
 * Throws `XmlFault` when the part is not well-formed, is too deep, or declares a document type.
 */
export function scanXml(xml: string, listener: XmlListener): void {
  const parser = new SaxesParser<Plain>({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw new XmlFault(error.message);
  });
  parser.on("doctype", () => {
    throw new XmlFault("document type declared");
  });
  let depth = 0;
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > XML_DEPTH) throw new XmlFault("too deep");
    listener.open?.(localName(tag.name), tag.attributes, tag, parser);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    listener.close?.(localName(tag.name), tag, parser);
  });
  if (listener.text) {
    const text = listener.text.bind(listener);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
