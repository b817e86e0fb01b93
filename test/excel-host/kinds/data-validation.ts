import { intersection, type Rect, sameRect } from "../addresses";
import { invalidArgument, notModelled } from "../fault";
import { isJsonObject, type Json } from "../json";
import { asFlag, HostObject, type Kind, oneOf } from "../kind";
import type { Area } from "../model/area";
import { mayChange } from "../model/guard";
import type { Validation } from "../model/parts";
import { without } from "../model/without";

export function dataValidationObject(area: Area): HostObject {
  return HostObject.of(DATA_VALIDATION, area);
}

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  custom: "Custom",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
};
const LONGEST_LIST = 255;

function blank(rects: readonly Rect[]): Validation {
  return {
    rects: [...rects],
    rule: {},
    ignoreBlanks: true,
    errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
    prompt: { message: "", showPrompt: true, title: "" },
  };
}

/** The validation every cell of the area has; null when they have none, or several. */
function validationOf({ sheet, rects }: Area): Validation | null {
  const covers = ({ rects: own }: Validation, rect: Rect): boolean => without([rect], own).length === 0;
  return sheet.validations.find((one) => rects.every((rect) => covers(one, rect))) ?? null;
}

/** The validation of exactly these cells, cut out of what they had. */
function own(area: Area): Validation {
  mayChange(area.sheet, null);
  const before = validationOf(area);
  const same =
    before?.rects.length === area.rects.length &&
    area.rects.every((rect) => before.rects.some((one) => sameRect(one, rect)));
  if (before && same) return before;
  const validation = before ? { ...structuredClone(before), rects: [...area.rects] } : blank(area.rects);
  clear(area);
  area.sheet.validations.push(validation);
  return validation;
}

function clear({ sheet, rects }: Area): void {
  for (const one of sheet.validations) one.rects = without(one.rects, rects);
  sheet.validations = sheet.validations.filter((one) => one.rects.length > 0);
}

const DATA_VALIDATION: Kind<Area> = {
  name: "DataValidation",
  scalars: {
    Type: {
      get: (area) => {
        const touching = area.sheet.validations.some((one) =>
          one.rects.some((a) => area.rects.some((b) => intersection(a, b))),
        );
        const validation = validationOf(area);
        if (!validation) return touching ? "Inconsistent" : "None";
        return TYPES[Object.keys(validation.rule)[0] ?? ""] ?? "None";
      },
    },
    Rule: {
      get: (area) => validationOf(area)?.rule ?? {},
      set: (area, value) => {
        const rule = checkedRule(value);
        own(area).rule = rule;
      },
    },
    IgnoreBlanks: {
      get: (area) => validationOf(area)?.ignoreBlanks ?? true,
      set: (area, value) => {
        own(area).ignoreBlanks = asFlag(value);
      },
    },
    ErrorAlert: {
      get: (area) => validationOf(area)?.errorAlert ?? null,
      set: (area, value) => {
        const alert = own(area).errorAlert;
        const { message, showAlert, style, title } = fields(value);
        if (message !== undefined) alert.message = textField(message, 255);
        if (title !== undefined) alert.title = textField(title, 32);
        if (showAlert !== undefined) alert.showAlert = asFlag(showAlert);
        if (style !== undefined) alert.style = oneOf(["Stop", "Warning", "Information"], style);
      },
    },
    Prompt: {
      get: (area) => validationOf(area)?.prompt ?? null,
      set: (area, value) => {
        const prompt = own(area).prompt;
        const { message, showPrompt, title } = fields(value);
        if (message !== undefined) prompt.message = textField(message, 255);
        if (title !== undefined) prompt.title = textField(title, 32);
        if (showPrompt !== undefined) prompt.showPrompt = asFlag(showPrompt);
      },
    },
  },
  methods: {
    Clear: (area) => {
      mayChange(area.sheet, null);
      clear(area);
      return null;
    },
  },
};

function fields(value: Json): Readonly<Record<string, Json | undefined>> {
  if (!isJsonObject(value)) throw invalidArgument("object expected");
  return value;
}

/** Excel shows at most 255 characters of a message and 32 of a title. */
function textField(value: Json, longest: number): string {
  if (typeof value !== "string" || value.length > longest)
    throw invalidArgument(`text of at most ${String(longest)} characters expected`);
  return value;
}

function checkedRule(value: Json): Validation["rule"] {
  const rule = fields(value);
  const [kind, ...others] = Object.keys(rule);
  if (kind === undefined || others.length > 0 || !(kind in TYPES)) throw invalidArgument("a validation has one rule");
  const list = rule["list"];
  if (kind === "list" && isJsonObject(list)) {
    const source = list["source"];
    if (typeof source !== "string") throw notModelled("a validation list whose source is a range object");
    if (!source.startsWith("=") && source.length > LONGEST_LIST)
      throw invalidArgument("a list longer than 255 characters");
  }
  return rule;
}
