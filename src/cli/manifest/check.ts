import { checkAddresses } from "./check-addresses";
import { checkBase } from "./check-base";
import { checkButtons } from "./check-buttons";
import { checkIcons, type PictureSize } from "./check-icons";
import { checkResources } from "./check-resources";
import type { ManifestFault } from "./fault";
import { parseXml } from "./xml-tree";

/** Everything of a manifest that no schema sees, in the order of its lines; empty when it is sound. */
export function checkManifest(xml: string, pictureSize: PictureSize): readonly ManifestFault[] {
  const parsed = parseXml(xml);
  if (!parsed.ok) return [{ code: parsed.code, line: null, message: parsed.message }];
  const root = parsed.value;
  const faults = [
    ...checkBase(root),
    ...checkResources(root),
    ...checkAddresses(root),
    ...checkIcons(root, pictureSize),
    ...checkButtons(root),
  ];
  return faults.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
