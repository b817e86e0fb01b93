import { screen } from "@testing-library/react";
import { textIn } from "../../src/taskpane/i18n";
import { LawNotes, recognitionSentence } from "../../src/taskpane/verdict/LawNotes";
import { fakeStore, SAMPLE } from "./fake-store";
import { accessibilityFaults, show } from "./show";

const vi = textIn("vi");

async function sample(product: string) {
  const { products, document } = (await fakeStore()).getSnapshot();
  const view = products.find((each) => each.product.code === product);
  if (!view) throw new Error("the sample has this product");
  return { view, meeting: document.session.meeting };
}

test("a scored product says who recognises its stars and for how long", async () => {
  const { view, meeting } = await sample(SAMPLE.scored);
  if (!view.scoring) throw new Error("the set is loaded");
  const at = (star: 1 | 3 | 4 | 5, band = star) => {
    const scoring = view.scoring && { ...view.scoring, verdict: { ...view.scoring.verdict, star, band } };
    return recognitionSentence({ ...view, scoring }, meeting, vi);
  };
  expect(at(4)).toBe("4 sao: UBND cấp tỉnh công nhận; giấy chứng nhận 36 tháng.");
  expect(at(1)).toBe("1 sao: không công nhận, không cấp giấy chứng nhận.");
  expect(at(5)).toBe(
    "5 sao: Bộ Nông nghiệp và Môi trường công nhận; giấy chứng nhận 36 tháng. " +
      "Từ 90 điểm: UBND cấp tỉnh phê duyệt kết quả và gửi hồ sơ lên Bộ Nông nghiệp và Môi trường.",
  );
});

test("an unfinished sheet says nothing of recognition, but why its decision applies", async () => {
  const { view, meeting } = await sample(SAMPLE.tea);
  show(<LawNotes view={view} meeting={meeting} />);
  expect(screen.getByText(/^Hồ sơ nộp ngày 12\/06\/2026.*chấm theo 26\/2026\/QĐ-TTg\.$/)).toBeInTheDocument();
  expect(screen.queryByText(/công nhận/)).not.toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
});

test("a decision that the dates do not ask for is told, and stays", async () => {
  const { view, meeting } = await sample(SAMPLE.old);
  show(<LawNotes view={view} meeting={{ ...meeting, date: "2026-11-26" }} />);
  expect(screen.getByText(/Phiếu đang theo 148\/QĐ-TTg, không khớp/)).toBeInTheDocument();
  expect(screen.getByText(/sau ngày 21\/07\/2026/)).toBeInTheDocument();
});
