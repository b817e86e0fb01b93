import { heldSet } from "../catalogue/held-sets";
import { csvText } from "../workbook/official/files";
import { layOut, PLAIN } from "../workbook/official/layouts";
import { runOcop, scratchFolder } from "./run-ocop";

jest.setTimeout(120_000);

const files = scratchFolder();
afterAll(files.remove);

async function sheetText(edition: string, no: number): Promise<string> {
  return csvText(layOut(await heldSet(edition, no), PLAIN));
}

describe("ocop sheet import", () => {
  it("prints sets and findings, and exits 0 where all can be decided on", async () => {
    const text = (await sheetText("26-2026", 14)).replace(/(□ Không[^,\n]*),0/u, "$1,");
    const ran = await runOcop("sheet", "import", files.put("bo-14.csv", text), "--decision", "26-2026");
    expect(ran.code).toBe(0);
    const answer = JSON.parse(ran.stdout) as { sets: { no: number }[]; findings: { code: string; severity: string }[] };
    expect(Object.keys(answer)).toEqual(["sets", "findings"]);
    expect(answer.sets.map(({ no }) => no)).toEqual([14]);
    expect(answer.findings).toEqual([expect.objectContaining({ code: "blank-points", severity: "error" })]);
    expect(ran.stderr).toMatch(/Đọc 1 bộ sản phẩm: 1 lỗi/u);
  });

  it("names an unverified set with its discrepancy", async () => {
    const ran = await runOcop("sheet", "import", files.put("bo-12.csv", await sheetText("148-2023", 12)));
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/Bộ 12 chưa kiểm chứng/u);
  });

  it("refuses what is no sheet with one sentence and nothing on standard output", async () => {
    for (const [name, content] of [
      ["thu.csv", "Kính gửi,Hội đồng\n"],
      ["khoa.docx", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ] as const) {
      const ran = await runOcop("sheet", "import", files.put(name, content));
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
    }
  });

  it("leaves out a set nobody knows, says so, and exits 1", async () => {
    const text = (await sheetText("26-2026", 14)).replace(/Bộ sản phẩm: [^\n",]*/u, "Bộ sản phẩm: Tên lửa đẩy");
    const ran = await runOcop("sheet", "import", files.put("la.csv", text));
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ sets: [], findings: [{ code: "unknown-set" }] });
    expect(ran.stderr).toMatch(/Tên lửa đẩy/u);
  });

  it.each([
    [["sheet"]],
    [["sheet", "export"]],
    [["sheet", "import"]],
    [["sheet", "import", "a.csv", "--decision", "999"]],
  ])("%j is wrong usage", async (args) => {
    expect(await runOcop(...args)).toMatchObject({ code: 2, stdout: "" });
  });
});
