import { itemNotFound } from "../fault";
import { type Args, HostObject, type Kind } from "../kind";

/** A map that the API shows as a collection of items with a key and a value. */
export interface KeyedStore<V> {
  readonly collection: string;
  readonly item: string;
  readonly map: Map<string, V>;
  readonly read: (args: Args) => V;
}

interface Entry<V> {
  readonly map: Map<string, V>;
  readonly key: string;
}

/** The collection of a map; values are whatever plain data the map holds. */
export function keyedStore<V extends string | number | boolean | null | object>(
  store: KeyedStore<V>,
  scalars: NonNullable<Kind<Entry<V>>["scalars"]>,
  methods: NonNullable<Kind<Entry<V>>["methods"]> = {},
): HostObject {
  const item: Kind<Entry<V>> = {
    name: store.item,
    identity: ({ key }) => ({ _Id: key }),
    scalars: { Key: { get: ({ key }) => key }, ...scalars },
    methods: {
      Delete: ({ map, key }) => {
        map.delete(key);
        return null;
      },
      ...methods,
    },
  };
  const entry = (key: string): HostObject => HostObject.of(item, { map: store.map, key });
  const find = (args: Args): HostObject | null => (store.map.has(args.text(0)) ? entry(args.text(0)) : null);
  const collection: Kind<KeyedStore<V>> = {
    name: store.collection,
    items: ({ map }) => [...map.keys()].map(entry),
    methods: {
      Add: ({ map, read }, args) => {
        map.set(args.text(0), read(args));
        return entry(args.text(0));
      },
      DeleteAll: ({ map }) => {
        map.clear();
        return null;
      },
      GetCount: ({ map }) => map.size,
      GetItem: (_, args) => {
        const found = find(args);
        if (!found) throw itemNotFound(`${store.item} ${args.text(0)}`);
        return found;
      },
      GetItemOrNullObject: (_, args) => find(args),
    },
  };
  return HostObject.of(collection, store);
}
