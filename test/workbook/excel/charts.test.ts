import { SUMMARY_CHARTS } from "../../../src/records/summary-foot";
import { soundDocument } from "../../../src/workbook/reading/document-texts";
import { need } from "../documents";
import { CHANGES, smallSession, withSession } from "../session/sessions";
import { startHome } from "./home";

jest.setTimeout(120_000);

test("a session drawn in Excel has its two charts, and they follow products and the limit; one taken away stays away", async () => {
  const document = need(soundDocument(await smallSession()));
  const { host, home } = await startHome({ ceiling: "1.9" });
  need(await home.draw(document));
  const charts = () =>
    (host.model.find("Tổng hợp")?.charts ?? []).map(({ name, title, corner, series }) => {
      const addresses = series.flatMap(({ values, categories }) => [categories?.address, values.address]);
      return [name, title, corner, ...addresses];
    });
  expect(charts()).toEqual([
    [SUMMARY_CHARTS.stars, "Số sản phẩm theo hạng sao", "A13", "'Tổng hợp'!A6:A11", "'Tổng hợp'!B6:B11"],
    [
      SUMMARY_CHARTS.spread,
      "Chênh lệch điểm giữa các thành viên (giới hạn 10 điểm)",
      "C13",
      "'Tổng hợp'!B2:B3",
      "'Tổng hợp'!S2:S3",
    ],
  ]);
  const taken = need(await home.take());
  if (taken.kind !== "session") throw new Error("a session was expected");
  const { document: standing } = need(await taken.workbook.read());
  const grown = withSession(
    [1, 5].reduce((each, index) => CHANGES[index]?.[1](each) ?? each, standing),
    (session) => ({
      profile: { ...session.profile, largestSpread: 8 },
    }),
  );
  need(await taken.workbook.write(need(soundDocument(grown))));
  expect(charts().map(([name, title, , ...addresses]) => [name, title, ...addresses])).toEqual([
    [SUMMARY_CHARTS.stars, "Số sản phẩm theo hạng sao", "'Tổng hợp'!A7:A12", "'Tổng hợp'!B7:B12"],
    [
      SUMMARY_CHARTS.spread,
      "Chênh lệch điểm giữa các thành viên (giới hạn 8 điểm)",
      "'Tổng hợp'!B2:B4",
      "'Tổng hợp'!T2:T4",
    ],
  ]);
  host.model.find("Tổng hợp")?.charts.shift();
  need(await taken.workbook.read());
  need(await taken.workbook.write(need(soundDocument(standing))));
  expect(charts().map(([name, , , ...addresses]) => [name, ...addresses])).toEqual([
    [SUMMARY_CHARTS.spread, "'Tổng hợp'!B2:B3", "'Tổng hợp'!S2:S3"],
  ]);
  expect(host.lacks).toEqual([]);
});
