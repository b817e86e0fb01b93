import { runOcop, scratchFolder, type Ran } from "./run-ocop";

jest.setTimeout(60_000);

const files = scratchFolder();
afterAll(files.remove);

/** 2 points at 1.1, none at 1.5. */
const TEA = { decision: "26-2026", set: 11, choices: { "1.1": 2, "1.5": 1 } };

/** Refused input: exit 1, nothing on standard output, one sentence for people and no trace of the program. */
function expectRefusal({ code, stdout, stderr }: Ran, message: RegExp, exit = 1): void {
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .+:\d+|Error|node:/u);
  expect(stdout).toBe("");
  expect(code).toBe(exit);
}

describe("ocop score", () => {
  it("prints the figures of the contract, and only those", async () => {
    const ran = await runOcop("score", files.put("tea.json", JSON.stringify(TEA)));
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const answer = JSON.parse(ran.stdout) as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual([
      "complete",
      "unscored",
      "closed",
      "parts",
      "total",
      "band",
      "floorsMissed",
      "star",
      "disqualified",
      "nextStar",
    ]);
    expect(answer).toMatchObject({ complete: false, closed: [], total: 2, band: 1, star: 1, nextStar: { star: 2 } });
  });

  it("gives a knocked-out sheet no star", async () => {
    const ran = await runOcop(
      "score",
      files.put("out.json", JSON.stringify({ ...TEA, disqualified: ["Giả mạo hồ sơ"] })),
    );
    expect(JSON.parse(ran.stdout)).toMatchObject({ star: null, nextStar: null, disqualified: ["Giả mạo hồ sơ"] });
  });

  it("reads a file with a byte order mark and Windows line ends", async () => {
    const text = `\uFEFF${JSON.stringify(TEA, null, 2).replaceAll("\n", "\r\n")}\r\n`;
    const ran = await runOcop("score", files.put("bom.json", text));
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ran.stdout)).toMatchObject({ total: 2 });
  });

  it("computes a set that is not verified and says so to people", async () => {
    const ran = await runOcop(
      "score",
      files.put("148.json", JSON.stringify({ decision: "148-2023", set: 11, choices: {} })),
    );
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/^Bộ 11 \(148-2023\) chưa kiểm chứng: .+\n$/u);
    expect(JSON.parse(ran.stdout)).toMatchObject({ total: 0, star: 1 });
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["not JSON", "{decision: 26}", /không phải JSON hợp lệ/u],
    ["empty", "", /Không có dữ liệu/u],
    ["a list", "[1, 2]", /cần một đối tượng/u],
    ["not UTF-8", Uint8Array.of(0xff, 0xfe, 0x7b, 0x00), /UTF-8/u],
    ["larger than a sheet can be", " ".repeat(1_048_577), /lớn quá 1 MB/u],
    ["of set 27", JSON.stringify({ ...TEA, set: 27 }), /từ 1 đến 26/u],
    ["with option 9", JSON.stringify({ ...TEA, choices: { "1.1": 9 } }), /1\.1 .+không có mức 9/u],
    ["with __proto__ as a criterion", '{"decision":"26-2026","set":11,"choices":{"__proto__":1}}', /“__proto__”/u],
  ])("refuses a file that is %s", async (name, content, message) => {
    expectRefusal(await runOcop("score", files.put(`${name.replaceAll(" ", "-")}.json`, content)), message);
  });

  it("refuses a file that is not there and a folder", async () => {
    expectRefusal(await runOcop("score", "khong-co.json"), /“khong-co\.json” không có/u);
    expectRefusal(await runOcop("score", "src"), /“src” không phải là tệp/u);
    expectRefusal(await runOcop("score", "--batch", "khong-co.ndjson"), /“khong-co\.ndjson” không có/u);
  });
});

