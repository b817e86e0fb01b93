import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildRecords, recordsWorkbook } from "../../src/app/records/build-records";
import { recordsOf } from "../../src/app/records/records-of";
import type { RecordFilter } from "../../src/app/records/types";
import type { WorkbookDocument } from "../../src/council/types";
import type { SheetBlueprint } from "../../src/records/blueprint";
import { saveNew } from "../../src/workbook/file/save-new";
import { runOcop } from "../cli/run-ocop";
import { hardSession } from "../records/hard-session";
import { ANISE, HONEY, recordsSession, smallSession, TEA } from "../records/records-session";
import { need } from "../workbook/documents";
import { LibreOffice, poppler } from "./libreoffice";
import { joined, printedPages, withoutBlanks, type PrintedPage, type PrintedWord } from "./printed-pages";

const POINTS_PER_MM = 72 / 25.4;
const MM = (millimetres: number): number => millimetres * POINTS_PER_MM;
/** A4, points. */
const PAPER = {
  portrait: { width: MM(210), height: MM(297) },
  landscape: { width: MM(297), height: MM(210) },
} as const;

interface Printed {
  readonly name: string;
  readonly file: string;
  readonly sheet: SheetBlueprint;
  readonly pages: readonly PrintedPage[];
}

/** One of each kind; the hard ones have 25 members, names of 80 characters and texts of 3,000 letters. */
const PLAIN: readonly RecordFilter[] = [
  { kinds: ["blank-sheet"], product: HONEY, member: "m1" },
  { kinds: ["opinion-form"], member: "m1" },
  { kinds: ["score-summary"] },
  { kinds: ["minutes"] },
  { kinds: ["star-list"] },
  { kinds: ["submission-annex"] },
  { ids: ["supplement-request:1"] },
  { kinds: ["result-notice"], product: ANISE },
];
const HARD: readonly RecordFilter[] = [
  { kinds: ["scoring-sheet"], product: TEA, member: "m1" },
  { kinds: ["score-summary"] },
  { kinds: ["minutes"] },
  { kinds: ["result-notice"], product: TEA },
];

