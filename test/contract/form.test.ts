import { emptyForms, inForms, reopened } from "../workbook/form/form-session";
import { FORM } from "../workbook/official/province-form";
import { scoringWorkbookContract } from "./scoring-workbook.contract";

scoringWorkbookContract("a province's own forms", {
  create: async (document) =>
    inForms(document, await emptyForms(document, { ...FORM, columns: ["title", "points", "tick", "score"] })),
  open: reopened,
});
