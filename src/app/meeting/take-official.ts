import { fail, succeed } from "../../catalogue/outcome";
import type { OfficialSheet } from "../../council/types";
import type { SessionChange } from "./types";

/**
 * Takes up official sheets for sets of the session, all or none; one that was taken up before for the same set is replaced.
 * Error: `sealed` while sealed sheets of such a set are collected, since they were sealed over other figures.
 */
export function takeOfficialSheets(taken: readonly OfficialSheet[]): SessionChange {
  return (document) => {
    const isTaken = ({ edition, set }: Pick<OfficialSheet, "edition" | "set">): boolean =>
      taken.some((each) => each.edition === edition && each.set === set);
    const sealed = document.sheets.filter((sheet) => sheet.seal && isTaken(sheet));
    const [first] = sealed;
    if (first) {
      return fail(
        "sealed",
        `Đã thu ${sealed.length} phiếu đã khoá của bộ ${first.set}; phiếu chính thức chỉ nạp được trước khi thu phiếu.`,
      );
    }
    const kept = (document.officialSheets ?? []).filter((sheet) => !isTaken(sheet));
    return succeed({ ...document, officialSheets: [...kept, ...taken] });
  };
}
