import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import type { ScoreSheet } from "../../src/council/types";
import { optionText } from "../../src/records/outline";
import { scoringSheetBlueprint } from "../../src/records/scoring-sheet";
import { evidenceGaps } from "../../src/scoring/evidence-gaps";
import { judge } from "../../src/scoring/verdict";
import { renderWorkbook } from "../../src/workbook/file/render";
import { sessionFor, sheetFor } from "../records/session-fixture";
import { LibreOffice, poppler } from "./libreoffice";
import { joined, linesBetween, printedPages, withoutBlanks, type PrintedPage } from "./printed-pages";
import { watchedSets } from "./random-sheets";

const SEAL = "7K3M-9QWX-2RTV-5BHN";
/** Edges of the content column: the left margin of 30 mm, and its width of 277 pixels. */
const CONTENT = { left: 84, right: 294 };
const PAGE_HEIGHT = 842;

function sealedSheet(set: ProductSet): ScoreSheet {
  const criteria = criteriaOf(set);
  return {
    ...sheetFor(set),
    choices: Object.fromEntries(criteria.map(({ code, options }, index) => [code, 1 + (index % options.length)])),
    comments: Object.fromEntries(
      criteria
        .slice(0, 4)
        .map(({ code }) => [code, `=Nhận xét ${code}: đề nghị chủ thể bổ sung hợp đồng còn hiệu lực.`]),
    ),
    opinion: "Sản phẩm ổn định, bao bì đẹp. Đề nghị bổ sung phiếu kiểm nghiệm còn hạn trước phiên họp.",
    seal: { code: SEAL.replaceAll("-", ""), sealedAt: "2026-02-05T07:05:00Z" },
  };
}

describe("a sealed sheet on paper", () => {
  const office = new LibreOffice();
  const printed = new Map<ProductSet, readonly PrintedPage[]>();

  beforeAll(async () => {
    const files: string[] = [];
    const sets = await watchedSets();
    for (const set of sets) {
      const sheet = sealedSheet(set);
      const [verdict, gaps] = [judge(set, sheet.choices), evidenceGaps(set, sheet.choices, {})];
      const input = { session: sessionFor(set), set, sheet, verdict, gaps, states: {} };
      const file = join(office.folder, `${set.edition}-${set.no}.xlsx`);
      writeFileSync(file, await renderWorkbook({ title: "", active: "", sheets: [scoringSheetBlueprint(input)] }));
      files.push(file);
    }
    await office.convert("pdf", files);
    for (const set of sets) {
      printed.set(set, await printedPages(join(office.folder, `${set.edition}-${set.no}.pdf`)));
    }
  }, 300_000);

  afterAll(() => office.dispose());

  /** Runs a check on every page, named so that a failure says where. */
  function everyPage(check: (page: PrintedPage, number: number, of: number) => unknown, expected: unknown): void {
    expect(printed.size).toBe(6);
    for (const [set, pages] of printed) {
      pages.forEach((page, index) => {
        const place = `${set.edition} bộ ${set.no} trang ${index + 1}`;
        expect({ place, found: check(page, index + 1, pages.length) }).toEqual({ place, found: expected });
      });
    }
  }

  it("is set in Times New Roman or a font of the same metrics with all Vietnamese letters", async () => {
    const [set] = printed.keys();
    const fonts = await poppler("pdffonts", [join(office.folder, `${set?.edition}-${set?.no}.pdf`)]);
    const names = fonts
      .split("\n")
      .slice(2)
      .flatMap((line) => (line.trim() ? [line.trim().split(/\s+/u)[0] ?? ""] : []));
    const others = names.filter((name) => !/^[A-Z]{6}\+(?:LiberationSerif|TimesNewRoman|Tinos)/u.test(name));
    // Without such a font the letters with marks come from another one: install fonts-liberation2.
    expect(others).toEqual([]);
  });

  it("holds every criterion whole on one page, every option word for word", () => {
    for (const [set, pages] of printed) {
      const texts = pages.map((page) => joined(linesBetween(page, CONTENT.left, CONTENT.right).flat()));
      for (const { code, title, options, notes } of criteriaOf(set)) {
        const wordings = options.map((option) => withoutBlanks(optionText(option)));
        const page = texts.findIndex((text) => wordings.every((wording) => text.includes(wording)));
        const heading = `${code}.`;
        expect({
          code,
          title,
          notes: notes.length,
          page: page >= 0 && texts[page]?.includes(heading) === true,
        }).toEqual({
          code,
          title,
          notes: notes.length,
          page: true,
        });
      }
    }
  });

  it("cuts no line: lines of the content column keep their distance", () => {
    everyPage((page) => {
      const lines = linesBetween(page, CONTENT.left, CONTENT.right).filter(
        ([word]) => (word?.top ?? 0) < PAGE_HEIGHT - 60,
      );
      return lines.flatMap((line, index) => {
        const before = lines[index - 1];
        const pitch = (line[0]?.top ?? 0) - (before?.[0]?.top ?? -100);
        return pitch < 11.5 ? [`${pitch.toFixed(1)} pt: ${line.map(({ text }) => text).join(" ")}`] : [];
      });
    }, []);
  });

  it("repeats the heading row, prints the seal at the foot, and leaves no page empty", () => {
    everyPage(
      (page) => {
        const text = joined(page);
        return {
          heading: ["Nhậnxét", "Minh", "Chọn"].every((word) => text.includes(word)),
          seal: page.some(({ text: word, top }) => word === SEAL && top > PAGE_HEIGHT - 57),
          words: page.length > 40,
        };
      },
      { heading: true, seal: true, words: true },
    );
  });

  it("numbers the pages at top centre, the first one excepted (Decree 30/2020)", () => {
    for (const pages of printed.values()) {
      const numbers = pages.map((page) => page.filter(({ bottom }) => bottom < 57).map(({ text }) => text));
      expect(numbers).toEqual(pages.map((_, index) => (index === 0 ? [] : [String(index + 1)])));
    }
  });

  it("keeps within the margins", () => {
    everyPage((page) => page.filter(({ left, right }) => left < 84 || right > 595.3 - 42).map(({ text }) => text), []);
  });

  it("ends with total, verdict, opinion and the whole signature block on one page with the last criterion", () => {
    for (const [set, pages] of printed) {
      const last = joined(pages.at(-1) ?? []);
      const closing = ["TỔNGCỘNG", "Ýkiếncủangườiđánhgiá", "LạngSơn,ngày05tháng02năm2026", "NGƯỜIĐÁNHGIÁ"];
      const places = [...closing, "(Kývàghirõhọtên)"].map((text) => last.indexOf(text));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const content = joined(linesBetween(pages.at(-1) ?? [], CONTENT.left, CONTENT.right).flat());
      const options = criteriaOf(set).at(-1)?.options ?? [];
      expect(options.filter((option) => !content.includes(withoutBlanks(optionText(option))))).toEqual([]);
    }
  });
});
