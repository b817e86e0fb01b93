import { loadSet } from "../../src/catalogue/load";
import { scoreRequestText } from "../../src/cli/score-request";
import { parseDocument } from "../../src/council/document-schema";
import { evidenceStates } from "../../src/council/evidence-states";
import type { WorkbookDocument } from "../../src/council/types";
import { parseMeetingInput } from "../../src/app/meeting/meeting-input";
import { consolidationReport } from "../../src/app/meeting/consolidation-report";
import { newMeeting } from "../../src/app/meeting/new-meeting";
import { createFileWorkbook, openFileWorkbook } from "../../src/workbook/file/file-workbook";
import { fileOf } from "../workbook/defects";
import { memberDocument, need } from "../workbook/documents";
import { partOf, partsOf, zipOf } from "../fuzz/zip";
import { consolidated, MEETING, NOW, offered, workFile } from "./meeting/meeting-files";

jest.setTimeout(60_000);

/** Names that every object has, or that change one. */
const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then"] as const;

const objectNames = Object.getOwnPropertyNames(Object.prototype);
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(objectNames);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

/** A member's document in which everything that has a name from outside is called so. */
function named(name: string): WorkbookDocument {
  const base = memberDocument();
  const { session } = base;
  const [product] = session.products;
  const [sheet] = base.sheets;
  if (!product || !sheet) throw new Error("a product");
  const members = session.members.map((member) => (member.id === "m1" ? { ...member, id: name, name } : member));
  return {
    ...base,
    memberId: name,
    session: {
      ...session,
      id: name,
      members,
      products: [{ ...product, code: name, name, producer: name, recused: ["m2"] }],
      evidence: session.evidence.map((record) => ({ ...record, product: name, family: name, number: name })),
    },
    sheets: [{ ...sheet, product: name, member: name, choices: { "1.1": 2 }, comments: { "1.1": name } }],
  };
}

describe.each(NAMES)("%s as a name from outside", (name) => {
  test("of a product, a member, a family and a session: a document is read, drawn, saved and read again", async () => {
    const document = need(parseDocument(JSON.parse(JSON.stringify(named(name)))));
    expect(document).toEqual(named(name));
    const states = evidenceStates(document.session, name);
    expect(Object.keys(states)).toEqual([name]);
    const saved = need(await need(await createFileWorkbook(document)).save());
    const read = need(await need(await openFileWorkbook(saved, "phiếu.xlsx")).read());
    // A family that the evidence table has no title for is read by the name it has.
    expect(read.document.sheets).toEqual(document.sheets);
    expect(read.document.session.products).toEqual(document.session.products);
    expect(read.document.session.members).toEqual(document.session.members);
  });

  test("of a criterion: no choice and no comment comes of it", async () => {
    const json = (record: string): unknown => {
      const text = JSON.stringify({ ...memberDocument(), sheets: [{ ...memberDocument().sheets[0], [record]: {} }] });
      return JSON.parse(
        text.replace(`"${record}":{}`, `"${record}":{"${name}":${record === "choices" ? "1" : '"x"'}}`),
      );
    };
    for (const record of ["choices", "comments"]) {
      const parsed = parseDocument(json(record));
      if (!parsed.ok) continue;
      expect(Object.getPrototypeOf(parsed.value.sheets[0]?.[record as "choices"])).toBe(Object.prototype);
    }
    const scored = await scoreRequestText(`{"decision":"26-2026","set":11,"choices":{"${name}":1}}`, loadSet);
    expect(scored).toMatchObject({ ok: false, code: "unknown-criterion" });
  });

  test("of a field in JSON: refused, never taken over", async () => {
    const extra = `{"${name}":{"polluted":1},`;
    const document = parseDocument(JSON.parse(JSON.stringify(memberDocument()).replace("{", extra)));
    expect(document).toMatchObject({ ok: false, code: "document-invalid" });
    const meeting = parseMeetingInput(JSON.parse(JSON.stringify(MEETING).replace("{", extra)));
    expect(meeting).toMatchObject({ ok: false, code: "meeting-invalid" });
    const request = await scoreRequestText(`${extra}"decision":"26-2026","set":11,"choices":{}}`, loadSet);
    expect(request).toMatchObject({ ok: false, code: "request-invalid" });
  });
});

describe.each(["__proto__", "constructor"] as const)("%s", (name) => {
  test("of a member of a council: his sheet is collected and his total counted as any other's", async () => {
    const roster = MEETING.roster.map((member, at) => (at === 1 ? { ...member, id: name } : member));
    const session = need(newMeeting({ ...MEETING, roster }, "phien")).document;
    const file = await workFile(session, name, { at: -1, sealedAt: NOW });
    const { products, rejected } = consolidationReport(await consolidated(session, offered("a.xlsx", file)));
    expect(rejected).toEqual([]);
    expect(products.map(({ totals }) => Object.entries(totals).filter(([id]) => id === name).length)).toEqual([1, 1]);
  });

  test("of a part in a package: the file opens and is saved", async () => {
    const parts = [...partsOf(await fileOf(memberDocument())), partOf(name, new TextEncoder().encode("<x/>"))];
    const workbook = need(await openFileWorkbook(zipOf(parts), "phiếu.xlsx"));
    const sheet = { product: "20-06613-01-2026", member: "m1" };
    need(await workbook.apply([{ kind: "choose", sheet, criterion: "1.1", option: 1 }]));
    const saved = need(await workbook.save());
    const again = need(await need(await openFileWorkbook(saved, "phiếu.xlsx")).read());
    expect(again.findings).toEqual([]);
    expect(again.document.sheets[0]?.choices).toEqual({ "1.1": 1 });
  });
});
