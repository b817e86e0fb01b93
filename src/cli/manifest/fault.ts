import type { XmlElement } from "./xml-tree";

/** What is wrong with a manifest, in one line; the code is stable. */
export interface ManifestFault {
  readonly code: string;
  /** Of the manifest, from 1; null where something is missing. */
  readonly line: number | null;
  readonly message: string;
}

export function fault(code: string, where: XmlElement | undefined, message: string): ManifestFault {
  return { code, line: where?.line ?? null, message };
}
