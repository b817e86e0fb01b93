import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { accessibilityFaults } from "../show";
import { openProducts, SESSION } from "./open-products";

const [FIRST, SECOND] = SESSION.session.products;
if (!FIRST || !SECOND) throw new Error("the sample has products");

const stateIn = (document: typeof SESSION, product: string, family: string) =>
  document.session.evidence.find((record) => record.product === product && record.family === family)?.state;
const cellAt = (place: string): HTMLElement => {
  const cell = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  if (!cell) throw new Error(place);
  return cell;
};

describe("the register of papers, typed like a sheet", () => {
  test("arrow keys move, letters set states, Shift takes a block, Ctrl+D fills down, Ctrl+Z takes back", async () => {
    const { user, document: current, store, refusals } = await openProducts(true);
    await user.click(screen.getByRole("button", { name: "Bảng hồ sơ" }));
    const grid = await screen.findByRole("grid", { name: "Sản phẩm và giấy tờ" });
    const families = within(grid).getAllByRole("columnheader");
    expect(families[1]).toHaveTextContent("Phiếu đăng ký");
    fireEvent.mouseDown(cellAt("0:0"));
    cellAt("0:0").focus();
    await user.keyboard("m");
    await waitFor(() => expect(stateIn(current(), FIRST.code, "registration-form")).toBe("contradiction"));
    await waitFor(() => expect(cellAt("0:0")).toHaveTextContent("Mâu thuẫn"));
    await user.keyboard("{ArrowRight}{ArrowDown}{Shift>}{ArrowDown}{/Shift}h");
    expect(document.activeElement).toBe(cellAt("2:1"));
    await waitFor(() => expect(stateIn(current(), SECOND.code, "self-assessment")).toBe("expired"));
    expect(cellAt("1:1")).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{Control>}{Home}{/Control}{ArrowDown}{Control>}d{/Control}");
    await waitFor(() => expect(stateIn(current(), SECOND.code, "registration-form")).toBe("contradiction"));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(stateIn(current(), SECOND.code, "registration-form")).not.toBe("contradiction"));
    expect([store.getSnapshot().undoes, refusals]).toEqual(["Ghi tình trạng 2 ô", []]);
  });

  test("a block is pasted whole or not at all, and copied as words", async () => {
    const { user, document: current } = await openProducts(true);
    await user.click(screen.getByRole("button", { name: "Bảng hồ sơ" }));
    await screen.findByRole("grid");
    fireEvent.mouseDown(cellAt("0:0"));
    const paste = (text: string) => fireEvent.paste(cellAt("0:0"), { clipboardData: { getData: () => text } });
    paste("có\tthiếu\nxyz\tcó");
    expect(await screen.findByText(/“xyz” không phải tình trạng/u)).toBeInTheDocument();
    expect(current()).toBe(current());
    paste("có\tthiếu\nhết hạn\tx");
    await waitFor(() => expect(stateIn(current(), SECOND.code, "registration-form")).toBe("expired"));
    expect(stateIn(current(), FIRST.code, "self-assessment")).toBe("missing");
    fireEvent.mouseDown(cellAt("1:1"), { shiftKey: true });
    let copied = "";
    fireEvent.copy(cellAt("0:0"), { clipboardData: { setData: (_: string, text: string) => (copied = text) } });
    expect(copied).toBe("có\tthiếu\nhết hạn\tcó");
  });

  test("Enter opens the product's dossier at the paper, and back leads to the same cell", async () => {
    const { user, document: current } = await openProducts(true);
    await user.click(screen.getByRole("button", { name: "Bảng hồ sơ" }));
    await screen.findByRole("grid");
    fireEvent.mouseDown(cellAt("0:1"));
    cellAt("0:1").focus();
    await user.keyboard("c{Enter}");
    const number = await screen.findByLabelText("Số");
    await user.clear(number);
    await user.type(number, "12/BC");
    await user.tab();
    await waitFor(() => expect(current().session.evidence.some(({ number: kept }) => kept === "12/BC")).toBe(true));
    await user.click(screen.getByRole("button", { name: "Về bảng hồ sơ" }));
    await waitFor(() => expect(document.activeElement).toBe(cellAt("0:1")));
  });

  test("only what is lacking can be shown", async () => {
    const { user } = await openProducts(true);
    await user.click(screen.getByRole("button", { name: "Bảng hồ sơ" }));
    const all = within(await screen.findByRole("grid")).getAllByRole("columnheader").length;
    await user.click(screen.getByRole("switch", { name: "Chỉ phần thiếu" }));
    await waitFor(() => expect(within(screen.getByRole("grid")).getAllByRole("columnheader").length).toBeLessThan(all));
  });
});

