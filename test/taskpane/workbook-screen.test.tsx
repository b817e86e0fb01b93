import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ScoringStore, WorkbookOpener } from "../../src/app/types";
import { fail, succeed } from "../../src/catalogue/outcome";
import { type LookedAt, WorkbookScreen } from "../../src/taskpane/start/WorkbookScreen";
import { fakeStore } from "./fake-store";
import { accessibilityFaults, show } from "./show";

jest.setTimeout(20_000);

let store: ScoringStore;
beforeAll(async () => {
  store = await fakeStore();
});

function draw(
  holds: "ocop" | "empty" | "other",
  replaced: Partial<WorkbookOpener> = {},
  looked: LookedAt | null = null,
) {
  const onOpened = jest.fn();
  const answer = jest.fn(async () => succeed(store));
  const secretary = jest.fn(async () => fail("not-here", "Không dùng ở đây."));
  const opener: WorkbookOpener = {
    look: async () => succeed({ name: "Sổ 1.xlsx", holds, offer: null }),
    open: answer,
    openForms: answer,
    drawSample: answer,
    newSession: answer,
    drawSampleMeeting: secretary,
    newMeeting: secretary,
    ...replaced,
  };
  show(<WorkbookScreen opener={opener} onOpened={onOpened} looked={looked} />);
  return { onOpened, answer, user: userEvent.setup() };
}

test("a workbook that holds a session is opened without a question", async () => {
  const { onOpened } = draw("ocop");
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
});

test("a workbook that was looked at before the screen was drawn is not looked at again", async () => {
  const look = jest.fn<ReturnType<WorkbookOpener["look"]>, []>();
  const seen = succeed({ name: "Sổ 1.xlsx", holds: "ocop", offer: null } as const);
  const { onOpened } = draw("ocop", { look }, seen);
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
  expect(look).not.toHaveBeenCalled();
});

test("an empty workbook offers a new session and the sample", async () => {
  const { onOpened, user } = draw("empty");
  expect(await screen.findByRole("heading", { name: "Sổ đang mở còn trống" })).toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /Lập phiên mẫu trong sổ này/ }));
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
});

test("a workbook with other work is named and nothing of a sample is offered to be put into it", async () => {
  const { user } = draw("other");
  expect(await screen.findByText("“Sổ 1.xlsx” chưa có phiếu chấm OCOP")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /phiên mẫu/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /Lập phiên trong sổ này/ }));
  expect(await screen.findByRole("heading", { name: "Phiên mới" })).toBeInTheDocument();
});

test("a refusal stands with its sentence, and trying again looks once more", async () => {
  const look = jest
    .fn<ReturnType<WorkbookOpener["look"]>, []>()
    .mockResolvedValueOnce(fail("cell-edit", "Bấm Enter hoặc Esc trong ô đang sửa rồi thử lại."))
    .mockResolvedValue(succeed({ name: "Sổ 1.xlsx", holds: "ocop", offer: null }));
  const { onOpened, user } = draw("ocop", { look });
  expect(await screen.findByRole("alert")).toHaveTextContent("Bấm Enter hoặc Esc trong ô đang sửa rồi thử lại.");
  await user.click(screen.getByRole("button", { name: "Thử lại" }));
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
});

test("a session that does not open says why and can be tried again", async () => {
  const open = jest
    .fn<ReturnType<WorkbookOpener["open"]>, []>()
    .mockResolvedValueOnce(fail("read-only", "Sổ chỉ đọc."))
    .mockResolvedValue(succeed(store));
  const { onOpened, user } = draw("ocop", { open });
  expect(await screen.findByRole("alert")).toHaveTextContent("Sổ chỉ đọc.");
  await user.click(screen.getByRole("button", { name: "Thử lại" }));
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
});
