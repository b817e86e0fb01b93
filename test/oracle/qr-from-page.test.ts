import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codePlaces } from "../../src/app/seal-check/qr/code-places";
import { findFinders } from "../../src/app/seal-check/qr/finders";
import { grayOf, type Pixels } from "../../src/app/seal-check/qr/gray";
import { readCode } from "../../src/app/seal-check/qr/read-code";
import { rebuildSheet } from "../../src/app/seal-check/rebuild-sheet";
import { buildRecords, recordsWorkbook } from "../../src/app/records/build-records";
import { recordsOf } from "../../src/app/records/records-of";
import type { SetsByKey } from "../../src/council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { FRUIT, recordsSession, TEA } from "../records/records-session";
import { need } from "../workbook/documents";
import { LibreOffice, poppler } from "./libreoffice";

jest.setTimeout(240_000);

const NOW = "2026-11-27T08:00:00+07:00";
/** Sheets without words, which their codes rebuild whole: one of each edition. */
const SHEETS = [
  { product: TEA, member: "m2" },
  { product: FRUIT, member: "m2" },
] as const;

/** A stain over part of the code, by its left and upper edge from 0 to 1. */
interface Stain {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly shade: 0 | 255;
}

const SIDE = Math.sqrt(0.2);
const FAR = 1 - SIDE;
/**
 * Squares that cover a fifth of the code. Torn out of the middle it still reads at 300 dpi but no longer at 150; with 30 % covered
 * by one square a page reads nowhere, since almost every byte at its edges is lost as well.
 */
const STAINS: readonly Stain[] = [
  { name: "upper right with its square, torn off", left: FAR, top: 0, shade: 255 },
  { name: "lower left with its square, inked over", left: 0, top: FAR, shade: 0 },
  { name: "lower right, torn off", left: FAR, top: FAR, shade: 255 },
  { name: "the middle, inked over", left: FAR / 2, top: FAR / 2, shade: 0 },
];

describe("the code on the last page of a sealed sheet as LibreOffice prints it", () => {
  const office = new LibreOffice();
  let session: { readonly document: WorkbookDocument; readonly sets: SetsByKey };
  /** The last page of each sheet, by dots an inch and product. */
  const pages = new Map<string, Pixels>();

  beforeAll(async () => {
    session = await recordsSession();
    const files: string[] = [];
    for (const { product, member } of SHEETS) {
      const [record] = recordsOf(session.document, session.sets, { kinds: ["scoring-sheet"], product, member });
      if (!record) throw new Error(product);
      for await (const built of buildRecords([record])) {
        const file = join(office.folder, `${product}.xlsx`);
        writeFileSync(file, need(await recordsWorkbook([need(built)], record.title)));
        files.push(file);
      }
    }
    await office.convert("pdf", files);
    for (const { product } of SHEETS) {
      const pdf = join(office.folder, `${product}.pdf`);
      const [, last = ""] = /Pages:\s+(\d+)/u.exec(await poppler("pdfinfo", [pdf])) ?? [];
      for (const dpi of [300, 150]) {
        const out = join(office.folder, `${product}-${String(dpi)}`);
        execFileSync("pdftoppm", ["-gray", "-r", String(dpi), "-singlefile", "-f", last, "-l", last, pdf, out]);
        pages.set(`${String(dpi)} ${product}`, pixelsOfPgm(readFileSync(`${out}.pgm`)));
      }
    }
  });

  afterAll(() => office.dispose());

  function pageAt(dpi: number, product: string): Pixels {
    const page = pages.get(`${String(dpi)} ${product}`);
    if (!page) throw new Error(product);
    return page;
  }

  it.each(SHEETS.map((sheet, index) => [index === 0 ? 300 : 150, sheet.product, sheet] as const))(
    "at %d dpi rebuilds the lost sheet of %s",
    async (dpi, _product, sheet) => {
      const isIt = (each: Pick<ScoreSheet, "product" | "member">): boolean =>
        each.product === sheet.product && each.member === sheet.member;
      const { document, sets } = session;
      const lost = { ...document, sheets: document.sheets.filter((each) => !isIt(each)) };
      const text = readCode(pageAt(dpi, sheet.product)) ?? "";
      const { sheet: rebuilt } = need(await rebuildSheet(lost, sets, text, NOW));
      const whole = document.sheets.find(isIt);
      expect(rebuilt).toEqual({ ...whole, seal: { code: whole?.seal?.code, sealedAt: NOW } });
    },
  );

  it.each([300, 150])("at %d dpi reads with 20 %% of it covered in several places", (dpi) => {
    const page = pageAt(dpi, TEA);
    const text = readCode(page);
    expect(text).toMatch(/^OCOP1:/u);
    const square = codeOn(page);
    const unread = STAINS.filter((stain) => readCode(stained(page, square, stain)) !== text);
    expect(unread.map(({ name }) => name)).toEqual([]);
  });
});

/** Where the code stands on a page, in its pixels. */
interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function codeOn(page: Pixels): Square {
  const searched = grayOf(page, "all", 1_900);
  const [place] = codePlaces(findFinders(searched)).filter(({ whole }) => whole);
  if (!place) throw new Error("no code on the page");
  const { corner, right, below } = place;
  const scale = page.width / searched.width;
  // Middles of the squares lie three and a half modules inside the code.
  const edge = 3.5 * corner.module;
  return {
    x: (corner.x - edge) * scale,
    y: (corner.y - edge) * scale,
    width: (right.x - corner.x + 2 * edge) * scale,
    height: (below.y - corner.y + 2 * edge) * scale,
  };
}

function stained(page: Pixels, { x, y, width, height }: Square, { left, top, shade }: Stain): Pixels {
  const data = new Uint8ClampedArray(page.data);
  const dots = new Uint32Array(data.buffer);
  const columns = [Math.round(x + left * width), Math.round(x + (left + SIDE) * width)] as const;
  for (let row = Math.round(y + top * height); row < Math.round(y + (top + SIDE) * height); row += 1) {
    dots.fill(dot(shade), row * page.width + columns[0], row * page.width + columns[1]);
  }
  return { ...page, data };
}

/** Red, green and blue of a shade, not transparent. */
function dot(shade: number): number {
  return (0xff000000 | (shade * 0x010101)) >>> 0;
}

/** A picture in grey as pdftoppm writes it: three lines of text, then a byte a pixel. */
function pixelsOfPgm(bytes: Uint8Array): Pixels {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
  if (!head) throw new Error("no picture in grey");
  const [width, height] = [Number(head[1]), Number(head[2])];
  const dots = new Uint32Array(width * height);
  for (let at = 0; at < dots.length; at += 1) dots[at] = dot(bytes[head[0].length + at] ?? 0);
  const data = new Uint8ClampedArray(dots.buffer);
  return { data, width, height };
}
