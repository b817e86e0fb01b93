import type { Star } from "../../catalogue/types";
import { BAND_STARTS, bandOf } from "../../scoring/band";

/** A mean of totals as an exact fraction. */
export interface ExactMean {
  /** Sum of the totals, whole points. */
  readonly sum: number;
  /** Number of totals, 1 or more. */
  readonly of: number;
}

/** The mean of some totals; null without any. */
export function exactMean(totals: readonly number[]): ExactMean | null {
  return totals.length === 0 ? null : { sum: totals.reduce((sum, total) => sum + total, 0), of: totals.length };
}

export function bandOfMean({ sum, of }: ExactMean): Star {
  return bandOf(sum, of);
}

/**
 * A mean as printed, with a decimal comma, rounded half up. Where the rounded figure would reach a band that the exact
 * one does not (89,996 as "90,00"), as many decimals more are printed as it takes.
 * @param decimals Decimals of the profile, 0–4.
 */
export function meanText(mean: ExactMean, decimals: number): string {
  const band = bandOfMean(mean);
  for (let places = decimals; ; places += 1) {
    const scale = 10n ** BigInt(places);
    const scaled = roundedHalfUp(BigInt(mean.sum) * scale, BigInt(mean.of));
    if (bandOfScaled(scaled, scale) === band) return decimalText(scaled, places);
  }
}

/** The difference of a total from a mean, signed, with the decimals of the profile: "+3,50", "−2,00", "0,00". */
export function deviationText(total: number, { sum, of }: ExactMean, decimals: number): string {
  const above = BigInt(total) * BigInt(of) - BigInt(sum);
  const size = roundedHalfUp((above < 0n ? -above : above) * 10n ** BigInt(decimals), BigInt(of));
  const sign = size === 0n ? "" : above < 0n ? "−" : "+";
  return `${sign}${decimalText(size, decimals)}`;
}

/** A fraction of points that no band hangs on, rounded half up, with a decimal comma: "2,43". */
export function fractionText({ sum, of }: ExactMean, decimals: number): string {
  const size = roundedHalfUp(BigInt(Math.abs(sum)) * 10n ** BigInt(decimals), BigInt(of));
  return `${sum < 0 && size > 0n ? "−" : ""}${decimalText(size, decimals)}`;
}

function roundedHalfUp(above: bigint, below: bigint): bigint {
  return (2n * above + below) / (2n * below);
}

function bandOfScaled(scaled: bigint, scale: bigint): Star {
  const reached = ([5, 4, 3, 2] as const).find((star) => scaled >= BigInt(BAND_STARTS[star]) * scale);
  return reached ?? 1;
}

function decimalText(scaled: bigint, places: number): string {
  const digits = scaled.toString().padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)},${digits.slice(-places)}`;
}
