import { unzipSync } from "fflate";
import { need } from "../../workbook/documents";
import { workbookParts } from "../../../src/workbook/file/package-parts";
import { unpack } from "../../../src/workbook/file/unpack";
import { type NormalFont, OFFICE_FONT } from "../model/style";

/** What exceljs does not tell of a package: the font of the Normal style, widths of columns as written, page breaks. */
export interface RawParts {
  readonly normalFont: NormalFont;
  readonly sheets: ReadonlyMap<string, RawSheet>;
}

export interface RawSheet {
  readonly columns: readonly {
    /** 0-based, both included. */
    readonly first: number;
    readonly last: number;
    readonly width: number | null;
    readonly hidden: boolean;
  }[];
  /** Rows and columns (0-based) before which a page ends. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export function rawParts(bytes: Uint8Array): RawParts {
  const parts = unzipSync(bytes);
  const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const { sheets } = need(workbookParts(need(unpack(bytes, "workbook.xlsx"))));
  return {
    normalFont: normalFontOf(text("xl/styles.xml")),
    sheets: new Map(sheets.map(({ name, part }) => [name, rawSheet(text(part))])),
  };
}

function normalFontOf(styles: string): NormalFont {
  const font = /<fonts\b[^>]*>\s*<font>([\s\S]*?)<\/font>/.exec(styles)?.[1] ?? "";
  const name = /<name val="([^"]+)"/.exec(font)?.[1];
  const size = /<sz val="([^"]+)"/.exec(font)?.[1];
  return name === undefined || size === undefined ? OFFICE_FONT : { name, size: Number(size) };
}

function rawSheet(xml: string): RawSheet {
  const attribute = (tag: string, name: string): string | null =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
  const columns = [...xml.matchAll(/<col\b[^>]*>/g)].map(([tag]) => {
    const width = attribute(tag, "width");
    const hidden = attribute(tag, "hidden");
    return {
      first: Number(attribute(tag, "min")) - 1,
      last: Number(attribute(tag, "max")) - 1,
      width: width === null ? null : Number(width),
      hidden: hidden === "1" || hidden === "true",
    };
  });
  const breaks = (name: string): number[] => {
    const list = new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`).exec(xml)?.[0] ?? "";
    // The id is the number of the last row (from 1) before the break, which is the next row counted from 0.
    return [...list.matchAll(/<brk\b[^>]*>/g)].map(([tag]) => Number(attribute(tag, "id")));
  };
  return { columns, rowBreaks: breaks("rowBreaks"), columnBreaks: breaks("colBreaks") };
}
