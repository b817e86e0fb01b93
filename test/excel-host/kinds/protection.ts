import { HostFault, invalidArgument } from "../fault";
import type { JsonObject } from "../json";
import { HostObject, type Kind, oneOf } from "../kind";
import { PROTECTION_OPTIONS, type Protection, SELECTION_MODES } from "../model/parts";
import { isPassword } from "../model/password";
import type { HostSheet } from "../model/sheet";

export function protectionObject(sheet: HostSheet): HostObject {
  return HostObject.of(PROTECTION, sheet);
}

const PROTECTION: Kind<HostSheet> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: ({ protection }) => protection !== null },
    Options: {
      get: ({ protection }) => ({
        ...Object.fromEntries(PROTECTION_OPTIONS.map((name) => [name, protection?.allowed.has(name) ?? true])),
        selectionMode: protection?.selectionMode ?? "Normal",
      }),
    },
  },
  methods: {
    Protect: (sheet, args) => {
      protect(sheet, readProtection(args.objectOr(0, {}), args.isAbsent(1) ? null : args.text(1)));
      return null;
    },
    Unprotect: (sheet, args) => {
      unprotect(sheet, args.isAbsent(0) ? null : args.text(0));
      return null;
    },
  },
};

/** Switches protection on. Throws when it is on already, as Excel does. */
export function protect(sheet: HostSheet, protection: Protection): void {
  if (sheet.protection) throw new HostFault("InvalidOperation", `The worksheet ${sheet.name} is already protected.`);
  sheet.protection = protection;
  tell(sheet);
}

/** Switches protection off. Throws when it is off already, and AccessDenied for another password. */
export function unprotect(sheet: HostSheet, password: string | null): void {
  const { protection } = sheet;
  if (!protection) throw new HostFault("InvalidOperation", `The worksheet ${sheet.name} is not protected.`);
  const needed = protection.password;
  if (needed !== null && !isPassword(needed, password ?? ""))
    throw new HostFault("AccessDenied", "The password is not correct.");
  sheet.protection = null;
  tell(sheet);
}

export function readProtection(options: JsonObject, password: string | null): Protection {
  const known = new Set<string>([...PROTECTION_OPTIONS, "selectionMode"]);
  for (const name of Object.keys(options)) if (!known.has(name)) throw invalidArgument(`protection option ${name}`);
  return {
    password: password === null || password === "" ? null : { text: password },
    allowed: new Set(PROTECTION_OPTIONS.filter((name) => options[name] === true)),
    selectionMode: oneOf(SELECTION_MODES, options["selectionMode"] ?? "Normal"),
  };
}

function tell({ id, protection, workbook }: HostSheet): void {
  workbook.events.emit("ProtectionChanged", id, { worksheetId: id, isProtected: protection !== null, source: "Local" });
}
