import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { saveNew } from "../../src/workbook/file/save-new";
import { recordsSession, smallSession, TEA } from "../records/records-session";
import { need } from "../workbook/documents";
import { runOcop, runOcopWith, scratchFolder } from "./run-ocop";

jest.setTimeout(240_000);

const files = scratchFolder();
const folder = mkdtempSync(join(tmpdir(), "ocop-records-test-"));
afterAll(() => {
  files.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe("ocop records", () => {
  let session: string;

  beforeAll(async () => {
    const { document, sets } = await recordsSession();
    session = files.put("phiên.xlsx", need(await saveNew(smallSession(document), sets)));
  });

  it("writes a workbook for each record in signing order, and none over another", async () => {
    const out = join(folder, "văn bản");
    const done = await runOcop("records", session, "--out", out);
    expect(done).toMatchObject({ code: 0, stderr: "" });
    const { files: written } = JSON.parse(done.stdout) as { files: { id: string; kind: string; file: string }[] };
    expect(written.map(({ kind }) => kind)).toEqual([
      "scoring-sheet",
      "blank-sheet",
      "score-summary",
      "minutes",
      "star-list",
      "submission-annex",
      "supplement-request",
      "result-notice",
    ]);
    expect(written[0]?.id).toBe(`scoring-sheet:${TEA}:m1:1`);
    expect(readdirSync(out).toSorted()).toEqual(written.map(({ file }) => basename(file)));

    const again = await runOcop("records", session, "--out", out);
    expect(again).toMatchObject({ code: 1, stdout: "" });
    expect(again.stderr).toMatch(/đã có; chọn thư mục khác/u);
  });

  it("says in one sentence that LibreOffice is missing, and writes nothing", async () => {
    const out = join(folder, "pdf");
    const nowhere = { OCOP_SOFFICE: join(folder, "no-such-program") };
    const refused = await runOcopWith(nowhere, "records", session, "--out", out, "--pdf");
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/^Máy này chưa có LibreOffice[^\n]*\n$/u);
    expect(existsSync(out)).toBe(false);
  });
});
