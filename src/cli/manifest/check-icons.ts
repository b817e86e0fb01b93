import { fault, type ManifestFault } from "./fault";
import { at, attribute, descendants, type XmlElement } from "./xml-tree";

/** Width and height in pixels of the picture that an address names, or null where there is none. */
export type PictureSize = (path: string) => readonly [width: number, height: number] | null;

/** Sizes without which Office shows no button. */
const NEEDED = [16, 32, 80];
const LISTED = [
  { element: "IconUrl", size: 32 },
  { element: "HighResolutionIconUrl", size: 64 },
];

/**
 * Every picture exists and has its stated size.
 * `pictureSize` is asked by the path below the folder of the pane's page ("assets/icons/score-16.png").
 */
export function checkIcons(root: XmlElement, pictureSize: PictureSize): readonly ManifestFault[] {
  const base = new URL(".", orNowhere(attribute(at(root, "DefaultSettings", "SourceLocation"), "DefaultValue"))).href;
  const resources = descendants(root).filter(({ name, attributes }) => name === "Image" && attributes.has("id"));
  const addressOf = (id: string): string =>
    attribute(
      resources.find((each) => attribute(each, "id") === id),
      "DefaultValue",
    );
  const check = (where: XmlElement, address: string, size: number): readonly ManifestFault[] => {
    const path = address.startsWith(base) ? address.slice(base.length) : address;
    const found = pictureSize(path);
    if (!found) return [fault("icon-missing", where, `Không có tệp ảnh ${path}.`)];
    const [width, height] = found;
    const stated = String(size);
    return width === size && height === size
      ? []
      : [fault("icon-size", where, `${path}: ${String(width)}×${String(height)}, phải là ${stated}×${stated}.`)];
  };
  const lists = descendants(root).filter(({ name }) => name === "Icon");
  return [
    ...LISTED.flatMap(({ element, size }) => {
      const found = at(root, element);
      return found ? check(found, attribute(found, "DefaultValue"), size) : [];
    }),
    ...lists.flatMap((list) => {
      const sizes = list.children.map((image) => Number(attribute(image, "size")));
      const lacking = NEEDED.filter((size) => !sizes.includes(size));
      return lacking.length === 0
        ? []
        : [fault("icon-needed", list, `Icon thiếu cỡ ${lacking.join(", ")} (bắt buộc 16, 32, 80).`)];
    }),
    ...lists.flatMap((list) =>
      list.children.flatMap((image) => {
        const address = addressOf(attribute(image, "resid"));
        // An unresolved resid is told elsewhere.
        return address === "" ? [] : check(image, address, Number(attribute(image, "size")));
      }),
    ),
  ];
}

function orNowhere(address: string): string {
  return URL.canParse(address) ? address : "https://invalid/";
}
