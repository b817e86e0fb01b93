import type { Page } from "playwright-core";
import { sampleMeeting } from "../../src/app/meeting/sample-meeting";
import { sampleDocument } from "../../src/app/sample-document";
import type { WorkbookDocument } from "../../src/council/types";

/** The sample with so many products: those of the sample again and again, under codes of their own. */
export function manyProducts(face: "member" | "secretary", count: number): WorkbookDocument {
  const sample = sampleDocument();
  const base = face === "member" ? sample : sampleMeeting(sample);
  const codes = Array.from({ length: count }, (_, at) => `20-06613-${String(at + 1).padStart(2, "0")}-2026`);
  const pick = <T>(from: readonly T[], at: number): readonly T[] =>
    from.slice(at % from.length, (at % from.length) + 1);
  const edited = base.session.products.filter(({ edition }) => edition === "26-2026");
  const products = codes.flatMap((code, at) =>
    pick(edited, at).map((product) => ({ ...product, code, name: `${product.name} ${String(at + 1)}` })),
  );
  const sheets = codes.flatMap((code, at) =>
    pick(edited, at).flatMap((product) =>
      base.sheets.filter((sheet) => sheet.product === product.code).map((sheet) => ({ ...sheet, product: code })),
    ),
  );
  const evidence = codes.flatMap((code, at) =>
    pick(edited, at).flatMap((product) =>
      base.session.evidence
        .filter((record) => record.product === product.code)
        .map((record) => ({ ...record, product: code })),
    ),
  );
  return { ...base, session: { ...base.session, products, evidence }, sheets };
}

/** Puts a document among the page's own drafts, as if it had been worked on before, and takes it up. The page stands at its start. */
export async function resumeDraft(page: Page, document: WorkbookDocument): Promise<void> {
  const record = {
    ...{ id: "bench", fileName: "bench.xlsx", keptAt: "2026-11-22T08:00:00.000Z", document },
    ...{ title: document.session.meeting.title, products: document.session.products.length },
  };
  await page.locator("#root button").first().waitFor();
  await page.evaluate(
    (kept) =>
      new Promise<void>((done, refuse) => {
        const opening = indexedDB.open("ocop-scoring");
        opening.onerror = () => refuse(new Error("the drafts cannot be opened"));
        opening.onsuccess = () => {
          const writing = opening.result.transaction("drafts", "readwrite");
          writing.objectStore("drafts").put(kept);
          writing.onerror = () => refuse(new Error("the draft cannot be put"));
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    record,
  );
  await page.reload();
  await page.getByRole("button", { name: /^Tiếp tục/u }).click();
}
