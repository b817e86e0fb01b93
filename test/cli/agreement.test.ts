import { runOcop, scratchFolder } from "./run-ocop";

jest.setTimeout(60_000);

const files = scratchFolder();
afterAll(files.remove);

describe("ocop agreement", () => {
  it("prints the figures of the contract for a table with blanks and says what the ICC rests on", async () => {
    const table =
      "\uFEFFMục;m1;m2;m3;m4\r\na;9;2;5;8\r\nb;6;1;3;2\r\nc;8;4;6;8\r\nd;7;1;2;6\r\ne;10;5;6;9\r\nf;6;2;4;7\r\ng;;;;7\r\n";
    const ran = await runOcop("agreement", files.put("ratings.csv", table));
    expect(ran.code).toBe(0);
    const answer = JSON.parse(ran.stdout) as { icc: Record<string, number> };
    expect(Object.keys(answer)).toEqual(["n", "k", "icc", "krippendorffAlpha"]);
    expect(answer).toMatchObject({ n: 7, k: 4 });
    expect(Object.values(answer.icc).map((icc) => icc.toFixed(2))).toEqual([
      "0.17",
      "0.29",
      "0.71",
      "0.44",
      "0.62",
      "0.91",
    ]);
    expect(ran.stderr).toBe("ICC tính từ 6/7 dòng đủ điểm của mọi người chấm; alpha tính từ mọi điểm đã có.\n");
  });

  it("refuses what is no table of ratings in one sentence", async () => {
    const ran = await runOcop("agreement", files.put("words.csv", "1,2\n3,ba\n"));
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toBe("Tệp “words.csv”, dòng 2, cột 2: “ba” không phải điểm số (cần một số hoặc ô trống).\n");
  });
});
