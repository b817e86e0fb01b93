import { loadSet } from "../../src/catalogue/load";
import { scoreRequestText } from "../../src/cli/score-request";

const TEA = { decision: "26-2026", set: 11, choices: { "1.1": 2 } };

describe("a request to score", () => {
  it.each<[string, string, RegExp]>([
    ["null", "null", /cần một đối tượng/u],
    ["a number", "5", /cần một đối tượng/u],
    ["blank", " \r\n", /Không có dữ liệu/u],
    ["nested without end", "[".repeat(200_000), /không phải JSON hợp lệ/u],
    ["of an unknown decision", JSON.stringify({ ...TEA, decision: "27-2027" }), /“decision” phải là/u],
    ["of no decision", JSON.stringify({ ...TEA, decision: undefined }), /“decision” phải là/u],
    ["of set 0", JSON.stringify({ ...TEA, set: 0 }), /từ 1 đến 26/u],
    ["of set 11.5", JSON.stringify({ ...TEA, set: 11.5 }), /từ 1 đến 26/u],
    ["of a set as text", JSON.stringify({ ...TEA, set: "11" }), /“set”/u],
    ["without choices", JSON.stringify({ ...TEA, choices: undefined }), /“choices”/u],
    ["with choices as a list", JSON.stringify({ ...TEA, choices: [1] }), /“choices”/u],
    ["with option 0", JSON.stringify({ ...TEA, choices: { "1.1": 0 } }), /1\.1 .+không có mức 0/u],
    ["with an option as text", JSON.stringify({ ...TEA, choices: { "1.1": "2" } }), /không có mức "2"/u],
    ["with an option of null", JSON.stringify({ ...TEA, choices: { "1.1": null } }), /không có mức null/u],
    ["with an unknown criterion", JSON.stringify({ ...TEA, choices: { "9.9": 1 } }), /không có tiêu chí “9\.9”/u],
    ["with a group for a criterion", JSON.stringify({ ...TEA, choices: { "3": 1 } }), /không có tiêu chí “3”/u],
    ["with __proto__ beside it", '{"__proto__":{"set":1},"decision":"26-2026","set":11,"choices":{}}', /“__proto__”/u],
    ["with a misspelt field", JSON.stringify({ ...TEA, disqualifed: ["x"] }), /“disqualifed”/u],
    ["with one reason for a list", JSON.stringify({ ...TEA, disqualified: "x" }), /“disqualified” phải là danh sách/u],
    ["with a blank reason", JSON.stringify({ ...TEA, disqualified: [" "] }), /mỗi lý do/u],
  ])("that is %s is refused, and the sentence says why", async (_name, text, message) => {
    const scored = await scoreRequestText(text, loadSet);
    expect(scored).toMatchObject({ ok: false, message: expect.stringMatching(message) as string });
  });

  it("keeps the reasons of a knock-out as they were given", async () => {
    const scored = await scoreRequestText(JSON.stringify({ ...TEA, disqualified: [" Giả mạo "] }), loadSet);
    expect(scored).toMatchObject({ ok: true, value: { answer: { disqualified: [" Giả mạo "], star: null } } });
  });

  it("takes a sheet with nothing chosen", async () => {
    const scored = await scoreRequestText(JSON.stringify({ ...TEA, choices: {} }), loadSet);
    expect(scored).toMatchObject({ ok: true, value: { answer: { total: 0, complete: false } } });
  });
});
