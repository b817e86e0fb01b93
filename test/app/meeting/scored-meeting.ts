import { criteriaOf } from "../../../src/catalogue/traverse";
import { asMeeting } from "../../../src/app/meeting/open-meeting";
import { scoringMembers } from "../../../src/council/result/counting";
import { loadSessionSets, setKey } from "../../../src/council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../../src/council/types";
import { sampleDocument } from "../open-store";

/** A figure between 0 and 1 that is the same for the same numbers on every machine. */
function chance(...seed: readonly number[]): number {
  let state = 2_166_136_261;
  for (const each of seed) state = Math.imul(state ^ (each + 1), 16_777_619) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0;
  return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
}

/**
 * A meeting whose members have all scored, one way better than the other from product to product: near the best options,
 * now and then a step lower, so that members differ as they do in life. Members who recuse have no sheet.
 */
export async function scoredMeeting(
  start: WorkbookDocument = asMeeting(sampleDocument()),
  change: (sheet: ScoreSheet, place: number) => ScoreSheet | null = (sheet) => sheet,
): Promise<WorkbookDocument> {
  const sets = await loadSessionSets(start);
  const sheets = start.session.products.flatMap((product, at) => {
    const loaded = sets.get(setKey(product));
    if (!loaded?.ok) throw new Error(`no set ${product.set}`);
    const criteria = criteriaOf(loaded.value);
    const slack = 0.15 + 0.12 * (at % 4);
    return scoringMembers(start.session)
      .filter(({ id }) => !product.recused.includes(id))
      .flatMap(({ id }, place) => {
        const choices = Object.fromEntries(
          criteria.map(({ code, options }, index) => {
            const base = chance(at, index) < slack ? 2 : 1;
            const own = chance(at, index, place + 7) < 0.16 ? 1 : 0;
            const best = options.toSorted((a, b) => b.points - a.points || b.number - a.number);
            return [code, best[Math.min(best.length - 1, base - 1 + own)]?.number ?? 1];
          }),
        );
        const sheet: ScoreSheet = {
          product: product.code,
          member: id,
          round: 1,
          edition: product.edition,
          set: product.set,
          choices,
          comments: {},
          opinion: "",
          disqualifications: [],
          seal: null,
        };
        const given = change(sheet, place);
        return given ? [given] : [];
      });
  });
  return { ...start, sheets };
}
