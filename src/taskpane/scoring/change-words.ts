import type { LastChange } from "../../app/types";
import type { Text } from "../i18n";

/** "chọn 2 điểm ở 1.5": a change as the object of "Đã hoàn tác" and "Hoàn tác". */
export function stepWords({ kind, criterion: code, points }: LastChange, text: Text): string {
  switch (kind) {
    case "chosen":
      return text("scoring.step.chosen", { points: points ?? 0, code });
    case "cleared":
      return text("scoring.step.cleared", { code });
    case "knocked-out":
      return text("scoring.step.knockedOut");
    case "kept-in":
      return text("scoring.step.keptIn");
  }
}

/** "Đã chọn 2 điểm ở 1.5". */
export function doneWords({ kind, criterion: code, points }: LastChange, text: Text): string {
  switch (kind) {
    case "chosen":
      return text("scoring.criterion.chose", { points: points ?? 0, code });
    case "cleared":
      return text("scoring.criterion.cleared", { code });
    case "knocked-out":
      return text("scoring.criterion.knockedOut");
    case "kept-in":
      return text("scoring.criterion.keptIn");
  }
}
