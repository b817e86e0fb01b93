import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ScoringStore } from "../../src/app/types";
import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { FinishScreen } from "../../src/taskpane/finish/FinishScreen";
import { useSnapshot } from "../../src/taskpane/product/use-snapshot";
import { CriterionCard } from "../../src/taskpane/scoring/CriterionCard";
import { fakeStore, SAMPLE, sampleWith } from "./fake-store";
import { accessibilityFaults, show } from "./show";

jest.setTimeout(20_000);

/** The sample with one product made a bottled water (26/2026, set 16), all at the best option but 6.1 at 0 points. */
async function waterDocument(): Promise<WorkbookDocument> {
  const set = await loadSet("26-2026", 16);
  if (!set.ok) throw new Error(set.message);
  const best = Object.fromEntries(criteriaOf(set.value).map(({ code, options }) => [code, options.length]));
  const sheet: Partial<ScoreSheet> = { set: 16, choices: { ...best, "6.1": 1 }, comments: { "6.4": "Vị thanh" } };
  const document = sampleWith(SAMPLE.scored, sheet);
  const products = document.session.products.map((product) =>
    product.code === SAMPLE.scored ? { ...product, set: 16 } : product,
  );
  return { ...document, session: { ...document.session, products } };
}

const nowhere = jest.fn();

function Deciding({ store }: { readonly store: ScoringStore }) {
  const view = useSnapshot(store).products.find((each) => each.product.code === SAMPLE.scored);
  const taste = view?.scoring && criteriaOf(view.scoring.set).find(({ code }) => code === "6.4");
  if (!view?.scoring || !taste) return null;
  return (
    <>
      <CriterionCard
        {...{ set: view.scoring.set, criterion: taste, position: "", sheet: view.sheet, verdict: view.scoring.verdict }}
        {...{ states: view.states, takesFocus: false, taken: null, onTake: nowhere, onChoose: nowhere }}
        commentsAtOnce={false}
        onComment={async (text) => (await store.comment(SAMPLE.scored, "6.4", text)).ok}
        onKnockOut={async (id, reason) => (await store.knockOut(SAMPLE.scored, id, reason)).ok}
        onGoTo={nowhere}
      />
      <FinishScreen store={store} view={view} onGoTo={nowhere} onPrint={nowhere} onBack={nowhere} />
    </>
  );
}

describe("0 points where the decision stops the assessment (26/2026, set 16)", () => {
  test("raise the question with its reason; the seal waits, and the member may decide that the dossier stays", async () => {
    const store = await fakeStore(await waterDocument());
    show(<Deciding store={store} />);
    const user = userEvent.setup();
    expect(screen.getByText(/^0 điểm ở 6\.1: cần quyết định có loại hồ sơ hay không/)).toBeInTheDocument();
    const seal = screen.getByRole("button", { name: "Khoá phiếu" });
    expect(seal).toHaveAccessibleDescription(/0 điểm ở 6\.1, cần quyết định .* ở 6\.4/);
    expect(await store.seal(SAMPLE.scored)).toMatchObject({ ok: false, code: "undecided" });
    await user.click(screen.getByRole("button", { name: /0 điểm ở 6\.1: loại hay không loại/ }));
    expect(nowhere).toHaveBeenLastCalledWith("6.4");

    await user.click(screen.getByRole("button", { name: "Không loại" }));
    fireEvent.change(screen.getByRole("textbox", { name: /Căn cứ không loại/ }), {
      target: { value: "Cặn do nắp chai" },
    });
    await user.click(screen.getByRole("button", { name: "Ghi quyết định" }));
    await waitFor(() =>
      expect(screen.getByText("Đã quyết định không loại. Căn cứ: Cặn do nắp chai")).toBeInTheDocument(),
    );
    expect(screen.getByRole("textbox", { name: "Nhận xét về 6.4" })).toHaveValue(
      "Vị thanh\nKhông loại: Cặn do nắp chai",
    );
    expect(seal).not.toHaveAttribute("aria-disabled", "true");
    expect(await accessibilityFaults()).toEqual([]);
    await act(async () => expect(await store.seal(SAMPLE.scored)).toMatchObject({ ok: true }));
  });

  test("knocking the dossier out decides it too", async () => {
    const store = await fakeStore(await waterDocument());
    show(<Deciding store={store} />);
    await act(() => store.knockOut(SAMPLE.scored, "6.4", "Có cặn trong cả năm chai mẫu"));
    expect(screen.queryByText(/^0 điểm ở 6\.1/)).not.toBeInTheDocument();
    await act(async () => expect(await store.seal(SAMPLE.scored)).toMatchObject({ ok: true }));
  });
});
