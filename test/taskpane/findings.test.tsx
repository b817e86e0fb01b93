import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FindingsPanel } from "../../src/taskpane/findings/FindingsPanel";
import { changeLanguage } from "../../src/taskpane/i18n";
import type { Finding } from "../../src/workbook/port";
import { accessibilityFaults, show } from "./show";

afterEach(() => act(() => changeLanguage("vi")));

const LATE: Finding = {
  severity: "warning",
  code: "date-as-text",
  sheet: "Sản phẩm",
  row: 3,
  criterion: null,
  message: "Trang Sản phẩm, dòng 3: ngày ghi dạng chữ, đã đọc là 05/11/2026.",
};
const DOUBLE: Finding = {
  severity: "error",
  code: "double-tick",
  sheet: "Chè xanh",
  row: 45,
  criterion: "1.5",
  message: "Trang Chè xanh, dòng 45: tiêu chí 1.5 đánh dấu 2 mức, tạm coi là chưa chấm.",
};
const WHOLE: Finding = { ...LATE, sheet: "", row: null, message: "Tệp thiếu trang Lịch sử." };

test("what is broken stands before what is only to be looked at, each with sheet and row", async () => {
  show(<FindingsPanel findings={[LATE, DOUBLE, WHOLE]} onGoTo={jest.fn()} />);
  const [first, second, third] = screen.getAllByRole("listitem");
  expect(first).toHaveTextContent("LỗiTrang tính Chè xanh, dòng 45");
  expect(first).toHaveTextContent(DOUBLE.message);
  expect(second).toHaveTextContent("Cần xemTrang tính Sản phẩm, dòng 3");
  expect(third).toHaveTextContent("Cả tệp");
  expect(screen.getByText("1 lỗi, 2 chỗ cần xem")).toBeInTheDocument();
  expect(screen.getByText("Đã mở phần còn đúng; không mất nội dung nào.")).toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
});

test("a finding about a criterion leads there, telling which sheet is meant", async () => {
  const onGoTo = jest.fn();
  show(<FindingsPanel findings={[LATE, DOUBLE]} onGoTo={onGoTo} />);
  await userEvent.setup().click(screen.getByRole("button", { name: "Đến tiêu chí 1.5" }));
  expect(onGoTo).toHaveBeenCalledWith("1.5", DOUBLE);
});

test("a sound file says so", () => {
  show(<FindingsPanel findings={[]} onGoTo={jest.fn()} />);
  expect(screen.getByText("Tệp đúng mẫu, không có gì cần xem lại.")).toBeInTheDocument();
  expect(screen.queryByRole("list")).not.toBeInTheDocument();
});

test("in English the frame is English and the sentence is marked as Vietnamese", async () => {
  await act(() => changeLanguage("en"));
  show(<FindingsPanel findings={[DOUBLE]} onGoTo={jest.fn()} />);
  expect(screen.getByText("Worksheet Chè xanh, row 45")).toBeInTheDocument();
  expect(screen.getByText(DOUBLE.message)).toHaveAttribute("lang", "vi");
});
