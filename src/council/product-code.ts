import { fail, succeed, type Outcome } from "../catalogue/outcome";
import type { EditionId } from "../catalogue/types";

/** A product's code taken apart; the unit codes are kept as text because of their leading zeros. */
export interface ProductCode {
  readonly province: string;
  /** Only in codes of 148/QĐ-TTg, before the district level was dropped. */
  readonly district: string | null;
  readonly commune: string;
  /** Serial number kept by the commune. */
  readonly serial: string;
  readonly year: number;
}

const UNIT = "[0-9]{1,5}";
const SHAPE = new RegExp(
  `^(?<province>[0-9]{1,2})-(?:(?<district>${UNIT})-)?(?<commune>${UNIT})-(?<serial>[0-9]{1,5})-(?<year>20[0-9]{2})$`,
  "u",
);

/**
 * Reads a product code: T-X-STT-20YY (26/2026 Annex II: province, commune, serial number, year of evaluation), or with
 * a district between province and commune for 148/QĐ-TTg. Spaces and the brackets of the printed form "(T) - (X) - …"
 * are ignored, and a dash of any length counts as one.
 * Error `product-code`.
 */
export function parseProductCode(text: string, edition: EditionId): Outcome<ProductCode> {
  const bare = text
    .normalize("NFC")
    .replace(/[\s()]/gu, "")
    .replace(/[\u2010-\u2015\u2212]/gu, "-");
  const parts = SHAPE.exec(bare)?.groups;
  const { province, district, commune, serial, year } = parts ?? {};
  const isComplete = province !== undefined && commune !== undefined && serial !== undefined && year !== undefined;
  if (!isComplete || (district !== undefined && edition !== "148-2023")) {
    const form = edition === "148-2023" ? "T-H-X-STT-20YY hoặc T-X-STT-20YY" : "T-X-STT-20YY";
    return fail("product-code", `Mã sản phẩm “${text.slice(0, 40)}” không đúng dạng ${form}, ví dụ 20-06073-01-2026.`);
  }
  return succeed({ province, district: district ?? null, commune, serial, year: Number(year) });
}

/** A code in its one spelling, parts joined by plain hyphens. */
export function formatProductCode({ province, district, commune, serial, year }: ProductCode): string {
  return [province, ...(district === null ? [] : [district]), commune, serial, String(year)].join("-");
}
