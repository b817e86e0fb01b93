import type { EditionId, Star } from "../catalogue/types";
import type { Meeting } from "./types";

/** Who may recognise a star and issue its certificate. */
export type Authority = "district" | "province" | "centre" | "ministry";

/** Months a certificate is good for, under both decisions. */
export const CERTIFICATE_MONTHS = 36;

export interface RecognitionQuestion {
  readonly edition: EditionId;
  /** ISO date of the council's meeting. */
  readonly evaluatedOn: string;
  readonly level: Meeting["level"];
  /** null when knocked out. */
  readonly star: Star | null;
  /** Band of the total or mean. */
  readonly band: Star;
}

export interface Recognition {
  /** Who recognises the star and issues the certificate; null for one and two stars and for a dossier knocked out. */
  readonly authority: Authority | null;
  /**
   * To whom the result goes on: the province approves a result of 90 points or more and sends the dossier to the centre;
   * a council below the authority hands on what it found. Null when it goes no further.
   */
  readonly sentTo: Authority | null;
  /** The centre found less than 5 stars: the province recognises on that result or has it assessed again (26/2026 Art. 7.4). */
  readonly provinceDecides: boolean;
}

/** 1489/QĐ-TTg: from this day there is no district level, and 3 stars are the province's. */
const FIRST_DAY_1489 = "2025-07-06";

const RANK: Readonly<Record<Authority | Meeting["level"], number>> = {
  commune: 0,
  district: 1,
  province: 2,
  centre: 3,
  ministry: 3,
};

/**
 * Who recognises a star, by decision, day and level of the meeting (148/QĐ-TTg as amended by 1489/QĐ-TTg; 26/2026 Art. 4).
 * One and two stars are neither recognised nor certified.
 */
export function recognitionOf({ edition, evaluatedOn, level, star, band }: RecognitionQuestion): Recognition {
  if (star === null) return { authority: null, sentTo: null, provinceDecides: false };
  const highest = edition === "26-2026" ? "ministry" : "centre";
  const authority = authorityOf(star, highest, edition === "148-2023" && evaluatedOn < FIRST_DAY_1489);
  const goesUp = band === 5 && RANK[level] < RANK[highest];
  const below = authority !== null && RANK[level] < RANK[authority];
  return {
    authority,
    sentTo: goesUp ? highest : below ? authority : null,
    provinceDecides: level === "centre" && authority !== null && authority !== highest,
  };
}

function authorityOf(star: Star, highest: Authority, hasDistricts: boolean): Authority | null {
  switch (star) {
    case 5:
      return highest;
    case 4:
      return "province";
    case 3:
      return hasDistricts ? "district" : "province";
    default:
      return null;
  }
}
