import { sheetPrefix, splitSheet, rectAddress } from "../addresses";
import { HostFault, invalidArgument, itemNotFound } from "../fault";
import { asFlag, asText, HostObject, type Kind } from "../kind";
import { Area } from "../model/area";
import type { HostName } from "../model/parts";
import type { HostSheet } from "../model/sheet";
import type { HostWorkbook } from "../model/workbook";
import { rangeObject } from "./range";
import { rectOn, worksheetObject } from "./worksheet";

interface Scope {
  readonly workbook: HostWorkbook;
  /** Null for the names of the workbook. */
  readonly sheet: HostSheet | null;
}

export function namesObject(workbook: HostWorkbook, sheet: HostSheet | null): HostObject {
  return HostObject.of(NAMES, { workbook, sheet });
}

const listOf = ({ workbook, sheet }: Scope): HostName[] => sheet?.names ?? workbook.names;

function find(scope: Scope, name: string): HostObject | null {
  const found = listOf(scope).find((one) => one.name.toLowerCase() === name.toLowerCase());
  return found ? HostObject.of(NAME, { scope, name: found }) : null;
}

const NAMES: Kind<Scope> = {
  name: "NamedItemCollection",
  items: (scope) => listOf(scope).map((name) => HostObject.of(NAME, { scope, name })),
  methods: {
    Add: (scope, args) => {
      const name = args.text(0);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))
        throw invalidArgument(`name ${name}`);
      if (find(scope, name))
        throw new HostFault("ItemAlreadyExists", `A resource with the same name already exists. (${name})`);
      const reference = args.raw(1);
      const formula =
        reference instanceof HostObject && reference.target instanceof Area
          ? `=${absolute(reference.target)}`
          : args.text(1).replace(/^(?!=)/, "=");
      const item = { name, formula, comment: args.textOr(2, ""), visible: true };
      listOf(scope).push(item);
      return HostObject.of(NAME, { scope, name: item });
    },
    GetCount: (scope) => listOf(scope).length,
    GetItem: (scope, args) => {
      const name = find(scope, args.text(0));
      if (!name) throw itemNotFound(`name ${args.text(0)}`);
      return name;
    },
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
  },
};

function absolute({ sheet, rect }: Area): string {
  return (
    sheetPrefix(sheet.name) +
    rectAddress(rect).replace(
      /([A-Z]+)?(\d+)?/g,
      (_whole, letters?: string, digits?: string) => `${letters ? `$${letters}` : ""}${digits ? `$${digits}` : ""}`,
    )
  );
}

interface Named {
  readonly scope: Scope;
  readonly name: HostName;
}

function rangeOf({ scope, name }: Named): HostObject | null {
  const { sheet, address } = splitSheet(name.formula.slice(1));
  const on = sheet === null ? scope.sheet : scope.workbook.find(sheet);
  if (!on || /#REF!/.test(name.formula)) return null;
  try {
    return rangeObject(new Area(on, [rectOn(on, address)]));
  } catch {
    return null;
  }
}

const NAME: Kind<Named> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        name.formula = asText(value);
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = asText(value);
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = asFlag(value);
      },
    },
    Scope: { get: ({ scope }) => (scope.sheet ? "Worksheet" : "Workbook") },
    Type: { get: (named) => (rangeOf(named) ? "Range" : "String") },
    Value: { get: ({ name }) => name.formula.slice(1) },
  },
  objects: {
    WorksheetOrNullObject: ({ scope }) => scope.sheet && worksheetObject(scope.sheet),
  },
  methods: {
    Delete: ({ scope, name }) => {
      const list = listOf(scope);
      list.splice(list.indexOf(name), 1);
      return null;
    },
    GetRange: (named) => {
      const range = rangeOf(named);
      if (!range) throw new HostFault("InvalidReference", `The name ${named.name.name} is no range.`);
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
};
