import { parseRect } from "./addresses";
import { changeLines, select } from "./kinds/range-changes";
import { protect, readProtection, unprotect } from "./kinds/protection";
import { rectOn } from "./kinds/worksheet";
import { copySheet } from "./model/copy-sheet";
import { enter } from "./model/edit";
import type { HostWorkbook } from "./model/workbook";

/** What a person does in the grid. Rows are counted from 1, as people see them. Sheets are named. */
export interface HostUser {
  type(sheet: string, address: string, value: string | number | null): void;
  /** A co-author types on another machine. */
  remoteType(sheet: string, address: string, value: string | number | null): void;
  select(sheet: string, address: string): void;
  insertRows(sheet: string, before: number, count: number): void;
  deleteRows(sheet: string, first: number, count: number): void;
  deleteSheet(name: string): void;
  renameSheet(from: string, to: string): void;
  /** `position` is 0-based, as in the API. */
  moveSheet(name: string, position: number): void;
  /** Returns the copy's name. */
  copySheet(name: string): string;
  /** Protects a sheet, without a password when it is null. */
  protect(sheet: string, password: string | null): void;
  unprotect(sheet: string, password: string | null): void;
  activate(sheet: string): void;
}

/** `tell` passes on what happened to the panes that asked for it. */
export function hostUser(workbook: HostWorkbook, tell: (source: "Local" | "Remote") => void): HostUser {
  const doing = <T>(act: () => T, source: "Local" | "Remote" = "Local"): T => {
    const done = act();
    tell(source);
    return done;
  };
  const typed = (name: string, address: string, value: string | number | null, source: "Local" | "Remote"): void => {
    const sheet = workbook.sheet(name);
    // null empties the cell, as the Delete key does.
    doing(() => enter(sheet, rectOn(sheet, address), value ?? "", "Unknown"), source);
  };
  return {
    type: (sheet, address, value) => typed(sheet, address, value, "Local"),
    remoteType: (sheet, address, value) => typed(sheet, address, value, "Remote"),
    select: (name, address) =>
      doing(() => {
        const sheet = workbook.sheet(name);
        workbook.activate(sheet);
        select(sheet, parseRect(address));
      }),
    insertRows: (name, before, count) =>
      doing(() =>
        changeLines(workbook.sheet(name), parseRect(`${String(before)}:${String(before + count - 1)}`), "insert"),
      ),
    deleteRows: (name, first, count) =>
      doing(() =>
        changeLines(workbook.sheet(name), parseRect(`${String(first)}:${String(first + count - 1)}`), "delete"),
      ),
    deleteSheet: (name) => doing(() => workbook.delete(workbook.sheet(name))),
    renameSheet: (from, to) => doing(() => workbook.rename(workbook.sheet(from), to)),
    moveSheet: (name, position) => doing(() => workbook.move(workbook.sheet(name), position)),
    copySheet: (name) =>
      doing(() => {
        const sheet = workbook.sheet(name);
        const copy = copySheet(sheet, sheet.position + 1);
        workbook.activate(copy);
        return copy.name;
      }),
    protect: (name, password) => doing(() => protect(workbook.sheet(name), readProtection({}, password))),
    unprotect: (name, password) => doing(() => unprotect(workbook.sheet(name), password)),
    activate: (name) => doing(() => workbook.activate(workbook.sheet(name))),
  };
}
