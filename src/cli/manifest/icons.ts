/** Pictures of the ribbon and of lists of add-ins; each is drawn once as assets/icons/<name>.svg. */
export type IconName = "score" | "next" | "evidence" | "print";

/** What a ribbon asks for: 16, 32 and 80 always, the others where a screen's scale lies between. */
export const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The drawings with the pixel sizes that are rendered of each; 128 is for shops and help pages. */
export const ICONS: readonly { readonly name: IconName; readonly sizes: readonly number[] }[] = [
  { name: "score", sizes: [...RIBBON_SIZES, 128] },
  { name: "next", sizes: RIBBON_SIZES },
  { name: "evidence", sizes: RIBBON_SIZES },
  { name: "print", sizes: RIBBON_SIZES },
];

/** "score-16.png" */
export function iconFile(name: IconName, size: number): string {
  return `${name}-${String(size)}.png`;
}
