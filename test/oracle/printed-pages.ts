import { poppler } from "./libreoffice";

export interface PrintedWord {
  readonly text: string;
  /** Points from the left and top edge of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type PrintedPage = readonly PrintedWord[];

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'" };

/** The words of a PDF with their places, page by page. */
export async function printedPages(pdf: string): Promise<readonly PrintedPage[]> {
  const html = await poppler("pdftotext", ["-bbox", pdf, "-"]);
  return html
    .split("<page ")
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gsu)].map(
        ([, left, top, right, bottom, text = ""]) => ({
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
          text: text.replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole).normalize("NFC"),
        }),
      ),
    );
}

/** Words whose middle lies between two verticals, as lines from top to bottom. */
export function linesBetween(page: PrintedPage, left: number, right: number): readonly PrintedPage[] {
  const words = page
    .filter((word) => (word.left + word.right) / 2 >= left && (word.left + word.right) / 2 <= right)
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
  const lines: PrintedWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.top - word.top) < 4) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left));
}

/** Text of some words without blanks, since a line may end between any two words. */
export function joined(words: readonly PrintedWord[]): string {
  return withoutBlanks(words.map(({ text }) => text).join(""));
}

export function withoutBlanks(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00a0]+/gu, "");
}
