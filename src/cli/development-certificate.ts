import { fail, succeed, type Outcome } from "../catalogue/outcome";
import type { Certificate } from "./pane-server";

/**
 * The certificate for https://localhost that this machine trusts; made and installed at the first use, for which the
 * system may ask for consent. Errors: `no-certificate`.
 */
export async function developmentCertificate(): Promise<Outcome<Certificate>> {
  try {
    // Loaded when asked for: an office that only serves the browser page needs no development tools.
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    const { cert, key } = await getHttpsServerOptions();
    return succeed({ cert, key });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return fail(
      "no-certificate",
      `Chưa có chứng chỉ cho https://localhost; chạy: npx office-addin-dev-certs install (${reason ?? ""}).`,
    );
  }
}
