import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, unzlibSync, zipSync } from "fflate";
import jsQR from "jsqr";
import { readSealPayload } from "../../src/council/seal-payload";
import { SEAL_PICTURE } from "../../src/records/seal-picture";
import { openFileWorkbook } from "../../src/workbook/file/file-workbook";
import type { WorkbookEdit } from "../../src/workbook/port";
import { pngOf } from "../../src/workbook/png";
import { fileOf, FILE_NAME, rowOf, sheetsOf, withRowBefore } from "./defects";
import { memberDocument, need, scored, sealed, SEALED_AT, setsOf } from "./documents";

jest.setTimeout(60_000);

const TEA = { product: "20-06613-01-2026", member: "m1" };

/** The pixels of a one-bit PNG as a camera would hand them on. */
function pixelsOf(png: Uint8Array): { data: Uint8ClampedArray; width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const length = view.getUint32(33);
  const raw = unzlibSync(png.subarray(41, 41 + length));
  const stride = 1 + Math.ceil(width / 8);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = ((raw[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      data.set([bit * 255, bit * 255, bit * 255, 255], 4 * (y * width + x));
    }
  }
  return { data, width, height };
}

async function picturesOf(xlsx: Uint8Array): Promise<readonly { row: number; column: number; png: Uint8Array }[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(xlsx) as unknown as ArrayBuffer);
  const sheet = workbook.worksheets.find(({ name }) => name.startsWith("20-06613"));
  if (!sheet) throw new Error("no sheet");
  return sheet.getImages().map(({ imageId, range }) => ({
    row: range.tl.nativeRow + 1,
    column: range.tl.nativeCol + 1,
    png: new Uint8Array(workbook.getImage(Number(imageId)).buffer ?? new ArrayBuffer(0)),
  }));
}

async function sealedDocument() {
  const set = (await setsOf(memberDocument()))[0];
  if (!set) throw new Error("no set");
  return { set, document: await sealed(scored(memberDocument(), 0, set, 1), 0, set) };
}

test("a PNG of modules is what a reader of QR codes sees", () => {
  const { data, width, height } = pixelsOf(
    pngOf(
      [
        [true, false],
        [false, true],
      ],
      3,
    ),
  );
  expect([width, height]).toEqual([6, 6]);
  expect([0, 3, 18, 21].map((pixel) => data[4 * pixel])).toEqual([0, 255, 255, 0]);
});

test("a sealed sheet carries its code beside the signature, and the code says its scores", async () => {
  const { set, document } = await sealedDocument();
  const xlsx = await fileOf(document);
  const [picture, ...others] = await picturesOf(xlsx);
  if (!picture) throw new Error("no picture");
  expect(others).toEqual([]);
  expect(picture.row).toBe(rowOf(xlsx, "20-06613", "place-date"));
  const { data, width, height } = pixelsOf(picture.png);
  const read = readSealPayload(jsQR(data, width, height)?.data ?? "", set);
  expect(need(read)).toMatchObject({
    product: TEA.product,
    member: TEA.member,
    choices: document.sheets[0]?.choices,
    seal: document.sheets[0]?.seal?.code,
  });
  // 30 % worn: a band over the lower part of the code, the corners that find it left alone.
  const from = Math.floor(height * 0.34);
  for (let y = from; y < from + Math.floor(height * 0.2); y += 1) {
    for (let x = Math.floor(width * 0.34); x < width * 0.94; x += 1)
      data.set([255, 255, 255, 255], 4 * (y * width + x));
  }
  expect(jsQR(data, width, height)?.data).toMatch(/^OCOP1:26-2026:11:/u);
});

describe("an opened file", () => {
  const seal: readonly WorkbookEdit[] = [
    { kind: "seal", sheet: TEA, seal: { code: "0123456789ABCDEF", sealedAt: SEALED_AT } },
  ];

  /** A scored file in which a person put a row in and drew a picture of his own. */
  async function livedIn(): Promise<Uint8Array> {
    const set = (await setsOf(memberDocument()))[0];
    if (!set) throw new Error("no set");
    const file = await fileOf(scored(memberDocument(), 0, set, 1));
    const row = rowOf(file, "20-06613", "option:2.1:1");
    return withRowBefore(file, "20-06613", row, `<row r="${String(row)}"/>`);
  }

  test("gets the code when it is sealed, beside the signature wherever that stands now; reopening takes it away", async () => {
    const file = await livedIn();
    const opened = need(await openFileWorkbook(file, FILE_NAME));
    need(await opened.apply(seal));
    const saved = need(await opened.save());
    const [picture, ...others] = await picturesOf(saved);
    expect(others).toEqual([]);
    expect(picture?.row).toBe(rowOf(saved, "20-06613", "place-date"));
    expect(picture?.row).toBe(rowOf(file, "20-06613", "place-date"));

    const again = need(await openFileWorkbook(saved, FILE_NAME));
    need(await again.apply([{ kind: "seal", sheet: TEA, seal: null }]));
    const open = need(await again.save());
    expect(await picturesOf(open)).toEqual([]);

    const third = need(await openFileWorkbook(open, FILE_NAME));
    need(await third.apply(seal));
    expect(await picturesOf(need(await third.save()))).toHaveLength(1);
  });

  test("keeps what people have drawn on the sheet", async () => {
    const file = await livedIn();
    const opened = need(await openFileWorkbook(file, FILE_NAME));
    need(await opened.apply(seal));
    const parts = unzipSync(need(await opened.save()));
    const drawing = Object.keys(parts).find((name) => /drawings\/drawing\d+\.xml$/u.test(name)) ?? "";
    const own = strFromU8(parts[drawing] ?? new Uint8Array()).replaceAll(SEAL_PICTURE, "của riêng");
    const theirs = zipSync({ ...parts, [drawing]: strToU8(own) });
    const again = need(await openFileWorkbook(theirs, FILE_NAME));
    need(await again.apply([{ kind: "seal", sheet: TEA, seal: null }]));
    expect(await picturesOf(need(await again.save()))).toHaveLength(1);
    expect(sheetsOf(theirs).length).toBeGreaterThan(0);
  });
});
