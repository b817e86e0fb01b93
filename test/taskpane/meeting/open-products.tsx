import { useReducer } from "react";
import { screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { createMeetingStore } from "../../../src/app/meeting/meeting-store";
import { asMeeting } from "../../../src/app/meeting/open-meeting";
import type { MeetingStore } from "../../../src/app/meeting/types";
import type { WorkbookDocument } from "../../../src/council/types";
import { meetingMoved, OPENING_PLACE } from "../../../src/taskpane/meeting/place";
import { ProductsScreen } from "../../../src/taskpane/meeting/products/ProductsScreen";
import { useUndoKey } from "../../../src/taskpane/product/use-undo-key";
import { useSnapshot } from "../../../src/taskpane/product/use-snapshot";
import { sessionFile } from "../../../src/workbook/file/session-file";
import { sampleDocument } from "../../app/open-store";
import { need } from "../../workbook/documents";
import { show } from "../show";

const sample = asMeeting(sampleDocument());

/** The sample session with three products, enough for a block of cells. */
export const SESSION: WorkbookDocument = {
  ...sample,
  session: { ...sample.session, products: sample.session.products.slice(0, 3) },
};

export interface OpenProducts {
  readonly user: UserEvent;
  readonly store: MeetingStore;
  /** What the screen was refused, in its sentences. */
  readonly refusals: string[];
  readonly document: () => WorkbookDocument;
}

/** Draws "Sản phẩm và hồ sơ" over the real store, in a window that is wide or narrow. */
export async function openProducts(isWide: boolean, document = SESSION): Promise<OpenProducts> {
  const workbook = sessionFile(document, null);
  const store = await createMeetingStore({
    workbook,
    reading: need(await workbook.read()),
    fileName: "phien.xlsx",
    draftId: "d",
    original: null,
    drafts: null,
    now: () => "2026-07-20T08:00:00.000Z",
    unsavedFile: false,
  });
  window.matchMedia = (query: string) =>
    ({
      matches: isWide && query.includes("min-width"),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  Element.prototype.scrollIntoView = () => undefined;
  const refusals: string[] = [];
  const user = userEvent.setup();
  show(<Face store={store} refusals={refusals} />);
  await screen.findByRole("heading", { name: "Sản phẩm và hồ sơ" });
  return { user, store, refusals, document: () => store.getSnapshot().document };
}

function Face({ store, refusals }: { readonly store: MeetingStore; readonly refusals: string[] }) {
  const snapshot = useSnapshot(store);
  const [place, go] = useReducer(meetingMoved, OPENING_PLACE);
  // As the frame around every screen does.
  useUndoKey(() => void store.undo());
  return (
    <ProductsScreen
      store={store}
      snapshot={snapshot}
      place={place}
      go={go}
      change={async (label, change) => {
        const outcome = await store.change(label, change);
        if (!outcome.ok) refusals.push(outcome.message);
        return outcome.ok;
      }}
    />
  );
}
