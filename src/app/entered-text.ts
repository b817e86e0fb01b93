/** A text as it was entered, without blanks around it and in NFC, so that the same letters are the same text. */
export function tidyText(text: string): string {
  return text.trim().normalize("NFC");
}

/** A sentence as it goes on within another. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
