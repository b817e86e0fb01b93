import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvText } from "../../src/records/after-tables";
import { unguardedText } from "../../src/records/runnable-text";
import { readGrid } from "../../src/workbook/file/grid";
import { unpack } from "../../src/workbook/file/unpack";
import { need } from "../workbook/documents";
import { LibreOffice } from "./libreoffice";

jest.setTimeout(300_000);

/** Comma, quotes, UTF-8, from the first row, numbers recognised, and the formulas of the file run. */
const RUNNING_FORMULAS = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,0,true";

const ATTACKS = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=WEBSERVICE("https://vi.du")',
  '=HYPERLINK("https://vi.du","x")',
  "+1+1",
  "-1+1",
  "@SUM(A1:A2)",
  "'=1+1",
  '"=1+1',
  "\t=1+1",
];

describe("LibreOffice opening a .csv of ours", () => {
  const office = new LibreOffice();
  afterAll(() => office.dispose());

  test("runs nothing of what came from outside, though it runs the formulas of a .csv, and has every letter", async () => {
    const file = (name: string): string => join(office.folder, name);
    writeFileSync(file("ours.csv"), csvText(ATTACKS.map((text, row) => [text, row])));
    writeFileSync(file("bare.csv"), '=1+1,0\r\n"=2+2",1\r\n');
    await office.convert("xlsx", [RUNNING_FORMULAS, file("ours.csv"), file("bare.csv")]);
    const cells = (name: string) =>
      need(readGrid(need(unpack(readFileSync(file(name)), name)))).sheets.flatMap(({ rows }) =>
        rows.flatMap((row) => row.cells.filter(({ column }) => column === 1)),
      );
    // The same way of opening does run what is not guarded, so that the next lines prove something.
    expect(cells("bare.xlsx").map(({ formula }) => formula)).toEqual(["1+1", "2+2"]);
    expect(cells("ours.xlsx").filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells("ours.xlsx").map(({ value }) => unguardedText(String(value)))).toEqual(ATTACKS);
  });
});
