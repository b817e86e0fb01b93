import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { OfferedFile } from "../../../src/app/meeting/consolidate";
import { fail, type Outcome } from "../../../src/catalogue/outcome";
import { loadSet } from "../../../src/catalogue/load";
import type { WorkbookDocument } from "../../../src/council/types";
import { packStore } from "../../../src/records/store";
import { readWorkbookFile } from "../../../src/workbook/file/read";
import { need } from "../../workbook/documents";
import { begun, fileOf, memberWork, TEA, type Filled } from "./meeting-files";

/** Stand in the pattern for whoever and whatever a copy of it is about. */
const SOMEBODY = "m777";
const SOMETHING = "20-06613-777-2026";

const memberId = (number: number): string => `m${String(number).padStart(3, "0")}`;
const productCode = (number: number): string => `20-06613-${String(number).padStart(3, "0")}-2026`;

/** A session of so many members and teas; the last member recuses from the last tea. */
export function wideSession(members: number, products: number): WorkbookDocument {
  const start = begun();
  const [chair] = start.session.members;
  const tea = start.session.products.find(({ code }) => code === TEA);
  if (!chair || !tea) throw new Error("the meeting has a chair and a tea");
  const session = {
    ...start.session,
    evidence: [],
    members: Array.from({ length: members }, (_, index) => ({
      ...{ ...chair, id: memberId(index + 1), name: `Sở, ban, ngành số ${String(index + 1)}` },
      role: index === 0 ? ("chair" as const) : ("member" as const),
    })),
    products: Array.from({ length: products }, (_, index) => ({
      ...{ ...tea, code: productCode(index + 1) },
      recused: index === products - 1 ? [memberId(members)] : [],
    })),
  };
  return { ...start, session };
}

/** Makes the workbook of one member about one product. */
export type Copy = (member: string, product: string) => Uint8Array;

/** A workbook of one sheet, of which copies are made for whatever member and product without drawing it again. */
export async function pattern(filled: Filled, sessionId?: string): Promise<Copy> {
  const start = wideSession(1, 1);
  const [member] = start.session.members;
  const [product] = start.session.products;
  if (!member || !product) throw new Error("a wide session has members and products");
  const session = {
    ...{ ...start.session, id: sessionId ?? start.session.id },
    members: [{ ...member, id: SOMEBODY }],
    products: [{ ...product, code: SOMETHING, recused: [] }],
  };
  const file = await fileOf(await memberWork({ ...start, session }, SOMEBODY, filled));
  const { store } = need(await readWorkbookFile(file, "mẫu.xlsx", loadSet));
  const checkOf = (swapped: (text: string) => string): string =>
    packStore(
      new Map([...store.values].map(([key, value]) => [swapped(key), JSON.parse(swapped(JSON.stringify(value)))])),
    ).at(-1)?.text ?? "";
  const written = checkOf((text) => text).replaceAll('"', "&quot;");
  const parts = Object.entries(unzipSync(file));
  const texts = new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
  return (toMember, toProduct) => {
    const swapped = (text: string): string => text.replaceAll(SOMEBODY, toMember).replaceAll(SOMETHING, toProduct);
    const check = checkOf(swapped).replaceAll('"', "&quot;");
    const changed = parts.map(([name, bytes]): [string, Uint8Array] => {
      const text = texts.get(name) ?? "";
      const isAbout = text.includes(SOMEBODY) || text.includes(SOMETHING);
      return [name, isAbout ? strToU8(swapped(text.replaceAll(written, check))) : bytes];
    });
    return zipSync(Object.fromEntries(changed), { level: 0 });
  };
}

/** A file that is not what it should be, and what is said of it. */
export interface BadFile {
  readonly fileName: string;
  readonly read: () => Promise<Outcome<Uint8Array>>;
  readonly reason: RegExp;
}

type Spoil = (member: string, product: string) => readonly [name: string, bytes: Uint8Array | null, reason: RegExp];

