import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";

const SCHEMA = "OfficeAppManifestV1_1.xsd";

/** Whether a folder holds Microsoft's schemas of the manifest. */
export function hasSchemas(folder: string): boolean {
  return existsSync(join(folder, SCHEMA));
}

/**
 * What xmllint finds wrong with a manifest by Microsoft's schemas, one line each; without network.
 * Errors: `no-xmllint` where the program is not installed.
 */
export function schemaFaults(xml: string, folder: string): Outcome<readonly string[]> {
  const { status, stderr, error } = spawnSync(
    "xmllint",
    ["--nonet", "--noout", "--schema", join(folder, SCHEMA), "-"],
    {
      input: xml,
      encoding: "utf8",
    },
  );
  if (error) return fail("no-xmllint", "Chưa có xmllint (Debian: apt install libxml2-utils); bỏ qua lược đồ XSD.");
  if (status === 0) return succeed([]);
  const lines = stderr.split("\n").filter((line) => /^-:\d+: .*error/.test(line));
  return succeed(
    lines.length > 0
      ? lines.map((line) => line.replace(/^-:|Schemas validity error : |\{[^}]*\/[^}]*\}/g, ""))
      : [stderr.trim()],
  );
}
