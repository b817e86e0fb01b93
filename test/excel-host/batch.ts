import { checkApiSet } from "./api-sets";
import { accessDenied, HostFault, itemNotFound, notModelled } from "./fault";
import { isJsonArray, type Json, type JsonObject } from "./json";
import { Args, type Argument, HostObject } from "./kind";
import { serviceObject } from "./kinds/services";
import { workbookObject } from "./kinds/workbook";
import { rangeObject } from "./kinds/range";
import { ACTION, type Action, type ObjectPath, PATH, readBody, type RequestBody } from "./protocol";
import { answerQuery } from "./query";
import type { Session } from "./session";

/** What may be done to a workbook that is open for reading only. */
const READING =
  /^(_?Get|_(Un)?[Rr]egister|_KeepReference|_RemoveReference|_Validate|Activate|Select|Calculate|Suspend|CreateWorkbook|Open)/;

export interface BatchFault {
  readonly action: number;
  readonly code: string;
}

/**
 * Executes the actions of one request in order. A failing action ends it; what came before stays done, as in Excel. `refuse` makes
 * an action fail without being done.
 */
export function executeBatch(body: Json, session: Session, refuse: BatchFault | null): JsonObject {
  const request = readBody(body);
  const batch = new Batch(request, session);
  const results: Json[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      if (refuse?.action === index) throw new HostFault(refuse.code, "The host refused this action.");
      const value = batch.run(action);
      if (action.type === ACTION.Trace) traces.push(action.id);
      results.push({ ActionId: action.id, Value: value });
    } catch (fault) {
      if (!(fault instanceof HostFault)) throw fault;
      const error = {
        Code: fault.code,
        Message: fault.message,
        Location: batch.locate(action),
        ActionIndex: index,
        HttpStatusCode: 400,
      };
      return { Results: results, TraceIds: traces, Error: error };
    }
  }
  return { Results: results, TraceIds: traces };
}

class Batch {
  /** Objects of this request by path; null is a null object. */
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly request: RequestBody,
    private readonly session: Session,
  ) {}

  run(action: Action): Json {
    switch (action.type) {
      case ACTION.Trace:
        return null;
      case ACTION.Instantiate:
        return this.object(action.path)?.identity ?? null;
      case ACTION.Query: {
        const object = this.object(action.path);
        return object && answerQuery(object, action.query, this.session);
      }
      case ACTION.SetProperty: {
        const object = this.present(action);
        checkApiSet(object.className, action.name, this.session.ceiling);
        const writes = !(object.className === "Runtime");
        if (writes && this.session.workbook.isReadOnly) throw accessDenied("the workbook is open for reading only");
        object.write(action.name, this.arguments(action).json(0));
        return null;
      }
      case ACTION.Method: {
        // The library asks to keep every range it makes, null objects too.
        if (action.name === "_KeepReference" && !this.object(action.path)) return null;
        const object = this.present(action);
        checkApiSet(object.className, action.name, this.session.ceiling);
        const answer = this.call(object, action.name, action);
        return answer instanceof HostObject ? answer.identity : (answer ?? null);
      }
      default:
        throw notModelled(`action ${String(action.type)}`);
    }
  }

  locate(action: Action): string {
    const object = this.objects.get(action.path);
    const path = this.request.paths.get(action.path);
    const member = action.name === "" ? (path?.name ?? "") : action.name;
    return `${object ? `${object.className}.` : ""}${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }

  private present(action: Action): HostObject {
    const object = this.object(action.path);
    if (!object) throw itemNotFound(`${action.name} of a null object`);
    return object;
  }

  private call(object: HostObject, name: string, source: Action | ObjectPath) {
    if (this.session.workbook.isReadOnly && !READING.test(name))
      throw accessDenied("the workbook is open for reading only");
    return object.call(name, this.arguments(source));
  }

  private arguments({ args, references }: Action | ObjectPath): Args {
    return new Args(
      args.map((value, index) => this.argument(value, references[index] ?? 0)),
      this.session,
    );
  }

  private argument(value: Json, reference: Json): Argument {
    if (isJsonArray(reference)) throw notModelled("an array of objects as an argument");
    return typeof reference === "number" && reference > 0 ? this.object(reference) : value;
  }

  /** The object of a path; each is made once a request, whatever it takes to make it. */
  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.paths.get(id);
    if (!path) throw itemNotFound(`object path ${String(id)}`);
    const object = this.make(path);
    this.objects.set(id, object);
    return object;
  }

  private make(path: ObjectPath): HostObject | null {
    if (path.type === PATH.Global) return workbookObject(this.session.workbook);
    if (path.type === PATH.Null) return null;
    if (path.type === PATH.ReferenceId) return this.referenced(path.name);
    if (path.type === PATH.New) return serviceObject(path.name);
    const parent = path.parent === null ? null : this.object(path.parent);
    if (!parent) return null;
    const name = path.type === PATH.Indexer ? "GetItem" : path.name;
    if (path.type === PATH.Property) {
      checkApiSet(parent.className, name, this.session.ceiling);
      return parent.navigate(name);
    }
    checkApiSet(parent.className, name, this.session.ceiling);
    const made = this.call(parent, name, path);
    if (made instanceof HostObject || made === null) return made;
    throw notModelled(`${parent.className}.${name}() as an object`);
  }

  private referenced(id: string): HostObject {
    const area = this.session.workbook.references.get(id);
    if (!area) throw itemNotFound(`reference ${id}`);
    return rangeObject(area);
  }
}
