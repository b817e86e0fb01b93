import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { NewSessionInput, ScoringStore } from "../../src/app/types";
import { fail, succeed } from "../../src/catalogue/outcome";
import { NewSessionForm } from "../../src/taskpane/start/NewSessionForm";
import { fakeOpener, fakeStore } from "./fake-store";
import { accessibilityFaults, show } from "./show";

jest.setTimeout(20_000);

let store: ScoringStore;
beforeAll(async () => {
  store = await fakeStore();
});

async function open(refusal: string | null = null) {
  const onOpened = jest.fn();
  const onBack = jest.fn();
  const newSession = jest.fn(async (_: NewSessionInput) =>
    refusal === null ? succeed(store) : fail("document-invalid", refusal),
  );
  show(<NewSessionForm opener={fakeOpener(store, { newSession })} onOpened={onOpened} onBack={onBack} />);
  await act(async () => undefined);
  return { onOpened, onBack, newSession, user: userEvent.setup() };
}

const field = (name: RegExp) => screen.getByRole("textbox", { name });

function fillIn(): void {
  const texts: readonly [RegExp, string][] = [
    [/Tên cuộc họp/, "Họp đợt 2"],
    [/Tỉnh, thành phố/, "Lạng Sơn"],
    [/Địa điểm/, "Hội trường"],
    [/Ngày họp/, "26/11/2026"],
    [/Họ và tên/, "Uỷ viên 3"],
    [/Tên sản phẩm/, "Chè xanh"],
    [/Mã sản phẩm/, "20-06073-01-2026"],
    [/Ngày nộp hồ sơ/, "1/9/2026"],
    [/Chủ thể/, "Hợp tác xã chè"],
  ];
  for (const [name, value] of texts) fireEvent.change(field(name), { target: { value } });
  fireEvent.change(screen.getByRole("combobox", { name: /Bộ sản phẩm/ }), { target: { value: "11" } });
}

test("a complete form makes a session", async () => {
  const { onOpened, newSession, user } = await open();
  fillIn();
  await user.click(screen.getByRole("button", { name: "Tạo phiên" }));
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith(store));
  expect(newSession.mock.calls[0]?.[0]).toMatchObject({
    date: "2026-11-26",
    products: [{ code: "20-06073-01-2026", set: 11, filedOn: "2026-09-01" }],
  });
});

test("an empty form names its faults at their fields and goes to the first", async () => {
  const { newSession, user } = await open();
  await user.click(screen.getByRole("button", { name: "Tạo phiên" }));
  expect(screen.getByText("Chưa nhập tên cuộc họp.")).toBeInTheDocument();
  expect(field(/Tên cuộc họp/)).toHaveFocus();
  expect(field(/Tên cuộc họp/)).toBeInvalid();
  expect(newSession).not.toHaveBeenCalled();
  expect(await accessibilityFaults()).toEqual([]);
});

test("the filing date decides the decision, says why, and only then sets can be chosen", async () => {
  await open();
  expect(screen.getByRole("combobox", { name: /Bộ sản phẩm/ })).toBeDisabled();
  fillIn();
  expect(screen.getByText(/26\/2026\/QĐ-TTg/)).toBeInTheDocument();
  expect(screen.getByRole("combobox", { name: /Bộ sản phẩm/ })).toBeEnabled();
});

test("a refusal loses nothing that was typed", async () => {
  const { onOpened, user } = await open("Mã sản phẩm bị trùng.");
  fillIn();
  await user.click(screen.getByRole("button", { name: "Tạo phiên" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Mã sản phẩm bị trùng.");
  expect(field(/Tên sản phẩm/)).toHaveValue("Chè xanh");
  expect(onOpened).not.toHaveBeenCalled();
});

test("going back hands over what was typed so far", async () => {
  const { onBack, user } = await open();
  await user.type(field(/Địa điểm/), "Hội trường");
  await user.click(screen.getByRole("button", { name: "Quay lại" }));
  expect(onBack).toHaveBeenCalledWith(expect.objectContaining({ place: "Hội trường" }));
});

test("a removed product comes back with what it held; the last one cannot be removed", async () => {
  const { user } = await open();
  await user.type(field(/Tên sản phẩm/), "Na");
  expect(screen.queryByRole("button", { name: /Bỏ sản phẩm/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Thêm sản phẩm" }));
  await user.click(screen.getByRole("button", { name: "Bỏ sản phẩm 1" }));
  expect(field(/Tên sản phẩm/)).toHaveValue("");
  await user.click(screen.getByRole("button", { name: "Hoàn tác" }));
  expect(screen.getAllByRole("textbox", { name: /Tên sản phẩm/ })[0]).toHaveValue("Na");
});

test("a day is tidied when the field is left, and can be picked from the browser's calendar", async () => {
  const { user } = await open();
  await user.type(field(/Ngày họp/), "5.2.2026");
  await user.tab();
  expect(field(/Ngày họp/)).toHaveValue("05/02/2026");
  const showPicker = jest.fn();
  Object.defineProperty(HTMLInputElement.prototype, "showPicker", { value: showPicker, configurable: true });
  await user.click(screen.getByRole("button", { name: "Chọn trên lịch: Ngày họp" }));
  expect(showPicker).toHaveBeenCalledTimes(1);
});
