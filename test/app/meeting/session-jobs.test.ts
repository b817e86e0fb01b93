import { checklist } from "../../../src/app/meeting/checklist";
import { collectionPreview, takeCollection } from "../../../src/app/meeting/collection-preview";
import { clearDay, setDates, setDay } from "../../../src/app/meeting/edit-schedule";
import { addMembers, readMembers } from "../../../src/app/meeting/import-members";
import { endRound, recordIssued } from "../../../src/app/meeting/rounds";
import { sampleMeeting } from "../../../src/app/meeting/sample-meeting";
import { takeOfficialSheets } from "../../../src/app/meeting/take-official";
import { createSessionResults } from "../../../src/council/result/session-results";
import { createFileWorkbook, openFileWorkbook } from "../../../src/workbook/file/file-workbook";
import { need } from "../../workbook/documents";
import { sampleDocument } from "../open-store";
import { begun, consolidated, NOW, offered, setsFor, TEA, workFile } from "./meeting-files";

jest.setTimeout(60_000);

describe("the secretary's sample", () => {
  it("has seven members who score, a secretary, six products and one recusal", () => {
    const { members, products } = sampleMeeting(sampleDocument()).session;
    expect(members.filter(({ votes }) => votes)).toHaveLength(7);
    expect(members.filter(({ role }) => role === "secretary")).toHaveLength(1);
    expect(products).toHaveLength(6);
    expect(products.flatMap(({ recused }) => recused)).toEqual(["m8"]);
  });
});

describe("a pasted roster", () => {
  it("is read by its headings in any order, with roles and votes in words", () => {
    const pasted =
      "STT\tĐơn vị\tHọ và tên\tVai trò\n1\tUBND tỉnh\tLãnh đạo tỉnh\tChủ tịch Hội đồng\n2\tSở Y tế\tLãnh đạo sở\tThư ký";
    expect(need(readMembers(pasted))).toEqual([
      { name: "Lãnh đạo tỉnh", title: "", department: "UBND tỉnh", role: "chair", votes: true },
      { name: "Lãnh đạo sở", title: "", department: "Sở Y tế", role: "secretary", votes: false },
    ]);
  });

  it("is read without headings, and adding it twice adds nobody twice", () => {
    const entries = need(readMembers("1\tTrưởng phòng\tUỷ viên\tSở Công Thương\n2\tPhó phòng\tUỷ viên\tSở Y tế"));
    expect(entries.map(({ name, department }) => [name, department])).toEqual([
      ["Trưởng phòng", "Sở Công Thương"],
      ["Phó phòng", "Sở Y tế"],
    ]);
    const once = need(addMembers(begun(), entries));
    expect(once.session.members).toHaveLength(6);
    expect(need(addMembers(once, entries))).toBe(once);
    expect(readMembers("")).toMatchObject({ ok: false });
  });
});

describe("the checklist and its dates", () => {
  const results = async (document: ReturnType<typeof begun>) =>
    createSessionResults()(document, await setsFor(document));

  it("counts working days with the session's own days off, and keeps them in the workbook", async () => {
    // 26/11/2026 is a Thursday; the 24th is expected to be a day off.
    const sent = need(setDates({ dossiersSentOn: "2026-11-20" })(begun(), NOW));
    const leadOf = async (document: typeof sent) => checklist(document, await results(document)).lead;
    expect(await leadOf(sent)).toMatchObject({ given: 3, enough: true });
    const off = need(setDay({ date: "2026-11-23", name: "Nghỉ của tỉnh", day: "off" })(sent, NOW));
    expect(await leadOf(off)).toMatchObject({ given: 2, enough: false });
    const bytes = need(await need(await createFileWorkbook(off)).save());
    const { document } = need(await need(await openFileWorkbook(bytes, "phien.xlsx")).read());
    expect(document.schedule).toEqual(off.schedule);
    expect(await leadOf(need(clearDay("2026-11-23")(off, NOW)))).toMatchObject({ enough: true });
  });

  it("fills itself as sheets go out and come in; an issued line survives the file", async () => {
    const out = need(recordIssued([{ member: "m1", round: 1, products: [TEA] }])(begun(), NOW));
    const line = async (document: typeof out, name: string) =>
      checklist(document, await results(document)).checks.find((check) => check.name === name);
    expect(await line(out, "issued")).toMatchObject({ done: 1, of: 3, state: "open" });
    expect(await line(out, "papers")).toMatchObject({ state: "care" });
    expect(await line(out, "collected")).toMatchObject({ done: 0, of: 5 });
  });
});

describe("taking sheets in", () => {
  it("tells first, replaced and unchanged sheets apart, writes only what was shown, and freezes once", async () => {
    const session = begun();
    const chair = await workFile(session, "m1", { at: -1, sealedAt: "2026-11-26T09:00:00+07:00" });
    const done = await consolidated(session, offered("m1.xlsx", chair));
    const preview = collectionPreview(session, done);
    expect(preview).toMatchObject({ count: 2, missing: [{ sheets: 2 }, { sheets: 1 }] });
    expect(preview.rows.map(({ fresh, replaced, unchanged }) => [fresh.length, replaced.length, unchanged])).toEqual([
      [2, 0, 0],
    ]);
    const taken = need(takeCollection(session, done)(session, NOW));
    expect(taken).toBe(done.document);
    expect(takeCollection(session, done)(taken, NOW)).toMatchObject({ ok: false, code: "session-changed" });
    const again = await consolidated(taken, offered("m1.xlsx", chair));
    expect(collectionPreview(taken, again)).toMatchObject({ count: 0, rows: [{ unchanged: 2 }] });

    expect(endRound(session, NOW)).toMatchObject({ code: "no-sheet" });
    const ended = need(endRound(taken, NOW));
    expect(endRound(ended, NOW)).toMatchObject({ code: "already-ended" });
    const official = {
      edition: "26-2026",
      set: 11,
      fileName: "p.docx",
      sha256: "0".repeat(64),
      loadedAt: NOW,
    } as const;
    const sheet = { ...official, criteria: [], decisions: [], figures: [] };
    expect(takeOfficialSheets([sheet])(taken, NOW)).toMatchObject({ ok: false, code: "sealed" });
    expect(need(takeOfficialSheets([sheet])(session, NOW)).officialSheets).toEqual([sheet]);
  });
});
