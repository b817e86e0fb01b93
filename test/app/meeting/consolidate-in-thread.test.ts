import { consolidate } from "../../../src/app/meeting/consolidate";
import { consolidateInThread } from "../../../src/app/meeting/consolidate-in-thread";
import { pieces } from "../../../src/app/meeting/consolidation-messages";
import { need } from "../../workbook/documents";
import { begun, NOW, offered, setsFor, workFile } from "./meeting-files";
import { OneThread } from "./one-thread";

jest.setTimeout(60_000);

const session = begun();
let chair: Uint8Array;
let trade: Uint8Array;

const files = () => [
  offered("m1.xlsx", chair.slice()),
  offered("m2.xlsx", trade.slice()),
  offered("dở.xlsx", chair.slice(0, 900)),
];

beforeAll(async () => {
  chair = await workFile(session, "m1", { at: -1, sealedAt: "2026-11-26T09:00:00+07:00" });
  trade = await workFile(session, "m2", { at: 1 });
});

beforeEach(() => {
  OneThread.heard = [];
  Object.assign(globalThis, { Worker: OneThread });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Worker");
});

describe("consolidating in a thread of its own", () => {
  it("gives what consolidating here gives, and the session's own objects where nothing changed", async () => {
    const here = need(await consolidate(session, await setsFor(session), files(), { now: NOW }));
    const steps: number[] = [];
    const options = { now: NOW, onProgress: (done: number) => steps.push(done) };
    const there = need(await consolidateInThread(session, files(), options));
    expect(there).toEqual(here);
    expect(OneThread.heard.filter((kind) => kind === "file")).toHaveLength(3);
    expect(steps.at(-1)).toBe(3);

    const again = need(await consolidateInThread(there.document, files(), { now: NOW }));
    expect(again.document).toBe(there.document);
    const onlyTrade = need(await consolidateInThread(session, files().slice(1, 2), { now: NOW }));
    const both = need(await consolidateInThread(onlyTrade.document, files(), { now: NOW }));
    expect(both.document.sheets.filter((sheet) => onlyTrade.document.sheets.includes(sheet))).toHaveLength(2);
    expect(both.document.sheets).toEqual(here.document.sheets);
  });

  it("stops at once and changes nothing; a file that cannot be read is refused by name", async () => {
    const stop = new AbortController();
    const untilStopped = { fileName: "m9.xlsx", read: () => new Promise<never>(() => stop.abort()) };
    const stopped = await consolidateInThread(session, [untilStopped], { now: NOW, signal: stop.signal });
    expect(stopped).toMatchObject({ ok: false, code: "cancelled" });
    const gone = { fileName: "m8.xlsx", read: () => Promise.reject(new Error("NotReadableError")) };
    const { rejected } = need(await consolidateInThread(session, [gone, ...files()], { now: NOW }));
    expect(rejected.map(({ file }) => file)).toEqual(["m8.xlsx", "dở.xlsx"]);
  });

  it("does the work here when the thread breaks, and refuses what is no session", async () => {
    const refusing = (): never => {
      throw new Error("no threads here");
    };
    Object.assign(globalThis, { Worker: refusing });
    const broken = need(await consolidateInThread(session, files(), { now: NOW }));
    expect(broken.document.sheets).toHaveLength(4);
    const member = { ...session, kind: "member" as const, memberId: "m1" };
    expect(await consolidateInThread(member, files(), { now: NOW })).toMatchObject({
      ok: false,
      code: "not-a-session",
    });
  });

  it("cuts what it sends into pieces, in order and without loss", () => {
    const items = Array.from({ length: 601 }, (_, index) => index);
    expect(pieces(items).map(({ length }) => length)).toEqual([250, 250, 101]);
    expect(pieces(items).flat()).toEqual(items);
    expect(pieces([])).toEqual([]);
  });
});
