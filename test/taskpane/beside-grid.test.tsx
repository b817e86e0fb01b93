import { act, screen, waitFor } from "@testing-library/react";
import { createWorkbookOpener } from "../../src/app/open-workbook";
import { sessionFile } from "../../src/workbook/file/session-file";
import { fail, succeed } from "../../src/catalogue/outcome";
import { loadSessionSets, setKey } from "../../src/council/session-sets";
import { asMember } from "../app/open-store";
import { gridWorkbook, NO_FORMS, type GridWorkbook } from "../app/grid-workbook";
import { SAMPLE, sampleDocument } from "./fake-store";
import { criterionHeading, openPane } from "./open-pane";

jest.setTimeout(30_000);

const sheet = (product: string) => ({ product, member: sampleDocument().memberId ?? "" });

async function beside(): Promise<GridWorkbook & { readonly user: Awaited<ReturnType<typeof openPane>>["user"] }> {
  const document = sampleDocument();
  const sets = await loadSessionSets(document);
  const grid = gridWorkbook(document, (each) => sets.get(setKey(each)) ?? fail("unknown-set", ""));
  const opened = await createWorkbookOpener({
    host: {
      recognise: async () => succeed("ocop"),
      name: async () => "phiếu.xlsx",
      take: async () => succeed({ kind: "member", workbook: grid.workbook }),
      draw: async () => succeed(grid.workbook),
      drawSession: async (each) => succeed(sessionFile(each, null)),
      openAsNew: async () => succeed(null),
      forms: NO_FORMS,
    },
    now: () => "2026-11-26T08:00:00.000Z",
    newId: () => "id",
  }).open();
  if (!opened.ok) throw new Error(opened.message);
  const { user } = await openPane(asMember(opened.value));
  return { ...grid, user };
}

test("pane and grid stand at the same criterion, whoever moves", async () => {
  const { shown, hint, type, user } = await beside();
  // The criterion on the screen is selected in the grid.
  await waitFor(() => expect(shown).toEqual([[sheet(SAMPLE.tea), "1.1"]]));
  // A row selected in the grid opens its criterion, and the cell that was clicked stays selected.
  act(() => hint({ kind: "selected", sheet: sheet(SAMPLE.tea), criterion: "3.4" }));
  expect(criterionHeading()).toMatch(/^3\.4 /);
  expect(shown).toHaveLength(1);
  // A score typed in the grid is the score of the pane.
  await act(async () => type([{ kind: "choose", sheet: sheet(SAMPLE.tea), criterion: "3.4", option: 2 }]));
  const options = screen.getAllByRole("radio");
  await waitFor(() => expect(options[1]).toHaveAttribute("aria-checked", "true"));
  // Moving on in the pane moves the grid.
  await user.keyboard("{ArrowRight}");
  await waitFor(() => expect(shown).toHaveLength(2));
  expect(shown[1]?.[1]).toBe(criterionHeading().split(" ")[0]);
});

test("beside a workbook nothing is offered that Excel does itself", async () => {
  const { user, reads } = await beside();
  const before = reads();
  await user.click(screen.getByRole("button", { name: "Trình đơn" }));
  const reread = await screen.findByRole("menuitem", { name: "Đọc lại sổ làm việc" });
  expect(screen.queryByRole("menuitem", { name: /Lưu tệp|Mở tệp khác/ })).not.toBeInTheDocument();
  await user.click(reread);
  await waitFor(() => expect(reads()).toBe(before + 1));
});
