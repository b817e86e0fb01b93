import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkManifest } from "./manifest/check";
import type { PictureSize } from "./manifest/check-icons";
import { pngSize } from "./manifest/png-size";
import { renderManifest } from "./manifest/render";
import { hasSchemas, schemaFaults } from "./manifest/schema";
import { LOCALHOST, type Target } from "./manifest/target";

const USAGE = "Cách dùng · Usage: npm run manifest:check -- [manifest.xml …] [--schemas <thư mục .xsd>]";

/** Every variant is checked with an address of its kind; what differs between offices is the address alone. */
const VARIANTS: readonly Target[] = [
  LOCALHOST,
  { variant: "self", base: "https://ocop.example.gov.vn/" },
  { variant: "cdn", base: "https://example.vn/ocop/" },
];

interface Manifest {
  readonly name: string;
  readonly xml: string;
}

const pictureSize: PictureSize = (path) => {
  try {
    return pngSize(readFileSync(path));
  } catch {
    return null;
  }
};

function read(file: string): Manifest | null {
  try {
    return { name: file, xml: readFileSync(file, "utf8") };
  } catch {
    console.error(`${file}: không đọc được tệp.`);
    return null;
  }
}

/** The manifest of the repository and the variants made from the same source. */
function ownManifests(): readonly (Manifest | null)[] {
  const own = read("manifest.xml");
  if (own && own.xml !== renderManifest(LOCALHOST)) {
    console.error("manifest.xml: khác nguồn ở src/cli/manifest; chạy npm run manifest -- localhost.");
    return [null];
  }
  return [own, ...VARIANTS.map((target) => ({ name: target.variant, xml: renderManifest(target) }))];
}

function main(args: readonly string[]): number {
  let asked: { readonly files: readonly string[]; readonly schemas: string };
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { schemas: { type: "string" } },
    });
    asked = { files: positionals, schemas: values.schemas ?? join("..", "shared", "schemas") };
  } catch {
    console.error(USAGE);
    return 2;
  }
  const withSchemas = hasSchemas(asked.schemas);
  if (!withSchemas) console.error(`Không có lược đồ XSD ở ${asked.schemas}: chỉ kiểm tra phần của công cụ.`);
  const manifests = asked.files.length > 0 ? asked.files.map(read) : ownManifests();
  let faulty = manifests.includes(null);
  for (const { name, xml } of manifests.filter((each) => each !== null)) {
    const lines = checkManifest(xml, pictureSize).map(
      ({ code, line, message }) => `${line === null ? "" : `${String(line)}: `}${message} [${code}]`,
    );
    const bySchema = withSchemas ? schemaFaults(xml, asked.schemas) : null;
    if (bySchema?.ok) lines.push(...bySchema.value.map((line) => `${line} [xsd]`));
    else if (bySchema) console.error(bySchema.message);
    for (const line of lines) console.error(`${name}:${/^\d/.test(line) ? "" : " "}${line}`);
    faulty ||= lines.length > 0;
    if (lines.length === 0) console.log(`${name}: đạt${bySchema?.ok ? ", kể cả lược đồ XSD" : ""}.`);
  }
  return faulty ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
