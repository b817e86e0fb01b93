import { hasAllColumns, hasAllRows, type Rect } from "../addresses";
import { accessDenied } from "../fault";
import type { ProtectionOption } from "./parts";
import type { HostSheet } from "./sheet";

/** Contents of cells may be changed: the sheet is not protected, or every cell of the area is unlocked. */
export function mayEdit(sheet: HostSheet, rect: Rect): void {
  if (sheet.protection && hasLocked(sheet, rect))
    throw accessDenied(`locked cells of the protected sheet ${sheet.name}`);
}

/** Something else about a sheet may be changed: it is not protected, or its protection allows it. */
export function mayChange(sheet: HostSheet, allowed: ProtectionOption | null): void {
  if (!sheet.protection || (allowed !== null && sheet.protection.allowed.has(allowed))) return;
  throw accessDenied(`the protected sheet ${sheet.name}`);
}

function hasLocked(sheet: HostSheet, rect: Rect): boolean {
  // Whole rows and columns hold more cells than can be looked at; some of them are locked unless their line says otherwise.
  if (hasAllRows(rect) || hasAllColumns(rect)) return true;
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    for (let column = rect.left; column <= rect.right; column += 1) {
      const merged = sheet.mergeAt(row, column);
      const style = merged ? sheet.style(merged.top, merged.left) : sheet.style(row, column);
      if (style.locked) return true;
    }
  }
  return false;
}
