import "fake-indexeddb/auto";
import { createDraftWriter } from "../../src/app/drafts";
import { createIndexedDbDrafts } from "../../src/workbook/file/draft-store";
import type { Draft } from "../../src/workbook/drafts";
import { sampleDocument } from "./open-store";

function draft(id: string, keptAt: string, original: Uint8Array | null = null): Draft {
  return { id, fileName: `${id}.xlsx`, keptAt, document: sampleDocument(), original };
}

describe("work kept in the browser", () => {
  test("a draft comes back whole, with the bytes of the file it came from", async () => {
    const keeper = createIndexedDbDrafts();
    const bytes = new Uint8Array([80, 75, 3, 4]);
    await keeper.put(draft("a", "2026-11-26T08:00:00.000Z", bytes));
    await keeper.put(draft("a", "2026-11-26T08:01:00.000Z", bytes));
    const stored = await createIndexedDbDrafts().get("a");
    expect(stored?.document).toEqual(sampleDocument());
    expect([...(stored?.original ?? [])]).toEqual([...bytes]);
    expect(stored?.keptAt).toBe("2026-11-26T08:01:00.000Z");
  });

  test("drafts are listed newest first and go when removed", async () => {
    const keeper = createIndexedDbDrafts();
    await keeper.put(draft("b", "2026-11-26T09:00:00.000Z"));
    await keeper.put(draft("c", "2026-11-26T10:00:00.000Z"));
    expect((await keeper.list()).map(({ id }) => id)).toEqual(["c", "b", "a"]);
    await keeper.remove("c");
    expect((await keeper.list()).map(({ id }) => id)).toEqual(["b", "a"]);
    expect(await keeper.get("c")).toBeNull();
  });

  test("while a write is under way, states in between are skipped and the last one is written", async () => {
    const written: string[] = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const states: string[] = [];
    const writer = createDraftWriter(
      {
        put: async ({ keptAt }) => {
          await gate;
          written.push(keptAt);
        },
      },
      "d",
      (state) => states.push(state),
    );
    for (const keptAt of ["1", "2", "3"]) writer.keep(draft("d", keptAt));
    release();
    await writer.settled();
    expect(written).toEqual(["1", "3"]);
    expect(states.at(-1)).toBe("kept");
  });

  test("two tabs on one draft: the one that opened it last keeps it, the other says so and writes nothing more", async () => {
    const written: string[] = [];
    const losers = new Map<string, () => void>();
    const keeper = {
      put: async ({ keptAt }: Draft) => {
        written.push(keptAt);
      },
      own: (id: string, onLost: () => void) => {
        losers.get(id)?.();
        losers.set(id, onLost);
        return () => losers.delete(id);
      },
    };
    const states: string[] = [];
    const first = createDraftWriter(keeper, "d", (state) => states.push(state));
    first.keep(draft("d", "1"));
    await first.settled();
    expect(first.refusal()).toBeNull();
    const second = createDraftWriter(keeper, "d", () => undefined);
    first.keep(draft("d", "2"));
    second.keep(draft("d", "3"));
    await Promise.all([first.settled(), second.settled()]);
    expect(states).toEqual(["keeping", "kept", "elsewhere"]);
    expect(written).toEqual(["1", "3"]);
    expect(first.refusal()).toMatchObject({ ok: false, code: "open-elsewhere" });
    expect(second.refusal()).toBeNull();
  });

  test("the clock set back between two writings: the last writing stands, whatever time it bears", async () => {
    const keeper = createIndexedDbDrafts();
    await keeper.put(draft("e", "2026-11-26T10:00:00.000Z"));
    await keeper.put({ ...draft("e", "2020-01-01T00:00:00.000Z"), fileName: "sau.xlsx" });
    expect((await keeper.get("e"))?.fileName).toBe("sau.xlsx");
  });

  test("no room left (quota): the state says so, nothing is thrown, and the next writing that fits is kept", async () => {
    let room = false;
    const states: string[] = [];
    const put = async (): Promise<void> => {
      if (!room) throw new DOMException("full", "QuotaExceededError");
    };
    const writer = createDraftWriter({ put }, "f", (state) => states.push(state));
    writer.keep(draft("f", "1"));
    await writer.settled();
    room = true;
    writer.keep(draft("f", "2"));
    await writer.settled();
    expect(states).toEqual(["keeping", "blocked", "keeping", "kept"]);
  });
});