describe("ocop score --batch", () => {
  const linesOf = ({ stdout }: Ran): readonly Record<string, unknown>[] =>
    stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it("answers each line on its line, bad ones with their error, and is done", async () => {
    const good = JSON.stringify(TEA);
    const lines = [good, "{", "", JSON.stringify({ ...TEA, set: 0 }), `{"x":"${"y".repeat(300_000)}"}`, good];
    const ran = await runOcop("score", "--batch", files.put("mixed.ndjson", `\uFEFF${lines.join("\r\n")}\r\n`));
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/^Có 4 dòng không tính được.*\n$/u);
    const answers = linesOf(ran);
    expect(answers.map(({ total }) => total)).toEqual([2, undefined, undefined, undefined, undefined, 2]);
    expect(answers.slice(1, 5).map((answer) => Object.keys(answer))).toEqual(Array(4).fill(["error"]));
    expect(answers[4]).toEqual({ error: "Dòng dài quá 256 KB." });
  });

  it("has nothing to answer for an empty file", async () => {
    expect(await runOcop("score", "--batch", files.put("empty.ndjson", ""))).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });

  it("gives a line the same answer as a file of its own", async () => {
    const text = JSON.stringify({ ...TEA, choices: { "1.1": 3, "5.1": 1, "5.2": 2 } });
    const [one, batch] = await Promise.all([
      runOcop("score", files.put("one.json", text)),
      runOcop("score", "--batch", files.put("one.ndjson", text)),
    ]);
    expect(linesOf(batch)).toEqual([JSON.parse(one.stdout)]);
  });

  it("scores 20,000 lines in a few seconds", async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) =>
      JSON.stringify({ ...TEA, choices: { "1.1": 1 + (index % 3), "5.1": 1 + (index % 2), "1.5": 1 + (index % 4) } }),
    );
    const path = files.put("many.ndjson", `${lines.join("\n")}\n`);
    const started = performance.now();
    const ran = await runOcop("score", "--batch", path);
    const seconds = (performance.now() - started) / 1_000;
    expect(linesOf(ran)).toHaveLength(20_000);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(seconds).toBeLessThan(30);
  });
});

describe("ocop catalogue", () => {
  it("lists the editions with the sets that are there", async () => {
    const ran = await runOcop("catalogue", "list");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const editions = JSON.parse(ran.stdout) as { id: string; sets: { no: number; status: string }[] }[];
    expect(editions.map(({ id }) => id)).toEqual(["148-2023", "26-2026"]);
    expect(editions.map((edition) => Object.keys(edition))).toEqual(
      Array(2).fill(["id", "title", "inForce", "lapsed", "sets"]),
    );
    for (const { sets } of editions) expect(sets.map(({ no }) => no)).toEqual(expect.arrayContaining([1, 11, 26]));
    expect(editions[0]?.sets.find(({ no }) => no === 11)).toMatchObject({ status: "unverified" });
  });

  it("exports an edition as one document", async () => {
    const ran = await runOcop("catalogue", "export", "26-2026");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const { decision, sets } = JSON.parse(ran.stdout) as { decision: string; sets: { no: number; parts: unknown[] }[] };
    expect(decision).toMatch(/26/u);
    expect(sets.find(({ no }) => no === 11)?.parts).toHaveLength(3);
  });
});

describe("wrong usage", () => {
  it.each<[readonly string[], RegExp]>([
    [[], /Thiếu lệnh/u],
    [["constructor"], /Không có lệnh “constructor”/u],
    [["score"], /Thiếu tham số/u],
    [["score", "--bacth", "a.json"], /Không hiểu tuỳ chọn “--bacth”/u],
    [["catalogue", "export", "27-2027"], /Không có quyết định “27-2027”/u],
  ])("%j is told in one line with exit code 2", async (args, message) => {
    expectRefusal(await runOcop(...args), message, 2);
  });

  it("shows what there is on --help", async () => {
    const ran = await runOcop("--help");
    expect(ran).toMatchObject({ code: 0, stdout: "" });
    expect(ran.stderr).toMatch(/score --batch/u);
  });
});
