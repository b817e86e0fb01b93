/** A package behind the modules of the bundle. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression as the package states it. */
  readonly license: string;
  readonly notice: string;
  readonly dependencies: readonly string[];
  readonly folder: string;
}

export function isAllowed(expression: string): boolean;
export function packagesOf(folders: Iterable<string>): readonly ShippedPackage[];
export function noticesOf(packages: readonly ShippedPackage[]): string;
export function billOf(
  packages: readonly ShippedPackage[],
  self: { readonly name: string; readonly version: string },
): { readonly components: readonly { readonly name: string; readonly purl: string }[] };
