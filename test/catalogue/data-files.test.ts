import { join } from "node:path";
import { readCatalogueFiles } from "../../src/catalogue/check";
import { inspectCatalogue, type CatalogueFiles } from "../../src/catalogue/inspect";

const files = readCatalogueFiles(join(__dirname, "../../src/catalogue"));

/** The files after a change to their JSON text, as a slip of the hand would leave them. */
function slip(
  from: RegExp,
  to: string,
  where: (files: CatalogueFiles) => CatalogueFiles = (all) => all,
): CatalogueFiles {
  const text = JSON.stringify(where(files));
  expect(text).toMatch(from);
  return JSON.parse(text.replace(from, to)) as CatalogueFiles;
}
const rules = (inspected: CatalogueFiles) => new Set(inspectCatalogue(inspected).map(({ rule }) => rule));

describe("the data files", () => {
  test("are sound", () => {
    expect(inspectCatalogue(files)).toEqual([]);
  });

  test.each<[string, RegExp, string, string]>([
    ["a field nobody knows", /"samplesRequired"/, '"sampleRequired":true,"samplesRequired"', "schema"],
    ["half a point", /"points":1,/, '"points":1.5,', "schema"],
    ["a mark of six stars", /"star":4/, '"star":6', "schema"],
    ["an unknown wording", /"text":"linkage.none"/, '"text":"linkage.nobody"', "unknown-wording"],
    ["a wording nobody uses", /"linkage":"/, '"unheard-of":"Không ai dùng","linkage":"', "unused-wording"],
    ["a wording in two files", /"structure.simple":/, '"grade.poor":"Kém","structure.simple":', "duplicate-wording"],
    ["a set listed under another name", /"no":1,"name":"Rau/, '"no":1,"name":"Củ', "set-list"],
    ["a file under another set's name", /"set-01.json"/, '"set-27.json"', "file-name"],
    ["points that do not add up", /"max":18/, '"max":17', "sum-mismatch"],
  ])("%s is found", (_, from, to, rule) => {
    expect(rules(slip(from, to))).toContain(rule);
  });

  test("a set that the edition does not list is found", () => {
    const sets = [{ no: 2, name: "Khác", status: "verified" }];
    const other = { decision: "148/QĐ-TTg", title: "Quyết định", inForce: "2023-02-24", lapsed: null, sets };
    const editions = files.editions.map((edition) => ({ ...edition, edition: other }));
    expect(rules({ ...files, editions })).toContain("set-list");
  });
});
