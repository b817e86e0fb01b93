import { invalidArgument, notModelled } from "./fault";
import { isJsonObject, type Json, type JsonObject } from "./json";
import type { Session } from "./session";

/** One scalar property of a class: what it answers and what setting it does. */
export interface Scalar<T> {
  readonly get?: (target: T) => Json;
  readonly set?: (target: T, value: Json) => void;
}

type Answer = HostObject | Json | undefined;

/**
 * What the host knows of a class of the API, under the names that travel over the bridge (PascalCase). This is the
 * allow-list: whatever is not named here is refused by name.
 */
export interface Kind<T> {
  readonly name: string;
  /** What instantiating answers, so that the library finds the object again in its next request. */
  readonly identity?: (target: T) => JsonObject;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Args) => Answer>>;
  /** Members of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
}

/** An object of the host with its class. */
export class HostObject {
  private constructor(
    readonly className: string,
    readonly target: unknown,
    private readonly members: {
      readonly identity: () => JsonObject;
      readonly scalar: (name: string) => { get?: () => Json; set?: (value: Json) => void } | null;
      readonly scalarNames: readonly string[];
      readonly navigate: (name: string) => HostObject | null | undefined;
      readonly hasNavigation: (name: string) => boolean;
      readonly method: (name: string) => ((args: Args) => Answer) | null;
      readonly items: (() => readonly HostObject[]) | null;
    },
  ) {}

  static of<T>(kind: Kind<T>, target: T): HostObject {
    return new HostObject(kind.name, target, {
      identity: () => kind.identity?.(target) ?? {},
      scalar: (name) => {
        const scalar = own(kind.scalars, name);
        if (!scalar) return null;
        const { get, set } = scalar;
        return {
          ...(get ? { get: () => get(target) } : {}),
          ...(set ? { set: (value: Json) => set(target, value) } : {}),
        };
      },
      scalarNames: Object.keys(kind.scalars ?? {}).filter((name) => kind.scalars?.[name]?.get),
      navigate: (name) => own(kind.objects, name)?.(target),
      hasNavigation: (name) => own(kind.objects, name) !== undefined,
      method: (name) => {
        const method = own(kind.methods, name);
        return method ? (args) => method(target, args) : null;
      },
      items: kind.items ? () => kind.items?.(target) ?? [] : null,
    });
  }

  get identity(): JsonObject {
    return this.members.identity();
  }

  get isCollection(): boolean {
    return this.members.items !== null;
  }

  get items(): readonly HostObject[] {
    if (!this.members.items) throw notModelled(`${this.className}.items`);
    return this.members.items();
  }

  /** Names of the scalar properties that can be read. */
  get scalarNames(): readonly string[] {
    return this.members.scalarNames;
  }

  /** Whether the host knows a member of this class at all. */
  models(name: string): boolean {
    return this.hasScalar(name) || this.members.method(name) !== null || this.members.hasNavigation(name);
  }

  hasScalar(name: string): boolean {
    return this.members.scalar(name) !== null;
  }

  read(name: string): Json {
    const get = this.members.scalar(name)?.get;
    if (!get) throw notModelled(`${this.className}.${name}`);
    return get();
  }

  write(name: string, value: Json): void {
    const set = this.members.scalar(name)?.set;
    if (!set) throw notModelled(`setting ${this.className}.${name}`);
    set(value);
  }

  /** The object behind a navigation property; null is a null object. */
  navigate(name: string): HostObject | null {
    const object = this.members.navigate(name);
    if (object === undefined) throw notModelled(`${this.className}.${name}`);
    return object;
  }

  call(name: string, args: Args): Answer {
    const method = this.members.method(name);
    if (!method) throw notModelled(`${this.className}.${name}()`);
    return method(args);
  }
}

function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

export type Argument = Json | HostObject | undefined;

/** The arguments of a call, checked as they are taken out. */
export class Args {
  constructor(
    private readonly values: readonly Argument[],
    readonly session: Session,
  ) {}

  raw(index: number): Argument {
    return this.values[index];
  }

  isAbsent(index: number): boolean {
    return this.values[index] === undefined || this.values[index] === null;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalidArgument(`argument ${String(index)}: text expected`);
    return value;
  }

  textOr(index: number, otherwise: string): string {
    return this.isAbsent(index) ? otherwise : this.text(index);
  }

  number(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number") throw invalidArgument(`argument ${String(index)}: number expected`);
    return value;
  }

  numberOr(index: number, otherwise: number): number {
    return this.isAbsent(index) ? otherwise : this.number(index);
  }

  flagOr(index: number, otherwise: boolean): boolean {
    const value = this.values[index];
    if (value === undefined || value === null) return otherwise;
    if (typeof value !== "boolean") throw invalidArgument(`argument ${String(index)}: boolean expected`);
    return value;
  }

  json(index: number): Json {
    const value = this.values[index];
    if (value instanceof HostObject) throw invalidArgument(`argument ${String(index)}: plain data expected`);
    return value ?? null;
  }

  objectOr(index: number, otherwise: JsonObject): JsonObject {
    const value = this.json(index);
    if (value === null) return otherwise;
    if (!isJsonObject(value)) throw invalidArgument(`argument ${String(index)}: object expected`);
    return value;
  }
}

export const asText = (value: Json): string => {
  if (typeof value !== "string") throw invalidArgument("text expected");
  return value;
};
export const asNumber = (value: Json): number => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument("number expected");
  return value;
};
export const asFlag = (value: Json): boolean => {
  if (typeof value !== "boolean") throw invalidArgument("boolean expected");
  return value;
};

/** One of the named values of an enumeration, or InvalidArgument. */
export function oneOf<T extends string>(allowed: readonly T[], value: Json): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${allowed.join(", ")}`);
  return found;
}
