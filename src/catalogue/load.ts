import { editionById } from "./editions";
import { fail, succeed, type Outcome } from "./outcome";
import { resolveSet } from "./resolve";
import type { SetFile } from "./schema";
import type { EditionId, ProductSet } from "./types";

const loaded = new Map<string, Promise<ProductSet>>();

/**
 * One product set of one edition, e.g. `loadSet("26-2026", 11)`. Loaded once, in a chunk of its own.
 * Fails with `unknown-edition` or `unknown-set`.
 */
export async function loadSet(edition: string, no: number): Promise<Outcome<ProductSet>> {
  const known = editionById(edition);
  if (!known) return fail("unknown-edition", `Không có bộ tiêu chí mang mã “${edition}”.`);
  if (!known.sets.some((set) => set.no === no)) {
    return fail("unknown-set", `Quyết định ${known.decision} trong danh mục không có bộ sản phẩm số ${String(no)}.`);
  }
  const key = `${known.id}/${String(no)}`;
  const pending = loaded.get(key) ?? readSet(known.id, readSetFile(known.id, no));
  loaded.set(key, pending);
  try {
    return succeed(await pending);
  } catch {
    // A chunk that did not arrive (a broken connection) may arrive the next time.
    loaded.delete(key);
    return fail("set-not-loaded", `Không tải được bộ sản phẩm số ${String(no)} của quyết định ${known.decision}.`);
  }
}

/** Takes up data files that came along with something else, so that `loadSet` need not fetch them one by one. Their shape is proved at build time. */
export function keepSets(edition: EditionId, files: readonly { readonly no: number }[]): void {
  for (const file of files) {
    const key = `${edition}/${String(file.no)}`;
    if (!loaded.has(key)) loaded.set(key, readSet(edition, Promise.resolve(file as SetFile)));
  }
}

async function readSet(edition: EditionId, coming: Promise<SetFile>): Promise<ProductSet> {
  const [file, { WORDING }] = await Promise.all([
    coming,
    import(/* webpackChunkName: "catalogue-wording" */ "./wording"),
  ]);
  return resolveSet(edition, file, WORDING);
}

/**
 * All sets of a decision that can be loaded, fetched in one piece: what compares a whole annex would otherwise wait for 26
 * answers one after the other, since a thread fetches its scripts singly.
 */
export async function loadWholeEdition(edition: EditionId): Promise<readonly ProductSet[]> {
  const listed = editionById(edition)?.sets ?? [];
  const { WORDING } = await import(/* webpackChunkName: "catalogue-wording" */ "./wording");
  const sets = listed.map(async ({ no }) =>
    resolveSet(edition, (await WHOLE[edition](twoDigits(no))).default, WORDING),
  );
  return (await Promise.allSettled(sets)).flatMap((set) => (set.status === "fulfilled" ? [set.value] : []));
}

interface SetModule {
  readonly default: SetFile;
}

const WHOLE: Readonly<Record<EditionId, (digits: string) => Promise<SetModule>>> = {
  "148-2023": (digits) =>
    import(
      /* webpackChunkName: "catalogue-148-2023-whole", webpackMode: "lazy-once" */ `./editions/148-2023/set-${digits}.json`
    ) as Promise<SetModule>,
  "26-2026": (digits) =>
    import(
      /* webpackChunkName: "catalogue-26-2026-whole", webpackMode: "lazy-once" */ `./editions/26-2026/set-${digits}.json`
    ) as Promise<SetModule>,
};

/** The data file of a set that the edition lists. Its shape is proved at build time (`check.ts`), not again here. */
async function readSetFile(edition: EditionId, no: number): Promise<SetFile> {
  const module = (await import(
    /* webpackChunkName: "catalogue-[request]" */ `./editions/${edition}/set-${twoDigits(no)}.json`
  )) as SetModule;
  return module.default;
}

function twoDigits(no: number): string {
  return String(no).padStart(2, "0");
}
