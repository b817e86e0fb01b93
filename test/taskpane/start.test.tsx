import { act, createEvent, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { DraftSummary, ScoringStore, SessionOpener } from "../../src/app/types";
import { fail } from "../../src/catalogue/outcome";
import { changeLanguage } from "../../src/taskpane/i18n";
import { StartScreen } from "../../src/taskpane/start/StartScreen";
import { fakeOpener, fakeStore } from "./fake-store";
import { accessibilityFaults, show } from "./show";

const NOW = new Date(2026, 10, 26, 21, 30).toISOString();
const DRAFT: DraftSummary = {
  id: "d1",
  title: "Họp đợt 2",
  fileName: "dot-2.xlsx",
  keptAt: new Date(2026, 10, 26, 21, 14).toISOString(),
  products: 6,
};

jest.setTimeout(20_000);

let store: ScoringStore;
beforeAll(async () => {
  store = await fakeStore();
});
afterEach(() => act(() => changeLanguage("vi")));

async function open(replaced: Partial<SessionOpener> = {}, answers: ScoringStore | null = store) {
  const onOpened = jest.fn();
  show(<StartScreen opener={fakeOpener(answers, replaced)} onOpened={onOpened} now={NOW} />);
  await act(async () => undefined);
  return { onOpened, user: userEvent.setup({ applyAccept: false }) };
}

function fileField(): HTMLInputElement {
  const field = document.querySelector("input[type=file]");
  if (!(field instanceof HTMLInputElement)) throw new Error("no file field");
  return field;
}

function file(name: string): File {
  const made = new File(["PK"], name);
  Object.defineProperty(made, "arrayBuffer", { value: async () => new TextEncoder().encode("PK").buffer });
  return made;
}

function drop(files: readonly File[]): void {
  const event = createEvent.drop(window);
  Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files } });
  fireEvent(window, event);
}

test("the sample opens with one press", async () => {
  const { onOpened, user } = await open();
  await user.click(screen.getByRole("button", { name: /Mở phiên mẫu/ }));
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
});

test("a chosen .xlsx is read and its bytes and name handed on", async () => {
  const openFile = jest.fn(fakeOpener(store).openFile);
  const { onOpened, user } = await open({ openFile });
  await user.upload(fileField(), file("phieu.xlsx"));
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
  expect(openFile).toHaveBeenCalledWith(new Uint8Array([80, 75]), "phieu.xlsx");
});

test("a file dropped anywhere on the page is opened", async () => {
  const { onOpened } = await open();
  drop([file("phieu.XLSX")]);
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
});

test.each([
  ["anh.png", /anh\.png không phải tệp \.xlsx/],
  ["cu.xls", /đời cũ \(\.xls\).*lưu thành \.xlsx/],
])("%s is refused unread, saying what to do", async (name, sentence) => {
  const openFile = jest.fn(fakeOpener(store).openFile);
  await open({ openFile });
  drop([file(name)]);
  expect(await screen.findByRole("alert")).toHaveTextContent(sentence);
  expect(openFile).not.toHaveBeenCalled();
});

test("two files at once are refused", async () => {
  await open();
  drop([file("a.xlsx"), file("b.xlsx")]);
  expect(await screen.findByRole("alert")).toHaveTextContent("Mỗi lần chỉ mở một tệp.");
});

test("a refusal stays on screen with its sentence; trying again does the same once more", async () => {
  const openFile = jest
    .fn<ReturnType<SessionOpener["openFile"]>, Parameters<SessionOpener["openFile"]>>()
    .mockResolvedValueOnce(fail("truncated", "Tệp phieu.xlsx bị cắt ngang."))
    .mockImplementation(fakeOpener(store).openFile);
  const { onOpened, user } = await open({ openFile });
  await user.upload(fileField(), file("phieu.xlsx"));
  expect(await screen.findByRole("alert")).toHaveTextContent("Tệp phieu.xlsx bị cắt ngang.");
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Thử lại" }));
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
});

test("an exception is answered like a refusal", async () => {
  const { user } = await open({ openSample: () => Promise.reject(new Error("chunk")) });
  await user.click(screen.getByRole("button", { name: /Mở phiên mẫu/ }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Có lỗi ngoài dự kiến khi mở.");
});

test("a file that cannot be read from the disk is named", async () => {
  await open();
  const unreadable = new File([], "mat.xlsx");
  Object.defineProperty(unreadable, "arrayBuffer", { value: () => Promise.reject(new Error("NotReadableError")) });
  drop([unreadable]);
  expect(await screen.findByRole("alert")).toHaveTextContent("Không đọc được mat.xlsx từ máy.");
});

test("while one way in is running the others wait, and the progress is told", async () => {
  const openSample = jest.fn(() => new Promise<never>(() => undefined));
  const { user } = await open({ openSample });
  await user.click(screen.getByRole("button", { name: /Mở phiên mẫu/ }));
  expect(screen.getByText("Đang mở phiên mẫu…")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /Mở phiên mẫu/ }));
  expect(openSample).toHaveBeenCalledTimes(1);
});

describe("work kept in the browser", () => {
  test("is offered first, with when it was kept and how much it is", async () => {
    const { onOpened, user } = await open({ drafts: async () => [DRAFT] });
    const headings = (await screen.findAllByRole("heading", { level: 2 })).map(({ textContent }) => textContent);
    expect(headings).toEqual(["Việc đang làm dở", "Bắt đầu", "Dành cho thư ký"]);
    expect(screen.getByText("Giữ lúc 21:14, 6 sản phẩm")).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Tiếp tục: Họp đợt 2" }));
    await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
  });

  test("of another day tells the day", async () => {
    await open({ drafts: async () => [{ ...DRAFT, keptAt: new Date(2026, 10, 5, 7, 4).toISOString() }] });
    expect(await screen.findByText("Giữ lúc 07:04 ngày 05/11/2026, 6 sản phẩm")).toBeInTheDocument();
  });

  test("can be put aside, and brought back", async () => {
    let kept = [DRAFT];
    const { user } = await open({
      drafts: async () => kept,
      discardDraft: async () => {
        kept = [];
        return async () => {
          kept = [DRAFT];
        };
      },
    });
    await user.click(await screen.findByRole("button", { name: "Bỏ bản này: Họp đợt 2" }));
    const undo = await screen.findByRole("button", { name: "Hoàn tác" });
    expect(screen.queryByRole("button", { name: /Tiếp tục/ })).not.toBeInTheDocument();
    expect(undo).toHaveFocus();
    await user.click(undo);
    expect(await screen.findByRole("button", { name: /Tiếp tục/ })).toBeInTheDocument();
  });

  test("stays where it is when the browser refuses to write", async () => {
    const { user } = await open({
      drafts: async () => [DRAFT],
      discardDraft: () => Promise.reject(new Error("quota")),
    });
    await user.click(await screen.findByRole("button", { name: "Bỏ bản này: Họp đợt 2" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Chưa bỏ được bản này");
    expect(screen.getByRole("button", { name: /Tiếp tục/ })).toBeInTheDocument();
  });
});

test("without kept work nothing is offered to continue, and the page has no accessibility fault", async () => {
  await open();
  expect(screen.queryByText("Việc đang làm dở")).not.toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
});

test("the language can be changed before anything is open", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(await screen.findByRole("heading", { name: "OCOP scoring" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /Open an \.xlsx file/ })).toBeInTheDocument();
});
