import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ScoringStore } from "../../src/app/types";
import { fail } from "../../src/catalogue/outcome";
import { formatSeal } from "../../src/council/seal";
import { FinishScreen } from "../../src/taskpane/finish/FinishScreen";
import { changeLanguage } from "../../src/taskpane/i18n";
import { useSnapshot } from "../../src/taskpane/product/use-snapshot";
import { fakeStore, SAMPLE } from "./fake-store";
import { accessibilityFaults, show } from "./show";

jest.setTimeout(20_000);
afterEach(() => act(() => changeLanguage("vi")));

const jobs = { onGoTo: jest.fn(), onPrint: jest.fn(), onBack: jest.fn(), onNextProduct: jest.fn() };

function Finishing({ store, product }: { readonly store: ScoringStore; readonly product: string }) {
  const view = useSnapshot(store).products.find((each) => each.product.code === product);
  return view ? <FinishScreen store={store} view={view} {...jobs} /> : null;
}

async function open(product: string, change: Partial<ScoringStore> = {}) {
  const store = { ...(await fakeStore()), ...change };
  show(<Finishing store={store} product={product} />);
  return { store, user: userEvent.setup() };
}

const viewOf = (store: ScoringStore, product: string) =>
  store.getSnapshot().products.find((view) => view.product.code === product);

async function confirmSealing(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole("button", { name: "Khoá phiếu" }));
  const confirm = await screen.findByRole("dialog");
  const buttons = screen.getAllByRole("button", { name: "Khoá phiếu" });
  const inside = buttons.find((button) => confirm.contains(button));
  if (inside) await user.click(inside);
}

