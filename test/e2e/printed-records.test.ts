import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { recordsOf } from "../../src/app/records/records-of";
import type { PrintableRecord, RecordKind } from "../../src/app/records/types";
import type { PaneServer } from "../../src/cli/pane-server";
import { saveNew } from "../../src/workbook/file/save-new";
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { printedPages, type PrintedPage } from "../oracle/printed-pages";
import { recordsSession } from "../records/records-session";
import { need } from "../workbook/documents";

jest.setTimeout(180_000);

const MM = (millimetres: number): number => (millimetres * 72) / 25.4;
const KINDS: readonly RecordKind[] = [
  "score-summary",
  "minutes",
  "star-list",
  "submission-annex",
  "supplement-request",
  "result-notice",
  "opinion-form",
];

/** The first record of each kind of the council's own. */
function oneOfEach(records: readonly PrintableRecord[]): readonly PrintableRecord[] {
  return KINDS.flatMap((kind) => records.find((record) => record.kind === kind) ?? []);
}

/** The words of the cells as they print. */
function wordsOf(record: PrintableRecord): readonly string[] {
  return record
    .blueprints()
    .flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ value }) => (value === null || value === undefined ? [] : splitWords(String(value)))),
      ),
    );
}

function splitWords(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .split(/[\s\u00a0]+/u)
    .filter(Boolean);
}

function sorted(words: readonly string[]): string {
  // A word may be parted at a hyphen by the end of a line.
  return words.join("").split("").toSorted().join("");
}

describe("the council's records printed from the browser page", () => {
  let server: PaneServer;
  let browser: Browser;
  let folder: string;
  let page: Page;
  let records: readonly PrintableRecord[];
  const printed = new Map<string, readonly PrintedPage[]>();

  beforeAll(async () => {
    const { document, sets } = await recordsSession();
    records = oneOfEach(recordsOf(document, sets));
    server = await serveBuiltPane();
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), "ocop-records-print-"));
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(server.address);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /^Mở tệp/ }).click();
    const buffer = Buffer.from(need(await saveNew(document, sets)));
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await (await chooser).setFiles({ name: "phien.xlsx", mimeType, buffer });
    await page.getByRole("navigation").getByRole("button", { name: "Biên bản và in" }).click();
    for (const record of records) {
      await page.getByRole("searchbox", { name: "Tìm văn bản" }).fill(record.title);
      await page
        .getByRole("button", { name: new RegExp(`^(?:Xem )?${record.title.replace(/[.*+?()|[\]\\]/g, "\\$&")}`) })
        .first()
        .click();
      await page.getByRole("article").first().waitFor();
      const file = join(folder, `${record.kind}.pdf`);
      await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
      printed.set(record.id, await printedPages(file));
      await page
        .getByRole("button", { name: /^(?:Về|Quay lại)/ })
        .first()
        .click();
    }
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("are all offered", () => {
    expect(records.map(({ kind }) => kind)).toEqual(KINDS);
  });

  it("say exactly what their blueprints say, heading rows once more on each page", () => {
    for (const record of records) {
      const [sheet] = record.blueprints();
      const pages = printed.get(record.id) ?? [];
      const titles = sheet?.print?.titleRows ?? null;
      const heading = titles
        ? (sheet?.rows.slice(titles[0] - 1, titles[1]) ?? []).flatMap(({ cells }) =>
            cells.flatMap(({ value }) => splitWords(String(value ?? ""))),
          )
        : [];
      const body = pages.flatMap((words) => words.filter(({ bottom }) => bottom > MM(19)));
      const repeats = pages.filter(
        (words) => heading.length > 0 && heading.every((word) => words.some(({ text }) => text === word)),
      );
      const expected = [...wordsOf(record), ...repeats.slice(1).flatMap(() => heading)];
      expect({ record: record.id, words: sorted(body.map(({ text }) => text)) }).toEqual({
        record: record.id,
        words: sorted(expected),
      });
    }
  });

  it("keep the margins of the decree within a millimetre and number their pages from the second on", () => {
    for (const record of records) {
      const isWide = record.blueprints()[0]?.print?.orientation === "landscape";
      const [width, height] = isWide ? [MM(297), MM(210)] : [MM(210), MM(297)];
      (printed.get(record.id) ?? []).forEach((words, index) => {
        const place = `${record.id}, page ${index + 1}`;
        const above = words.filter(({ bottom }) => bottom <= MM(19));
        expect({ place, number: above.map(({ text }) => text) }).toEqual({
          place,
          number: index === 0 ? [] : [String(index + 1)],
        });
        const body = words.filter(({ bottom }) => bottom > MM(19));
        const outside = body.filter(
          (word) =>
            word.left < MM(29) || word.right > width - MM(14) || word.top < MM(19) || word.bottom > height - MM(19),
        );
        expect({ place, outside: outside.map(({ text }) => text) }).toEqual({ place, outside: [] });
        expect(body.length).toBeGreaterThan(8);
      });
    }
  });

  it("end with the whole signature block on one page", () => {
    for (const record of records) {
      const foot = record
        .blueprints()[0]
        ?.rows.filter(({ key }) => key.startsWith("foot:"))
        .flatMap(({ cells }) => cells.flatMap(({ value }) => splitWords(String(value ?? ""))));
      const last =
        printed
          .get(record.id)
          ?.at(-1)
          ?.map(({ text }) => text) ?? [];
      expect({ record: record.id, lost: foot?.filter((word) => !last.includes(word)) }).toEqual({
        record: record.id,
        lost: [],
      });
    }
  });
});
