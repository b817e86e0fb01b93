import { pageOf, RIBBON_ASKS, TASKPANE_ID } from "./buttons";
import { fault, type ManifestFault } from "./fault";
import { at, attribute, descendants, type XmlElement } from "./xml-tree";

/** Longest identifier of a control, group or tab, in characters. */
const LONGEST_CONTROL_ID = 125;

/** The Home tab holds a group of its own with the four buttons, which share one pane and need no code of their own. */
export function checkButtons(root: XmlElement): readonly ManifestFault[] {
  const overrides = at(root, "VersionOverrides");
  if (!overrides) return [fault("buttons", root, "Thiếu VersionOverrides: không có nút nào trên thẻ Trang đầu.")];
  const all = descendants(overrides);
  const tab = all.find(({ name }) => name === "OfficeTab");
  const group = at(tab, "Group");
  const faults: ManifestFault[] = [];
  if (attribute(tab, "id") !== "TabHome") {
    faults.push(fault("tab", tab ?? overrides, `Nhóm nút phải nằm ở TabHome (đang là "${attribute(tab, "id")}").`));
  }
  const controls = group?.children.filter(({ name }) => name === "Control") ?? [];
  const pages = controls.map((control) => pageOpenedBy(control, all));
  for (const ask of RIBBON_ASKS) {
    if (!pages.some((page) => page.endsWith(`/${pageOf(ask)}`))) {
      faults.push(fault("buttons", group ?? overrides, `Thiếu nút mở ${pageOf(ask)}.`));
    }
  }
  if (controls.length > RIBBON_ASKS.length) {
    faults.push(fault("buttons", group, `Nhóm có ${String(controls.length)} nút; chỉ có bốn nút.`));
  }
  return [...faults, ...controls.flatMap(checkAction), ...checkIds(all)];
}

function pageOpenedBy(control: XmlElement, all: readonly XmlElement[]): string {
  const id = attribute(at(control, "Action", "SourceLocation"), "resid");
  const resource = all.find((element) => element.name === "Url" && attribute(element, "id") === id);
  return attribute(resource, "DefaultValue");
}

function checkAction(control: XmlElement): readonly ManifestFault[] {
  const action = at(control, "Action");
  const id = attribute(control, "id");
  const kind = attribute(action, "type");
  if (kind !== "ShowTaskpane") return [fault("action", control, `Nút ${id} phải là ShowTaskpane (đang là "${kind}").`)];
  const pane = at(action, "TaskpaneId")?.text ?? "";
  return pane === TASKPANE_ID
    ? []
    : [fault("taskpane-id", control, `Nút ${id} phải dùng ngăn chung ${TASKPANE_ID} (đang là "${pane}").`)];
}

function checkIds(all: readonly XmlElement[]): readonly ManifestFault[] {
  const marked = all.filter(({ name }) => name === "Control" || name === "Group");
  return marked.flatMap((element, at) => {
    const id = attribute(element, "id");
    const faults: ManifestFault[] = [];
    if (id === "" || id.length > LONGEST_CONTROL_ID) {
      faults.push(
        fault("control-id", element, `${element.name} có id trống hoặc dài quá ${String(LONGEST_CONTROL_ID)} ký tự.`),
      );
    }
    if (marked.findIndex((each) => attribute(each, "id") === id) !== at) {
      faults.push(fault("control-id", element, `id "${id}" dùng hai lần.`));
    }
    return faults;
  });
}
