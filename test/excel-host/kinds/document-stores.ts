import { itemNotFound, notModelled } from "../fault";
import type { Json } from "../json";
import { asText, HostObject, type Kind, type Scalar } from "../kind";
import type { DocumentProperties, HostWorkbook } from "../model/workbook";
import { keyedStore } from "./keyed-store";

/** Caches an add-in may keep beside the cells: settings, custom XML, document properties. */
export function settingsObject({ settings }: HostWorkbook): HostObject {
  return keyedStore<NonNullable<Json> | null>(
    { collection: "SettingCollection", item: "Setting", map: settings, read: (args) => args.json(1) },
    {
      Value: {
        get: ({ map, key }) => map.get(key) ?? null,
        set: ({ map, key }, value) => void map.set(key, value),
      },
    },
  );
}

export function propertiesObject({ properties }: HostWorkbook): HostObject {
  return HostObject.of(PROPERTIES, properties);
}

type PropertyName = Exclude<keyof DocumentProperties, "custom">;

function property(name: PropertyName): Scalar<DocumentProperties> {
  return {
    get: (properties) => properties[name],
    set: (properties, value) => {
      properties[name] = asText(value);
    },
  };
}

const PROPERTIES: Kind<DocumentProperties> = {
  name: "DocumentProperties",
  scalars: {
    Title: property("title"),
    Subject: property("subject"),
    Author: property("author"),
    Keywords: property("keywords"),
    Comments: property("comments"),
    Category: property("category"),
    Manager: property("manager"),
    Company: property("company"),
  },
  objects: {
    Custom: ({ custom }) =>
      keyedStore<NonNullable<Json> | null>(
        { collection: "CustomPropertyCollection", item: "CustomProperty", map: custom, read: (args) => args.json(1) },
        {
          Value: {
            get: ({ map, key }) => map.get(key) ?? null,
            set: ({ map, key }, value) => void map.set(key, value),
          },
        },
      ),
  },
};

export function customXmlParts(workbook: HostWorkbook): HostObject {
  return HostObject.of(XML_PARTS, workbook);
}

interface XmlPart {
  readonly workbook: HostWorkbook;
  readonly id: string;
}

const namespaceOf = (xml: string): string => /<[^!?>]*\bxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";

const XML_PARTS: Kind<HostWorkbook> = {
  name: "CustomXmlPartCollection",
  items: (workbook) => [...workbook.customXml.keys()].map((id) => HostObject.of(XML_PART, { workbook, id })),
  methods: {
    Add: (workbook, args) => {
      const id = `{xml ${String(workbook.newNumber())}}`;
      workbook.customXml.set(id, args.text(0));
      return HostObject.of(XML_PART, { workbook, id });
    },
    GetByNamespace: () => {
      throw notModelled("CustomXmlPartCollection.getByNamespace()");
    },
    GetCount: ({ customXml }) => customXml.size,
    GetItem: (workbook, args) => {
      const id = args.text(0);
      if (!workbook.customXml.has(id)) throw itemNotFound(`custom XML part ${id}`);
      return HostObject.of(XML_PART, { workbook, id });
    },
    GetItemOrNullObject: (workbook, args) => {
      const id = args.text(0);
      return workbook.customXml.has(id) ? HostObject.of(XML_PART, { workbook, id }) : null;
    },
  },
};

const XML_PART: Kind<XmlPart> = {
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ workbook, id }) => namespaceOf(workbook.customXml.get(id) ?? "") },
  },
  methods: {
    Delete: ({ workbook, id }) => {
      workbook.customXml.delete(id);
      return null;
    },
    GetXml: ({ workbook, id }) => workbook.customXml.get(id) ?? "",
    SetXml: ({ workbook, id }, args) => {
      workbook.customXml.set(id, args.text(0));
      return null;
    },
  },
};