describe("one product at a time, as in a pane", () => {
  test("states are chosen, questions answered, and a contradiction is written into the register", async () => {
    const { user, document: current } = await openProducts(false);
    await user.click(screen.getByRole("button", { name: "Bảng hồ sơ" }));
    await screen.findByRole("heading", { name: FIRST.name });
    await user.selectOptions(screen.getByRole("combobox", { name: "Tình trạng: Đăng ký kinh doanh" }), "Có");
    await user.selectOptions(screen.getByLabelText("Giấy đăng ký ghi chủ thể thuộc loại hình nào?"), "Hợp tác xã");
    await user.selectOptions(screen.getByLabelText(/chọn mức nào ở 3\.1/u), "1");
    const mark = await screen.findByRole("button", { name: "Ghi mâu thuẫn vào hồ sơ" });
    await user.click(mark);
    await waitFor(() => expect(stateIn(current(), FIRST.code, "business-registration")).toBe("contradiction"));
    await user.click(screen.getByRole("button", { name: "Sản phẩm sau" }));
    expect(await screen.findByRole("heading", { name: SECOND.name })).toBeInTheDocument();
  });
});

describe("the products of the session", () => {
  test("a pasted list is shown row by row, its set is chosen, and only then it is taken", async () => {
    const { user, document: current } = await openProducts(false);
    const before = current().session.products.length;
    await user.click(screen.getByRole("button", { name: "Nhập danh sách" }));
    const field = screen.getByLabelText("Bảng sản phẩm");
    fireEvent.change(field, {
      target: {
        value: "Tên SP\tMã số\tChủ thể\tNgày nộp\nHoa hồi\t20-06220-07-2026\tHợp tác xã hồi\t12/6/2026\nLỗi\t1\t\t",
      },
    });
    await user.click(screen.getByRole("button", { name: "Đọc phần dán" }));
    expect(await screen.findByText(/^2 chưa nhận được$/u)).toBeInTheDocument();
    expect(screen.getByText(/đề xuất bộ 10/u)).toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Bộ cho dòng 2" }), "10");
    await user.click(await screen.findByRole("button", { name: "Nhận 1" }));
    await waitFor(() => expect(current().session.products).toHaveLength(before + 1));
    expect(current().session.products.at(-1)).toMatchObject({ code: "20-06220-07-2026", set: 10 });
  });

  test("a product is mended with its recusals, and taken out only when the loss is accepted", async () => {
    const { user, document: current } = await openProducts(false);
    await user.click(screen.getByRole("button", { name: `Sửa: ${FIRST.name}` }));
    await user.type(screen.getByLabelText("Điện thoại"), "1");
    // Whose product it is stands in every record.
    await user.clear(screen.getByLabelText(/^Chủ thể/u));
    await user.click(screen.getByRole("button", { name: "Ghi sản phẩm" }));
    expect(await screen.findByText(/^Chưa nhập chủ thể/u)).toBeVisible();
    expect(screen.getByLabelText(/^Chủ thể/u)).toHaveFocus();
    expect(current().session.products[0]?.phone).toBe(FIRST.phone);
    await user.type(screen.getByLabelText(/^Chủ thể/u), FIRST.producer);
    await user.click(
      within(screen.getByRole("group", { name: /không tham gia chấm/u })).getAllByRole("checkbox")[0] ?? field(),
    );
    await user.click(screen.getByRole("button", { name: "Ghi sản phẩm" }));
    await waitFor(() => expect(current().session.products[0]?.phone).toBe(`${FIRST.phone}1`));
    expect(current().session.products[0]?.recused).toEqual([current().session.members[0]?.id]);
    await user.click(await screen.findByRole("button", { name: `Xoá: ${FIRST.name}` }));
    await user.click(screen.getByRole("button", { name: "Xoá sản phẩm" }));
    await waitFor(() => expect(current().session.products.some(({ code }) => code === FIRST.code)).toBe(false));
  });

  test("papers are read from the names of files, what is unsure is matched by hand", async () => {
    const { user, document: current } = await openProducts(false);
    await user.click(screen.getByRole("button", { name: "Nhập giấy tờ" }));
    fireEvent.change(screen.getByLabelText(/Bảng giấy tờ/u), {
      target: { value: `D:\\hs\\${FIRST.code}\\Câu chuyện.pdf\nD:\\hs\\${FIRST.code}\\scan1.pdf` },
    });
    await user.click(screen.getByRole("button", { name: "Đọc phần dán" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: /^Loại giấy tờ: .*scan1/u }), "award");
    await user.click(await screen.findByRole("button", { name: /^Nhận /u }));
    await waitFor(() => expect(stateIn(current(), FIRST.code, "award")).toBe("present"));
  });

  test("are accessible in every part, and say what producers still owe", async () => {
    const { user } = await openProducts(false);
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Cần bổ sung" }));
    expect(await screen.findByText(/cần nộp bổ sung chậm nhất ngày/u)).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

function field(): never {
  throw new Error("no member to recuse");
}
