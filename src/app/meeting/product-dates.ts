import { editionFor } from "../../catalogue/edition-by-date";
import type { EditionId } from "../../catalogue/types";
import { roundsOf } from "../../council/after/rounds-calendar";
import { dayText } from "../../council/calendar/iso-days";
import { workingDaysBefore, type DayTable } from "../../council/calendar/working-days";
import type { CouncilSession, Product } from "../../council/types";
import { lowerFirst } from "../entered-text";

/** What a dossier's dates lead to. */
export interface DateFindings {
  /** null when the dates lead to no decision. */
  readonly edition: EditionId | null;
  readonly findings: readonly {
    readonly severity: "error" | "warning" | "note";
    readonly code: string;
    /** One sentence, beginning with a small letter. */
    readonly message: string;
  }[];
}

/**
 * The dates of a dossier against the meeting: the decision it is scored on (26/2026 Art. 11, 12), whether it can reach the
 * members in time (Quy chế), and whether it came in time for the round the meeting belongs to (26/2026 Art. 5).
 */
export function dateFindings(
  { meeting, profile }: Pick<CouncilSession, "meeting" | "profile">,
  { kind, filedOn }: Pick<Product, "kind" | "filedOn">,
  days: DayTable,
): DateFindings {
  const edition = editionFor({ filedOn, kind, evaluatedOn: meeting.date });
  if (!edition.ok) {
    return {
      edition: null,
      findings: [{ severity: "error", code: edition.code, message: lowerFirst(edition.message) }],
    };
  }
  const latest = workingDaysBefore(meeting.date, profile.leadDays, days);
  const round =
    edition.value.edition === "26-2026" && meeting.level !== "commune"
      ? [0, 1]
          .flatMap((later) =>
            roundsOf(meeting.level === "centre" ? "centre" : "province", Number(meeting.date.slice(0, 4)) + later),
          )
          .find(({ evaluateBefore }) => meeting.date < evaluateBefore)
      : undefined;
  return {
    edition: edition.value.edition,
    findings: [
      { severity: "note", code: "edition", message: lowerFirst(edition.value.reason) },
      ...(filedOn > latest
        ? [
            {
              severity: "warning" as const,
              code: "lead-days",
              message: `hồ sơ nộp ngày ${dayText(filedOn)}, không kịp đến thành viên trước phiên họp ${profile.leadDays} ngày làm việc (muộn nhất ngày ${dayText(latest)}).`,
            },
          ]
        : []),
      ...(round && filedOn >= round.dossiersBefore
        ? [
            {
              severity: "warning" as const,
              code: "round-missed",
              message: `hồ sơ nộp ngày ${dayText(filedOn)}, sau hạn của đợt ${round.round} năm ${round.year} (trước ngày ${dayText(round.dossiersBefore)}).`,
            },
          ]
        : []),
    ],
  };
}
