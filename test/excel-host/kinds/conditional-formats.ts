import { intersection } from "../addresses";
import { invalidArgument, itemNotFound, notModelled } from "../fault";
import type { Json } from "../json";
import { asFlag, asNumber, asText, HostObject, type Kind, oneOf, type Scalar } from "../kind";
import { Area } from "../model/area";
import { mayChange } from "../model/guard";
import type { ConditionalRule } from "../model/parts";
import type { HostSheet } from "../model/sheet";
import { type Edge } from "../model/style";
import { without } from "../model/without";
import { asColor } from "./colors";
import { rangeAreasObject } from "./range-areas";
import { rangeObject } from "./range";

interface RuleOf {
  readonly sheet: HostSheet;
  readonly rule: ConditionalRule;
}

export function conditionalFormatsObject(area: Area): HostObject {
  return HostObject.of(COLLECTION, area);
}

const rulesOf = ({ sheet, rects }: Area): RuleOf[] =>
  sheet.rules
    .filter((rule) => rule.rects.some((one) => rects.some((rect) => intersection(one, rect))))
    .map((rule) => ({ sheet, rule }));

function find(area: Area, id: string): HostObject | null {
  const found = rulesOf(area).find(({ rule }) => rule.id === id);
  return found ? HostObject.of(FORMAT, found) : null;
}

const COLLECTION: Kind<Area> = {
  name: "ConditionalFormatCollection",
  items: (area) => rulesOf(area).map((one) => HostObject.of(FORMAT, one)),
  methods: {
    Add: ({ sheet, rects }, args) => {
      mayChange(sheet, null);
      const type = args.text(0);
      if (type !== "Custom") throw notModelled(`conditional formats of type ${type}`);
      const rule: ConditionalRule = {
        id: `{rule ${String(sheet.workbook.newNumber())}}`,
        rects: [...rects],
        formula: "",
        stopIfTrue: false,
        fill: null,
        font: { color: null, bold: null, italic: null, strikethrough: null },
        borders: {},
        numberFormat: null,
      };
      // A new rule comes before the others, as in Excel.
      sheet.rules.unshift(rule);
      return HostObject.of(FORMAT, { sheet, rule });
    },
    ClearAll: ({ sheet, rects }) => {
      mayChange(sheet, null);
      for (const rule of sheet.rules) rule.rects = without(rule.rects, rects);
      sheet.rules = sheet.rules.filter((rule) => rule.rects.length > 0);
      return null;
    },
    GetCount: (area) => rulesOf(area).length,
    GetItem: (area, args) => {
      const found = find(area, args.text(0));
      if (!found) throw itemNotFound("conditional format");
      return found;
    },
    GetItemAt: (area, args) => {
      const found = rulesOf(area)[args.number(0)];
      if (!found) throw itemNotFound("conditional format");
      return HostObject.of(FORMAT, found);
    },
    GetItemOrNullObject: (area, args) => find(area, args.text(0)),
  },
};

function setPriority({ sheet, rule }: RuleOf, priority: number): void {
  mayChange(sheet, null);
  const place = priority < 0 ? sheet.rules.length + priority : priority;
  if (!Number.isInteger(place) || place < 0 || place >= sheet.rules.length) throw invalidArgument("priority");
  sheet.rules.splice(sheet.rules.indexOf(rule), 1);
  sheet.rules.splice(place, 0, rule);
}

