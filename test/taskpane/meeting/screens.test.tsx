import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMeetingStore } from "../../../src/app/meeting/meeting-store";
import { sampleMeeting } from "../../../src/app/meeting/sample-meeting";
import type { MeetingStore } from "../../../src/app/meeting/types";
import type { WorkbookDocument } from "../../../src/council/types";
import { MeetingFrame } from "../../../src/taskpane/meeting/MeetingFrame";
import { sessionFile } from "../../../src/workbook/file/session-file";
import { scoredMeeting } from "../../app/meeting/scored-meeting";
import { sampleDocument } from "../../app/open-store";
import { accessibilityFaults, reasonlessControls, show } from "../show";

async function openMeeting(document: WorkbookDocument): Promise<MeetingStore> {
  const workbook = sessionFile(document, null);
  const reading = await workbook.read();
  if (!reading.ok) throw new Error(reading.message);
  const store = await createMeetingStore({
    workbook,
    reading: reading.value,
    fileName: "phiên họp.xlsx",
    draftId: "draft",
    original: null,
    drafts: null,
    now: () => "2026-07-20T08:00:00.000Z",
    unsavedFile: false,
  });
  show(<MeetingFrame store={store} onLeave={() => undefined} />);
  return store;
}

/** Three products of a meeting with every member's sheet in. */
async function scored(): Promise<WorkbookDocument> {
  const start = sampleMeeting(sampleDocument());
  const products = start.session.products.slice(0, 3);
  const codes = new Set(products.map(({ code }) => code));
  const evidence = start.session.evidence.filter(({ product }) => codes.has(product));
  return scoredMeeting({ ...start, session: { ...start.session, products, evidence } });
}

const SECTIONS = ["Phiên họp", "Phiếu thành viên", "Tổng hợp", "Chênh lệch", "Biên bản và in"] as const;

async function open(section: string): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: section }));
  await screen.findByRole("heading", { level: 2, name: section });
  // The small pages are drawn once there is time for them.
  if (section === "Biên bản và in") {
    await waitFor(() =>
      expect(document.querySelectorAll("[inert] .paper").length).toBe(document.querySelectorAll("[inert]").length),
    );
  }
}

describe("the secretary's screens", () => {
  test("every section of a scored meeting is named, without faults for assistive technology, and says why a button is off", async () => {
    await openMeeting(await scored());
    const faults: Record<string, readonly string[]> = {};
    for (const section of SECTIONS) {
      await open(section);
      faults[section] = [...(await accessibilityFaults()), ...reasonlessControls()];
    }
    expect(faults).toEqual(Object.fromEntries(SECTIONS.map((section) => [section, []])));
  });

  test("a record opens as it prints, and what is signed and handed in is followed, product by product", async () => {
    const store = await openMeeting(await scored());
    await open("Biên bản và in");
    await userEvent.click(screen.getByRole("button", { name: "Theo dõi ký" }));
    await userEvent.click(screen.getByRole("button", { name: /Chè xanh Đình Lập/ }));
    const signed = await screen.findAllByRole("checkbox", { name: /^Đã ký: Phiếu đánh giá Chè xanh/ });
    expect(signed).toHaveLength(7);
    await userEvent.click(screen.getByRole("button", { name: /^Đánh dấu cả nhóm: Đã thu, .*Chè xanh/ }));
    await waitFor(() => expect(store.getSnapshot().document.tracking).toHaveLength(7));
    expect(screen.getAllByText(/đã ký 7\/7 · đã thu 7\/7/)).not.toHaveLength(0);
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(store.getSnapshot().document.tracking).toBeUndefined());
    expect(await screen.findByText(/^Đã hoàn tác: ./)).toHaveAttribute("role", "status");
    await userEvent.click(screen.getByRole("button", { name: "Văn bản" }));
    await userEvent.click(screen.getByRole("button", { name: /^Xem .*Biên bản/ }));
    expect(within(await screen.findByRole("article")).getByText(/BIÊN BẢN/)).toBeVisible();
  });

  test("the words of the minutes are kept and printed, and can be taken back", async () => {
    const store = await openMeeting(await scored());
    await open("Biên bản và in");
    await userEvent.click(screen.getByRole("button", { name: "Nội dung biên bản" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Giờ bắt đầu" }), "8h");
    await userEvent.type(screen.getByRole("textbox", { name: "Số biên bản" }), "12");
    await userEvent.click(screen.getByRole("button", { name: "Ghi nội dung" }));
    await screen.findByText("Đã ghi nội dung biên bản.");
    expect(store.getSnapshot().document.minutes).toMatchObject({ number: "12", openedAt: "08:00" });
    await userEvent.click(screen.getByRole("button", { name: "Xem biên bản" }));
    const paper = await screen.findByRole("article");
    expect(paper).toHaveTextContent("12/BB");
    await userEvent.click(screen.getByRole("button", { name: /^Hoàn tác: / }));
    await waitFor(() => expect(store.getSnapshot().document.minutes).toBeUndefined());
  });
});
