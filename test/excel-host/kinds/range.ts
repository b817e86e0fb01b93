import { HostObject, type Kind } from "../kind";
import type { Area } from "../model/area";
import { conditionalFormatsObject } from "./conditional-formats";
import { dataValidationObject } from "./data-validation";
import { rangeChanges } from "./range-changes";
import { rangeFormatObject } from "./range-format";
import { derivedRanges } from "./range-moves";
import { RANGE_SCALARS } from "./range-scalars";
import { keepReference } from "./references";
import { worksheetObject } from "./worksheet";

export function rangeObject(area: Area): HostObject {
  return HostObject.of(RANGE, area);
}

const RANGE: Kind<Area> = {
  name: "Range",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  scalars: RANGE_SCALARS,
  objects: {
    ConditionalFormats: conditionalFormatsObject,
    DataValidation: dataValidationObject,
    Format: rangeFormatObject,
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: { ...derivedRanges, ...rangeChanges, _KeepReference: keepReference },
};
