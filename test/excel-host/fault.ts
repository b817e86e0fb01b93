/** What the host answers instead of a result; the codes are those of `Excel.ErrorCodes`. */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function invalidArgument(what: string): HostFault {
  return new HostFault("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${what})`);
}

export function accessDenied(what: string): HostFault {
  return new HostFault("AccessDenied", `You cannot perform the requested operation. (${what})`);
}

export function itemNotFound(what: string): HostFault {
  return new HostFault("ItemNotFound", `The requested resource doesn't exist. (${what})`);
}

/** The allow-list's refusal: the host does not know the member, so nothing may be built on it. */
export function notModelled(member: string): HostFault {
  return new HostFault("NotModelled", `The emulated Excel does not model ${member}.`);
}
