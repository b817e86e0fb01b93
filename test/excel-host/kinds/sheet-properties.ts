import { asText, type HostObject } from "../kind";
import type { HostSheet } from "../model/sheet";
import { keyedStore } from "./keyed-store";

export function sheetPropertiesObject({ customProperties }: HostSheet): HostObject {
  return keyedStore<string>(
    {
      collection: "WorksheetCustomPropertyCollection",
      item: "WorksheetCustomProperty",
      map: customProperties,
      read: (args) => args.text(1),
    },
    {
      Value: {
        get: ({ map, key }) => map.get(key) ?? "",
        set: ({ map, key }, value) => void map.set(key, asText(value)),
      },
    },
  );
}
