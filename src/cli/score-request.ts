import * as z from "zod";
import { fail, succeed, type Outcome } from "../catalogue/outcome";
import type { ProductSet } from "../catalogue/types";
import { checkChoices } from "../scoring/choices";
import { proposedKnockOuts, type ProposedKnockOut } from "../scoring/proposed-knock-outs";
import type { Verdict } from "../scoring/types";
import { judge } from "../scoring/verdict";

/** One sheet to be scored, as CONTRACT.md has it. */
const scoreRequest = z.strictObject(
  {
    decision: z.enum(["148-2023", "26-2026"], { error: "“decision” phải là “148-2023” hoặc “26-2026”" }),
    set: z
      .int({ error: "“set” phải là số nguyên từ 1 đến 26" })
      .min(1, { error: "“set” phải là số nguyên từ 1 đến 26" })
      .max(26, { error: "“set” phải là số nguyên từ 1 đến 26" }),
    choices: z.custom<Readonly<Record<string, unknown>>>(isObject, {
      error: "“choices” phải là đối tượng {mã tiêu chí: số thứ tự mức}",
    }),
    disqualified: z
      .array(z.string().regex(/\S/u).max(2_000), { error: "“disqualified” phải là danh sách lý do" })
      .max(100, { error: "“disqualified” có quá 100 lý do" })
      .default([]),
  },
  { error: (issue) => (issue.code === "unrecognized_keys" ? undefined : "cần một đối tượng {decision, set, choices}") },
);

/** A verdict as the command line prints it: the figures of CONTRACT.md, without points by group. */
export type ScoreAnswer = Omit<Verdict, "groups">;

export type SetLoader = (edition: string, no: number) => Promise<Outcome<ProductSet>>;

export interface Scored {
  readonly set: ProductSet;
  readonly answer: ScoreAnswer;
  /** Grounds for knocking out that the choices raise; none when a reason is given already. */
  readonly proposed: readonly ProposedKnockOut[];
}

/**
 * Scores one request given as JSON text.
 * Errors: `not-json`, `request-invalid`, those of the loader (`unknown-edition`, `unknown-set`) and of `checkChoices`
 * (`unknown-criterion`, `impossible-option`).
 */
export async function scoreRequestText(text: string, load: SetLoader): Promise<Outcome<Scored>> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const request = scoreRequest.safeParse(json.value);
  if (!request.success) return fail("request-invalid", `Không tính được: ${faultOf(request.error)}.`);
  const { decision, set: no, choices, disqualified } = request.data;
  const set = await load(decision, no);
  if (!set.ok) return set;
  const checked = checkChoices(set.value, choices);
  if (!checked.ok) return checked;
  const { groups: _, ...answer } = judge(set.value, checked.value, disqualified);
  const proposed = disqualified.length > 0 ? [] : proposedKnockOuts(set.value, checked.value);
  return succeed({ set: set.value, answer, proposed });
}

function parseJson(text: string): Outcome<unknown> {
  if (text.trim() === "") return fail("not-json", "Không có dữ liệu: cần một đối tượng JSON {decision, set, choices}.");
  try {
    const value: unknown = JSON.parse(text);
    return succeed(value);
  } catch {
    return fail("not-json", "Dữ liệu không phải JSON hợp lệ.");
  }
}

function faultOf({ issues }: z.ZodError): string {
  const issue = issues[0];
  if (issue?.code === "unrecognized_keys") return `có mục không nhận ra “${issue.keys.join("”, “").slice(0, 80)}”`;
  if (issue?.path[0] === "disqualified" && issue.path.length > 1) {
    return "mỗi lý do trong “disqualified” là một câu không trống, không quá 2.000 ký tự";
  }
  return issue?.message ?? "dữ liệu không đúng dạng";
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
