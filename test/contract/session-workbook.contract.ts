import type { Outcome } from "../../src/catalogue/outcome";
import type { WorkbookDocument } from "../../src/council/types";
import type { SessionWorkbook } from "../../src/workbook/port";
import { soundDocument } from "../../src/workbook/reading/document-texts";
import { sheetsOf } from "../workbook/defects";
import { need } from "../workbook/documents";
import { livedIn, notesBeside } from "../workbook/session/people";
import { CHANGES, smallSession } from "../workbook/session/sessions";

/** How a home opens a session workbook. */
export type OpenSession = (bytes: Uint8Array) => Promise<Outcome<SessionWorkbook>>;

/** What every home of a session workbook does alike. */
export function sessionWorkbookContract(name: string, open: OpenSession): void {
  jest.setTimeout(300_000);

  describe(`a session workbook in ${name}`, () => {
    let document: WorkbookDocument;
    let file: Uint8Array;

    beforeAll(async () => {
      document = need(soundDocument(await smallSession()));
      file = await livedIn(document);
    });

    test("opens as the session it is; each kind of change is read back, and what was there before is there again", async () => {
      const workbook = need(await open(file));
      expect(need(await workbook.read())).toEqual({ document, findings: [] });
      for (const [what, change] of CHANGES) {
        const next = need(soundDocument(change(document)));
        need(await workbook.write(next));
        expect({ what, ...need(await workbook.read()) }).toEqual({ what, document: next, findings: [] });
      }
      need(await workbook.write(document));
      const after = need(await workbook.save());
      expect(need(await need(await open(after)).read())).toEqual({ document, findings: [] });
      // What the office has beside the tables, where it stands now, and its own sheet in its place.
      expect(notesBeside(after)).toEqual(notesBeside(file));
      expect(sheetsOf(after).map(({ name: each }) => each)).toEqual(sheetsOf(file).map(({ name: each }) => each));
    });

    test("a refused document changes nothing", async () => {
      const workbook = need(await open(file));
      const [member] = document.session.members;
      const twice = { ...document.session, members: member ? [...document.session.members, member] : [] };
      expect(await workbook.write({ ...document, session: twice })).toMatchObject({
        ok: false,
        code: "document-invalid",
      });
      expect(need(await workbook.read()).document).toEqual(document);
    });
  });
}
