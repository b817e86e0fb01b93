import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import type { DossierFact } from "../types";
import type { DossierQuestion } from "./types";

/** Answers of one product by question. */
export type Answers = ReadonlyMap<string, string>;

/** The answers that were given about a product. */
export function answersOf(facts: readonly DossierFact[] | undefined, product: string): Answers {
  return new Map(
    (facts ?? []).filter((fact) => fact.product === product).map(({ question, answer }) => [question, answer]),
  );
}

/** A whole number that was answered; null when there is none. */
export function wholeAnswer(answers: Answers, question: string): number | null {
  const text = answers.get(question);
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

/** An amount that was answered, in the unit of the question; null when there is none. */
export function amountAnswer(answers: Answers, question: string): number | null {
  const text = answers.get(question);
  return text === undefined ? null : readAmount(text);
}

/** "1.250,5", "1250,5", "-40" and "0.5" as numbers; a dot before three digits parts thousands. Null for anything else. */
function readAmount(text: string): number | null {
  const bare = text.replace(/[\s\u2212]/gu, (letter) => (letter === "\u2212" ? "-" : ""));
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(bare)) return Number(bare.replaceAll(".", "").replace(",", "."));
  return /^-?\d{1,15}(?:[.,]\d{1,6})?$/u.test(bare) ? Number(bare.replace(",", ".")) : null;
}

/**
 * An answer as typed, in the one spelling it is kept in; "" takes the answer back. Error `answer-invalid` with what was
 * expected.
 */
export function tidyAnswer(question: DossierQuestion, typed: string): Outcome<string> {
  const text = typed.normalize("NFC").trim();
  if (text === "") return succeed("");
  const refuse = (expected: string) =>
    fail("answer-invalid", `“${question.text}”: “${text.slice(0, 40)}” không dùng được, cần ${expected}.`);
  switch (question.kind) {
    case "yes-no":
      return text === "yes" || text === "no" ? succeed(text) : refuse("có hoặc không");
    case "choice":
    case "option":
      return question.choices?.some(({ id }) => id === text) ? succeed(text) : refuse("một trong các lựa chọn");
    case "whole": {
      const bare = text.replace(/^0+(?=\d)/u, "");
      return /^\d{1,9}$/u.test(bare) ? succeed(bare) : refuse("một số nguyên từ 0");
    }
    case "amount": {
      const amount = readAmount(text);
      return amount === null ? refuse("một số, ví dụ 1.250,5") : succeed(String(amount).replace(".", ","));
    }
    case "text":
      return text.length <= 1_000 ? succeed(text) : refuse("không quá 1.000 ký tự");
    case "long-text":
      return text.length <= 32_767 ? succeed(text) : refuse("không quá 32.767 ký tự");
  }
}
