import { consolidate } from "../../../src/app/meeting/consolidate";
import { loadSet } from "../../../src/catalogue/load";
import { readWorkbookFile } from "../../../src/workbook/file/read";
import { NODE_TOOLS } from "../../../src/cli/node-tools";
import { need } from "../../workbook/documents";
import { begun, consolidated, fileOf, memberWork, NOW, offered, setsFor, TEA, workFile } from "./meeting-files";
import { folder, pattern, wideSession } from "./many-files";

jest.setTimeout(1_800_000);

/** Members and products: 300 files, or 3,000 with OCOP_MANY_FILES=1, which takes some minutes. */
const [MEMBERS, PRODUCTS] = process.env["OCOP_MANY_FILES"] === "1" ? [100, 30] : [30, 10];
const BAD = 37;

describe("a folder of members' files", () => {
  it(`merges the good of ${String(MEMBERS * PRODUCTS)} files, and names the ${String(BAD)} bad ones with their reasons`, async () => {
    const session = wideSession(MEMBERS, PRODUCTS);
    const sets = await setsFor(session);
    const { files, good, bad } = await folder(session, BAD);
    expect([files.length, bad.length]).toEqual([MEMBERS * PRODUCTS - 1, BAD]);
    const done = need(await consolidate(session, sets, files, { now: NOW, tools: NODE_TOOLS }));
    expect(done.rejected.map(({ file }) => file)).toEqual(bad.map(({ fileName }) => fileName));
    for (const [at, { fileName, reason }] of bad.entries()) {
      expect(done.rejected[at]?.reason).toMatch(reason);
      expect(done.rejected[at]?.reason).toContain(fileName);
    }
    const merged = done.document.sheets.map(({ product, member }) => `${member} ${product}`);
    expect(merged.toSorted()).toEqual(good.map((pair) => pair.join(" ")).toSorted());
    expect(done.results.reduce((all, { result }) => all + Object.keys(result?.totals ?? {}).length, 0)).toBe(
      good.length,
    );
  });

  it("changes nothing when it is stopped in the middle, and reads no further", async () => {
    const session = wideSession(5, 1);
    const before = structuredClone(session);
    const stop = new AbortController();
    const copy = await pattern({ at: 1 });
    const files = session.session.members.map(({ id }) =>
      offered(id, copy(id, session.session.products[0]?.code ?? "")),
    );
    const read: string[] = [];
    const heard = files.map(({ fileName, read: open }) => ({
      fileName,
      read: () => {
        read.push(fileName);
        return open();
      },
    }));
    const onProgress = (done: number): void => {
      if (done === 3) stop.abort();
    };
    const options = { now: NOW, onProgress, signal: stop.signal };
    const stopped = await consolidate(session, await setsFor(session), heard, options);
    expect(stopped).toMatchObject({ ok: false, code: "cancelled", message: "Đã dừng; sổ phiên họp không thay đổi." });
    expect(session).toEqual(before);
    expect(read).toHaveLength(4);
  });
});

describe("a file offered twice, or under another composition of its name", () => {
  const session = begun();

  it("takes the same workbook once, whatever its copies are called", async () => {
    const trade = await workFile(session, "m2", { at: 1, sealedAt: "2026-11-26T09:00:00+07:00" });
    const once = await consolidated(session, offered("m2.xlsx", trade));
    const twice = await consolidated(session, offered("m2.xlsx", trade), offered("m2 (1).xlsx", trade.slice()));
    expect(twice.rejected).toEqual([]);
    expect(twice.document.sheets).toEqual(once.document.sheets);
    expect(twice.document.history).toHaveLength(once.document.history.length);
    expect(twice.results).toEqual(once.results);
  });

  it("knows a member whose name and whose product a Mac has taken apart into letters and accents", async () => {
    const apart = (text: string): string => text.normalize("NFD");
    const work = await memberWork(session, "m2", {
      at: 1,
      session: (own) => ({
        ...own,
        members: own.members.map((each) => ({ ...each, name: apart(each.name) })),
        products: own.products.map((each) => ({ ...each, name: apart(each.name), producer: apart(each.producer) })),
      }),
    });
    const composed = await consolidated(
      session,
      offered("Sở Công Thương.xlsx", await workFile(session, "m2", { at: 1 })),
    );
    const taken = await consolidated(session, offered(apart("Sở Công Thương.xlsx"), await fileOf(work)));
    expect(taken.rejected).toEqual([]);
    expect(taken.document.sheets).toEqual(composed.document.sheets);
    expect(taken.document.session).toBe(session.session);
    expect(taken.flags.map(({ code }) => code)).toEqual(composed.flags.map(({ code }) => code));
  });
});

describe("the session's own file", () => {
  it("opened twice gives the same to both, collects apart, and comes together again from the members' files", async () => {
    const bytes = await fileOf(begun());
    const [first, second] = [
      need(await readWorkbookFile(bytes, "phiên.xlsx", loadSet)).document,
      need(await readWorkbookFile(bytes, "phiên.xlsx", loadSet)).document,
    ];
    expect(second).toEqual(first);
    const chair = offered("m1.xlsx", await workFile(first, "m1", { at: -1 }));
    const trade = offered("m2.xlsx", await workFile(first, "m2", { at: 1 }));
    const here = await consolidated(first, chair);
    const there = await consolidated(second, trade);
    expect(second.sheets).toEqual([]);
    const both = await consolidated(here.document, trade, chair);
    const again = await consolidated(there.document, trade, chair);
    expect(both.document.sheets).toEqual(again.document.sheets);
    expect(both.document.sheets.filter(({ product }) => product === TEA)).toHaveLength(2);
  });

  it("offered among the members' files is refused by name, empty or full, and what it collected stays out", async () => {
    const session = begun();
    const { document } = await consolidated(session, offered("m1.xlsx", await workFile(session, "m1", { at: -1 })));
    for (const each of [session, document]) {
      const { rejected, document: after } = await consolidated(session, offered("phiên.xlsx", await fileOf(each)));
      expect(rejected).toEqual([
        { file: "phiên.xlsx", reason: "Tệp “phiên.xlsx” là sổ phiên họp, không phải tệp phiếu chấm của thành viên." },
      ]);
      expect(after).toBe(session);
    }
  });
});
