import { sessionAgreement } from "../../council/agenda/session-agreement";
import type { Agreement } from "../../council/agreement/agreement";
import type { CouncilFloor } from "../../council/result/council-floors";
import { scoringMembers } from "../../council/result/counting";
import type { Star } from "../../catalogue/types";
import type { Consolidation, RejectedFile } from "./consolidate";

type FloorCount = Pick<CouncilFloor, "code" | "met" | "of">;

/** A product's result as programs read it (CONTRACT.md `consolidate`). */
export interface ProductReport {
  readonly code: string;
  readonly name: string;
  readonly set: number;
  /** Members who could score it: with a vote and not recused. */
  readonly members: number;
  /** Sheets in the mean. */
  readonly counted: number;
  readonly recused: readonly string[];
  readonly totals: Readonly<Record<string, number>>;
  readonly sum: number;
  readonly mean: number | null;
  readonly band: Star | null;
  readonly star: Star | null;
  readonly floors: Readonly<Record<"3" | "4" | "5", readonly FloorCount[]>>;
  readonly spread: number | null;
  readonly flags: readonly { readonly code: string; readonly where: string; readonly message: string }[];
}

export interface ConsolidationReport {
  readonly products: readonly ProductReport[];
  readonly rejected: readonly RejectedFile[];
  readonly agreement: Agreement;
}

/** A consolidation as programs read it. */
export function consolidationReport({ document, results, rejected, flags }: Consolidation): ConsolidationReport {
  const members = scoringMembers(document.session).map(({ id }) => id);
  return {
    products: results.map(({ product, result }): ProductReport => ({
      code: product.code,
      name: product.name,
      set: product.set,
      members: result?.members.length ?? 0,
      counted: result?.mean?.of ?? 0,
      recused: result?.recused ?? [],
      totals: result?.totals ?? {},
      sum: result?.mean?.sum ?? 0,
      mean: result?.mean ? result.mean.sum / result.mean.of : null,
      band: result?.band ?? null,
      star: result?.star ?? null,
      floors: { "3": counts(result?.floors[3]), "4": counts(result?.floors[4]), "5": counts(result?.floors[5]) },
      spread: result?.spread ?? null,
      flags: flags
        .filter((flag) => flag.product === product.code)
        .map(({ code, where, message }) => ({ code, where, message })),
    })),
    rejected,
    agreement: sessionAgreement(
      members,
      results.flatMap(({ result }) => result ?? []),
    ),
  };
}

function counts(floors: readonly CouncilFloor[] | undefined): readonly FloorCount[] {
  return (floors ?? []).map(({ code, met, of }) => ({ code, met, of }));
}
