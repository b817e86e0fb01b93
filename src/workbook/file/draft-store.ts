import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Draft, DraftKeeper, DraftSummary, StoredDraft } from "../drafts";

/** Database of the browser home. Raise the version with a migration in `upgrade`, never by renaming. */
const DATABASE = "ocop-scoring";
const VERSION = 1;

interface DraftRecord {
  readonly id: string;
  readonly fileName: string;
  readonly keptAt: string;
  readonly title: string;
  readonly products: number;
  readonly document: unknown;
  readonly form?: unknown;
}

interface DraftDatabase extends DBSchema {
  drafts: { key: string; value: DraftRecord };
  /** Apart from the drafts, because a file is megabytes and a choice is bytes. */
  originals: { key: string; value: Uint8Array };
}

/** @param onLost The browser closed the database, or a page of a later version wants to change it. */
function open(onLost: () => void): Promise<IDBPDatabase<DraftDatabase>> {
  return openDB<DraftDatabase>(DATABASE, VERSION, {
    upgrade(database) {
      database.createObjectStore("drafts", { keyPath: "id" });
      database.createObjectStore("originals");
    },
    blocking: onLost,
    terminated: onLost,
  });
}

/** Drafts in IndexedDB. Opens the database on first use; a refused database rejects each call, which callers answer. */
export function createIndexedDbDrafts(): DraftKeeper {
  let opened: Promise<IDBPDatabase<DraftDatabase>> | null = null;
  const written = new Map<string, Uint8Array>();
  const database = (): Promise<IDBPDatabase<DraftDatabase>> => {
    opened ??= open(letGo).catch((reason: unknown) => {
      opened = null;
      throw reason;
    });
    return opened;
  };
  const letGo = (): void => {
    const held = opened;
    opened = null;
    held?.then((each) => each.close()).catch(() => undefined);
  };

  return {
    async put(draft: Draft) {
      const transaction = (await database()).transaction(["drafts", "originals"], "readwrite");
      const { id, fileName, keptAt, document, form } = draft;
      const { meeting, products } = document.session;
      await transaction.objectStore("drafts").put({
        ...{ id, fileName, keptAt, document, title: meeting.title, products: products.length },
        ...(form === undefined ? {} : { form }),
      });
      if (draft.original === null) await transaction.objectStore("originals").delete(id);
      else if (written.get(id) !== draft.original) await transaction.objectStore("originals").put(draft.original, id);
      await transaction.done;
      if (draft.original !== null) written.set(id, draft.original);
    },
    async get(id) {
      const open = await database();
      const record = await open.get("drafts", id);
      if (!record) return null;
      const original = (await open.get("originals", id)) ?? null;
      const { fileName, keptAt, document, form } = record;
      return {
        ...{ id, fileName, keptAt, document, original },
        ...(form === undefined ? {} : { form }),
      } satisfies StoredDraft;
    },
    async list() {
      const records = await (await database()).getAll("drafts");
      return records
        .map(({ id, title, fileName, keptAt, products }): DraftSummary => ({ id, title, fileName, keptAt, products }))
        .sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
    },
    own,
    async remove(id) {
      const transaction = (await database()).transaction(["drafts", "originals"], "readwrite");
      await transaction.objectStore("drafts").delete(id);
      await transaction.objectStore("originals").delete(id);
      await transaction.done;
      written.delete(id);
    },
  };
}

/** A lock of the browser's own, taken over by the page that opens a draft last: that is where the person is. */
function own(id: string, onLost: () => void): () => void {
  const locks = "locks" in navigator ? navigator.locks : null;
  let letGo = (): void => undefined;
  let mine = true;
  const held = new Promise<void>((resolve) => {
    letGo = () => {
      mine = false;
      resolve();
    };
  });
  locks
    ?.request(`${DATABASE}:${id}`, { steal: true }, () => held)
    .catch(() => {
      if (mine) onLost();
    });
  return letGo;
}
