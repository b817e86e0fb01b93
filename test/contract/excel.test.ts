import { drawnOutcome, startHome } from "../workbook/excel/home";
import { scoringWorkbookContract } from "./scoring-workbook.contract";

for (const ceiling of ["1.9", "1.14"] as const) {
  scoringWorkbookContract(`Excel with ExcelApi ${ceiling}`, {
    create: (document) => drawnOutcome(document, { ceiling }),
    open: async (bytes) => {
      const { home } = await startHome({ ceiling, workbook: bytes });
      return home.open();
    },
  });
}
