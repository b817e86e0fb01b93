import { isJsonArray, isJsonObject, type Json, type JsonObject } from "./json";

/** Numbers of the protocol between the client library and Excel. */
export const ACTION = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5, Update: 9 } as const;
export const PATH = { Global: 1, New: 2, Method: 3, Property: 4, Indexer: 5, ReferenceId: 6, Null: 7 } as const;

export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly path: number;
  readonly args: readonly Json[];
  readonly references: readonly Json[];
  readonly query: JsonObject;
  readonly state: JsonObject;
}

export interface ObjectPath {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly parent: number | null;
  readonly args: readonly Json[];
  readonly references: readonly Json[];
}

export interface RequestBody {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

/** The body of a request as the library sends it. */
export function readBody(body: Json): RequestBody {
  const object = isJsonObject(body) ? body : {};
  const paths = isJsonObject(object["ObjectPaths"]) ? object["ObjectPaths"] : {};
  return {
    actions: list(object["Actions"]).map(readAction),
    paths: new Map(
      Object.values(paths)
        .map((path) => readPath(path ?? null))
        .map((path) => [path.id, path]),
    ),
  };
}

function readAction(value: Json): Action {
  const action = isJsonObject(value) ? value : {};
  return {
    id: number(action["Id"]),
    type: number(action["ActionType"]),
    name: text(action["Name"]),
    path: number(action["ObjectPathId"]),
    ...readArguments(action["ArgumentInfo"]),
    query: isJsonObject(action["QueryInfo"]) ? action["QueryInfo"] : {},
    state: isJsonObject(action["ObjectState"]) ? action["ObjectState"] : {},
  };
}

function readPath(value: Json): ObjectPath {
  const path = isJsonObject(value) ? value : {};
  const parent = path["ParentObjectPathId"];
  return {
    id: number(path["Id"]),
    type: number(path["ObjectPathType"]),
    name: text(path["Name"]),
    parent: typeof parent === "number" ? parent : null,
    ...readArguments(path["ArgumentInfo"]),
  };
}

function readArguments(value: Json | undefined): {
  readonly args: readonly Json[];
  readonly references: readonly Json[];
} {
  const info = isJsonObject(value) ? value : {};
  return { args: list(info["Arguments"]), references: list(info["ReferencedObjectPathIds"]) };
}

const list = (value: Json | undefined): readonly Json[] => (isJsonArray(value) ? value : []);
const number = (value: Json | undefined): number => (typeof value === "number" ? value : 0);
const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
