/**
 * The one way a function says that it could or could not do its work.
 * `code` is stable and machine-readable; `message` is one clear Vietnamese sentence for people.
 */
export interface Failure {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail(code: string, message: string): Failure {
  return { ok: false, code, message };
}
