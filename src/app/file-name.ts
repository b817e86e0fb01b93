/**
 * A text in letters any file system takes, in NFC, cut to so many letters; never ending in a dot or a blank.
 * @param longest Letters; one letter of Vietnamese may take three of the 255 bytes of a name.
 */
export function fileNamePart(text: string, longest: number): string {
  const clean = text
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ")
    .trim();
  return Array.from(clean)
    .slice(0, longest)
    .join("")
    .replace(/[. ]+$/u, "");
}
