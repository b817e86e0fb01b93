import type { ProductSet } from "../../catalogue/types";
import { evidenceStates } from "../../council/evidence-states";
import { eligibleMembers } from "../../council/result/counting";
import { setKey, type SetsByKey } from "../../council/session-sets";
import type { CouncilMember, Product, ScoreSheet, WorkbookDocument } from "../../council/types";
import { blankScoringSheet } from "../../records/blank-sheet";
import { worksheetName } from "../../records/layout";
import { printedSheet } from "../../records/printed-sheet";
import type { NamedRecord } from "./named-record";

/** The sheets of members, by product and roster: those handed in with their earlier rounds, blank ones for the others. */
export function memberRecords(document: WorkbookDocument, sets: SetsByKey): readonly NamedRecord[] {
  const { session, memberId } = document;
  return session.products.flatMap((product) => {
    const members = document.kind === "session" ? eligibleMembers(session, product) : session.members;
    return members
      .filter(({ id }) => memberId === null || id === memberId)
      .flatMap((member) => sheetsOfMember(document, sets, product, member));
  });
}

function sheetsOfMember(
  document: WorkbookDocument,
  sets: SetsByKey,
  product: Product,
  member: CouncilMember,
): readonly NamedRecord[] {
  const isOwn = (sheet: { product: string; member: string }): boolean =>
    sheet.product === product.code && sheet.member === member.id;
  const now = document.sheets.find(isOwn);
  const records = earlierRounds(document, product, member, now).flatMap((sheet) =>
    filledSheet(document, sets, product, member, sheet, false),
  );
  if (now && !isUntouched(now)) return [...records, ...filledSheet(document, sets, product, member, now, true)];
  const loaded = sets.get(setKey(product));
  if (!loaded?.ok) return records;
  return [...records, blankSheet(document, loaded.value, product, member)];
}

function isUntouched({ choices, comments, opinion, disqualifications, seal }: ScoreSheet): boolean {
  return (
    seal === null &&
    opinion === "" &&
    disqualifications.length === 0 &&
    Object.keys(choices).length === 0 &&
    Object.keys(comments).length === 0
  );
}

/** The last sheet the history keeps of each round before the present one. */
function earlierRounds(
  { history }: WorkbookDocument,
  product: Product,
  member: CouncilMember,
  now: ScoreSheet | undefined,
): readonly ScoreSheet[] {
  const byRound = new Map<number, ScoreSheet>();
  for (const { action, sheet } of history) {
    if (!sheet || sheet.product !== product.code || sheet.member !== member.id) continue;
    if (action !== "frozen" && action !== "replaced") continue;
    if (now && sheet.round >= now.round) continue;
    byRound.set(sheet.round, sheet);
  }
  return [...byRound.values()].toSorted((a, b) => a.round - b.round);
}

function filledSheet(
  document: WorkbookDocument,
  sets: SetsByKey,
  product: Product,
  member: CouncilMember,
  sheet: ScoreSheet,
  current: boolean,
): readonly NamedRecord[] {
  const loaded = sets.get(setKey(sheet));
  if (!loaded?.ok) return [];
  const set: ProductSet = loaded.value;
  const round = sheet.round > 1 || !current ? `lần chấm ${sheet.round}` : "";
  const replaced = current ? "" : ", đã được thay";
  return [
    {
      id: `scoring-sheet:${product.code}:${member.id}:${sheet.round}`,
      kind: "scoring-sheet",
      title: `Phiếu đánh giá ${product.name}, ${nameOf(member)}${round === "" ? "" : ` (${round}${replaced})`}`,
      nameParts: ["Phiếu đánh giá", product.code, nameOf(member), round],
      product: product.code,
      member: member.id,
      producer: product.producer,
      round: sheet.round,
      current,
      blueprints: () => [
        printedSheet(document, set, sheet, worksheetName(`${product.code} ${member.id} ${product.name}`, new Set())),
      ],
    },
  ];
}

function blankSheet(document: WorkbookDocument, set: ProductSet, product: Product, member: CouncilMember): NamedRecord {
  return {
    id: `blank-sheet:${product.code}:${member.id}`,
    kind: "blank-sheet",
    title: `Phiếu trống ${product.name}, ${nameOf(member)}`,
    nameParts: ["Phiếu trống", product.code, nameOf(member)],
    product: product.code,
    member: member.id,
    producer: product.producer,
    round: 1,
    current: true,
    blueprints: () => [
      blankScoringSheet({
        session: document.session,
        set,
        product: product.code,
        member: member.id,
        states: evidenceStates(document.session, product.code),
      }),
    ],
  };
}

function nameOf({ name, id }: CouncilMember): string {
  return name === "" ? id : name;
}
