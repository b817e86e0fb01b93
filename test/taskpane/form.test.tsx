import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createSessionOpener } from "../../src/app/open-session";
import type { OpenStore } from "../../src/app/types";
import type { ProductSet } from "../../src/catalogue/types";
import { StartScreen } from "../../src/taskpane/start/StartScreen";
import type { Draft, DraftKeeper } from "../../src/workbook/drafts";
import { heldSet } from "../catalogue/held-sets";
import { need } from "../workbook/documents";
import { published, withPoints } from "../workbook/official/official-file";
import { FORM, formFile, formRows } from "../workbook/official/province-form";
import { asMember } from "../app/open-store";
import { accessibilityFaults, show } from "./show";

jest.setTimeout(60_000);

const HEAD = [
  ["Kèm theo Quyết định số 26/2026/QĐ-TTg"],
  ["Mã sản phẩm: 20-06613-01-2026"],
  ["Chủ thể: HTX chè Đình Lập"],
  ["Họ và tên người đánh giá: Uỷ viên A"],
  ["Ngày chấm: 20/11/2026"],
];

function keeper(): DraftKeeper & { readonly kept: Map<string, Draft> } {
  const kept = new Map<string, Draft>();
  return {
    kept,
    put: async (draft) => void kept.set(draft.id, draft),
    get: async (id) => kept.get(id) ?? null,
    list: async () => [],
    remove: async (id) => void kept.delete(id),
  };
}

function openerOf(drafts: DraftKeeper) {
  return createSessionOpener({ drafts, now: () => "2026-11-20T08:00:00.000Z", newId: () => "phien-1" });
}

function provinceFile(set: ProductSet): Uint8Array {
  return formFile({ "Chè xanh": formRows({ set, layout: FORM, head: HEAD }) });
}

/** Opens the start screen and hands it a file. */
async function openFile(bytes: Uint8Array, drafts = keeper()) {
  const onOpened = jest.fn((_: OpenStore) => undefined);
  const opener = openerOf(drafts);
  show(<StartScreen opener={opener} onOpened={onOpened} now="2026-11-20T08:00:00.000Z" />);
  const input = document.querySelector("input[type=file]");
  if (!(input instanceof HTMLInputElement)) throw new Error("no file field");
  const file = new File([new Uint8Array(bytes)], "phieu-tinh.xlsx");
  Object.defineProperty(file, "arrayBuffer", { value: async () => new Uint8Array(bytes).buffer });
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(input, file);
  return { user, onOpened, opener, drafts };
}

const field = (name: RegExp) => screen.getByRole("textbox", { name });

async function fill(filedOn = "01/11/2026") {
  await screen.findByRole("heading", { name: "Thông tin phiên chấm" });
  const put = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } });
  put(/Tên cuộc họp/, "Họp đợt 2");
  put(/Tỉnh, thành phố/, "Lạng Sơn");
  put(/Địa điểm/, "Lạng Sơn");
  put(/Ngày nộp hồ sơ/, filedOn);
  put(/Tên sản phẩm/, "Chè xanh Đình Lập");
}

describe("a file that is a province's form", () => {
  it("is offered with its set, its places and the comparison, and scored in place with what the form says already", async () => {
    const { user, onOpened, opener, drafts } = await openFile(provinceFile(published(await heldSet("26-2026", 11))));
    expect(await screen.findByRole("heading", { name: "Phiếu chấm của tỉnh" })).toHaveFocus();
    expect(screen.getByText(/^Trang “Chè xanh”: bộ 11, .*, theo 26\/2026\/QĐ-TTg$/)).toBeVisible();
    expect(screen.getByText(/^Có chỗ đánh dấu và cột điểm; đã chấm 0\/\d+ tiêu chí\.$/)).toBeVisible();
    expect(screen.getByText("Bộ 11: khớp hoàn toàn")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);

    await user.click(screen.getByRole("button", { name: /^Chấm ngay trên phiếu này/ }));
    await fill();
    expect(field(/Mã sản phẩm/)).toHaveValue("20-06613-01-2026");
    expect(field(/Họ và tên/)).toHaveValue("Uỷ viên A");
    const permission = screen.getByRole("checkbox", { name: /^Cho phép thêm một trang ẩn/ });
    expect(permission).not.toBeChecked();
    expect(screen.getByText(/^Tệp chỉ giữ dấu và điểm\. .*mã khoá, lý do loại, lịch sử/)).toBeVisible();
    await user.click(permission);
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Bắt đầu chấm" }));
    await waitFor(() => expect(onOpened).toHaveBeenCalled());

    const opened = onOpened.mock.calls[0]?.[0];
    if (!opened) throw new Error("not opened");
    const store = asMember(opened);
    const [view] = store.getSnapshot().products;
    expect(view?.product).toMatchObject({ name: "Chè xanh Đình Lập", producer: "HTX chè Đình Lập", set: 11 });
    expect(view?.scoring?.set.official?.fileName).toBe("phieu-tinh.xlsx");
    need(await store.choose("20-06613-01-2026", "1.1", 2));
    const saved = need(await store.save());
    expect(saved.fileName).toBe("phieu-tinh.xlsx");
    const again = asMember(need(await opener.openFile(saved.bytes, "phieu-tinh.xlsx"))).getSnapshot();
    expect(again.document.sheets[0]?.choices).toEqual({ "1.1": 2 });
    expect(again.findings).toEqual([]);

    // The work goes on from what the browser keeps, over the form it came from.
    await waitFor(() => expect(drafts.kept.size).toBe(1));
    const [id = ""] = drafts.kept.keys();
    const resumed = need(await opener.resumeDraft(id));
    expect(resumed.getSnapshot().document.sheets[0]?.choices).toEqual({ "1.1": 2 });
  });

  it("is not scored on another decision than the dates ask for", async () => {
    const { user, onOpened } = await openFile(provinceFile(await heldSet("26-2026", 11)));
    await user.click(await screen.findByRole("button", { name: /^Chấm ngay trên phiếu này/ }));
    await fill("01/05/2026");
    fireEvent.change(field(/Ngày họp/), { target: { value: "20/06/2026" } });
    await user.click(screen.getByRole("button", { name: "Bắt đầu chấm" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /^.*Phiếu ở trang “Chè xanh” theo 26\/2026\/QĐ-TTg, bộ 11; theo các ngày đã nhập, sản phẩm 20-06613-01-2026 chấm theo 148\/QĐ-TTg/,
    );
    expect(onOpened).not.toHaveBeenCalled();
  });

  it("waits while a difference is stopped", async () => {
    const { user } = await openFile(provinceFile(published(await heldSet("26-2026", 11), withPoints("6.1.1", 2, 11))));
    const place = await screen.findByRole("radiogroup", { name: "Tiêu chí 6.1.1" });
    await user.click(within(place).getByRole("radio", { name: "Dừng, không dùng phiếu này" }));
    expect(screen.getByRole("button", { name: /^Chấm ngay trên phiếu này/ })).toHaveAttribute("aria-disabled", "true");
    await user.click(within(place).getByRole("radio", { name: "Giữ theo quy định" }));
    expect(screen.getByRole("button", { name: /^Chấm ngay trên phiếu này/ })).not.toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });
});
