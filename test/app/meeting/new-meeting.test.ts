import { memberFileName } from "../../../src/app/meeting/issue-members";
import { newMeeting } from "../../../src/app/meeting/new-meeting";
import { need } from "../../workbook/documents";
import { MEETING, TEA } from "./meeting-files";

const [tea] = MEETING.products;
const withTea = (more: object) => ({ ...MEETING, products: [{ ...tea, ...more }], evidence: [] });

describe("a new meeting", () => {
  it("takes the usual values for what is left out, and the edition from the day the dossier was filed", () => {
    const { document, remarks } = need(newMeeting(MEETING, "phien-1"));
    expect(remarks).toEqual([]);
    expect(document).toMatchObject({
      kind: "session",
      sheets: [],
      session: {
        id: "phien-1",
        meeting: { level: "province", council: "Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Lạng Sơn" },
        profile: { source: "Quy chế số 12/QC-HĐ", quorum: { numerator: 2, denominator: 3 }, councilFloors: "majority" },
        members: [{ id: "m1", role: "chair" }, { id: "m2", votes: true }, { id: "m3" }, { id: "m4", votes: false }],
        products: [{ code: TEA, edition: "26-2026", kind: "first" }, { recused: ["m3"] }],
      },
    });
    expect(need(newMeeting({ ...MEETING, profile: { quorum: "75 %" } }, "x")).document.session.profile.quorum).toEqual({
      numerator: 75,
      denominator: 100,
    });
  });

  it("brings codes to one spelling, also where evidence names them", () => {
    const spaced = "(20) - (06613) - (01) - 2026";
    const input = {
      ...withTea({ code: spaced }),
      evidence: [{ product: spaced, family: "samples", state: "present" }],
    };
    const { session } = need(newMeeting(input, "x")).document;
    expect([session.products[0]?.code, session.evidence[0]?.product]).toEqual([TEA, TEA]);
  });

  it("remarks on products listed twice and on sets that are not verified", () => {
    const twice = {
      ...MEETING,
      products: [tea, { ...tea, code: "20-06613-02-2026", name: "CHÈ XANH ĐÌNH LẬP" }],
      evidence: [],
    };
    expect(need(newMeeting(twice, "x")).remarks).toEqual([expect.stringMatching(/cùng một chủ thể ghi 2 lần/u)]);
    const old = { ...withTea({ filedOn: "2026-04-15" }), meeting: { ...MEETING.meeting, date: "2026-05-10" } };
    expect(need(newMeeting(old, "x")).remarks).toEqual([expect.stringMatching(/bộ 11 \(148-2023\) chưa kiểm chứng/u)]);
  });

  it.each<[string, unknown, string, RegExp]>([
    ["nothing", null, "meeting-invalid", /Dữ liệu phiên họp/u],
    ["no members", { ...MEETING, roster: [] }, "meeting-invalid", /danh sách hội đồng/u],
    ["an unknown entry", { ...MEETING, extra: 1 }, "meeting-invalid", /“extra”/u],
    [
      "a day that does not exist",
      withTea({ filedOn: "2026-02-30" }),
      "meeting-invalid",
      /sản phẩm thứ 1, ngày nộp hồ sơ/u,
    ],
    ["a wrong code", withTea({ code: "LS-01" }), "product-code", /Sản phẩm thứ 1 .*không đúng dạng T-X-STT-20YY/u],
    ["a set that does not exist", withTea({ set: 27 }), "meeting-invalid", /bộ sản phẩm: vượt quá 26/u],
    [
      "another edition than the law's",
      withTea({ edition: "148-2023" }),
      "edition-differs",
      /ghi quyết định 148-2023, nhưng hồ sơ nộp/u,
    ],
    ["a dossier filed after the meeting", withTea({ filedOn: "2026-12-01" }), "evaluated-before-filed", /thứ 1/u],
    ["a stranger recused", withTea({ recused: ["m8"] }), "meeting-invalid", /“m8” không có trong hội đồng/u],
    [
      "a paper of no product",
      { ...MEETING, evidence: [{ product: "x", family: "samples", state: "present" }] },
      "meeting-invalid",
      /Minh chứng thứ 1/u,
    ],
    [
      "a paper of no family",
      { ...MEETING, evidence: [{ product: TEA, family: "x", state: "present" }] },
      "meeting-invalid",
      /loại tài liệu “x”/u,
    ],
    [
      "two members with one id",
      {
        ...MEETING,
        roster: [
          { id: "m1", name: "A" },
          { id: "m1", name: "B" },
        ],
        products: [tea],
      },
      "document-invalid",
      /cùng mã “m1”/u,
    ],
  ])("is refused for %s", (_, input, code, message) => {
    const refused = newMeeting(input, "x");
    expect(refused).toMatchObject({ ok: false, code });
    if (!refused.ok) expect(refused.message).toMatch(message);
  });

  it("proposes sets where none is given", () => {
    const { set: _, ...bare } = tea ?? { set: 0 };
    const refused = newMeeting({ ...MEETING, products: [bare], evidence: [] }, "x");
    expect(refused).toMatchObject({ ok: false, code: "set-missing" });
    if (!refused.ok) expect(refused.message).toMatch(/có thể là bộ 11 \(Chè tươi, chè chế biến\)/u);
  });

  it("names members' files in letters any file system takes", () => {
    const { document } = need(newMeeting(MEETING, "x"));
    const [member] = document.session.members;
    if (!member) throw new Error("members were given");
    expect(memberFileName(document, { ...member, name: 'Sở A/B: "Y tế"?' }, 3)).toBe(
      "Phiếu chấm 03 - Sở A B Y tế - 2026-11-26.xlsx",
    );
  });
});
