import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MEETING } from "../app/meeting/meeting-files";
import { runOcop, scratchFolder } from "./run-ocop";

jest.setTimeout(240_000);

const files = scratchFolder();
const folder = mkdtempSync(join(tmpdir(), "ocop-session-"));
afterAll(() => {
  files.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe("ocop session and consolidate", () => {
  const session = join(folder, "phiên.xlsx");
  const issued = join(folder, "phát");

  it("go from a description of the meeting to members' workbooks and a result", async () => {
    const begun = await runOcop(
      "session",
      "new",
      "--out",
      session,
      "--input",
      files.put("m.json", JSON.stringify(MEETING)),
    );
    expect(begun).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(begun.stdout)).toEqual({ file: session, products: 2, members: 4 });

    const out = await runOcop("session", "issue", session, "--out", issued);
    expect(out).toMatchObject({ code: 0, stderr: "" });
    const { files: given } = JSON.parse(out.stdout) as { files: { member: string; file: string; products: number }[] };
    expect(given.map(({ member, products }) => [member, products])).toEqual([
      ["m1", 2],
      ["m2", 2],
      ["m3", 1],
    ]);
    expect(readdirSync(issued).sort()).toEqual(given.map(({ file }) => file.slice(issued.length + 1)).sort());

    const consolidated = await runOcop("consolidate", session, ...given.map(({ file }) => file));
    expect(consolidated.code).toBe(0);
    const report = JSON.parse(consolidated.stdout) as { products: object[]; rejected: { reason: string }[] };
    expect(report.products).toMatchObject([
      { counted: 0, mean: null, star: null },
      { counted: 0, recused: ["m3"] },
    ]);
    expect(report.rejected).toHaveLength(3);
    for (const { reason } of report.rejected) expect(reason).toMatch(/phiếu chưa chấm/u);

    const again = await runOcop("session", "issue", session, "--out", issued);
    expect(again).toMatchObject({ code: 1, stdout: "" });
    expect(again.stderr).toMatch(/đã có; chọn thư mục khác/u);
  });

  it("refuse what is no session, and wrong usage", async () => {
    const [first] = readdirSync(issued);
    const member = await runOcop("consolidate", join(issued, first ?? ""));
    expect(member).toMatchObject({ code: 1, stdout: "" });
    expect(member.stderr).toMatch(/là phiếu chấm của thành viên, không phải sổ phiên họp/u);
    expect(await runOcop("session", "new", "--out", session)).toMatchObject({ code: 2, stdout: "" });
  });
});