/** Everything that can be wrong with a file of a folder, as ways of spoiling the one of a member and product. */
export async function spoilt(session: WorkbookDocument, good: Copy): Promise<readonly Spoil[]> {
  const { products } = session.session;
  const lastMember = session.session.members.at(-1)?.id ?? "";
  const lastProduct = products.at(-1)?.code ?? "";
  const bare = await pattern({
    at: 1,
    change: ({ choices: { "1.1": _, ...choices }, ...sheet }) => ({ ...sheet, choices }),
  });
  const sealedByAnother = await pattern({ at: 1, sealedAt: "2026-11-26T09:00:00+07:00" });
  const elsewhere = await pattern({ at: 1 }, "phien-2");
  const ofSession = await fileOf(begun());
  const lock = Uint8Array.from({ length: 165 }, (_, at) => (at === 0 ? 14 : at < 55 ? 0x20 : at % 2 === 0 ? 0x20 : 0));
  const otherParts = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") });
  return [
    () => ["đang đồng bộ.xlsx", new Uint8Array(0), /rỗng \(0 byte\); cần lấy lại bản đầy đủ/u],
    (...of) => ["đang ghi.xlsx", half(good(...of)), /bị cắt/u],
    (...of) => ["mới giữ chỗ.xlsx", new Uint8Array(good(...of).length), /không phải sổ làm việc \.xlsx/u],
    (...of) => ["ghi được nửa.xlsx", zeroAfterHalf(good(...of)), /bị cắt/u],
    (...of) => ["hỏng giữa chừng.xlsx", flipped(good(...of)), /hỏng ở phần “xl\/sharedStrings\.xml”/u],
    () => ["~$khoá.xlsx", lock, /không phải sổ làm việc \.xlsx/u],
    () => ["bảng điểm.xlsx", strToU8("Mã,Điểm\n1,2\n"), /là tệp văn bản/u],
    () => ["bản in.xlsx", strToU8("%PDF-1.7\n"), /là tệp PDF/u],
    () => ["biên bản.xlsx", otherParts, /là tệp Word/u],
    () => ["không đọc được.xlsx", null, /Không đọc được tệp/u],
    () => ["phiên họp.xlsx", ofSession, /là sổ phiên họp/u],
    (...of) => ["phiên khác.xlsx", elsewhere(...of), /thuộc phiên họp khác/u],
    (_, product) => ["người lạ.xlsx", good("m998", product), /thành viên mã “m998”, không có trong hội đồng/u],
    (member) => [
      "sản phẩm lạ.xlsx",
      good(member, productCode(998)),
      /sản phẩm 20-06613-998-2026 không có trong phiên họp/u,
    ],
    () => ["không tham gia.xlsx", good(lastMember, lastProduct), /không tham gia chấm sản phẩm/u],
    (...of) => ["chấm dở.xlsx", bare(...of), /còn 1 tiêu chí chưa chấm: 1\.1/u],
    (...of) => ["khoá hỏng.xlsx", sealedByAnother(...of), /đã khoá mã .+ nhưng/u],
  ];
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length >> 1);
}

/** What a program that sets the size first and writes afterwards has on the disk meanwhile. */
function zeroAfterHalf(bytes: Uint8Array): Uint8Array {
  return bytes.slice().fill(0, bytes.length >> 1);
}

/** One byte of the shared texts is another. */
function flipped(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const at = Buffer.from(changed.buffer).indexOf("<si><t>") + 100;
  changed[at] = (changed[at] ?? 0) ^ 0xff;
  return changed;
}

/** A folder with a file for every member and product, some of them spoilt; the bytes are made when a file is read. */
export async function folder(session: WorkbookDocument, badOnes: number) {
  const copies = [await pattern({ at: 1 }), await pattern({ at: -1 })] as const;
  const ways = await spoilt(session, copies[0]);
  const { members, products } = session.session;
  const pairs = members.flatMap(({ id }) =>
    products.filter(({ recused }) => !recused.includes(id)).map(({ code }) => [id, code] as const),
  );
  const step = Math.floor(pairs.length / badOnes);
  const bad: BadFile[] = [];
  const good: (readonly [string, string])[] = [];
  const files = pairs.map(([member, product], at): OfferedFile => {
    const way = at % step === 0 && bad.length < badOnes ? ways[bad.length % ways.length] : undefined;
    if (!way) {
      good.push([member, product]);
      const copy = copies[at % 2] ?? copies[0];
      return {
        fileName: `Phiếu ${member} ${product}.xlsx`,
        read: async () => ({ ok: true, value: copy(member, product) }),
      };
    }
    const [name, bytes, reason] = way(member, product);
    const fileName = `${String(bad.length + 1)} ${name}`.replace(/^\d+ ~\$/u, `~$${String(bad.length + 1)} `);
    const read = async (): Promise<Outcome<Uint8Array>> =>
      bytes ? { ok: true, value: bytes } : fail("unreadable", `Không đọc được tệp “${fileName}”.`);
    bad.push({ fileName, read, reason });
    return { fileName, read };
  });
  return { files, good, bad };
}
