import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { parseArgs } from "node:util";
import { renderManifest } from "./manifest/render";
import { targetFrom, type Variant } from "./manifest/target";

const USAGE = `Cách dùng · Usage:
  npm run manifest -- localhost                               manifest.xml, thử trên máy này
  npm run manifest -- self https://ocop.example.gov.vn/       dist/manifest.xml, office.js ở cùng máy chủ
  npm run manifest -- cdn https://example.vn/ocop/            dist/manifest.xml, office.js từ Microsoft
  … --out <tệp.xml>                                           ghi vào tệp khác`;

const NEXT: Readonly<Record<Variant, string>> = {
  localhost: "Tiếp theo: npm run start:excel",
  self: "Dựng trang kèm office.js: npm run build -- --env office=self",
  cdn: "Dựng trang: npm run build",
};

function main(args: readonly string[]): number {
  let read: { readonly positionals: readonly string[]; readonly out: string | undefined };
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: "string" } },
    });
    read = { positionals, out: values.out };
  } catch {
    console.error(USAGE);
    return 2;
  }
  const [variant, address, ...rest] = read.positionals;
  if (variant === undefined || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const target = targetFrom(variant, address);
  if (!target.ok) {
    console.error(target.message);
    return target.code === "unknown-variant" ? 2 : 1;
  }
  const out = read.out ?? (target.value.variant === "localhost" ? "manifest.xml" : "dist/manifest.xml");
  try {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, renderManifest(target.value));
  } catch (error) {
    console.error(`Không ghi được ${out}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  console.log(`Đã ghi ${relative(".", out)} cho ${target.value.base}. ${NEXT[target.value.variant]}`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
