import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ScoringStore } from "../../src/app/types";
import type { loadOfficial } from "../../src/app/load-official";
import { fail } from "../../src/catalogue/outcome";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { Criterion } from "../../src/catalogue/types";
import { OfficialScreen } from "../../src/taskpane/official/OfficialScreen";
import { heldSet } from "../catalogue/held-sets";
import { officialWords, publishedCsv, withPoints } from "../workbook/official/official-file";
import { fakeStore, SAMPLE, sampleDocument } from "./fake-store";
import { openPane } from "./open-pane";
import { accessibilityFaults, show } from "./show";

/** jsdom keeps a file's bytes to itself; browsers give them. */
function fileOf(bytes: Uint8Array, name: string): File {
  const file = new File([new Uint8Array(bytes)], name);
  Object.defineProperty(file, "arrayBuffer", { value: async () => new Uint8Array(bytes).buffer });
  return file;
}

async function teaFile(change?: (criterion: Criterion) => Criterion): Promise<File> {
  return fileOf(publishedCsv(await heldSet("26-2026", 11), change), "bo-11.csv");
}

function showScreen(store: ScoringStore, load?: typeof loadOfficial) {
  const onBack = jest.fn();
  show(<OfficialScreen store={store} onBack={onBack} {...(load ? { load } : {})} />);
  return {
    user: userEvent.setup(),
    input: screen.getByLabelText<HTMLInputElement>(/^Chọn tệp/, { selector: "input" }),
  };
}

const useButton = () => screen.findByRole("button", { name: "Dùng phiếu này" });