const FORMAT: Kind<RuleOf> = {
  name: "ConditionalFormat",
  identity: ({ rule }) => ({ Id: rule.id }),
  scalars: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: () => "Custom" },
    Priority: {
      get: ({ sheet, rule }) => sheet.rules.indexOf(rule),
      set: (one, value) => setPriority(one, asNumber(value)),
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ rule }, value) => {
        rule.stopIfTrue = asFlag(value);
      },
    },
  },
  objects: {
    Custom: (one) => HostObject.of(CUSTOM, one),
    CustomOrNullObject: (one) => HostObject.of(CUSTOM, one),
  },
  methods: {
    Delete: ({ sheet, rule }) => {
      mayChange(sheet, null);
      sheet.rules = sheet.rules.filter((one) => one !== rule);
      return null;
    },
    GetRange: ({ sheet, rule }) => {
      if (rule.rects.length > 1) throw itemNotFound("one range of a conditional format over several");
      return rangeObject(new Area(sheet, rule.rects));
    },
    GetRanges: ({ sheet, rule }) => rangeAreasObject(new Area(sheet, rule.rects)),
  },
};

const CUSTOM: Kind<RuleOf> = {
  name: "CustomConditionalFormat",
  objects: {
    Format: (one) => HostObject.of(LOOK, one),
    Rule: (one) => HostObject.of(RULE, one),
  },
};

const RULE: Kind<RuleOf> = {
  name: "ConditionalFormatRule",
  scalars: {
    Formula: {
      get: ({ rule }) => rule.formula,
      set: ({ sheet, rule }, value) => {
        const formula = asText(value).replace(/^(?!=)/, "=");
        sheet.workbook.calculation.validate(formula);
        rule.formula = formula;
      },
    },
  },
};

const LOOK: Kind<RuleOf> = {
  name: "ConditionalRangeFormat",
  scalars: {
    NumberFormat: {
      get: ({ rule }) => rule.numberFormat ?? "",
      set: ({ rule }, value) => {
        rule.numberFormat = asText(value);
      },
    },
  },
  objects: {
    Borders: (one) => HostObject.of(RULE_BORDERS, one),
    Fill: (one) => HostObject.of(RULE_FILL, one),
    Font: (one) => HostObject.of(RULE_FONT, one),
  },
};

const RULE_FILL: Kind<RuleOf> = {
  name: "ConditionalRangeFill",
  scalars: {
    Color: {
      get: ({ rule }) => rule.fill ?? "",
      set: ({ rule }, value) => {
        rule.fill = asColor(value);
      },
    },
  },
  methods: {
    Clear: ({ rule }) => {
      rule.fill = null;
      return null;
    },
  },
};

type RuleFont = ConditionalRule["font"];
function fontScalar<K extends keyof RuleFont>(name: K, check: (value: Json) => RuleFont[K]): Scalar<RuleOf> {
  return {
    get: ({ rule }) => rule.font[name],
    set: ({ rule }, value) => {
      rule.font[name] = check(value);
    },
  };
}

const RULE_FONT: Kind<RuleOf> = {
  name: "ConditionalRangeFont",
  scalars: {
    Color: fontScalar("color", asColor),
    Bold: fontScalar("bold", asFlag),
    Italic: fontScalar("italic", asFlag),
    Strikethrough: fontScalar("strikethrough", asFlag),
  },
};

const RULE_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

const RULE_BORDERS: Kind<RuleOf> = {
  name: "ConditionalRangeBorderCollection",
  methods: {
    GetItem: ({ rule }, args) => HostObject.of(RULE_BORDER, { rule, edge: oneOf(RULE_EDGES, args.json(0)) }),
  },
};

const PLAIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;

const RULE_BORDER: Kind<{ readonly rule: ConditionalRule; readonly edge: Edge }> = {
  name: "ConditionalRangeBorder",
  scalars: {
    Style: {
      get: ({ rule, edge }) => rule.borders[edge]?.style ?? "None",
      set: ({ rule, edge }, value) => {
        rule.borders[edge] = { ...(rule.borders[edge] ?? PLAIN), style: oneOf(["Continuous", "Dash", "Dot"], value) };
      },
    },
    Color: {
      get: ({ rule, edge }) => rule.borders[edge]?.color ?? "",
      set: ({ rule, edge }, value) => {
        rule.borders[edge] = { ...(rule.borders[edge] ?? PLAIN), color: asColor(value) };
      },
    },
  },
};
