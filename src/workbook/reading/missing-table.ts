import type { Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import type { WorkbookDocument } from "../../council/types";
import type { SheetBlueprint } from "../../records/blueprint";
import type { TableSheet } from "../../records/layout";
import { evidenceTable, historyTable, productsTable, rosterTable, sessionTable } from "../../records/session-sheets";

/** A table sheet of a document, to be drawn where it is gone. */
export function missingTable(
  table: TableSheet,
  document: WorkbookDocument,
  sets: ReadonlyMap<string, Outcome<ProductSet>>,
): SheetBlueprint {
  switch (table) {
    case "session":
      return sessionTable(document);
    case "roster":
      return rosterTable(document.session);
    case "products": {
      const known = [...sets].flatMap(([key, set]) => (set.ok ? [[key, set.value] as const] : []));
      return productsTable(document.session, new Map(known));
    }
    case "evidence":
      return evidenceTable(document.session);
    case "history":
      return historyTable(document);
  }
}
