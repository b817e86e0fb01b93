import { PROTECTION } from "./draw-sheets";

/** How a worksheet was protected when it was looked at. */
export interface ProtectionState {
  readonly isProtected: boolean;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** Queues the look; `unprotect` and `protect` throw when the sheet is already so (office-js #6784). */
export function loadProtection(worksheet: Excel.Worksheet): () => ProtectionState {
  const { protection } = worksheet;
  protection.load("protected,options");
  return () => ({
    isProtected: protection.protected,
    options: protection.protected ? optionsOf(protection.options) : PROTECTION,
  });
}

/** The permissions as they can be given again: Excel also names those it does not take back when they are empty. */
function optionsOf(options: Excel.WorksheetProtectionOptions): Excel.WorksheetProtectionOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== null));
}
