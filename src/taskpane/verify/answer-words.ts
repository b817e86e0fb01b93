import type { CodeAnswer } from "../../app/seal-check/check-code";
import type { PayloadAnswer } from "../../app/seal-check/check-payload";
import type { Answer as ChosenOption, PaperFileDifference } from "../../app/seal-check/paper-differences";
import type { SealedName } from "../../app/seal-check/sealed-name";
import { formatSeal } from "../../council/seal";
import { localMoment } from "../day";
import type { Text } from "../i18n";
import type { MessageKey } from "../messages";
import type { NoticeKind } from "../Notice";

/** What became of one thing that was held against the file. */
export type Checked =
  | CodeAnswer
  | PayloadAnswer
  /** A scan without any code. */
  | { readonly kind: "no-code"; readonly pages: number }
  /** A file or a camera that gave nothing; the sentence is Vietnamese. */
  | { readonly kind: "failed" | "no-camera"; readonly message: string };

export interface AnswerWords {
  readonly tone: NoticeKind;
  readonly title: string;
  readonly lines: readonly string[];
  /** Where paper and file differ, one line each. */
  readonly places: readonly string[];
}

/** An answer in words; the tone gives it its symbol. */
export function answerWords(answer: Checked, text: Text): AnswerWords {
  const say = (
    tone: NoticeKind,
    title: string,
    lines: readonly (string | null)[],
    places: readonly string[] = [],
  ): AnswerWords => ({ tone, title, lines: lines.filter((line) => line !== null), places });
  switch (answer.kind) {
    case "match":
      return say("done", text("verify.match"), [
        nameLine(answer.of, text),
        text("verify.matchBody"),
        sealedLine(answer.of, text),
      ]);
    case "replaced": {
      const { of, now, reason } = answer;
      const title =
        of.round === null
          ? text("verify.replacedOld")
          : text("verify.replaced", { round: text("verify.round", { round: of.round }) });
      return say("caution", title, [
        nameLine(of, text),
        now === null ? null : text("verify.replacedNow", { round: now }),
        reason === "" ? null : text("verify.replacedReason", { reason }),
        sealedLine(of, text),
      ]);
    }
    case "changed":
      return say("trouble", text("verify.changed"), [nameLine(answer.of, text), text("verify.changedBody")]);
    case "rebuilt":
      return say("note", text("verify.rebuilt"), [nameLine(answer.of, text), text("verify.rebuiltBody")]);
    case "unknown":
      return say("trouble", text("verify.unknown"), [text("verify.unknownBody")]);
    case "near":
      return say("caution", text("verify.near", { count: answer.letters }), [
        text("verify.nearBody", { code: formatSeal(answer.of.code) }),
        nameLine(answer.of, text),
      ]);
    case "malformed":
      return say("caution", text("verify.malformed"), [
        answer.length === 16 ? null : text("verify.malformedLength", { count: answer.length }),
        answer.strange === ""
          ? null
          : text("verify.malformedLetters", { letters: Array.from(answer.strange).join(", ") }),
      ]);
    case "differs": {
      const { of, inFile, differences } = answer;
      const file =
        inFile === null
          ? text("verify.differsOpen")
          : inFile === of.code
            ? null
            : text("verify.differsCode", { code: formatSeal(inFile), paper: formatSeal(of.code) });
      return differences.length === 0
        ? say("trouble", text("verify.differsWords"), [nameLine(of, text), text("verify.differsWordsBody"), file])
        : say(
            "trouble",
            text("verify.differs", { count: differences.length }),
            [nameLine(of, text), file],
            differences.map((each) => differenceLine(each, text)),
          );
    }
    case "not-held":
      return say("caution", text("verify.notHeld"), [nameLine(answer.of, text), text(NOT_HELD[answer.why])]);
    case "other-session":
      return say("trouble", text("verify.otherSession"), [nameLine(answer.of, text), text("verify.otherSessionBody")]);
    case "unreadable":
      return say("caution", text("verify.unreadable"), [answer.message]);
    case "no-code":
      return say("caution", text("verify.noCode"), [text("verify.noCodeBody", { pages: answer.pages })]);
    case "no-camera":
      return say("caution", text("verify.noCamera"), [answer.message]);
    case "failed":
      return say("trouble", text("verify.failed"), [answer.message]);
  }
}

const NOT_HELD: Readonly<Record<Extract<PayloadAnswer, { kind: "not-held" }>["why"], MessageKey>> = {
  "not-collected": "verify.notCollected",
  "unknown-product": "verify.unknownProduct",
  "unknown-member": "verify.unknownMember",
  "other-member": "verify.otherMember",
  "other-set": "verify.otherSet",
};

function nameLine({ product, productName, memberName, round }: SealedName, text: Text): string {
  const sheet = text("verify.sheet", { product, name: productName === "" ? "…" : productName, member: memberName });
  return round === null || round === 1 ? sheet : `${sheet}, ${text("verify.round", { round })}`;
}

function sealedLine({ sealedAt }: SealedName, text: Text): string | null {
  if (sealedAt === "") return null;
  const { time, day } = localMoment(sealedAt);
  return text("verify.sealedAt", { time, date: day });
}

function differenceLine(difference: PaperFileDifference, text: Text): string {
  if (difference.kind === "knock-out") {
    return text(difference.onPaper ? "verify.knockOutPaper" : "verify.knockOutFile", { text: difference.text });
  }
  const { code, title, paper, file } = difference;
  return text("verify.differsCriterion", { code, title, paper: optionText(paper, text), file: optionText(file, text) });
}

function optionText(option: ChosenOption | null, text: Text): string {
  return option === null ? text("verify.unscored") : text("verify.option", { ...option });
}