describe("loading an official sheet", () => {
  it("says that a sheet agrees in full, and uses it on request", async () => {
    const store = await fakeStore();
    const { user, input } = showScreen(store);
    await user.upload(input, await teaFile());
    expect(await screen.findByText("Bộ 11: khớp hoàn toàn")).toBeVisible();
    expect(store.getSnapshot().document.officialSheets).toBeUndefined();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(await useButton());
    expect(await screen.findByText(/^Đã dùng bo-11\.csv cho bộ 11\./)).toBeVisible();
    const [sheet] = store.getSnapshot().document.officialSheets ?? [];
    expect(sheet).toMatchObject({ edition: "26-2026", set: 11, fileName: "bo-11.csv", decisions: [], figures: [] });
    const tea = store.getSnapshot().products.find(({ product }) => product.code === SAMPLE.tea);
    expect(tea?.scoring && criteriaOf(tea.scoring.set)[0]?.options[0]?.official).toBe(officialWords("1.1", 1));
  });

  it("shows a difference with its place and what was expected, and keeps the decision's figure unless told", async () => {
    const store = await fakeStore();
    const { user, input } = showScreen(store);
    await user.upload(input, await teaFile(withPoints("6.1.1", 2, 11)));
    const place = await screen.findByRole("radiogroup", { name: "Tiêu chí 6.1.1" });
    expect(screen.getByText(/ghi 11 điểm, vượt mức tối đa 2 của tiêu chí\. Quyết định ghi 1 điểm\./)).toBeVisible();
    expect(within(place).getByRole("radio", { name: "Giữ theo quy định" })).toBeChecked();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(await useButton());
    await screen.findByText(/^Đã dùng/);
    const [sheet] = store.getSnapshot().document.officialSheets ?? [];
    expect(sheet?.figures).toEqual([]);
    expect(sheet?.decisions).toEqual([expect.objectContaining({ at: "6.1.1", keep: "law" })]);
  });

  it("takes the file's figure where that is chosen, and says when a set then no longer adds up", async () => {
    const store = await fakeStore();
    const { user, input } = showScreen(store);
    await user.upload(input, await teaFile(withPoints("6.1.1", 2, 11)));
    await user.click(await screen.findByRole("radio", { name: "Lấy theo tệp" }));
    expect(await screen.findByText(/^Bộ 11 vẫn chưa kiểm chứng sau khi dùng tệp này: Tiêu chí 6\.1\.1/)).toBeVisible();
    await user.click(await useButton());
    await screen.findByText(/^Đã dùng/);
    expect(store.getSnapshot().document.officialSheets?.[0]?.figures).toEqual([
      { code: "6.1.1", options: [{ number: 2, points: 11 }] },
    ]);
  });

  it("does not use a sheet while stop is chosen", async () => {
    const store = await fakeStore();
    const { user, input } = showScreen(store);
    await user.upload(input, await teaFile(withPoints("6.1.1", 2, 11)));
    await user.click(await screen.findByRole("radio", { name: "Dừng, không dùng phiếu này" }));
    expect(await screen.findByText("Bộ 11 không dùng tệp này vì có 1 chỗ chọn dừng.")).toBeVisible();
    await user.click(await useButton());
    expect(await useButton()).toHaveAttribute("aria-disabled", "true");
    expect(store.getSnapshot().document.officialSheets).toBeUndefined();
  });

  it("says in one sentence why a file is no sheet, and changes nothing", async () => {
    const store = await fakeStore();
    const { user, input } = showScreen(store);
    await user.upload(input, fileOf(new TextEncoder().encode("a,b\n1,2\n"), "khác.csv"));
    expect(await screen.findByRole("alert")).toHaveTextContent("không thấy phiếu chấm OCOP");
    expect(store.getSnapshot().document).toEqual(sampleDocument());
  });

  it("can be stopped while it reads", async () => {
    const store = await fakeStore();
    const seen: AbortSignal[] = [];
    const { user, input } = showScreen(store, ({ signal, onProgress }) => {
      seen.push(signal);
      onProgress(3, 26);
      return new Promise((resolve) => signal.addEventListener("abort", () => resolve(fail("cancelled", ""))));
    });
    await user.upload(input, await teaFile());
    expect(await screen.findByText("Đang đối chiếu bo-11.csv: 3/26 bộ")).toBeVisible();
    // Progress is heard (WCAG 4.1.3): it stands in a live region, and has its name.
    const heard = screen.getAllByRole("status").find((each) => within(each).queryByRole("progressbar") !== null);
    expect(heard).toHaveTextContent("3/26 bộ");
    expect(screen.getByRole("progressbar", { name: /bo-11\.csv/ })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Dừng đọc" }));
    await waitFor(() => expect(screen.queryByText(/^Đang đối chiếu/)).not.toBeInTheDocument());
    expect(seen.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it("is reached from the menu; the card then shows the official words one tap away", async () => {
    const store = await fakeStore();
    const { user } = await openPane(store);
    expect(screen.queryByRole("button", { name: "Nguyên văn" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Trình đơn" }));
    await user.click(await screen.findByRole("menuitem", { name: "Nạp phiếu chính thức" }));
    await screen.findByRole("heading", { name: "Nạp phiếu chính thức" });
    await user.upload(screen.getByLabelText(/^Chọn tệp/, { selector: "input" }), await teaFile());
    await user.click(await useButton());
    await user.click(await screen.findByRole("button", { name: "Về chấm điểm" }));
    expect(screen.queryByText(officialWords("1.1", 1))).not.toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "Nguyên văn" }));
    expect(screen.getByText(officialWords("1.1", 1))).toBeVisible();
    expect(screen.getByText("Nguyên văn theo bo-11.csv")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("an unverified set", () => {
  it("loses its warning once a sheet that adds up is used", async () => {
    const sample = sampleDocument();
    const document = {
      ...sample,
      session: {
        ...sample.session,
        products: sample.session.products.map((each) => (each.code === SAMPLE.old ? { ...each, set: 7 } : each)),
      },
      sheets: sample.sheets.map((each) => (each.product === SAMPLE.old ? { ...each, set: 7, choices: {} } : each)),
    };
    const store = await fakeStore(document);
    const statusOf = () =>
      store.getSnapshot().products.find(({ product }) => product.code === SAMPLE.old)?.scoring?.set.status;
    expect(statusOf()).toBe("unverified");
    const law = await heldSet("148-2023", 7);
    const best = criteriaOf(law).find(({ code }) => code === "6.d")?.options.length ?? 0;
    const { user, input } = showScreen(store);
    await user.upload(input, fileOf(publishedCsv(law, withPoints("6.d", best, 4)), "set-07.csv"));
    const place = await screen.findByRole("radiogroup", { name: "Tiêu chí 6.d" });
    await user.click(within(place).getByRole("radio", { name: "Lấy theo tệp" }));
    expect(await screen.findByText(/^Bộ 7 cộng đủ điểm theo tệp này/)).toBeVisible();
    await user.click(await useButton());
    await screen.findByText(/^Đã dùng/);
    expect(statusOf()).toBe("verified");
  });
});
