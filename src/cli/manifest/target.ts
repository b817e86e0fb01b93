import { fail, succeed, type Outcome } from "../../catalogue/outcome";

/**
 * For whom a manifest is made. `localhost`: trying on this machine. `self`: an office's own server that also serves
 * office.js (`npm run build -- --env office=self`). `cdn`: any static hosting, office.js from Microsoft.
 */
export type Variant = "localhost" | "self" | "cdn";

export interface Target {
  readonly variant: Variant;
  /** Where the built pane stands; https, ends with "/". */
  readonly base: string;
}

export const LOCALHOST: Target = { variant: "localhost", base: "https://localhost:3000/" };

/** Reads "self https://ocop.example.gov.vn/" and the like. Errors: `unknown-variant`, `bad-address`. */
export function targetFrom(variant: string | undefined, address: string | undefined): Outcome<Target> {
  if (variant === "localhost") {
    return address === undefined
      ? succeed(LOCALHOST)
      : fail("bad-address", `localhost không nhận địa chỉ (${address}).`);
  }
  if (variant !== "self" && variant !== "cdn") {
    return fail("unknown-variant", `Chưa rõ bản "${variant ?? ""}": chọn localhost, self hoặc cdn.`);
  }
  const base = baseFrom(address ?? "");
  return base.ok ? succeed({ variant, base: base.value }) : base;
}

function baseFrom(text: string): Outcome<string> {
  const expected = "cần dạng https://ocop.example.gov.vn/ hoặc https://example.vn/thu-muc/";
  if (!URL.canParse(text)) return fail("bad-address", `Địa chỉ "${text}" không đọc được: ${expected}.`);
  const url = new URL(text);
  if (url.protocol !== "https:") return fail("bad-address", `Địa chỉ "${text}" phải bắt đầu bằng https://.`);
  if (url.username !== "" || url.search !== "" || url.hash !== "") {
    return fail("bad-address", `Địa chỉ "${text}" có phần thừa (tên người dùng, ? hoặc #): ${expected}.`);
  }
  if (/\.html?$/i.test(url.pathname)) return fail("bad-address", `Địa chỉ "${text}" là một trang: ${expected}.`);
  return succeed(url.href.endsWith("/") ? url.href : `${url.href}/`);
}
