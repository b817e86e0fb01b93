import { checkApiSet } from "./api-sets";
import { isJsonArray, type Json, type JsonObject } from "./json";
import type { HostObject } from "./kind";
import type { Session } from "./session";

/** The names a query asks for, as a tree: "format/font/name" stands three deep. */
interface Wanted {
  all: boolean;
  readonly below: Map<string, Wanted>;
}

/** Answers a `load`: the asked scalars, and below navigation properties theirs; of a collection, those of its members. */
export function answerQuery(object: HostObject, query: JsonObject, session: Session): JsonObject {
  const wanted: Wanted = { all: false, below: new Map() };
  const select = texts(query["Select"]);
  // Without names everything scalar is meant.
  if (select.length === 0) wanted.all = true;
  for (const path of [...select, ...texts(query["Expand"]).map((name) => `${name}/*`)]) add(wanted, path);
  return describe(object, wanted, session, [number(query["Skip"]) ?? 0, number(query["Top"]) ?? Infinity]);
}

function add(wanted: Wanted, path: string): void {
  let place = wanted;
  for (const part of path.split("/")) {
    if (part === "*" || part === "") {
      place.all = true;
      return;
    }
    const name = part.charAt(0).toUpperCase() + part.slice(1);
    const below = place.below.get(name) ?? { all: false, below: new Map<string, Wanted>() };
    place.below.set(name, below);
    place = below;
  }
}

function describe(
  object: HostObject,
  wanted: Wanted,
  session: Session,
  [skip, top]: readonly [number, number] = [0, Infinity],
): JsonObject {
  const answer: Record<string, Json | undefined> = { ...object.identity };
  if (object.isCollection) {
    const own = [...wanted.below.keys()].filter((name) => object.hasScalar(name));
    for (const name of own) answer[name] = readChecked(object, name, session);
    const ofItems: Wanted = {
      all: wanted.all,
      below: new Map([...wanted.below].filter(([name]) => !own.includes(name))),
    };
    if (ofItems.all || ofItems.below.size > 0) {
      answer["_Items"] = object.items.slice(skip, skip + top).map((item) => describe(item, ofItems, session));
    }
    return answer;
  }
  const scalars = wanted.all ? object.scalarNames : [];
  for (const name of scalars) answer[name] = object.read(name);
  for (const [name, below] of wanted.below) {
    if (object.hasScalar(name)) {
      answer[name] = readChecked(object, name, session);
      continue;
    }
    checkApiSet(object.className, name, session.ceiling);
    const next = object.navigate(name);
    const whole = below.below.size === 0 ? { ...below, all: true } : below;
    answer[name] = next && describe(next, whole, session);
  }
  return answer;
}

function readChecked(object: HostObject, name: string, session: Session): Json {
  checkApiSet(object.className, name, session.ceiling);
  return object.read(name);
}

function texts(value: Json | undefined): readonly string[] {
  return isJsonArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function number(value: Json | undefined): number | null {
  return typeof value === "number" ? value : null;
}
