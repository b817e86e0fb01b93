import { PANE_PAGE } from "./buttons";
import { fault, type ManifestFault } from "./fault";
import { at, attribute, descendants, type XmlElement } from "./xml-tree";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;
const API_FLOOR = "1.9";

/** Who the add-in is, where and from which Excel on; the base part must open the whole pane by itself. */
export function checkBase(root: XmlElement): readonly ManifestFault[] {
  return [...checkIdentity(root), ...checkCompleteness(root), ...checkRequirements(root)];
}

function checkIdentity(root: XmlElement): readonly ManifestFault[] {
  const faults: ManifestFault[] = [];
  const id = at(root, "Id");
  if (!id || !GUID.test(id.text)) faults.push(fault("id", id, `Id "${id?.text ?? ""}" không phải GUID.`));
  const version = at(root, "Version");
  if (!version || !VERSION.test(version.text) || /^0+\./.test(version.text)) {
    faults.push(fault("version", version, `Version "${version?.text ?? ""}": cần bốn số a.b.c.d, từ 1.0.0.0.`));
  }
  const locale = at(root, "DefaultLocale");
  if (locale?.text !== "vi-VN") faults.push(fault("default-locale", locale, "DefaultLocale phải là vi-VN."));
  return faults;
}

/** On-premises catalogues read nothing but the base part. */
function checkCompleteness(root: XmlElement): readonly ManifestFault[] {
  const faults: ManifestFault[] = [];
  if (root.name !== "OfficeApp" || attribute(root, "type") !== "TaskPaneApp") {
    faults.push(fault("base-incomplete", root, 'Gốc phải là OfficeApp xsi:type="TaskPaneApp".'));
  }
  if (!at(root, "ProviderName")?.text) faults.push(missing("ProviderName"));
  for (const name of ["DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl"]) {
    if (attribute(at(root, name), "DefaultValue") === "") faults.push(missing(name));
  }
  const host = at(root, "Hosts", "Host");
  if (attribute(host, "Name") !== "Workbook") faults.push(fault("host", host, "Hosts phải có Workbook (Excel)."));
  const permissions = at(root, "Permissions");
  if (permissions?.text !== "ReadWriteDocument") {
    faults.push(fault("permissions", permissions, "Permissions phải là ReadWriteDocument."));
  }
  const source = at(root, "DefaultSettings", "SourceLocation");
  const page = attribute(source, "DefaultValue");
  if (!page.endsWith(`/${PANE_PAGE}`)) {
    faults.push(fault("base-source", source, `SourceLocation của phần gốc phải mở ${PANE_PAGE} (đang là "${page}").`));
  }
  return faults;
}

function checkRequirements(root: XmlElement): readonly ManifestFault[] {
  const blocks = [
    { name: "phần gốc", block: at(root, "Requirements") },
    { name: "VersionOverrides", block: at(root, "VersionOverrides", "Requirements") },
  ];
  return blocks.flatMap(({ name, block }) => {
    const set = block && descendants(block).find((each) => attribute(each, "Name") === "ExcelApi");
    const asked = attribute(set, "MinVersion");
    return asked === API_FLOOR
      ? []
      : [
          fault(
            "requirements",
            set ?? block,
            `Requirements của ${name} phải đòi ExcelApi ${API_FLOOR} (đang là "${asked}").`,
          ),
        ];
  });
}

function missing(name: string): ManifestFault {
  return fault("base-incomplete", undefined, `Phần gốc thiếu ${name}.`);
}
