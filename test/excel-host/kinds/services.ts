import { notModelled } from "../fault";
import { HostObject, type Kind } from "../kind";

/** What office.js itself talks to while it starts, beside the workbook. */
export const STARTING_CALL = "NotifyActionHandlerReady";

export function serviceObject(name: string): HostObject {
  if (name !== "Microsoft.InternalService.AddinInternalService") throw notModelled(`new ${name}`);
  return HostObject.of(ADDIN_SERVICE, null);
}

const ADDIN_SERVICE: Kind<null> = {
  name: "AddinInternalService",
  methods: { [STARTING_CALL]: () => null },
};
