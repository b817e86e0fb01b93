import { guardAstral, restoreAstral } from "../../src/workbook/file/render-astral";
import { fileOf, readingOf } from "./defects";
import { memberDocument, withSheet } from "./documents";

jest.setTimeout(60_000);

test("characters beyond the first plane are written whole, wherever a slice of the zip library falls", async () => {
  // Of two texts shifted by one character, one has its pairs on the borders.
  for (const before of ["", "x"]) {
    const document = withSheet(memberDocument(), 0, (sheet) => ({ ...sheet, opinion: before + "🌾".repeat(16_000) }));
    const { document: read } = await readingOf(await fileOf(document));
    expect(read.sheets[0]?.opinion === document.sheets[0]?.opinion).toBe(true);
  }
});

test("guarding is undone by restoring, also for the private characters it uses", () => {
  const text = "a🌾\ue000\ue001\ue0001f33e\ue001𖮄";
  expect(guardAstral(text)).not.toMatch(/[\u{10000}-\u{10ffff}]/u);
  expect(restoreAstral(guardAstral(text))).toBe(text);
});
