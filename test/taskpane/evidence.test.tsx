import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CouncilSession } from "../../src/council/types";
import { EvidencePanel } from "../../src/taskpane/evidence/EvidencePanel";
import { dossierOf } from "../../src/taskpane/evidence/dossier";
import { changeLanguage } from "../../src/taskpane/i18n";
import { fakeStore, SAMPLE, sampleWith } from "./fake-store";
import { accessibilityFaults, show } from "./show";

jest.setTimeout(20_000);
afterEach(() => act(() => changeLanguage("vi")));

async function teaScored() {
  const store = await fakeStore(sampleWith(SAMPLE.tea, { choices: { "1.5": 3, "3.3": 2 } }));
  const { products, document: sample } = store.getSnapshot();
  const view = products.find(({ product }) => product.code === SAMPLE.tea);
  if (!view) throw new Error("the sample has no such product");
  return { view, session: sample.session };
}

async function open(change: (session: CouncilSession) => CouncilSession = (session) => session) {
  const { view, session } = await teaScored();
  const onGoTo = jest.fn();
  show(<EvidencePanel view={view} session={change(session)} onGoTo={onGoTo} />);
  return { onGoTo, user: userEvent.setup() };
}

function entry(title: string): HTMLElement {
  const item = screen.getByRole("heading", { level: 4, name: title }).closest("li");
  if (!item) throw new Error(`no entry ${title}`);
  return item;
}

test("each family of papers stands with its state in words", async () => {
  await open();
  expect(within(entry("Hợp đồng liên kết")).getByText("Thiếu")).toBeInTheDocument();
  expect(within(entry("Phiếu kiểm nghiệm")).getByText("Hết hạn", { selector: "span" })).toBeInTheDocument();
  expect(within(entry("Danh sách lao động")).getByText("Mâu thuẫn")).toBeInTheDocument();
  expect(within(entry("Bao bì, nhãn sản phẩm")).getByText("Có")).toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
});

test("the checklist says what may not be lacking first, with the number of samples and what each paper proves", async () => {
  await open();
  const headings = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(headings).toEqual([
    "Không được thiếu (5)",
    expect.stringMatching(/^Làm căn cứ chấm điểm \(\d+\)$/),
    expect.stringMatching(/^Giấy tờ khác đã ghi/),
  ]);
  expect(screen.getByText(/^Danh mục cho đánh giá lần đầu, Bộ 11: /)).toBeInTheDocument();
  expect(entry("Sản phẩm mẫu: 5 · bắt buộc")).toBeInTheDocument();
  expect(entry("Đủ điều kiện sản xuất, ATTP · thiếu thì bị loại")).toBeInTheDocument();
  expect(
    within(entry("Hợp đồng liên kết")).getByText(/^Dùng cho .*1\.5.* · hết hạn theo thời hạn hợp đồng$/),
  ).toBeInTheDocument();
});

test("what contradicts what is told at the top, before the list", async () => {
  await open();
  const told = screen.getByText("Mâu thuẫn trong hồ sơ");
  const list = screen.getByRole("heading", { level: 4, name: "Danh sách lao động" });
  expect(told.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(told.parentElement).toHaveTextContent(/Danh sách lao động: .+/);
});

test("a paper that is lacking leads to the scores that lean on it", async () => {
  const { onGoTo, user } = await open();
  await user.click(within(entry("Hợp đồng liên kết")).getByRole("button", { name: /^1\.5 / }));
  expect(onGoTo).toHaveBeenCalledWith("1.5");
});

test("“chỉ phần thiếu” leaves what is missing, expired or contradicted", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("switch", { name: "Chỉ phần thiếu" }));
  const titles = screen.getAllByRole("heading", { level: 4 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(expect.arrayContaining(["Hợp đồng liên kết", "Phiếu kiểm nghiệm", "Danh sách lao động"]));
  expect(titles).not.toContain("Bao bì, nhãn sản phẩm");
});

test("dates are dd/mm/yyyy; an unreadable one stays as it was entered", async () => {
  await open((session) => ({
    ...session,
    evidence: session.evidence.map((record) =>
      record.product === SAMPLE.tea && record.family === "test-report"
        ? { ...record, issued: "2025-02-05", expires: "quý II" }
        : record,
    ),
  }));
  expect(within(entry("Phiếu kiểm nghiệm")).getByText("05/02/2025")).toBeInTheDocument();
  expect(within(entry("Phiếu kiểm nghiệm")).getByText("quý II")).toBeInTheDocument();
});

test("a dossier with no papers at all still lists what every dossier must hold", async () => {
  const { view } = await teaScored();
  const bare = dossierOf({ ...view, states: {} }, []);
  const mandatory = bare.filter((each) => each.mandatory);
  expect(mandatory.map(({ family }) => family)).toEqual([
    "registration-form",
    "self-assessment",
    "samples",
    "business-registration",
    "production-eligibility",
  ]);
  expect(mandatory.every(({ state }) => state === "missing")).toBe(true);
  expect(bare.find(({ family }) => family === "award")?.state ?? null).toBeNull();
});

test("samples are not asked of a tourism service (set 26)", async () => {
  const store = await fakeStore();
  const view = store.getSnapshot().products.find(({ product }) => product.code === SAMPLE.tourism);
  if (!view) throw new Error("the sample has no tourism product");
  expect(dossierOf({ ...view, states: {} }, []).map(({ family }) => family)).not.toContain("samples");
});

test("a family nobody knows is listed under its own name, so that no record is hidden", async () => {
  const { view, session } = await teaScored();
  const [record] = session.evidence;
  if (!record) throw new Error("the sample has no evidence");
  const odd = { ...record, product: SAMPLE.tea, family: "giấy khác" };
  expect(dossierOf(view, [odd]).at(-1)).toMatchObject({ title: "giấy khác", records: [odd] });
});

test("in English the states are English, the papers keep their names", async () => {
  await act(() => changeLanguage("en"));
  await open();
  expect(within(entry("Hợp đồng liên kết")).getByText("Missing")).toBeInTheDocument();
  expect(screen.getByRole("switch", { name: "Only what is lacking" })).toBeInTheDocument();
});
