import type { OfferedFile } from "../../app/meeting/consolidate";
import { fail, succeed } from "../../catalogue/outcome";

/** Files chosen or dropped: those that may be members' workbooks, and the names of all others. */
export interface ChosenFiles {
  readonly files: readonly OfferedFile[];
  /** Names of files that are passed over, such as pictures and old .xls; locks and halves of downloads are not even named. */
  readonly others: readonly string[];
}

/** An .xlsx is refused beyond this size, as everywhere in the pane. */
const LARGEST = 30 * 1_048_576;
/** Folders within folders are followed this far. */
const DEEPEST = 12;

/** What a file picker gives, also one for a folder. In a folder each name is told with the folders it stands in. */
export function offeredFiles(chosen: Iterable<File>): ChosenFiles {
  return sorted(Array.from(chosen, (file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/**
 * What was dropped, folders followed to the bottom. The browser takes the entries back after the event, so they are fetched
 * before the first wait. A folder that cannot be read gives nothing.
 */
export async function droppedFiles(dropped: DataTransfer): Promise<ChosenFiles> {
  const entries = Array.from(dropped.items, (item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const known = entries.filter((entry) => entry !== null);
  if (known.length === 0) return offeredFiles(dropped.files);
  return sorted((await Promise.all(known.map((entry) => filesOf(entry, 0)))).flat());
}

interface FoundFile {
  /** Name with the folders it stands in. */
  readonly path: string;
  readonly file: File;
}

async function filesOf(entry: FileSystemEntry, depth: number): Promise<readonly FoundFile[]> {
  if (isFile(entry)) {
    // Asking for thousands of files that are passed over anyway would take long on a network drive.
    if (isLeftover(entry.name)) return [];
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file ? [{ path: entry.fullPath.replace(/^\/+/u, ""), file }] : [];
  }
  if (!isFolder(entry) || depth === DEEPEST) return [];
  const found: FoundFile[] = [];
  for (const each of await entriesOf(entry)) found.push(...(await filesOf(each, depth + 1)));
  return found;
}

/** A folder is read in portions, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Locks that Office lays beside an open file ("~$…"), resource forks of a Mac ("._…"), and files still being written. */
function isLeftover(name: string): boolean {
  return /^(?:~\$|\._|\.~lock\.)|\.(?:tmp|part|partial|crdownload)$/iu.test(name);
}

function sorted(found: readonly FoundFile[]): ChosenFiles {
  const kept = found.filter(({ file }) => !isLeftover(file.name));
  // The same order and names on every machine: a Mac hands names over with their accents taken apart.
  const composed = kept.map(({ path, file }): FoundFile => ({ path: path.normalize("NFC"), file }));
  const inOrder = composed.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return {
    files: inOrder.filter(({ file }) => isWorkbook(file)).map(({ path, file }) => offered(path, file)),
    others: inOrder.filter(({ file }) => !isWorkbook(file)).map(({ path }) => path),
  };
}

function isWorkbook({ name }: File): boolean {
  return /\.xlsx$/iu.test(name);
}

function offered(fileName: string, file: File): OfferedFile {
  return {
    fileName,
    read: async () => {
      if (file.size > LARGEST) {
        return fail("too-large", `Tệp “${fileName}” nặng quá ${LARGEST / 1_048_576} MB nên không mở.`);
      }
      try {
        return succeed(new Uint8Array(await file.arrayBuffer()));
      } catch {
        return fail("unreadable", `Không đọc được tệp “${fileName}”; tệp có thể đã bị dời chỗ hoặc đang được ghi.`);
      }
    },
  };
}
