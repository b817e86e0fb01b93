import { strFromU8, unzipSync } from "fflate";
import { loadSet } from "../../../src/catalogue/load";
import type { WorkbookDocument } from "../../../src/council/types";
import { SUMMARY_CHARTS } from "../../../src/records/summary-foot";
import { readWorkbookFile } from "../../../src/workbook/file/read";
import { saveNew } from "../../../src/workbook/file/save-new";
import { saveSession } from "../../../src/workbook/file/save-session";
import { soundDocument } from "../../../src/workbook/reading/document-texts";
import { cellAt } from "../../../src/workbook/reading/grid-types";
import { sheetNamed, withCell, withParts } from "../defects";
import { need } from "../documents";
import { partOf } from "./people";
import { CHANGES, setsOf, smallSession, withSession } from "./sessions";

jest.setTimeout(60_000);

interface SeenChart {
  readonly name: string;
  readonly title: string;
  readonly ranges: readonly string[];
  /** 0-based row of its corner. */
  readonly row: number;
}

/** The charts that hang on a worksheet, as a reader of the file follows them. */
function chartsOn(file: Uint8Array, worksheet: string): readonly SeenChart[] {
  const targets = (part: string): ReadonlyMap<string, string> => {
    const slash = part.lastIndexOf("/") + 1;
    const rels = partOf(file, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    const found = [...rels.matchAll(/Id="([^"]*)" Type="[^"]*\/(?:drawing|chart)" Target="\/([^"]*)"/g)];
    return new Map(found.map(([, id = "", target = ""]) => [id, target]));
  };
  const [drawing = ""] = targets(sheetNamed(file, worksheet).ref).values();
  const charts = targets(drawing);
  return [...partOf(file, drawing).matchAll(/<xdr:oneCellAnchor.*?<\/xdr:oneCellAnchor>/gs)].map(([anchor]) => {
    const xml = partOf(file, charts.get(/<c:chart [^>]*r:id="([^"]*)"/.exec(anchor)?.[1] ?? "") ?? "");
    return {
      name: /<xdr:cNvPr [^>]*name="([^"]*)"/.exec(anchor)?.[1] ?? "",
      title: /<a:t>([^<]*)<\/a:t>/.exec(xml)?.[1] ?? "",
      ranges: [...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, range = ""]) => range),
      row: Number(/<xdr:row>(\d+)/.exec(anchor)?.[1]),
    };
  });
}

/** The little table under the summary: labels with their formulas. */
function footOf(file: Uint8Array): readonly string[] {
  return sheetNamed(file, "Tổng hợp").rows.flatMap((row) => {
    const label = String(cellAt(row, 1)?.value ?? "");
    return / sao$/.test(label) ? [`${label}: ${cellAt(row, 2)?.formula ?? ""}`] : [];
  });
}

async function changed(file: Uint8Array, change: (document: WorkbookDocument) => WorkbookDocument) {
  const opened = need(await readWorkbookFile(file, "phiên.xlsx", loadSet));
  const next = need(soundDocument(change(opened.document)));
  return need(await saveSession(next, opened, await setsOf(next)));
}

let file: Uint8Array;

beforeAll(async () => {
  const document = need(soundDocument(await smallSession()));
  file = need(await saveNew(document, await setsOf(document)));
});

test("the summary carries two charts, of stars and of spread, over cells of its own sheet", () => {
  expect(chartsOn(file, "Tổng hợp")).toEqual([
    {
      name: SUMMARY_CHARTS.stars,
      title: "Số sản phẩm theo hạng sao",
      ranges: ["'Tổng hợp'!$A$6:$A$11", "'Tổng hợp'!$B$6:$B$11"],
      row: 12,
    },
    {
      name: SUMMARY_CHARTS.spread,
      title: "Chênh lệch điểm giữa các thành viên (giới hạn 10 điểm)",
      ranges: ["'Tổng hợp'!$B$2:$B$3", "'Tổng hợp'!$S$2:$S$3"],
      row: 12,
    },
  ]);
  expect(footOf(file).slice(-3)).toEqual([
    "4 sao: COUNTIF($R:$R,4)",
    "5 sao: COUNTIF($R:$R,5)",
    "Không có sao: COUNT($G:$G)-SUM(B6:B10)",
  ]);
  const types = partOf(file, "[Content_Types].xml");
  expect(types.match(/drawingml\.chart\+xml/g)).toHaveLength(2);
});

test("they follow products, members and the limit in place, keep what people made of them, and do not multiply", async () => {
  // People moved one of the charts, and drew one of their own.
  const lived = withParts(file, (name, text) => {
    if (!/drawings\/drawing\d+\.xml$/.test(name)) return undefined;
    const own = /<xdr:oneCellAnchor.*?<\/xdr:oneCellAnchor>/s.exec(text())?.[0] ?? "";
    return text()
      .replace("<xdr:row>12<", "<xdr:row>30<")
      .replace("</xdr:wsDr>", () => `${own.replaceAll(SUMMARY_CHARTS.stars, "Của văn phòng")}</xdr:wsDr>`);
  });
  const added = await changed(lived, (document) => {
    const grown = [1, 5].reduce((each, index) => CHANGES[index]?.[1](each) ?? each, document);
    return withSession(grown, ({ profile }) => ({ profile: { ...profile, largestSpread: 8 } }));
  });
  const expected = {
    stars: ["'Tổng hợp'!$A$7:$A$12", "'Tổng hợp'!$B$7:$B$12"],
    spread: ["'Tổng hợp'!$B$2:$B$4", "'Tổng hợp'!$T$2:$T$4"],
  };
  const seen = chartsOn(added, "Tổng hợp");
  expect(seen.map(({ name, ranges, row }) => [name, ranges, row])).toEqual([
    [SUMMARY_CHARTS.stars, expected.stars, 31],
    [SUMMARY_CHARTS.spread, expected.spread, 13],
    ["Của văn phòng", expected.stars, 13],
  ]);
  expect(seen[1]?.title).toBe("Chênh lệch điểm giữa các thành viên (giới hạn 8 điểm)");
  expect(footOf(added).at(-1)).toBe("Không có sao: COUNT($H:$H)-SUM(B7:B11)");
  const back = await changed(added, (document) => CHANGES[4]?.[1](document) ?? document);
  expect(chartsOn(back, "Tổng hợp").map(({ ranges }) => ranges.at(-1))).toEqual([
    "'Tổng hợp'!$B$6:$B$11",
    "'Tổng hợp'!$T$2:$T$3",
    "'Tổng hợp'!$B$6:$B$11",
  ]);
});

test("a summary that is drawn anew has its charts once; one that people took away stays away", async () => {
  const broken = withCell(file, "Tổng hợp", "A1", { kind: "text", text: "Mã gì đó" });
  const after = await changed(broken, (document) => CHANGES[0]?.[1](document) ?? document);
  expect(chartsOn(after, "Tổng hợp").map(({ name }) => name)).toEqual(Object.values(SUMMARY_CHARTS));
  const without = withParts(file, (name, text) =>
    /drawings\/drawing\d+\.xml$/.test(name)
      ? text().replace(/<xdr:oneCellAnchor.*?<\/xdr:oneCellAnchor>/s, "")
      : undefined,
  );
  const later = await changed(without, (document) => CHANGES[1]?.[1](document) ?? document);
  expect(chartsOn(later, "Tổng hợp").map(({ name }) => name)).toEqual([SUMMARY_CHARTS.spread]);
  expect(Object.values(unzipSync(later)).filter((part) => strFromU8(part).includes("<c:chartSpace"))).toHaveLength(2);
});
