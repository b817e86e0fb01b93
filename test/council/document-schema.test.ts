import type { WorkbookDocument } from "../../src/council/types";
import { parseDocument } from "../../src/council/document-schema";
import { memberDocument, PRODUCT, record, session, sheet } from "./fixtures";

/** The document as it comes from outside, with one text replaced by another. */
function altered(from: string, to: string): unknown {
  const text = JSON.stringify(memberDocument());
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to));
}

const refusal = (message: RegExp) => ({
  ok: false,
  code: "document-invalid",
  message: expect.stringMatching(message) as string,
});

describe("a document from outside", () => {
  it("comes through whole", () => {
    const document = memberDocument({
      history: [
        {
          at: "2026-11-26T08:00:00Z",
          member: "m2",
          product: PRODUCT,
          action: "reopened",
          detail: "Nhầm",
          sheet: sheet(),
        },
      ],
      sheets: [sheet({ seal: { code: "0123456789ABCDEF", sealedAt: "2026-11-26T15:00:00+07:00" } })],
    });
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, value: document });
  });

  it("may lack its history, evidence and a sheet's comments, opinion, knock-outs and seal", () => {
    const { product, member, round, edition, set, choices } = sheet();
    const { history: _, ...rest } = memberDocument();
    const { evidence: __, ...bare } = session();
    const input = { ...rest, session: bare, sheets: [{ product, member, round, edition, set, choices }] };
    const expected: WorkbookDocument = memberDocument({
      session: session(),
      sheets: [sheet({ comments: {}, opinion: "", disqualifications: [] })],
    });
    expect(parseDocument(input)).toEqual({ ok: true, value: expected });
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["a list", []],
    ["a text", "{}"],
    ["an empty object", {}],
  ])("is refused when it is %s", (_name, input) => {
    expect(parseDocument(input)).toMatchObject(refusal(/^Dữ liệu phiên họp.+\.$/u));
  });

  it("is refused with its own code when another version made it", () => {
    expect(parseDocument(altered('"schema":1', '"schema":2'))).toMatchObject({ ok: false, code: "document-schema" });
  });

  it.each<[string, string, string, RegExp]>([
    ["a day that does not exist", '"issued":"2026-01-05"', '"issued":"2026-02-30"', /minh chứng thứ 1, ngày cấp/u],
    ["a date in another form", '"date":"2026-11-26"', '"date":"26/11/2026"', /ngày họp: ngày không có thật/u],
    ["an option as text", '"1.1":2', '"1.1":"2"', /phiếu thứ 1, mức chọn, “1.1”: không đúng kiểu/u],
    ["half an option", '"1.1":2', '"1.1":1.5', /mức chọn/u],
    ["an unknown edition", '"edition":"26-2026"', '"edition":"27-2027"', /quyết định áp dụng/u],
    ["a set that does not exist", '"set":11', '"set":27', /bộ sản phẩm: vượt quá 26/u],
    ["an unknown field", '"schema":1', '"schema":1,"extra":true', /không nhận ra “extra”/u],
    ["a missing list", '"sheets":', '"other":', /danh sách phiếu: thiếu/u],
    ["an empty member id", '"id":"m1"', '"id":""', /thành viên thứ 1, mã: để trống/u],
    ["an overlong name", '"name":"Chè"', `"name":"${"è".repeat(1_001)}"`, /sản phẩm thứ 1, tên: vượt quá 1000 ký tự/u],
    ["more than a cell holds", '"Đề nghị', `"${"x".repeat(32_768)}`, /ý kiến của người đánh giá: vượt quá 32767/u],
    ["an impossible quorum", '"numerator":2', '"numerator":4', /4\/3 lớn hơn cả hội đồng/u],
  ])("is refused for %s, which is named", (_name, from, to, message) => {
    expect(parseDocument(altered(from, to))).toMatchObject(refusal(message));
  });

  it("is not led astray by __proto__", () => {
    expect(parseDocument(altered('"schema":1', '"__proto__":{"kind":"session"},"schema":1'))).toMatchObject(
      refusal(/__proto__/u),
    );
    const parsed = parseDocument(altered('"1.1":2', '"__proto__":{"9":1},"1.1":2'));
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && parsed.value.sheets[0]?.choices["9"]).toBeUndefined();
    expect(({} as Record<string, unknown>)["9"]).toBeUndefined();
  });

  const [chair, second] = session().members;
  const [tea] = session().products;

  it.each<[string, WorkbookDocument, RegExp]>([
    ["two members of one id", withSession({ members: [chair, chair, second] }), /hai thành viên cùng mã “m1”/u],
    ["two products of one code", withSession({ products: [tea, tea] }), /hai sản phẩm cùng mã/u],
    ["two sheets of one product", memberDocument({ sheets: [sheet(), sheet({ round: 2 })] }), /Có hai phiếu chấm/u],
    [
      "a sheet of an unknown product",
      memberDocument({ sheets: [sheet({ product: "x" })] }),
      /không có trong danh sách/u,
    ],
    ["a sheet of another set", memberDocument({ sheets: [sheet({ set: 1 })] }), /khác với danh sách/u],
    ["somebody else's sheet", memberDocument({ sheets: [sheet({ member: "m1" })] }), /Tệp của thành viên “m2” lại có/u],
    ["an unknown owner", memberDocument({ memberId: "m9", sheets: [] }), /“m9”, không có trong hội đồng/u],
    ["no owner", memberDocument({ memberId: null }), /chưa ghi thành viên/u],
    ["an owner of a session", memberDocument({ kind: "session" }), /không được ghi thành viên/u],
  ])("is refused for %s", (_name, document, message) => {
    expect(parseDocument(document)).toMatchObject(refusal(message));
  });

  it("lets a session workbook hold the sheets of several members", () => {
    const document = memberDocument({ kind: "session", memberId: null, sheets: [sheet(), sheet({ member: "m1" })] });
    expect(parseDocument(document)).toEqual({ ok: true, value: document });
  });

  it("takes a session that came through before as it is, and still looks at everything else", () => {
    const first = parseDocument(memberDocument());
    if (!first.ok) throw new Error(first.message);
    const { session: sound } = first.value;
    const again = parseDocument(memberDocument({ session: sound }));
    expect(again.ok && again.value.session).toBe(sound);
    const strange = { ...memberDocument({ session: sound }), memberId: 7 };
    expect(parseDocument(strange)).toMatchObject({ ok: false, code: "document-invalid" });
    const ofNobody = memberDocument({ session: sound, memberId: "m9", sheets: [] });
    expect(parseDocument(ofNobody)).toMatchObject(refusal(/“m9”, không có trong hội đồng/u));
    const changed = memberDocument({ session: { ...sound, id: "" } });
    expect(parseDocument(changed)).toMatchObject({ ok: false, code: "document-invalid" });
  });

  it("lets a family have several papers", () => {
    const document = memberDocument({ session: session([record(), record({ number: "13/KN" })]) });
    expect(parseDocument(document)).toMatchObject({ ok: true });
  });
});

type Lists = { readonly members?: readonly unknown[]; readonly products?: readonly unknown[] };

function withSession(lists: Lists): WorkbookDocument {
  return memberDocument({ session: { ...session(), ...lists } as WorkbookDocument["session"] });
}