describe("the records of a session on paper", () => {
  const office = new LibreOffice();
  const printed: Printed[] = [];

  beforeAll(async () => {
    const { document, sets } = await recordsSession();
    const drawn: { readonly name: string; readonly file: string; readonly sheet: SheetBlueprint }[] = [];
    const draw = async (from: WorkbookDocument, filters: readonly RecordFilter[], mark: string): Promise<void> => {
      for (const filter of filters) {
        const records = recordsOf(from, sets, filter).slice(0, 1);
        expect(records).toHaveLength(1);
        for await (const outcome of buildRecords(records)) {
          const built = need(outcome);
          const [sheet] = built.blueprints;
          if (!sheet) throw new Error(built.record.id);
          const name = `${mark}-${built.record.kind}`;
          const file = join(office.folder, `${name}.xlsx`);
          writeFileSync(file, need(await recordsWorkbook([built], built.record.title)));
          drawn.push({ name, file: file.replace(/xlsx$/u, "pdf"), sheet });
        }
      }
    };
    await draw(document, PLAIN, "plain");
    await draw(hardSession(document), HARD, "hard");
    await office.convert(
      "pdf",
      drawn.map(({ file }) => file.replace(/pdf$/u, "xlsx")),
    );
    for (const each of drawn) printed.push({ ...each, pages: await printedPages(each.file) });
  }, 300_000);

  afterAll(() => office.dispose());

  /** What a check finds wrong, by record, so that a failure says where. */
  function faults(check: (record: Printed) => readonly string[]): Readonly<Record<string, readonly string[]>> {
    expect(printed).toHaveLength(PLAIN.length + HARD.length);
    return Object.fromEntries(
      printed.map((record) => [record.name, check(record)] as const).filter(([, found]) => found.length > 0),
    );
  }

  /** Every word with its page; those of header and footer left out. */
  function bodyWords({ sheet, pages }: Printed): readonly (PrintedWord & { readonly page: number })[] {
    const { height } = PAPER[sheet.print?.orientation ?? "portrait"];
    return pages.flatMap((page, index) =>
      page
        .filter(({ top, bottom }) => bottom > MM(20) - 1 && (sheet.print?.footer === "" || top < height - MM(20)))
        .map((word) => ({ ...word, page: index + 1 })),
    );
  }

  it("takes as many pages of A4 as were planned, none of them empty", async () => {
    const sizes = await Promise.all(printed.map(({ file }) => poppler("pdfinfo", [file])));
    expect(
      faults(({ name, sheet, pages }) => {
        const { width, height } = PAPER[sheet.print?.orientation ?? "portrait"];
        const info = sizes[printed.findIndex((each) => each.name === name)] ?? "";
        const [, across = "", down = ""] = /Page size:\s+([\d.]+) x ([\d.]+)/u.exec(info) ?? [];
        const isA4 = Math.abs(Number(across) - width) < 1 && Math.abs(Number(down) - height) < 1;
        const planned = (sheet.print?.breaksAfter.length ?? 0) + 1;
        return [
          ...(isA4 ? [] : [`paper ${across} x ${down}`]),
          ...(pages.length === planned ? [] : [`${pages.length} pages, planned ${planned}`]),
          ...pages.flatMap((page, index) => (page.length > 8 ? [] : [`page ${index + 1} is empty`])),
        ];
      }),
    ).toEqual({});
  });

  it("keeps the margins of the decree within a millimetre: left 30, right 15, top and bottom 20", () => {
    expect(
      faults((record) => {
        const { width, height } = PAPER[record.sheet.print?.orientation ?? "portrait"];
        const words = bodyWords(record);
        const [left, top] = [words.map((word) => word.left), words.map((word) => word.top)].map((all) =>
          Math.min(...all),
        );
        return [
          ...words
            .filter(
              (word) =>
                word.left < MM(30) - MM(1) ||
                word.right > width - MM(15) + MM(1) ||
                word.top < MM(20) - MM(1) ||
                word.bottom > height - MM(20) + MM(1),
            )
            .map(({ text, page }) => `${text} (page ${page})`),
          ...(top !== undefined && top > MM(21.5)
            ? [`begins ${(top / POINTS_PER_MM).toFixed(1)} mm from the top`]
            : []),
          // Where there is running text, its lines begin at the margin; cells keep up to two points free.
          ...(record.name.endsWith("minutes") && left !== undefined && left > MM(31)
            ? [`begins ${(left / POINTS_PER_MM).toFixed(1)} mm from the left`]
            : []),
        ];
      }),
    ).toEqual({});
  });

  it("numbers the pages at top centre in the margin, the first one excepted", () => {
    expect(
      faults(({ sheet, pages }) => {
        const { width } = PAPER[sheet.print?.orientation ?? "portrait"];
        const centre = (MM(30) + width - MM(15)) / 2;
        return pages.flatMap((page, index) => {
          const above = page.filter(({ bottom }) => bottom <= MM(20) - 1);
          if (index === 0) return above.map(({ text }) => `page 1 says ${text}`);
          const [number] = above;
          const isRight =
            above.length === 1 &&
            number?.text === String(index + 1) &&
            number.top >= MM(9) &&
            Math.abs((number.left + number.right) / 2 - centre) < MM(1);
          return isRight ? [] : [`page ${index + 1}: ${above.map(({ text }) => text).join(" ")}`];
        });
      }),
    ).toEqual({});
  });

  it("embeds its fonts, all of the metrics of Times New Roman", async () => {
    const tables = await Promise.all(printed.map(({ file }) => poppler("pdffonts", [file])));
    expect(
      faults(({ name }) => {
        const lines = (tables[printed.findIndex((each) => each.name === name)] ?? "").split("\n").slice(2);
        const fonts = lines.filter((line) => line.trim() !== "");
        const others = fonts.filter((line) => !/^(?:[A-Z]{6}\+)?(?:LiberationSerif|TimesNewRoman|Tinos)/u.test(line));
        const loose = fonts.filter((line) => !/\s(?:yes)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/u.test(line));
        // An emoji is set in whatever font of the machine has it.
        return [...(name.startsWith("hard") ? [] : others), ...loose];
      }),
    ).toEqual({});
  });

  it("repeats the heading of its table on every page from the first it stands on", () => {
    expect(
      faults(({ sheet, pages }) => {
        const titleRows = sheet.print?.titleRows;
        if (!titleRows) return [];
        const words = wordsOf({ ...sheet, rows: sheet.rows.slice(titleRows[0] - 1, titleRows[1]) });
        const has = pages.map((page) => words.every((word) => page.some(({ text }) => text === word)));
        const first = has.indexOf(true);
        return first < 0
          ? ["no heading"]
          : has.flatMap((found, index) => (index > first && !found ? [`page ${index + 1}`] : []));
      }),
    ).toEqual({});
  });

  it("keeps the whole signature block on the last page, with the last rows of its table", () => {
    expect(
      faults(({ sheet, pages }) => {
        const last = joined(pages.at(-1) ?? []);
        const rows = sheet.rows.filter(({ key }) => key.startsWith("row:")).slice(-1);
        const foot = sheet.rows.filter(({ key }) => /^foot:|^signer-/u.test(key));
        const words = wordsOf({ ...sheet, rows: [...rows, ...foot] });
        if (words.length < 5) return ["no signature block"];
        return words.filter((word) => !last.includes(withoutBlanks(word)));
      }),
    ).toEqual({});
  });

  it("prints every word of every cell and lays none over another", () => {
    expect(
      faults((record) => {
        const words = bodyWords(record);
        const counts = new Map<string, number>();
        for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
        const wanted = new Map<string, number>();
        for (const word of wordsOf(record.sheet)) {
          if (/^[\p{L}\p{N}.,:;()/-]{1,20}$/u.test(word)) wanted.set(word, (wanted.get(word) ?? 0) + 1);
        }
        const lost = [...wanted].filter(([word, count]) => (counts.get(word) ?? 0) < count).map(([word]) => word);
        return [...lost.filter((word) => !word.includes("-")), ...overlaps(words)];
      }),
    ).toEqual({});
  });
});

