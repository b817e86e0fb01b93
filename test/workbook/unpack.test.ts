import { strToU8, zipSync } from "fflate";
import { readGrid } from "../../src/workbook/file/grid";
import { unpack, UNPACK_LIMITS, type UnpackLimits } from "../../src/workbook/file/unpack";

const SMALL: UnpackLimits = { ...UNPACK_LIMITS, entryBytes: 20_000_000, totalBytes: 30_000_000 };

function open(bytes: Uint8Array, limits = UNPACK_LIMITS): { readonly code: string; readonly message: string } {
  const pkg = unpack(bytes, "thử.xlsx", limits);
  if (!pkg.ok) return pkg;
  const grid = readGrid(pkg.value);
  return grid.ok ? { code: "read", message: "" } : grid;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]));
}

function compoundFile(entry: string): Uint8Array {
  const file = new Uint8Array(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(utf16(entry), 1024);
  return file;
}

/** Writes another inflated size into a zip's directory, as a bomb does. */
function lieAboutSize(zip: Uint8Array, size: number): Uint8Array {
  const lying = Uint8Array.from(zip);
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 46 < lying.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return lying;
}

const RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

describe("opening a package from outside", () => {
  test.each([
    ["an empty file", new Uint8Array(0), "not-a-workbook", "rỗng"],
    ["a CSV renamed .xlsx", strToU8("Mã;Tên\n1;Chè\n"), "not-a-workbook", "CSV"],
    ["a PDF renamed .xlsx", strToU8("%PDF-1.7\n\u0000"), "not-a-workbook", "PDF"],
    ["an .xlsx with an opening password", compoundFile("EncryptedPackage"), "password-protected", "bỏ mật khẩu"],
    ["an .xls of Excel 97–2003", compoundFile("Workbook"), "not-a-workbook", ".xls"],
    [
      "a Word document",
      zipSync({ "_rels/.rels": strToU8(RELS), "word/document.xml": strToU8("<w/>") }),
      "not-a-workbook",
      "Word",
    ],
    [
      "an OpenDocument sheet",
      zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<w/>") }),
      "not-a-workbook",
      "OpenDocument",
    ],
    ["a zip of pictures", zipSync({ "a.png": strToU8("x") }), "not-a-workbook", "tệp nén"],
  ])("%s is told by name, with what to do", (_name, bytes, code, words) => {
    expect(open(bytes).code).toBe(code);
    expect(open(bytes).message).toContain(words);
    expect(open(bytes).message).toContain("thử.xlsx");
  });

  test("a zip cut anywhere is truncated, never half read", () => {
    const whole = zipSync({
      "_rels/.rels": strToU8(RELS),
      "xl/worksheets/sheet1.xml": strToU8("<worksheet/>".repeat(50)),
    });
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(open(whole.slice(0, Math.floor(whole.length * part))).code).toBe("truncated");
    }
  });

  test("a byte changed inside a part is found by its check sum", () => {
    const whole = zipSync({ "_rels/.rels": [strToU8(RELS), { level: 0 }] });
    const changed = Uint8Array.from(whole);
    changed[60] = (changed[60] ?? 0) ^ 1;
    expect(open(changed).code).toBe("truncated");
  });

  test("a zip bomb is refused by its stated size, before anything is inflated", () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(25_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(open(bomb, SMALL).code).toBe("too-large");
    expect(open(bomb).code).toBe("too-large");
  });

  test("a zip bomb that states a small size is stopped at that size", () => {
    const bomb = lieAboutSize(zipSync({ "_rels/.rels": new Uint8Array(25_000_000) }), 500);
    expect(open(bomb).code).toBe("truncated");
  });

  test("too many parts, too big a file and two parts of one name are refused", () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 2001 }, (_each, index) => [`p${String(index)}`, new Uint8Array(1)])),
    );
    expect(open(many).code).toBe("too-large");
    expect(open(new Uint8Array(101), { ...UNPACK_LIMITS, fileBytes: 100 }).code).toBe("too-large");
    expect(open(zipSync({ "a.xml": strToU8("1"), "A.xml": strToU8("2") })).code).toBe("truncated");
  });

  test("an entity bomb is not expanded: a part that declares a document type is refused", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${RELS}`;
    expect(open(zipSync({ "_rels/.rels": strToU8(bomb) })).code).toBe("truncated");
  });

  test("a sum of small parts above the limit is refused", () => {
    const parts = Object.fromEntries(
      Array.from({ length: 5 }, (_each, index) => [`p${String(index)}`, new Uint8Array(7_000_000)]),
    );
    expect(open(zipSync(parts), SMALL).code).toBe("too-large");
  });
});
