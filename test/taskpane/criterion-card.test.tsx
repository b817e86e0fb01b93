import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { fakeStore, SAMPLE, sampleWith } from "./fake-store";
import { reasonlessControls } from "./show";
import { criterionHeading, openPane, violations, type OpenPane } from "./open-pane";

async function goTo({ user }: OpenPane, code: string): Promise<void> {
  await user.keyboard("/");
  const field = await screen.findByRole("searchbox", { name: /Tìm tiêu chí/ });
  await user.type(field, `${code}{Enter}`);
  await waitFor(() => expect(criterionHeading().startsWith(`${code} `)).toBe(true));
}

/** The option worth these points. */
function option(points: number): HTMLElement {
  const found = screen.getAllByRole("radio").find((each) => each.textContent.includes(`${points}điểm`));
  if (!found) throw new Error(`no option worth ${points}`);
  return found;
}

describe("evidence under the chosen option", () => {
  test("a missing paper is named with its state, on the card, the strip and the verdict", async () => {
    const pane = await openPane(await fakeStore());
    await goTo(pane, "1.5");
    await pane.user.click(option(2));
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.6 /));
    expect(pane.view(SAMPLE.tea).scoring?.gaps).toHaveLength(1);
    await goTo(pane, "1.5");
    const proofs = screen.getByRole("list", { name: "Minh chứng của mức đang chọn" });
    expect(within(proofs).getByText("Hợp đồng liên kết")).toBeInTheDocument();
    expect(within(proofs).getByText("thiếu")).toBeInTheDocument();
    const strip = screen.getByRole("button", { name: /1 minh chứng/ });
    await pane.user.click(strip);
    await pane.user.click(screen.getByRole("button", { name: "2 điểm ở 1.5 nhưng thiếu hợp đồng liên kết" }));
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.5 /));
  });
});

describe("help of a criterion", () => {
  test("says what proves it, what its marks ask for and where the decision is silent; nothing on the screen is off without a reason", async () => {
    const pane = await openPane(await fakeStore());
    await goTo(pane, "1.5");
    const toggle = screen.getByRole("button", { name: "Trợ giúp tiêu chí này" });
    await pane.user.click(toggle);
    const help = await screen.findByRole("region", { name: "Trợ giúp tiêu chí này" });
    expect(toggle).toHaveAttribute("aria-controls", help.id);
    expect(help).toHaveTextContent("Hợp đồng liên kết: từ mức 1 điểm");
    expect(help).toHaveTextContent("Cần từ 2 điểm để xếp 4 sao, từ 3 điểm để xếp 5 sao");
    expect(help).toHaveTextContent(/chưa có mức cho đúng 75/);
    expect(await violations()).toEqual([]);
    expect(reasonlessControls()).toEqual([]);
    await pane.user.click(toggle);
    expect(screen.queryByRole("region", { name: "Trợ giúp tiêu chí này" })).toBeNull();
  });
});

describe("a closed criterion", () => {
  test("says what closes it, leads there, and takes no score", async () => {
    const pane = await openPane(await fakeStore(sampleWith(SAMPLE.tea, { choices: { "5.1": 1, "5.2": 2 } })));
    await goTo(pane, "5.2");
    expect(screen.getByText("Tiêu chí này đang đóng")).toBeInTheDocument();
    expect(screen.getByText("Tính 0 điểm vì 5.1 đang ở mức 0 điểm.")).toBeInTheDocument();
    expect(screen.queryByRole("radio")).toBeNull();
    await pane.user.keyboard("1");
    expect(pane.view(SAMPLE.tea).sheet.choices["5.2"]).toBe(2);
    await pane.user.click(screen.getByRole("button", { name: "Đến 5.1" }));
    await waitFor(() => expect(criterionHeading()).toMatch(/^5\.1 /));
  });
});

describe("cases", () => {
  test("the case is taken first, then an option of that case", async () => {
    const pane = await openPane(await fakeStore(sampleWith(SAMPLE.tourism, { choices: {} })));
    await pane.user.click(screen.getByRole("button", { name: /Mở danh sách sản phẩm/ }));
    await pane.user.click(screen.getByRole("button", { name: /Quỳnh Sơn/ }));
    await goTo(pane, "8");
    expect(screen.queryByRole("radio", { name: /điểm/ })).toBeNull();
    expect(screen.getByText("Chọn trường hợp trước, sau đó chọn mức.")).toBeInTheDocument();
    const second = within(screen.getByRole("group", { name: "Trường hợp áp dụng" })).getAllByRole("radio")[1];
    await pane.user.click(second ?? document.body);
    const offered = within(screen.getByRole("radiogroup")).getAllByRole("radio");
    expect(offered.length).toBeGreaterThan(0);
    const set = pane.view(SAMPLE.tourism).scoring?.set;
    await pane.user.click(offered[0] ?? document.body);
    await waitFor(() => expect(pane.view(SAMPLE.tourism).sheet.choices["8"]).toBeDefined());
    const chosen = pane.view(SAMPLE.tourism).sheet.choices["8"];
    expect(set).toBeDefined();
    expect(chosen).toBeGreaterThan(1);
  });
});

