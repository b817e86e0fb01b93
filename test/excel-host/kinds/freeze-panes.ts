import { notModelled } from "../fault";
import { HostObject, type Kind } from "../kind";
import { Area } from "../model/area";
import type { HostSheet } from "../model/sheet";
import { rangeObject } from "./range";

export function freezePanesObject(sheet: HostSheet): HostObject {
  return HostObject.of(FREEZE_PANES, sheet);
}

const FREEZE_PANES: Kind<HostSheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, args) => {
      sheet.frozen = { rows: args.numberOr(0, 1), columns: 0 };
      return null;
    },
    FreezeColumns: (sheet, args) => {
      sheet.frozen = { rows: 0, columns: args.numberOr(0, 1) };
      return null;
    },
    FreezeAt: () => {
      throw notModelled("WorksheetFreezePanes.freezeAt()");
    },
    GetLocationOrNullObject: (sheet) => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      const rect = {
        top: 0,
        left: 0,
        bottom: rows === 0 ? 1_048_575 : rows - 1,
        right: columns === 0 ? 16_383 : columns - 1,
      };
      return rangeObject(new Area(sheet, [rect]));
    },
    Unfreeze: (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
      return null;
    },
  },
};
