import { readFileSync } from "node:fs";
import { join } from "node:path";
import { billOf, isAllowed, noticesOf, packagesOf } from "../../webpack.shipped";

const ROOT = join(__dirname, "../..");
const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const packages = packagesOf(Object.keys(dependencies).map((name) => join(ROOT, "node_modules", name)));

describe("the licences of what is shipped", () => {
  it.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-or-later)", true],
    ["(MIT AND Zlib)", true],
    ["GPL-3.0", false],
    ["MIT AND GPL-3.0", false],
    ["LGPL-2.1-or-later", false],
    ["UNLICENSED", false],
    ["SEE LICENSE IN LICENSE.md", false],
    ["", false],
  ])("%j is allowed: %p", (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });

  it("are allowed for every dependency, and for what exceljs holds inside its one file", () => {
    expect(packages.filter(({ license }) => !isAllowed(license))).toEqual([]);
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(["exceljs", "jszip", "dayjs", "react"]));
  });

  it("stand in the notices and in a bill of materials that is the same each time", () => {
    const bill = billOf(packages, { name: "ocop", version: "1.0.0" });
    expect(bill).toEqual(billOf(packages, { name: "ocop", version: "1.0.0" }));
    expect(bill.components.map(({ name }) => name)).toEqual(packages.map(({ name }) => name));
    expect(bill.components.find(({ name }) => name === "react")?.purl).toMatch(/^pkg:npm\/react@19\./);
    expect(noticesOf(packages)).toMatch(/react 19\.\S+ · MIT\n-+\nMIT License/);
  });
});
