import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildRecords, recordsWorkbook } from "../../src/app/records/build-records";
import { recordsOf } from "../../src/app/records/records-of";
import type { RecordKind } from "../../src/app/records/types";
import { recordsSession, TEA } from "../records/records-session";
import { need } from "../workbook/documents";

/** Pages shown of each kind of record, as LibreOffice prints them. */
const SHOWN: readonly (readonly [RecordKind, readonly number[]])[] = [
  ["minutes", [1, 3]],
  ["score-summary", [1]],
  ["star-list", [1]],
  ["submission-annex", [1]],
  ["supplement-request", [1]],
  ["result-notice", [1]],
  ["opinion-form", [1]],
];

/** Draws the records of the council as they leave the printer. */
export async function recordPictures(out: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "ocop-record-pictures-"));
  try {
    const { document, sets } = await recordsSession();
    const minutes = {
      number: "12",
      openedAt: "08:00",
      closedAt: "11:30",
      closedOn: "",
      chair: "",
      secretary: "",
      attendance: [],
      guests: "Tổ giúp việc của Hội đồng.",
      opening: "",
      discussion: [
        {
          product: TEA,
          text: "Hương vị ổn định; cần ký lại hợp đồng liên kết và làm rõ phiếu kiểm nghiệm trước khi công nhận.",
        },
      ],
      closing: "",
      supplementBy: "2026-12-10",
    };
    const files: string[] = [];
    for (const [kind] of SHOWN) {
      const records = recordsOf({ ...document, minutes }, sets, { kinds: [kind] }).slice(0, 1);
      for await (const outcome of buildRecords(records)) {
        const built = need(outcome);
        const file = join(work, `${kind}.xlsx`);
        writeFileSync(file, need(await recordsWorkbook([built], built.record.title)));
        files.push(file);
      }
    }
    const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", work, ...files], {
      stdio: "ignore",
    });
    for (const [kind, pages] of SHOWN) {
      for (const page of pages) {
        const png = join(out, `record-${kind}${page === 1 ? "" : "-last"}`);
        const pdf = join(work, `${kind}.pdf`);
        execFileSync("pdftoppm", [
          "-r",
          "70",
          "-gray",
          "-png",
          "-singlefile",
          "-f",
          `${page}`,
          "-l",
          `${page}`,
          pdf,
          png,
        ]);
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