describe("a sheet with unscored criteria", () => {
  test("lists them as ways to go there, and the seal says why it waits", async () => {
    const { user } = await open(SAMPLE.tea);
    await user.click(screen.getByRole("button", { name: /^1\.1 / }));
    expect(jobs.onGoTo).toHaveBeenLastCalledWith("1.1");
    const seal = screen.getByRole("button", { name: "Khoá phiếu" });
    expect(seal).toHaveAttribute("aria-disabled", "true");
    expect(seal).toHaveAccessibleDescription(/còn \d+ tiêu chí chưa chấm/);
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("shows the first few and all of them when asked", async () => {
    const { user } = await open(SAMPLE.tea);
    expect(screen.queryByRole("button", { name: /^11 / })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^Hiện cả/ }));
    expect(screen.getByRole("button", { name: /^11 / })).toBeInTheDocument();
  });

  test("cannot be sealed by pressing anyway", async () => {
    const { store, user } = await open(SAMPLE.tea);
    await user.click(screen.getByRole("button", { name: "Khoá phiếu" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(viewOf(store, SAMPLE.tea)?.sheet.seal).toBeNull();
  });

  test("can be sealed once its dossier is knocked out", async () => {
    const { store } = await open(SAMPLE.tea);
    const knockOut = viewOf(store, SAMPLE.tea)?.scoring?.set.knockOuts[0]?.id ?? "";
    await act(() => store.knockOut(SAMPLE.tea, knockOut, "Giấy tờ bị sửa"));
    expect(screen.getByRole("button", { name: "Khoá phiếu" })).not.toHaveAttribute("aria-disabled", "true");
  });
});

describe("missing evidence", () => {
  test("is named in a sentence that leads to its criterion, and does not block the seal", async () => {
    const { store, user } = await open(SAMPLE.tea);
    await act(async () => {
      const { unscored = [] } = viewOf(store, SAMPLE.tea)?.scoring?.verdict ?? {};
      for (const code of unscored) await store.choose(SAMPLE.tea, code, 2);
    });
    expect(viewOf(store, SAMPLE.tea)?.scoring?.verdict.complete).toBe(true);
    await user.click(screen.getByRole("button", { name: /ở 1\.5 nhưng thiếu/ }));
    expect(jobs.onGoTo).toHaveBeenLastCalledWith("1.5");
    expect(screen.getByRole("button", { name: "Khoá phiếu" })).not.toHaveAttribute("aria-disabled", "true");
  });
});

describe("sealing a complete sheet", () => {
  test("asks once, says what it means, then shows the seal in groups of four", async () => {
    const { store, user } = await open(SAMPLE.scored);
    await user.click(screen.getByRole("button", { name: "Khoá phiếu" }));
    expect(await screen.findByRole("dialog")).toHaveTextContent(/chân mỗi trang.*cả hai bản đều được giữ/);
    await user.click(screen.getByRole("button", { name: "Để sau" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(viewOf(store, SAMPLE.scored)?.sheet.seal).toBeNull();

    await confirmSealing(user);
    expect(await screen.findByRole("heading", { name: "Phiếu đã khoá" })).toBeInTheDocument();
    const code = formatSeal(viewOf(store, SAMPLE.scored)?.sheet.seal?.code ?? "");
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(document.body).toHaveTextContent(code);
    expect(screen.getByRole("heading", { name: "Hoàn tất phiếu" })).toHaveFocus();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("then offers printing, the next product and a copy of the seal", async () => {
    const { store, user } = await open(SAMPLE.scored);
    await act(() => store.seal(SAMPLE.scored));
    await user.click(screen.getByRole("button", { name: "Xem và in phiếu" }));
    expect(jobs.onPrint).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole("button", { name: "Sản phẩm tiếp theo" }));
    expect(jobs.onNextProduct).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole("button", { name: "Sao chép mã" }));
    expect(await screen.findByText("Đã sao chép mã khoá.")).toBeInTheDocument();
    const copied = await navigator.clipboard.readText();
    expect(copied).toBe(formatSeal(viewOf(store, SAMPLE.scored)?.sheet.seal?.code ?? ""));
  });

  test("that fails says why and leaves everything as it was", async () => {
    const { user } = await open(SAMPLE.scored, { seal: async () => fail("busy", "Sổ đang được sửa.") });
    await confirmSealing(user);
    expect(await screen.findByRole("alert")).toHaveTextContent("Sổ đang được sửa.");
    expect(screen.getByRole("button", { name: "Khoá phiếu" })).toBeEnabled();
  });
});

describe("reopening a sealed sheet", () => {
  test("needs a reason of at least 5 characters, says both versions are kept, and clears no score", async () => {
    const { store, user } = await open(SAMPLE.scored);
    await act(() => store.seal(SAMPLE.scored));
    const choices = viewOf(store, SAMPLE.scored)?.sheet.choices;
    await user.click(screen.getByRole("button", { name: "Mở lại phiếu" }));
    expect(screen.getByText(/bản đã khoá và bản sửa đều được giữ/i)).toBeInTheDocument();
    const reason = screen.getByRole("textbox", { name: /Lý do mở lại/ });
    expect(reason).toHaveFocus();
    fireEvent.change(reason, { target: { value: " sai " } });
    await user.click(screen.getByRole("button", { name: "Mở lại phiếu" }));
    expect(screen.getByText("Ghi lý do mở lại, ít nhất 5 ký tự.")).toBeInTheDocument();
    expect(viewOf(store, SAMPLE.scored)?.sheet.seal).not.toBeNull();
    expect(await accessibilityFaults()).toEqual([]);

    fireEvent.change(reason, { target: { value: "Chấm nhầm 1.5" } });
    await user.click(screen.getByRole("button", { name: "Mở lại phiếu" }));
    await waitFor(() => expect(viewOf(store, SAMPLE.scored)?.sheet.seal).toBeNull());
    expect(viewOf(store, SAMPLE.scored)?.sheet.choices).toEqual(choices);
    expect(store.getSnapshot().document.history.at(-1)).toMatchObject({ action: "reopened", detail: "Chấm nhầm 1.5" });
  });

  test("a sealed sheet's opinion is read only", async () => {
    const { store } = await open(SAMPLE.scored);
    await act(() => store.seal(SAMPLE.scored));
    expect(screen.getByRole("textbox", { name: "Ý kiến của người đánh giá" })).toHaveAttribute("readonly");
  });
});

test("the opinion is kept as it is left", async () => {
  const { store } = await open(SAMPLE.scored);
  const opinion = screen.getByRole("textbox", { name: "Ý kiến của người đánh giá" });
  fireEvent.change(opinion, { target: { value: "Bao bì đẹp." } });
  fireEvent.blur(opinion);
  await waitFor(() => expect(viewOf(store, SAMPLE.scored)?.sheet.opinion).toBe("Bao bì đẹp."));
});

test("a product whose set could not be opened says so and cannot be sealed", async () => {
  const store = await fakeStore();
  const view = viewOf(store, SAMPLE.scored);
  if (!view) throw new Error("no such product");
  show(
    <FinishScreen
      store={store}
      view={{ ...view, scoring: null, problem: "Không có bộ 1 của quyết định." }}
      {...jobs}
    />,
  );
  expect(screen.getByText("Không có bộ 1 của quyết định.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Khoá phiếu" })).toHaveAttribute("aria-disabled", "true");
});

test("in English every label of the screen changes", async () => {
  await act(() => changeLanguage("en"));
  await open(SAMPLE.scored);
  expect(screen.getByRole("heading", { name: "Finish the sheet" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Seal the sheet" })).toBeInTheDocument();
  expect(screen.getByRole("textbox", { name: "Opinion of the assessor" })).toBeInTheDocument();
});