describe("ocop records --pdf", () => {
  const office = new LibreOffice();
  afterAll(() => office.dispose());

  it("gives a PDF for each record and one of them all, in signing order and page by page the same", async () => {
    const { document, sets } = await recordsSession();
    const session = join(office.folder, "phiên.xlsx");
    writeFileSync(session, need(await saveNew(smallSession(document), sets)));
    const done = await runOcop("records", session, "--out", join(office.folder, "in"), "--pdf");
    expect(done).toMatchObject({ code: 0, stderr: "" });
    const { files } = JSON.parse(done.stdout) as { files: { kind: string; file: string }[] };
    const [all, ...single] = await Promise.all(files.map(({ file }) => printedPages(file)));
    expect(files[0]?.kind).toBe("all");
    expect(single).toHaveLength(8);
    expect(all?.map(joined)).toEqual(single.flat().map(joined));
  }, 240_000);
});

/** The words of the cells that print. */
function wordsOf({ rows, columns }: Pick<SheetBlueprint, "rows" | "columns">): readonly string[] {
  const hidden = new Set(columns.filter((column) => column.hidden === true).map(({ key }) => key));
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ column, value, result }) => {
      const shown = value ?? result;
      // The status helps on the screen; it stands outside the print area.
      if (typeof shown !== "string" || hidden.has(column) || column === "status") return [];
      return shown
        .normalize("NFC")
        .split(/[\s\u00a0]+/u)
        .filter(Boolean);
    }),
  );
}

/** Words that stand over one another. */
function overlaps(words: readonly (PrintedWord & { readonly page: number })[]): readonly string[] {
  const sorted = words.toSorted((a, b) => a.page - b.page || a.top - b.top);
  return sorted.flatMap((word, index) => {
    const found: string[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.page !== word.page || other.top > word.bottom) break;
      const [across, down] = [
        Math.min(word.right, other.right) - Math.max(word.left, other.left),
        Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top),
      ];
      // Boxes of words are as high as the font's tallest letter, so those of two lines touch.
      if (across > 1 && down > 5) found.push(`${word.text} / ${other.text} (page ${word.page})`);
    }
    return found;
  });
}
