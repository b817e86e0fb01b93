import { HostObject, type Kind, oneOf } from "../kind";
import type { HostWorkbook } from "../model/workbook";

export function applicationObject(workbook: HostWorkbook): HostObject {
  return HostObject.of(APPLICATION, workbook);
}

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const APPLICATION: Kind<HostWorkbook> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = oneOf(MODES, value);
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => "," },
    ThousandsSeparator: { get: () => "." },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (workbook, args) => {
      oneOf(["Recalculate", "Full", "FullRebuild"], args.json(0));
      for (const sheet of workbook.sheets) workbook.calculation.sheetChanged(sheet);
      return null;
    },
    // The host calculates when a value is asked for and draws nothing.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (workbook, args) => HostObject.of(CREATED, { workbook, base64: args.textOr(0, "") }),
  },
};

const CREATED: Kind<{ readonly workbook: HostWorkbook; readonly base64: string }> = {
  name: "WorkbookCreated",
  scalars: { Id: { get: () => "created" } },
  methods: {
    Open: ({ workbook, base64 }) => {
      workbook.created.push(base64);
      return null;
    },
  },
};
