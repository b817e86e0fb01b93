import { type EventName, WORKBOOK_TARGET } from "../events";
import { HostFault } from "../fault";
import { type Args, HostObject, type Kind } from "../kind";
import type { HostSheet } from "../model/sheet";
import type { HostWorkbook } from "../model/workbook";
import { worksheetObject } from "./worksheet";

export function worksheetsObject(workbook: HostWorkbook): HostObject {
  return HostObject.of(WORKSHEETS, workbook);
}

/** The registrations an object offers, under their names on the bridge. */
export function eventMethods<T>(targetOf: (target: T) => string): NonNullable<Kind<T>["methods"]> {
  const names: Readonly<Record<string, EventName>> = {
    ...Object.fromEntries(
      (
        [
          "DataChanged",
          "Activated",
          "Deactivated",
          "Added",
          "SelectionChanged",
          "Deleted",
          "FormatChanged",
          "ProtectionChanged",
        ] as const
      ).map((name) => [`${name}Event`, name]),
    ),
    EventNameChanged: "NameChanged",
    EventVisibilityChanged: "VisibilityChanged",
    EventMoved: "Moved",
  };
  const methods: Record<string, (target: T, args: Args) => null> = {};
  for (const [suffix, name] of Object.entries(names)) {
    const subscribe = (by: 1 | -1) => (target: T, args: Args) => {
      args.session.subscribe(name, targetOf(target), by);
      return null;
    };
    methods[`_Register${suffix}`] = subscribe(1);
    methods[`_Unregister${suffix}`] = subscribe(-1);
  }
  return methods;
}

const isVisible = ({ visibility }: HostSheet): boolean => visibility === "Visible";

function those(workbook: HostWorkbook, visibleOnly: boolean): readonly HostSheet[] {
  return visibleOnly ? workbook.sheets.filter(isVisible) : workbook.sheets;
}

function present(sheet: HostSheet | undefined): HostObject {
  if (!sheet) throw new HostFault("ItemNotFound", "There is no such worksheet.");
  return worksheetObject(sheet);
}

const WORKSHEETS: Kind<HostWorkbook> = {
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map(worksheetObject),
  methods: {
    ...eventMethods<HostWorkbook>(() => WORKBOOK_TARGET),
    Add: (workbook, args) => {
      const sheet = workbook.addSheet(args.isAbsent(0) ? undefined : args.text(0));
      workbook.events.emit("Added", sheet.id, { worksheetId: sheet.id, source: "Local" });
      return worksheetObject(sheet);
    },
    GetActiveWorksheet: ({ active }) => worksheetObject(active),
    GetCount: (workbook, args) => those(workbook, args.flagOr(0, false)).length,
    GetFirst: (workbook, args) => present(those(workbook, args.flagOr(0, false))[0]),
    GetItem: (workbook, args) => worksheetObject(workbook.sheet(args.text(0))),
    GetItemOrNullObject: (workbook, args) => {
      const sheet = workbook.find(args.text(0));
      return sheet && worksheetObject(sheet);
    },
    GetLast: (workbook, args) => present(those(workbook, args.flagOr(0, false)).at(-1)),
  },
};
