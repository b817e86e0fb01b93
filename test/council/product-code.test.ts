import { formatProductCode, parseProductCode } from "../../src/council/product-code";

describe("product code T-X-STT-20YY", () => {
  it("is province, commune, serial number and year; leading zeros stay", () => {
    expect(parseProductCode("20-06073-01-2026", "26-2026")).toEqual({
      ok: true,
      value: { province: "20", district: null, commune: "06073", serial: "01", year: 2026 },
    });
  });

  it("is read in the printed form too, and written in one spelling", () => {
    const parsed = parseProductCode(" (20) – (06073) - (01) - 2026", "26-2026");
    expect(parsed.ok && formatProductCode(parsed.value)).toBe("20-06073-01-2026");
  });

  it("had a district under 148/QĐ-TTg, and could be without one after July 2025", () => {
    expect(parseProductCode("20-185-06073-01-2024", "148-2023")).toMatchObject({
      ok: true,
      value: { district: "185" },
    });
    expect(parseProductCode("20-06073-01-2025", "148-2023")).toMatchObject({ ok: true, value: { district: null } });
    expect(parseProductCode("20-185-06073-01-2026", "26-2026")).toMatchObject({ ok: false, code: "product-code" });
  });

  it.each([
    "",
    "20-06073-01",
    "20-06073-01-1926",
    "20-06073-01-26",
    "LS-06073-01-2026",
    "20-06073--2026",
    "20/06073/01/2026",
  ])("refuses %p and says the form", (text) => {
    expect(parseProductCode(text, "26-2026")).toMatchObject({
      ok: false,
      code: "product-code",
      message: expect.stringContaining("T-X-STT-20YY") as string,
    });
  });
});
