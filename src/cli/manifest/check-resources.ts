import { fault, type ManifestFault } from "./fault";
import { at, attribute, descendants, type XmlElement } from "./xml-tree";

/** Longest identifier of a resource, in characters (Office refuses longer ones without a word). */
const LONGEST_ID = 32;
const LONGEST_SHORT_TEXT = 125;
const LONGEST_LONG_TEXT = 250;

/** The kind of resource an element may name by its `resid`. */
const KIND_OF: Readonly<Record<string, string>> = {
  Image: "Images",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
  FunctionFile: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** Texts and addresses named by `resid`: each resolves to its kind, is used, short enough, and in both languages. */
export function checkResources(root: XmlElement): readonly ManifestFault[] {
  const groups = at(root, "VersionOverrides", "Resources")?.children ?? [];
  const named = groups.flatMap((group) =>
    group.children.map((resource) => ({ kind: group.name, id: attribute(resource, "id"), resource })),
  );
  const uses = descendants(root).filter((element) => element.attributes.has("resid"));
  const faults: ManifestFault[] = [];
  for (const use of uses) {
    const id = attribute(use, "resid");
    if (id.length > LONGEST_ID)
      faults.push(fault("resid-length", use, `resid "${id}" dài quá ${String(LONGEST_ID)} ký tự.`));
    const kind = KIND_OF[use.name];
    if (!named.some((each) => each.id === id && each.kind === kind)) {
      faults.push(fault("resid", use, `${use.name} gọi resid "${id}" mà ${kind ?? "Resources"} không có.`));
    }
  }
  for (const [at, { id, resource }] of named.entries()) {
    if (named.findIndex((each) => each.id === id) !== at) {
      faults.push(fault("resource-twice", resource, `Tài nguyên "${id}" khai hai lần.`));
    } else if (!uses.some((use) => attribute(use, "resid") === id)) {
      faults.push(fault("resource-unused", resource, `Tài nguyên "${id}" không nơi nào dùng.`));
    }
  }
  return [...faults, ...checkTexts(root, groups)];
}

function checkTexts(root: XmlElement, groups: readonly XmlElement[]): readonly ManifestFault[] {
  const stringsOf = (kind: string): readonly XmlElement[] =>
    groups.filter(({ name }) => name === kind).flatMap(({ children }) => children);
  const texts = [
    ...[at(root, "DisplayName"), ...stringsOf("ShortStrings")].map((each) => [each, LONGEST_SHORT_TEXT] as const),
    ...[at(root, "Description"), ...stringsOf("LongStrings")].map((each) => [each, LONGEST_LONG_TEXT] as const),
  ];
  return texts.flatMap(([element, longest]) => {
    if (!element) return [];
    const name = attribute(element, "id") || element.name;
    const overrides = element.children.filter((child) => child.name === "Override");
    const english = overrides.find((each) => attribute(each, "Locale") === "en-US");
    const faults: ManifestFault[] = [];
    if (attribute(english, "Value") === "") {
      faults.push(fault("override", element, `"${name}" thiếu bản tiếng Anh (Override Locale="en-US").`));
    }
    const values = [attribute(element, "DefaultValue"), ...overrides.map((each) => attribute(each, "Value"))];
    for (const value of values) {
      const length = Array.from(value).length;
      if (length > longest) {
        faults.push(
          fault("text-length", element, `"${name}" dài ${String(length)} ký tự; nhiều nhất ${String(longest)}.`),
        );
      }
      if (length === 0) faults.push(fault("text-empty", element, `"${name}" để trống.`));
    }
    return faults;
  });
}
