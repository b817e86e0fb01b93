import { strFromU8, unzipSync } from "fflate";
import type { WorkbookDocument } from "../../../src/council/types";
import { loadSet } from "../../../src/catalogue/load";
import { readWorkbookFile, type OpenedFile } from "../../../src/workbook/file/read";
import { saveSession } from "../../../src/workbook/file/save-session";
import { soundDocument } from "../../../src/workbook/reading/document-texts";
import { cellAt } from "../../../src/workbook/reading/grid-types";
import { planTables } from "../../../src/workbook/tables/plan-tables";
import { sheetNamed, sheetsOf, withCell, withoutSheet } from "../defects";
import { need } from "../documents";
import { livedIn, notesBeside, partOf } from "./people";
import { CHANGES, setsOf, smallSession } from "./sessions";

jest.setTimeout(60_000);

let document: WorkbookDocument;
let file: Uint8Array;

beforeAll(async () => {
  document = need(soundDocument(await smallSession()));
  file = await livedIn(document);
});

const open = async (bytes: Uint8Array): Promise<OpenedFile> =>
  need(await readWorkbookFile(bytes, "phiên.xlsx", loadSet));

async function saved(opened: OpenedFile, next: WorkbookDocument): Promise<Uint8Array> {
  return need(await saveSession(next, opened, await setsOf(next)));
}

describe("a session file that its office worked in", () => {
  test("opens as the session it is, and nothing changed gives it back byte for byte", async () => {
    const opened = await open(file);
    expect(opened.document).toEqual(document);
    expect(opened.findings).toEqual([]);
    expect(await saved(opened, opened.document)).toBe(file);
  });

  test.each(CHANGES)(
    "%s: found again, in the sheets where they stood, with what the office has beside",
    async (_what, change) => {
      const opened = await open(file);
      const next = need(soundDocument(change(opened.document)));
      const after = await saved(opened, next);
      const again = await open(after);
      expect(again.document).toEqual(next);
      expect(again.findings).toEqual([]);
      // The tables say what they would say if they were drawn now: nothing is left to write.
      expect(planTables(again, next, await setsOf(next))).toEqual({ changes: [], drawn: [], papers: [] });
      expect(sheetsOf(after).map(({ name, state }) => [name, state])).toEqual(
        sheetsOf(file).map(({ name, state }) => [name, state]),
      );
      const notes = notesBeside(file);
      expect(notesBeside(after)).toEqual(
        Object.fromEntries(
          Object.entries(notes).filter(([code]) => next.session.products.some((each) => each.code === code)),
        ),
      );
      const { ref } = sheetNamed(after, "Sản phẩm");
      expect(partOf(after, ref)).toContain('width="55"');
      expect(partOf(after, "xl/workbook.xml")).toContain("<!--văn phòng-->");
    },
  );

  test("changes at once, and taken back, are the first session again", async () => {
    const opened = await open(file);
    const changed = [1, 3, 5].reduce((each, index) => CHANGES[index]?.[1](each) ?? each, opened.document);
    const there = await open(await saved(opened, need(soundDocument(changed))));
    const after = await saved(there, document);
    expect((await open(after)).document).toEqual(document);
    expect(notesBeside(after)).toEqual(notesBeside(file));
  });

  test("formulas of the office follow the rows they speak of, and ranges grow with what comes in between", async () => {
    const opened = await open(file);
    const next = soundly(2, opened.document);
    const own = sheetNamed(await saved(opened, next), "Của văn phòng").rows[0]?.cells ?? [];
    expect(own.map(({ formula }) => formula)).toEqual(["'Sản phẩm'!B3", "SUM('Sản phẩm'!D3:D4)"]);
  });

  test("what was typed and cannot be read stays as it was typed, and keeps being named", async () => {
    const typed = withCell(file, "Hội đồng", "E3", { kind: "text", text: "cố vấn" });
    const odd = withCell(typed, "Sản phẩm", "A4", { kind: "text", text: "20-06325-77-2026" });
    const opened = await open(odd);
    const codes = opened.findings.map(({ code, sheet, row }) => `${code} ${sheet} ${String(row)}`);
    expect(codes).toEqual(["unknown-edition Sản phẩm 4", "value-unreadable Hội đồng 3"]);
    const again = await open(await saved(opened, soundly(1, opened.document)));
    expect(again.findings.map(({ code }) => code)).toEqual(opened.findings.map(({ code }) => code));
    expect(again.document.session.products.map(({ code }) => code)).toContain("20-06088-09-2026");
    const roles = sheetNamed(await saved(opened, soundly(1, opened.document)), "Hội đồng").rows;
    expect(roles.map((row) => cellAt(row, 5)?.value)).toContain("cố vấn");
  });

  test("rows typed into the lists arrive, and figures that follow from them are drawn at the next change", async () => {
    const rest = ["m9", "Sở Tài chính, uỷ viên", "", "Sở Tài chính", "uỷ viên", "có"];
    const row = String(document.session.members.length + 2);
    const typed = rest.reduce(
      (each, text, index) => withCell(each, "Hội đồng", `${"ABCDEF"[index] ?? ""}${row}`, { kind: "text", text }),
      file,
    );
    const opened = await open(typed);
    expect(opened.document.session.members.at(-1)).toMatchObject({ id: "m9", department: "Sở Tài chính", votes: true });
    const after = await saved(opened, soundly(0, opened.document));
    const headings = sheetNamed(after, "Tổng hợp").rows[0]?.cells.map(({ value }) => value);
    expect(headings).toContain("Sở Tài chính, uỷ viên (m9)");
  });

  test("a table that is gone is drawn again; one that lost a heading is kept as old beside the new one", async () => {
    const broken = withCell(withoutSheet(file, "Chênh lệch"), "Tổng hợp", "A1", { kind: "text", text: "Mã gì đó" });
    const opened = await open(broken);
    const after = await saved(opened, soundly(0, opened.document));
    const names = sheetsOf(after).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Chênh lệch", "Tổng hợp", "Cũ – Tổng hợp"]));
    expect(sheetNamed(after, "Cũ – Tổng hợp").rows[0]?.cells[0]?.value).toBe("Mã gì đó");
    const tables = tableNames(after);
    expect(new Set(tables).size).toBe(tables.length);
    expect((await open(after)).document.session.meeting.place).toBe("=Hội trường 1/2");
  });
});

/** A document after one of the changes. */
function soundly(index: number, given: WorkbookDocument): WorkbookDocument {
  return need(soundDocument(CHANGES[index]?.[1](given) ?? given));
}

function tableNames(file: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(file))
    .filter(([name]) => name.startsWith("xl/tables/"))
    .map(([, bytes]) => /displayName="([^"]*)"/.exec(strFromU8(bytes))?.[1] ?? "");
}
