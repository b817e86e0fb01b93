import { sealSheet } from "../../council/seal";
import { setKey, type SetsByKey } from "../../council/session-sets";
import type { ScoreSheet } from "../../council/types";
import { loadSet } from "../../catalogue/load";
import type { ProductSet } from "../../catalogue/types";
import { judge } from "../../scoring/verdict";

/** The seal a sheet would get now. */
export async function sealNow(sheet: ScoreSheet, set: ProductSet): Promise<string> {
  return sealSheet(
    sheet,
    judge(
      set,
      sheet.choices,
      sheet.disqualifications.map(({ reason }) => reason),
    ),
  );
}

/**
 * Whether a sheet is still what its seal stands for. Totals are part of a seal, and an official sheet that was loaded after
 * or before sealing may have other figures: the seal holds when it fits the set with or without it.
 */
export async function matchesSeal(sheet: ScoreSheet, sets: SetsByKey): Promise<boolean> {
  if (!sheet.seal) return false;
  const { code } = sheet.seal;
  const inUse = sets.get(setKey(sheet));
  if (inUse?.ok && (await sealNow(sheet, inUse.value)) === code) return true;
  if (inUse?.ok && inUse.value.official === undefined) return false;
  const bare = await loadSet(sheet.edition, sheet.set);
  return bare.ok && (await sealNow(sheet, bare.value)) === code;
}
