import { itemNotFound } from "../fault";
import { HostObject, type Kind } from "../kind";
import { Area } from "../model/area";
import type { HostWorkbook } from "../model/workbook";
import { applicationObject } from "./application";
import { customXmlParts, propertiesObject, settingsObject } from "./document-stores";
import { namesObject } from "./names";
import { rangeAreasObject } from "./range-areas";
import { rangeObject } from "./range";
import { tablesOfWorkbook } from "./tables";
import { worksheetsObject } from "./worksheets";

export function workbookObject(workbook: HostWorkbook): HostObject {
  return HostObject.of(WORKBOOK, workbook);
}

const selected = (workbook: HostWorkbook): Area => new Area(workbook.active, [workbook.active.selection]);

const WORKBOOK: Kind<HostWorkbook> = {
  name: "Workbook",
  scalars: {
    Name: { get: ({ fileName }) => fileName },
    ReadOnly: { get: ({ isReadOnly }) => isReadOnly },
  },
  objects: {
    Application: applicationObject,
    CustomXmlParts: customXmlParts,
    Names: (workbook) => namesObject(workbook, null),
    Properties: propertiesObject,
    Protection: (workbook) => HostObject.of(WORKBOOK_PROTECTION, workbook),
    Settings: settingsObject,
    Tables: tablesOfWorkbook,
    Worksheets: worksheetsObject,
    _Runtime: (workbook) => HostObject.of(RUNTIME, workbook),
  },
  methods: {
    GetActiveCell: (workbook) => {
      const { top, left } = workbook.active.selection;
      return rangeObject(new Area(workbook.active, [{ top, left, bottom: top, right: left }]));
    },
    GetSelectedRange: (workbook) => rangeObject(selected(workbook)),
    GetSelectedRanges: (workbook) => rangeAreasObject(selected(workbook)),
    CreateAndOpenWorkbook: (workbook, args) => {
      workbook.created.push(args.text(0));
      return null;
    },
    Save: () => null,
    _GetRangeForEventByReferenceId: (workbook, args) => eventRange(workbook, args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, args) => eventRange(workbook, args.text(0)),
    _RemoveReference: (workbook, args) => {
      workbook.references.delete(args.text(0));
      return null;
    },
  },
};

function eventRange(workbook: HostWorkbook, id: string): HostObject {
  const area = workbook.references.get(id);
  if (!area) throw itemNotFound(`reference ${id}`);
  return rangeObject(area);
}

const WORKBOOK_PROTECTION: Kind<HostWorkbook> = {
  name: "WorkbookProtection",
  scalars: { Protected: { get: () => false } },
};

const RUNTIME: Kind<HostWorkbook> = {
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = value === true;
      },
    },
  },
};
