import type { ProductSet } from "../../catalogue/types";
import { folded, wordsOf } from "../products/folded";
import type { EvidenceRecord, Product } from "../types";
import { amountAnswer, wholeAnswer, type Answers } from "./answers";
import { DOSSIER_QUESTIONS } from "./rules";
import type { StoryTwin } from "./stories";
import type { ContradictionRule, ContradictionTest } from "./types";

/** What is known of a product when its contradictions are looked for. */
export interface Known {
  readonly product: Product;
  readonly set: ProductSet;
  readonly answers: Answers;
  /** The product's own papers. */
  readonly papers: readonly EvidenceRecord[];
  readonly twins: readonly StoryTwin[];
}

/**
 * What a rule finds: `clash`, papers that contradict each other whatever was scored; `fits`, the options that fit what
 * stands in the papers (none: no option does). Both carry what was found, as the first half of a sentence.
 */
export type Discovery =
  | { readonly kind: "clash"; readonly found: string; readonly fits?: readonly number[] }
  | { readonly kind: "fits"; readonly found: string; readonly options: readonly number[] };

/** Applies one rule; null while it lacks an answer or has nothing to say. */
export function discover(rule: ContradictionRule, known: Known): Discovery | null {
  const { test } = rule;
  switch (test.kind) {
    case "by-choice":
      return byChoice(test, known);
    case "share":
      return share(test, known);
    case "growth":
      return growth(known);
    case "name-on-label":
      return nameOnLabel(test, known);
    case "both-yes":
      return test.questions.every((question) => known.answers.get(question) === "yes")
        ? { kind: "clash", found: test.sentence }
        : null;
    case "months":
      return months(test, known);
    case "same-story":
      return sameStory(test, known);
  }
}

type TestOf<K extends ContradictionTest["kind"]> = Extract<ContradictionTest, { kind: K }>;

function byChoice({ question, options, inSet }: TestOf<"by-choice">, { answers, set }: Known): Discovery | null {
  const answer = answers.get(question);
  if (answer === undefined) return null;
  const fitting = inSet?.[String(set.no)]?.[answer] ?? options[set.edition][answer];
  const words = DOSSIER_QUESTIONS.find(({ id }) => id === question)?.choices?.find(({ id }) => id === answer)?.text;
  return fitting && words !== undefined ? { kind: "fits", found: `giấy tờ ghi “${words}”`, options: fitting } : null;
}

function share({ part, whole, from }: TestOf<"share">, { answers, set }: Known): Discovery | null {
  const some = wholeAnswer(answers, part);
  const all = wholeAnswer(answers, whole);
  if (some === null || all === null || all === 0) return null;
  if (some > all)
    return { kind: "clash", found: `danh sách ghi ${some} lao động tại chỗ trong khi cả cơ sở chỉ có ${all}` };
  const reached = from[set.edition].filter(({ percent }) => some * 100 >= percent * all).map(({ option }) => option);
  const percent = ((some * 100) / all).toFixed(1).replace(".", ",");
  return { kind: "fits", found: `${some}/${all} lao động là người tại chỗ (${percent} %)`, options: reached };
}

/**
 * Growth of profit before the year of evaluation: higher than the year before gives the first option, two rises in a
 * row the second. A cooperative may take its ranking instead (26/2026); under 148 it is the ranking alone.
 */
function growth({ answers, set }: Known): Discovery | null {
  const rank = answers.get("cooperative-rank");
  const isCooperative = answers.get("enterprise-type") === "cooperative" || rank !== undefined;
  const byRank = rank === undefined ? null : rank === "good" ? 2 : rank === "average" ? 1 : 0;
  const last = amountAnswer(answers, "profit-last");
  const before = amountAnswer(answers, "profit-before");
  const earliest = amountAnswer(answers, "profit-earliest");
  const rises = last === null || before === null ? null : last > before;
  const byProfit =
    rises === null ? null : !rises ? 0 : earliest === null ? null : before !== null && before > earliest ? 2 : 1;
  const rankText =
    byRank === null
      ? []
      : [
          [
            "hợp tác xã xếp loại yếu hoặc chưa xếp loại",
            "hợp tác xã xếp loại trung bình",
            "hợp tác xã xếp loại khá trở lên",
          ][byRank],
        ];
  if (isCooperative && set.edition === "148-2023") {
    return byRank === null ? null : { kind: "fits", found: rankText.join(), options: upTo(byRank) };
  }
  const highest = isCooperative ? higher(byRank, byProfit) : byProfit;
  if (highest === null) return null;
  const profitText =
    byProfit === null
      ? []
      : [
          `lợi nhuận các năm ${[earliest, before, last].flatMap((amount) => (amount === null ? [] : amountText(amount))).join("; ")} triệu đồng`,
        ];
  return { kind: "fits", found: [...rankText, ...profitText].join(", "), options: upTo(highest) };
}

/** The better of two ways to the points; unknown as long as the unknown one could be better. */
function higher(first: number | null, second: number | null): number | null {
  if (first === null || second === null) return first === 2 || second === 2 ? 2 : null;
  return Math.max(first, second);
}

function nameOnLabel({ name, label }: TestOf<"name-on-label">, { answers }: Known): Discovery | null {
  const registered = answers.get(name);
  const printed = answers.get(label);
  if (registered === undefined || printed === undefined) return null;
  const spell = (text: string): string => wordsOf(text).join(" ");
  const plain = (text: string): string => wordsOf(text).map(folded).join(" ");
  const wanted = spell(registered);
  // A label in plain letters still is the label of its mark; tones set differently are another name.
  const isToned = spell(printed) !== plain(printed);
  const stands = isToned
    ? ` ${spell(printed)} `.includes(` ${wanted} `)
    : ` ${plain(printed)} `.includes(` ${plain(registered)} `);
  return stands || wanted === ""
    ? null
    : { kind: "clash", found: `nhãn hiệu được cấp là “${registered}” nhưng bao bì in “${printed}”` };
}

function months({ question, least, below }: TestOf<"months">, known: Known): Discovery | null {
  const answered = wholeAnswer(known.answers, question);
  const counted = answered ?? monthsSinceIssue(known, ["linkage-contract"]);
  if (counted === null || counted >= least) return null;
  return {
    kind: "fits",
    found: `hợp đồng mới thực hiện ${counted} tháng, chưa đủ ${least} tháng`,
    options: upTo(below),
  };
}

/** Whole months from the first paper there is, by its day of issue, to the day the dossier was filed. */
function monthsSinceIssue({ product, papers }: Known, families: readonly string[]): number | null {
  const days = papers
    .filter(({ family, state, issued }) => families.includes(family) && state !== "missing" && issued !== "")
    .map(({ issued }) => issued)
    .sort();
  const [first] = days;
  if (first === undefined) return null;
  const [year = 0, month = 0, day = 0] = first.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = product.filedOn.split("-").map(Number);
  return Math.max(0, (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0));
}

function sameStory({ atMost }: TestOf<"same-story">, { twins, set }: Known): Discovery | null {
  const [nearest] = twins;
  if (!nearest) return null;
  const percent = Math.round(nearest.likeness * 100);
  const more = twins.length > 1 ? ` và ${twins.length - 1} sản phẩm khác` : "";
  return {
    kind: "clash",
    found: `câu chuyện giống ${percent} % câu chuyện của sản phẩm ${nearest.other}${more}`,
    fits: upTo(atMost[set.edition]),
  };
}

function upTo(option: number): readonly number[] {
  return Array.from({ length: option }, (_, index) => index + 1);
}

function amountText(amount: number): string {
  return String(amount).replace(".", ",");
}
