import { loadSet } from "../../src/catalogue/load";
import { succeed, type Outcome } from "../../src/catalogue/outcome";
import type { SessionWorkbook } from "../../src/workbook/port";
import { readWorkbookFile } from "../../src/workbook/file/read";
import { sessionFile } from "../../src/workbook/file/session-file";
import { soundDocument } from "../../src/workbook/reading/document-texts";
import { sheetsOf } from "../workbook/defects";
import { need } from "../workbook/documents";
import { startHome } from "../workbook/excel/home";
import { livedIn } from "../workbook/session/people";
import { CHANGES, smallSession } from "../workbook/session/sessions";
import { sessionWorkbookContract } from "./session-workbook.contract";

async function inFile(bytes: Uint8Array): Promise<Outcome<SessionWorkbook>> {
  const opened = await readWorkbookFile(bytes, "phiên.xlsx", loadSet);
  return opened.ok ? succeed(sessionFile(opened.value.document, opened.value)) : opened;
}

async function inExcel(bytes: Uint8Array): Promise<Outcome<SessionWorkbook>> {
  const { home } = await startHome({ ceiling: "1.9", workbook: bytes });
  const taken = need(await home.take());
  if (taken.kind !== "session") throw new Error("a session was expected");
  return succeed(taken.workbook);
}

sessionWorkbookContract("a file", inFile);
sessionWorkbookContract("Excel", inExcel);

test("the same changes leave the same cells in both homes", async () => {
  const document = need(soundDocument(await smallSession()));
  const file = await livedIn(document);
  // A product before the others, a member among the others, a paper more.
  const next = need(soundDocument([2, 5, 8].reduce((each, index) => CHANGES[index]?.[1](each) ?? each, document)));
  const cells = async (open: typeof inFile) => {
    const workbook = need(await open(file));
    need(await workbook.read());
    need(await workbook.write(next));
    return sheetsOf(need(await workbook.save())).flatMap(({ name, rows }) =>
      rows.flatMap(({ number, cells: line }) =>
        line.map(
          ({ column, value, formula }) => `${name} ${String(number)}:${String(column)} ${formula ?? String(value)}`,
        ),
      ),
    );
  };
  expect(await cells(inExcel)).toEqual(await cells(inFile));
}, 300_000);
