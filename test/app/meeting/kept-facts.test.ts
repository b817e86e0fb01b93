import { createFileWorkbook, openFileWorkbook } from "../../../src/workbook/file/file-workbook";
import { need } from "../../workbook/documents";
import { begun, TEA } from "./meeting-files";

describe("the answers about a dossier", () => {
  it("are kept in the session workbook and read back as they were", async () => {
    const facts = [
      { product: TEA, question: "enterprise-type", answer: "cooperative" },
      { product: TEA, question: "story-text", answer: "Một câu chuyện\nhai dòng" },
    ];
    const document = { ...begun(), facts };
    const bytes = need(await need(await createFileWorkbook(document)).save());
    const reading = need(await need(await openFileWorkbook(bytes, "phien.xlsx")).read());
    expect(reading.document.facts).toEqual(facts);
    expect(reading.findings).toEqual([]);
  });
});
