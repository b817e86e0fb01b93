import { fault, type ManifestFault } from "./fault";
import { at, attribute, descendants, type XmlElement } from "./xml-tree";

interface Named {
  readonly element: XmlElement;
  readonly address: string;
}

/** Every address is https and of one origin, that of the pane. */
export function checkAddresses(root: XmlElement): readonly ManifestFault[] {
  const origin = originOf(attribute(at(root, "DefaultSettings", "SourceLocation"), "DefaultValue"));
  return addressesIn(root).flatMap(({ element, address }) => {
    const name = attribute(element, "id") || element.name;
    if (!URL.canParse(address)) return [fault("address", element, `${name}: "${address}" không phải địa chỉ đầy đủ.`)];
    if (new URL(address).protocol !== "https:")
      return [fault("https", element, `${name}: "${address}" không phải https.`)];
    if (originOf(address) !== origin) {
      return [fault("one-origin", element, `${name}: "${address}" nằm ngoài ${origin ?? "nơi đặt ngăn chấm điểm"}.`)];
    }
    return [];
  });
}

function addressesIn(root: XmlElement): readonly Named[] {
  return descendants(root).flatMap((element) => {
    if (element.name === "AppDomain") return [{ element, address: element.text }];
    const isAddress =
      /^(IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation)$/.test(element.name) ||
      (/^(Image|Url)$/.test(element.name) && element.attributes.has("id"));
    if (!isAddress || !element.attributes.has("DefaultValue")) return [];
    const overrides = element.children.map((child) => ({ element: child, address: attribute(child, "Value") }));
    return [{ element, address: attribute(element, "DefaultValue") }, ...overrides];
  });
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
