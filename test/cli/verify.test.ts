import { sealedDocument } from "../app/seal-check/sealed-grids";
import { fileOf, withKeyedCell } from "../workbook/defects";
import { runOcop, scratchFolder } from "./run-ocop";

jest.setTimeout(120_000);

const files = scratchFolder();
afterAll(() => files.remove());

describe("ocop verify", () => {
  it("prints each sheet's state, keeps on past a file it cannot read, and ends with 1 when a seal is broken", async () => {
    const { document } = await sealedDocument("26-2026", 11);
    const whole = await fileOf(document);
    const good = files.put("tốt.xlsx", whole);
    const bad = files.put("sửa.xlsx", withKeyedCell(whole, "20-06613", "criterion:1.1", "comment", "Sửa sau khi khoá"));

    const sound = await runOcop("verify", good);
    expect(sound.code).toBe(0);
    expect(JSON.parse(sound.stdout)).toEqual([
      expect.objectContaining({
        file: good,
        member: "m1",
        product: "20-06613-01-2026",
        seal: document.sheets[0]?.seal?.code,
        state: "sealed",
        differences: [],
      }),
    ]);

    const mixed = await runOcop("verify", good, files.put("hỏng.xlsx", "không phải xlsx"), bad);
    expect(mixed.code).toBe(1);
    const report = JSON.parse(mixed.stdout) as { file: string; state: string; differences: string[] }[];
    expect(report.map(({ file, state }) => [file, state])).toEqual([
      [good, "sealed"],
      [bad, "broken"],
    ]);
    expect(report[1]?.differences[0]).toMatch(/dòng \d+: phiếu đã khoá mã .* nhưng đã bị sửa nhận xét ở 1\.1/u);
    expect(mixed.stderr).toMatch(/hỏng\.xlsx/u);
    expect(mixed.stderr).toMatch(/1 phiếu khớp mã khoá, 0 phiếu chưa khoá, 1 phiếu không khớp/u);
  });

  it("asks for a file", async () => {
    expect(await runOcop("verify")).toMatchObject({ code: 2, stdout: "" });
  });
});
