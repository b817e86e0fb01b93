import { buildRecords, recordsWorkbook } from "../../../src/app/records/build-records";
import { recordsOf } from "../../../src/app/records/records-of";
import { RECORD_KINDS, type BuiltRecord, type PrintableRecord } from "../../../src/app/records/types";
import { sealFooter } from "../../../src/records/sheet-foot";
import { HONEY, recordsSession, TEA, VILLAGE } from "../../records/records-session";
import { need } from "../../workbook/documents";

type Session = Awaited<ReturnType<typeof recordsSession>>;

async function built(records: readonly PrintableRecord[]): Promise<readonly BuiltRecord[]> {
  const done: BuiltRecord[] = [];
  for await (const each of buildRecords(records)) done.push(need(each));
  return done;
}

describe("the records of a session", () => {
  let session: Session;
  let records: readonly PrintableRecord[];

  beforeAll(async () => {
    session = await recordsSession();
    records = recordsOf(session.document, session.sets);
  });

  it("come in signing order, each named once and in letters any file system takes", () => {
    const order = records.map(({ kind }) => RECORD_KINDS.indexOf(kind));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    const names = records.map(({ fileName }) => fileName);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names).toEqual(names.toSorted());
    for (const name of names) {
      expect(name).not.toMatch(/[\\/:*?"<>|]|[. ]$/u);
      expect(Buffer.byteLength(`${name}.xlsx`, "utf8")).toBeLessThanOrEqual(255);
    }
  });

  it("give a form for handwriting to whoever has not handed in a sheet, and none to who recuses", () => {
    const blank = records.filter(({ kind }) => kind === "blank-sheet");
    expect(blank.filter(({ product }) => product === HONEY)).toHaveLength(7);
    expect(records.filter(({ product, member }) => product === VILLAGE && member === "m5")).toEqual([]);
    expect(records.filter(({ member }) => member === "m8")).toEqual([]);
  });

  it("keep the sheet of an earlier round printable, sealed as it was", () => {
    const sheets = recordsOf(session.document, session.sets, { product: TEA, member: "m3", kinds: ["scoring-sheet"] });
    expect(sheets.map(({ round, current }) => [round, current])).toEqual([
      [1, false],
      [2, true],
    ]);
    const [frozen] = session.document.history;
    if (!frozen?.sheet) throw new Error("the session keeps no earlier sheet");
    expect(sheets[0]?.blueprints()[0]?.print?.footer).toBe(sealFooter(session.document.session, frozen.sheet));
    expect(sheets[0]?.blueprints()[0]?.pictures).toHaveLength(1);
  });

  it("are cut down by product, member, kind and id without being renamed", () => {
    const all = new Map(records.map(({ id, fileName }) => [id, fileName]));
    const some = recordsOf(session.document, session.sets, { member: "m2" });
    expect(some.length).toBeGreaterThan(3);
    expect(some.every(({ member }) => member === "m2")).toBe(true);
    for (const { id, fileName } of some) expect(fileName).toBe(all.get(id));
    const [first] = records;
    expect(recordsOf(session.document, session.sets, { ids: [first?.id ?? ""] }).map(({ id }) => id)).toEqual([
      first?.id,
    ]);
  });

  it("are built one by one with progress, and stop when told to", async () => {
    const some = records.slice(0, 3);
    expect((await built(some)).map(({ done, of }) => `${done}/${of}`)).toEqual(["1/3", "2/3", "3/3"]);
    const stop = new AbortController();
    const answers: string[] = [];
    for await (const each of buildRecords(some, { signal: stop.signal })) {
      answers.push(each.ok ? each.value.record.id : each.code);
      stop.abort();
    }
    expect(answers).toEqual([some[0]?.id, "cancelled"]);
  });

  it("go into one workbook, every worksheet with a name of its own", async () => {
    const notices = recordsOf(session.document, session.sets, { kinds: ["result-notice"] });
    const some = await built([...notices.slice(0, 2), ...notices.slice(0, 2)]);
    const bytes = need(await recordsWorkbook(some, "Văn bản"));
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(await recordsWorkbook([], "Văn bản")).toMatchObject({ ok: false, code: "no-records" });
  });

  it("draw a form for handwriting without any figure or formula of ours", () => {
    const [blank] = recordsOf(session.document, session.sets, { kinds: ["blank-sheet"], product: HONEY });
    const [sheet] = blank?.blueprints() ?? [];
    const cells = sheet?.rows.flatMap((row) => row.cells.map((cell) => ({ row: row.key, ...cell }))) ?? [];
    expect(cells.length).toBeGreaterThan(300);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.filter(({ style, value }) => style === "tick" && value !== null)).toEqual([]);
    expect(cells.find(({ row, column }) => row === "total" && column === "score")?.value).toBeNull();
  });
});
