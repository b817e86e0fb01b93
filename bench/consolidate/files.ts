import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { formatSeal, sealSheet } from "../../src/council/seal";
import { loadSessionSets, setKey, type SetsByKey } from "../../src/council/session-sets";
import type { CouncilMember, WorkbookDocument } from "../../src/council/types";
import { judge } from "../../src/scoring/verdict";
import { crc32 } from "../../src/records/crc32";
import { saveNew } from "../../src/workbook/file/save-new";
import { need } from "../../test/workbook/documents";
import { BATCHES, benchSession, benchWork, type BenchSession } from "./session";

const FOLDER = resolve(__dirname, "../../.cache/consolidate-1");
/** Ways of scoring a batch; the members share them. */
const PATTERNS = 2;

/** A member's workbook on the disk. */
export interface BenchFile {
  readonly fileName: string;
  readonly path: string;
  readonly sheets: number;
}

export interface BenchFiles extends BenchSession {
  readonly sets: SetsByKey;
  readonly files: readonly BenchFile[];
}

/**
 * Members' workbooks of 11 sheets down to 1, every second one sealed; made once and kept. Two workbooks of each batch are drawn and
 * scored by the product itself, the others are those under another member's name, with seals of their own.
 * @param count Multiple of the number of batches.
 */
export async function benchFiles(count: number): Promise<BenchFiles> {
  const session = benchSession();
  const sets = await loadSessionSets(session.document);
  mkdirSync(FOLDER, { recursive: true });
  const files: BenchFile[] = [];
  for (let member = 0; member < count / BATCHES; member++) {
    for (let batch = 0; batch < BATCHES; batch++) {
      const fileName = `Phiếu chấm ${String(member + 1).padStart(3, "0")}-${String(batch + 1).padStart(2, "0")}.xlsx`;
      const path = join(FOLDER, fileName);
      if (!existsSync(path)) writeFileSync(path, await workbookOf(session, sets, member, batch));
      files.push({ fileName, path, sheets: session.batches[batch]?.length ?? 0 });
    }
  }
  return { ...session, sets, files };
}

async function workbookOf(session: BenchSession, sets: SetsByKey, member: number, batch: number): Promise<Uint8Array> {
  const pattern = member % PATTERNS;
  const work = await benchWork(session, sets, pattern, batch);
  if (member < PATTERNS) return need(await saveNew(work, sets));
  const path = join(
    FOLDER,
    `Phiếu chấm ${String(pattern + 1).padStart(3, "0")}-${String(batch + 1).padStart(2, "0")}.xlsx`,
  );
  const [from, to] = [session.document.session.members[pattern], session.document.session.members[member]];
  if (!from || !to) throw new Error(`no member ${String(member)}`);
  return renamed(readFileSync(path), work, sets, from, to);
}

/** The workbook of one member as if another had scored the same. */
async function renamed(
  file: Uint8Array,
  work: WorkbookDocument,
  sets: SetsByKey,
  from: CouncilMember,
  to: CouncilMember,
): Promise<Uint8Array> {
  const swaps: [string, string][] = [
    [from.id, to.id],
    [from.name, to.name],
  ];
  for (const sheet of work.sheets) {
    const set = sets.get(setKey(sheet));
    if (!sheet.seal || !set?.ok) continue;
    const code = await sealSheet({ ...sheet, member: to.id }, judge(set.value, sheet.choices, []));
    swaps.push([sheet.seal.code, code], [formatSeal(sheet.seal.code), formatSeal(code)]);
  }
  const swapped = (text: string): string => swaps.reduce((now, [old, next]) => now.replaceAll(old, next), text);
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    if (name === "xl/sharedStrings.xml") {
      // The roster names everybody, and stays.
      const kept = new Set([`<t>${from.id}</t>`, `<t>${from.name}</t>`]);
      const text = strFromU8(bytes).replace(/<t[ >][^<]*<\/t>/gu, (found) =>
        kept.has(found) ? found : swapped(found),
      );
      return [name, strToU8(text)];
    }
    return [name, /worksheets\/sheet\d+\.xml$/u.test(name) ? strToU8(swapped(strFromU8(bytes))) : bytes];
  });
  return zipped(parts);
}

/** A zip packed as Excel packs it. */
function zipped(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const packed = deflateRawSync(bytes, { level: 6 });
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, label);
    chunks.push(Buffer.from([0x50, 0x4b, 3, 4]), common, label, packed);
    offset += 4 + common.length + label.length + packed.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, table, end]));
}
