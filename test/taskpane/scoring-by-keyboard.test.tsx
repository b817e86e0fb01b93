import { screen, waitFor, within } from "@testing-library/react";
import { criteriaOf } from "../../src/catalogue/traverse";
import { fakeStore, SAMPLE } from "./fake-store";
import { criterionHeading, openPane } from "./open-pane";

describe("scoring a product with the keyboard alone", () => {
  test("digits choose, each choice goes on to the next unscored criterion, until the sheet is complete", async () => {
    const store = await fakeStore();
    const { user, view } = await openPane(store);
    const set = view(SAMPLE.tea).scoring?.set;
    if (!set) throw new Error("set 11 did not load");
    const criteria = criteriaOf(set);
    for (const criterion of criteria) {
      await waitFor(() => expect(criterionHeading()).toBe(`${criterion.code} ${criterion.title}`));
      await user.keyboard(String(criterion.options.length));
    }
    await waitFor(() => expect(view(SAMPLE.tea).scoring?.verdict.complete).toBe(true));
    const verdict = view(SAMPLE.tea).scoring?.verdict;
    expect(verdict?.total).toBe(100);
    expect(verdict?.star).toBe(5);
    expect(screen.getByRole("button", { name: "Xem kết quả" })).toBeEnabled();
    expect(within(screen.getByRole("main")).queryByText("Mục chưa chấm")).toBeNull();
  });

  test("arrows only point at an option; space chooses it", async () => {
    const store = await fakeStore();
    const { user, view } = await openPane(store);
    await user.keyboard("{ArrowRight}");
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.2 /));
    expect(screen.getByRole("radiogroup")).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    const options = screen.getAllByRole("radio");
    expect(options[1]).toHaveFocus();
    expect(view(SAMPLE.tea).sheet.choices).toEqual({});
    await user.keyboard(" ");
    await waitFor(() => expect(view(SAMPLE.tea).sheet.choices).toEqual({ "1.2": 2 }));
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.3 /));
    expect(screen.getByRole("radiogroup")).toHaveFocus();
  });

  test("Enter goes to the next unscored criterion, arrows and page keys to the neighbours", async () => {
    const { user } = await openPane(await fakeStore());
    await user.keyboard("{Enter}");
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.2 /));
    await user.keyboard("{PageDown}");
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.3 /));
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.2 /));
    await user.keyboard("{PageUp}");
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.1 /));
  });

  test("Ctrl+Z takes the last choice back and returns to its criterion", async () => {
    const { user, view } = await openPane(await fakeStore());
    await user.keyboard("2");
    expect(await screen.findByText(/^Đã chọn \d điểm ở 1\.1$/)).toBeInTheDocument();
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.2 /));
    await user.keyboard("{Control>}z{/Control}");
    expect(await screen.findByText(/^Đã hoàn tác: chọn \d điểm ở 1\.1$/)).toBeInTheDocument();
    expect(criterionHeading()).toMatch(/^1\.1 /);
    expect(view(SAMPLE.tea).sheet.choices).toEqual({});
  });

  test("a changed score stays where it is: only a first choice moves on", async () => {
    const { user, view } = await openPane(await fakeStore());
    await user.keyboard("1");
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.2 /));
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.1 /));
    await user.keyboard("3");
    await waitFor(() => expect(view(SAMPLE.tea).sheet.choices["1.1"]).toBe(3));
    expect(criterionHeading()).toMatch(/^1\.1 /);
  });

  test("a held key scores one criterion, not the whole sheet", async () => {
    const { user, view } = await openPane(await fakeStore());
    await user.keyboard("{2>5/}");
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.2 /));
    expect(view(SAMPLE.tea).sheet.choices).toEqual({ "1.1": 2 });
  });

  test("keys do nothing while a comment is typed", async () => {
    const { user, view } = await openPane(await fakeStore());
    await user.type(screen.getByRole("textbox", { name: "Nhận xét về 1.1" }), "2 hộ / 3 ?");
    expect(criterionHeading()).toMatch(/^1\.1 /);
    expect(view(SAMPLE.tea).sheet.choices).toEqual({});
  });

  test("/ opens the search of the map, which needs no diacritics", async () => {
    const { user } = await openPane(await fakeStore());
    await user.keyboard("/");
    const field = await screen.findByRole("searchbox", { name: /Tìm tiêu chí/ });
    await waitFor(() => expect(field).toHaveFocus());
    await user.type(field, "lien ket chuoi");
    await user.click(await screen.findByRole("button", { name: /^1\.5 / }));
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.5 /));
  });

  test("? shows the keys, Escape puts them away", async () => {
    const { user } = await openPane(await fakeStore());
    await user.keyboard("?");
    expect(await screen.findByRole("heading", { name: "Phím tắt" })).toBeInTheDocument();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(criterionHeading()).toMatch(/^1\.1 /));
  });

  test("moving on can be switched off", async () => {
    const { user, view } = await openPane(await fakeStore());
    const toggle = async () => {
      await user.click(screen.getByRole("button", { name: "Trình đơn" }));
      await user.click(await screen.findByRole("menuitemcheckbox", { name: /Tự chuyển/ }));
      await user.keyboard("{Escape}");
    };
    await toggle();
    await user.click(screen.getAllByRole("radio")[1] ?? document.body);
    await waitFor(() => expect(view(SAMPLE.tea).sheet.choices).toEqual({ "1.1": 2 }));
    expect(criterionHeading()).toMatch(/^1\.1 /);
    await toggle();
  });
});
