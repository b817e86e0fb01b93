import { HostFault } from "./fault";

/** Members the host models that came after ExcelApi 1.9, and the set each came with; everything else is in 1.9. */
export const LATER_MEMBERS: Readonly<Record<string, string>> = {
  "Application.decimalSeparator": "1.11",
  "Application.thousandsSeparator": "1.11",
  "Application.useSystemSeparators": "1.11",
  "ConditionalFormatCollection.getItemOrNullObject": "1.14",
  "Range.getExtendedRange": "1.13",
  "Range.getMergedAreasOrNullObject": "1.13",
  "Range.height": "1.10",
  "Range.left": "1.10",
  "Range.top": "1.10",
  "Range.width": "1.10",
  "Shape.placement": "1.10",
  "ShapeCollection.getItemOrNullObject": "1.14",
  "Table.resize": "1.13",
  "Workbook.save": "1.11",
  "Worksheet.customProperties": "1.12",
  "Worksheet.tabId": "1.14",
  "WorksheetCustomProperty.key": "1.12",
  "WorksheetCustomProperty.value": "1.12",
  "WorksheetCustomProperty.delete": "1.12",
  "WorksheetCustomPropertyCollection.add": "1.12",
  "WorksheetCustomPropertyCollection.getCount": "1.12",
  "WorksheetCustomPropertyCollection.getItem": "1.12",
  "WorksheetCustomPropertyCollection.getItemOrNullObject": "1.12",
};

/** Members Excel on the web alone has (set ExcelApiOnline). */
export const ONLINE_MEMBERS: ReadonlySet<string> = new Set(
  ["Worksheet", "WorksheetCollection"].flatMap((name) =>
    ["NameChanged", "VisibilityChanged", "Moved"].flatMap((event) => [
      `${name}._RegisterEvent${event}`,
      `${name}._UnregisterEvent${event}`,
    ]),
  ),
);

const PROTECTION_EVENT = /^Worksheet(Collection)?\._(Unr|R)egisterProtectionChangedEvent$/;

/** ExcelApi set a member (in PascalCase, as it travels) came with; "1.9" stands for that and all before. */
export function apiSetOf(className: string, name: string): string {
  const member = `${className}.${name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1)}`;
  if (PROTECTION_EVENT.test(member)) return "1.14";
  return Object.hasOwn(LATER_MEMBERS, member) ? (LATER_MEMBERS[member] ?? "1.9") : "1.9";
}

/** Whether an Excel that has ExcelApi up to `ceiling` has the set `version`. */
export function isWithin(version: string, ceiling: string): boolean {
  const parts = (text: string): readonly [number, number] => {
    const [major = "0", minor = "0"] = text.split(".");
    return [Number(major), Number(minor)];
  };
  const [major, minor] = parts(version);
  const [topMajor, topMinor] = parts(ceiling);
  return major < topMajor || (major === topMajor && minor <= topMinor);
}

/** Refuses a member the emulated Excel is too old for. The library checks most members itself, scalar setters and `load` it does not. */
export function checkApiSet(className: string, name: string, ceiling: string): void {
  const version = apiSetOf(className, name);
  if (isWithin(version, ceiling)) return;
  throw new HostFault("ApiNotFound", `${className}.${name} needs ExcelApi ${version}; this Excel has ${ceiling}.`);
}
