import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkManifest } from "../../src/cli/manifest/check";
import { ICONS, iconFile } from "../../src/cli/manifest/icons";
import { pngSize } from "../../src/cli/manifest/png-size";
import { renderManifest } from "../../src/cli/manifest/render";
import { hasSchemas, schemaFaults } from "../../src/cli/manifest/schema";
import { LOCALHOST, type Target, targetFrom } from "../../src/cli/manifest/target";

const ROOT = resolve(__dirname, "../..");
const DEFECTIVE = join(__dirname, "defective");
const SCHEMAS = resolve(ROOT, "../shared/schemas");

const pictureSize = (path: string): ReturnType<typeof pngSize> => {
  const file = join(ROOT, path);
  return existsSync(file) ? pngSize(readFileSync(file)) : null;
};

const VARIANTS: readonly (readonly [string, Target])[] = [
  ["localhost", LOCALHOST],
  ["self", { variant: "self", base: "https://ocop.example.gov.vn/" }],
  ["cdn", { variant: "cdn", base: "https://example.vn/ocop/cham-diem/" }],
];

describe("the manifest", () => {
  it("of the repository is what its source makes for localhost", () => {
    expect(readFileSync(join(ROOT, "manifest.xml"), "utf8")).toBe(renderManifest(LOCALHOST));
  });

  it.each(VARIANTS)("of %s has no fault, and every address of it stands below its own", (_, target) => {
    const xml = renderManifest(target);
    expect(checkManifest(xml, pictureSize)).toEqual([]);
    const addresses = [...xml.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(35);
    expect(addresses.filter((address) => !address.startsWith(target.base))).toEqual([]);
  });

  it.each(VARIANTS)("of %s follows Microsoft's schema where schema and xmllint are at hand", (_, target) => {
    const xml = renderManifest(target);
    const judged = hasSchemas(SCHEMAS) ? schemaFaults(xml, SCHEMAS) : null;
    if (judged?.ok !== true) console.warn("Checked without the XSD: ../shared/schemas or xmllint is missing.");
    // Without them, at least the order of the base part is held to the schema's.
    const order = ["<Id>", "<Version>", "<ProviderName>", "<DefaultLocale>", "<DisplayName ", "<Description "].concat(
      ["<IconUrl ", "<HighResolutionIconUrl ", "<SupportUrl ", "<AppDomains>", "<Hosts>", "<Requirements>"],
      ["<DefaultSettings>", "<Permissions>", "<VersionOverrides "],
    );
    const places = order.map((tag) => xml.indexOf(`\n  ${tag}`));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(judged?.ok === true ? judged.value : []).toEqual([]);
  });

  it("shows icons of exactly the stated pixels", () => {
    for (const { name, sizes } of ICONS) {
      for (const size of sizes) expect(pictureSize(`assets/icons/${iconFile(name, size)}`)).toEqual([size, size]);
    }
  });
});

describe("a defective manifest", () => {
  const files = readdirSync(DEFECTIVE);

  it("is there for every check", () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  it.each(files)("is refused for its one fault: %s", (file) => {
    const [code = ""] = file.split(".");
    const faults = checkManifest(readFileSync(join(DEFECTIVE, file), "utf8"), pictureSize);
    expect([...new Set(faults.map((fault) => fault.code))]).toEqual([code]);
    for (const { message } of faults) expect(message).toMatch(/^[^\n]+$/);
  });
});

describe("the address a manifest is made for", () => {
  it("is a folder, with or without its last stroke", () => {
    expect(targetFrom("self", "https://ocop.example.gov.vn")).toMatchObject({
      value: { variant: "self", base: "https://ocop.example.gov.vn/" },
    });
    expect(targetFrom("cdn", "https://example.vn/ocop")).toMatchObject({ value: { base: "https://example.vn/ocop/" } });
  });

  it.each([
    ["self", "http://ocop.example.gov.vn/", "bad-address", "https"],
    ["self", "ocop.example.gov.vn", "bad-address", "không đọc được"],
    ["cdn", "https://example.vn/ocop/index.html", "bad-address", "là một trang"],
    ["cdn", "https://example.vn/ocop/?a=1", "bad-address", "phần thừa"],
    ["localhost", "https://example.vn/", "bad-address", "không nhận"],
    ["store", "https://example.vn/", "unknown-variant", "localhost, self"],
    ["self", undefined, "bad-address", "không đọc được"],
  ])("is refused in one sentence: %s %s", (variant, address, code, said) => {
    const refused = targetFrom(variant, address);
    expect(refused).toMatchObject({ ok: false, code });
    expect(refused.ok ? "" : refused.message).toContain(said);
  });
});
