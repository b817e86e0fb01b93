import type { Package } from "./unpack";

/** ISO date-time a package says it was last saved at, or "" when it does not say so. */
export function savedAt(pkg: Package): string {
  if (!pkg.has("docProps/core.xml")) return "";
  const xml = pkg.text("docProps/core.xml");
  const text = xml.ok ? (/<dcterms:modified[^>]*>\s*([^<]+?)\s*</u.exec(xml.value)?.[1] ?? "") : "";
  const time = Date.parse(text);
  return Number.isNaN(time) ? "" : new Date(time).toISOString();
}
