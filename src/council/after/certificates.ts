import { addDays, addMonths, daysBetween } from "../calendar/iso-days";
import { CERTIFICATE_MONTHS } from "../recognition";

/** A product that was recognised. */
export interface Certificate {
  readonly product: string;
  readonly name: string;
  readonly producer: string;
  readonly star: 3 | 4 | 5;
  /** Number of the decision that recognises it; "" when not told. */
  readonly number: string;
  /** ISO date of the decision that recognises it. */
  readonly recognisedOn: string;
}

/** Days before expiry between which the dossier of a re-evaluation is filed (26/2026 Art. 7.6). */
const FILE_FROM = 180;
const FILE_UNTIL = 120;

/**
 * - `valid`: the window is not open yet; `file-now`: it is; `late`: it has closed, the certificate still runs;
 * - `expired`.
 */
export type CertificateState = "valid" | "file-now" | "late" | "expired";

export interface RegisterLine extends Certificate {
  /** ISO date of the last day. */
  readonly expiresOn: string;
  /** First and last day on which a re-evaluation is filed. */
  readonly fileFrom: string;
  readonly fileUntil: string;
  readonly state: CertificateState;
  /** Days until expiry; negative after it. */
  readonly daysLeft: number;
}

/** The register of certificates at a date, those that expire first at the top. */
export function certificateRegister(certificates: readonly Certificate[], today: string): readonly RegisterLine[] {
  return certificates
    .map((certificate): RegisterLine => {
      const expiresOn = addMonths(certificate.recognisedOn, CERTIFICATE_MONTHS);
      const fileFrom = addDays(expiresOn, -FILE_FROM);
      const fileUntil = addDays(expiresOn, -FILE_UNTIL);
      const state =
        today > expiresOn ? "expired" : today > fileUntil ? "late" : today >= fileFrom ? "file-now" : "valid";
      return { ...certificate, expiresOn, fileFrom, fileUntil, state, daysLeft: daysBetween(today, expiresOn) };
    })
    .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : a.product < b.product ? -1 : 1));
}
