/** A criterion of one sheet, as remembered once it has been chosen or cleared. */
export const touchedKey = (product: string, member: string, criterion: string): string =>
  JSON.stringify([product, member, criterion]);
