import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { apiSetOf, isWithin, LATER_MEMBERS } from "./api-sets";
import type { HostObject } from "./kind";
import { worksheetObject } from "./kinds/worksheet";
import { workbookObject } from "./kinds/workbook";
import { rangeObject } from "./kinds/range";
import { rangeAreasObject } from "./kinds/range-areas";
import { Area } from "./model/area";
import { HostWorkbook } from "./model/workbook";

const REFERENCE = resolve(__dirname, "../../../shared/reference/excel-api-sets.json");

type Sets = Readonly<Record<string, { readonly set: string; readonly v: string }>>;

test("requirement sets compare by their numbers", () => {
  expect([isWithin("1.9", "1.9"), isWithin("1.10", "1.9"), isWithin("1.9", "1.14"), isWithin("2.0", "1.21")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("every modelled member has the requirement set the client library gives it", () => {
  if (!existsSync(REFERENCE)) {
    console.warn(`No ${REFERENCE}: the sets of the host's own table are not compared.`);
    expect(Object.values(LATER_MEMBERS).every((version) => isWithin("1.10", version))).toBe(true);
    return;
  }
  const { fromBundle, fromDts } = JSON.parse(readFileSync(REFERENCE, "utf8")) as { fromBundle: Sets; fromDts: Sets };
  const known: Sets = { ...fromDts, ...fromBundle };
  const workbook = new HostWorkbook();
  const sheet = workbook.addSheet("Sheet1");
  const area = new Area(sheet, [{ top: 0, left: 0, bottom: 0, right: 0 }]);
  const objects: HostObject[] = [
    workbookObject(workbook),
    worksheetObject(sheet),
    rangeObject(area),
    rangeAreasObject(area),
  ];
  const children = [
    "Application",
    "Names",
    "Tables",
    "Worksheets",
    "PageLayout",
    "Shapes",
    "Protection",
    "Format",
    "DataValidation",
    "ConditionalFormats",
    "HorizontalPageBreaks",
    "CustomProperties",
    "FreezePanes",
  ];
  for (const object of [...objects]) {
    for (const name of children) {
      const child = object.models(name) ? object.navigate(name) : null;
      if (child) objects.push(child);
    }
  }
  const wrong = Object.entries(known).flatMap(([member, { set, v }]) => {
    const [className = "", name = ""] = member.split(".");
    const pascal = name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
    const modelled = objects.some((object) => object.className === className && object.models(pascal));
    if (!modelled || set !== "ExcelApi") return [];
    const expected = isWithin(v, "1.9") ? "1.9" : v;
    return apiSetOf(className, pascal) === expected ? [] : [`${member}: ${expected}`];
  });
  expect(wrong).toEqual([]);
});