describe("a sealed sheet", () => {
  test("is shown, cannot be changed, and says where to reopen it", async () => {
    const seal = { code: "0123456789ABCDEF", sealedAt: "2026-11-26T08:00:00.000Z" };
    const pane = await openPane(await fakeStore(sampleWith(SAMPLE.scored, { seal })));
    await pane.user.click(screen.getByRole("button", { name: /Mở danh sách sản phẩm/ }));
    await pane.user.click(screen.getByRole("button", { name: /Na Chi Lăng/ }));
    expect(await screen.findByText("Phiếu đã khoá")).toBeInTheDocument();
    const before = pane.view(SAMPLE.scored).sheet;
    await pane.user.click(screen.getAllByRole("radio")[0] ?? document.body);
    await pane.user.keyboard("1");
    expect(pane.view(SAMPLE.scored).sheet).toBe(before);
    expect(screen.getByRole("textbox")).toHaveAttribute("readonly");
    expect(screen.queryByRole("button", { name: "Xoá mức đã chọn" })).toBeNull();
    expect(screen.getByRole("button", { name: "Mở lại phiếu" })).toBeEnabled();
    expect(await violations()).toEqual([]);
  });
});

describe("comments", () => {
  test("what is typed last is kept when the person goes elsewhere at once", async () => {
    const pane = await openPane(await fakeStore());
    const field = screen.getByRole("textbox", { name: "Nhận xét về 1.1" });
    fireEvent.change(field, { target: { value: "Cần bổ sung sổ theo dõi" } });
    await pane.user.click(screen.getByRole("button", { name: "Tiêu chí sau" }));
    await waitFor(() => expect(pane.view(SAMPLE.tea).sheet.comments["1.1"]).toBe("Cần bổ sung sổ theo dõi"));
    expect(screen.getByRole("textbox", { name: "Nhận xét về 1.2" })).toHaveValue("");
    await pane.user.click(screen.getByRole("button", { name: "Tiêu chí trước" }));
    expect(screen.getByRole("textbox", { name: "Nhận xét về 1.1" })).toHaveValue("Cần bổ sung sổ theo dõi");
  });

  test("what is typed is kept after a pause, and when the pane is hidden", async () => {
    jest.useFakeTimers();
    try {
      const store = await fakeStore();
      const saved = jest.spyOn(store, "comment");
      await openPane(store);
      const field = screen.getByRole("textbox", { name: "Nhận xét về 1.1" });
      fireEvent.change(field, { target: { value: "a" } });
      fireEvent.change(field, { target: { value: "ab" } });
      expect(saved).not.toHaveBeenCalled();
      await act(async () => jest.advanceTimersByTimeAsync(300));
      expect(saved.mock.calls).toEqual([[SAMPLE.tea, "1.1", "ab"]]);
      fireEvent.change(field, { target: { value: "abc" } });
      await act(async () => {
        window.dispatchEvent(new Event("pagehide"));
        await jest.advanceTimersByTimeAsync(0);
      });
      expect(saved.mock.calls.at(-1)).toEqual([SAMPLE.tea, "1.1", "abc"]);
    } finally {
      jest.useRealTimers();
    }
  });

  test("a refused comment stays on the screen, says why, and is handed on again", async () => {
    const store = await fakeStore();
    const comment = jest.spyOn(store, "comment");
    comment.mockResolvedValueOnce({ ok: false, code: "busy", message: "Sổ tính đang bận." });
    const pane = await openPane(store);
    const field = screen.getByRole("textbox", { name: "Nhận xét về 1.1" });
    await pane.user.type(field, "x");
    expect(await screen.findByText("Sổ tính đang bận.")).toBeInTheDocument();
    expect(field).toHaveValue("x");
    await pane.user.click(screen.getByRole("button", { name: "Tiêu chí sau" }));
    await waitFor(() => expect(pane.view(SAMPLE.tea).sheet.comments["1.1"]).toBe("x"));
  });
});

describe("knock-outs", () => {
  test("a criterion's own ground asks for a reason, leaves no star, and can be taken back", async () => {
    const pane = await openPane(await fakeStore());
    await pane.user.click(screen.getByRole("button", { name: "Loại hồ sơ vì lý do này" }));
    await pane.user.click(screen.getByRole("button", { name: "Loại hồ sơ" }));
    expect(screen.getByText("Ghi căn cứ, ít nhất 5 ký tự.")).toBeInTheDocument();
    await pane.user.type(screen.getByRole("textbox", { name: /Căn cứ/ }), "Toàn bộ nguyên liệu nhập khẩu");
    await pane.user.click(screen.getByRole("button", { name: "Loại hồ sơ" }));
    expect(await screen.findByText("Đã loại hồ sơ. Căn cứ: Toàn bộ nguyên liệu nhập khẩu")).toBeInTheDocument();
    expect(screen.getByText("Không xếp sao")).toBeInTheDocument();
    await pane.user.click(screen.getByRole("button", { name: "Bỏ việc loại hồ sơ" }));
    await waitFor(() => expect(pane.view(SAMPLE.tea).sheet.disqualifications).toEqual([]));
    expect(screen.getByText("Đã bỏ việc loại hồ sơ")).toBeInTheDocument();
    await pane.user.click(screen.getByRole("button", { name: "Hồ sơ" }));
    await pane.user.keyboard("{Control>}z{/Control}");
    const told = await screen.findByText("Đã hoàn tác: bỏ việc loại hồ sơ");
    expect(told).toHaveAttribute("role", "status");
    expect(pane.view(SAMPLE.tea).sheet.disqualifications).toHaveLength(1);
  });
});
