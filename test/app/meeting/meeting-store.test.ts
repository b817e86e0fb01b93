import { asMeeting } from "../../../src/app/meeting/open-meeting";
import { createMeetingStore } from "../../../src/app/meeting/meeting-store";
import type { MeetingStore } from "../../../src/app/meeting/types";
import { fail, succeed } from "../../../src/catalogue/outcome";
import type { WorkbookDocument } from "../../../src/council/types";
import type { Draft } from "../../../src/workbook/drafts";
import { sessionFile } from "../../../src/workbook/file/session-file";
import { sampleDocument } from "../open-store";

const session = asMeeting(sampleDocument());

async function open(drafts: Draft[] = []): Promise<MeetingStore> {
  const workbook = sessionFile(session, null);
  const reading = await workbook.read();
  if (!reading.ok) throw new Error(reading.message);
  return createMeetingStore({
    workbook,
    reading: reading.value,
    fileName: "phiên.xlsx",
    draftId: "draft",
    original: null,
    drafts: { put: async (draft) => void drafts.push(draft) },
    now: () => "2026-07-20T08:00:00.000Z",
    unsavedFile: true,
  });
}

/** The session with its meeting at another place. */
function at(place: string) {
  return (document: WorkbookDocument) =>
    succeed({ ...document, session: { ...document.session, meeting: { ...document.session.meeting, place } } });
}

const placeOf = (store: MeetingStore) => store.getSnapshot().document.session.meeting.place;

describe("the secretary's store", () => {
  test("a change is kept, told and can be taken back, step by step", async () => {
    const drafts: Draft[] = [];
    const store = await open(drafts);
    const told = jest.fn();
    store.subscribe(told);
    await store.change("Đổi địa điểm", at("Hội trường A"));
    await store.change("Đổi địa điểm lần nữa", at("Hội trường B"));
    expect(placeOf(store)).toBe("Hội trường B");
    expect(store.getSnapshot().undoes).toBe("Đổi địa điểm lần nữa");
    expect(told).toHaveBeenCalled();
    await store.undo();
    expect(placeOf(store)).toBe("Hội trường A");
    await store.undo();
    expect(placeOf(store)).toBe(session.session.meeting.place);
    expect(await store.undo()).toMatchObject({ ok: false, code: "nothing-to-undo" });
    expect(drafts.at(-1)?.document.session.meeting.place).toBe(session.session.meeting.place);
  });

  test("a refused change leaves everything as it was, and so does one that is not sound", async () => {
    const store = await open();
    const before = store.getSnapshot();
    expect(await store.change("x", () => fail("no", "Không được."))).toMatchObject({ code: "no" });
    const twice = await store.change("x", (document) => {
      const [first] = document.session.members;
      const members = first ? [...document.session.members, first] : [];
      return succeed({ ...document, session: { ...document.session, members } });
    });
    expect(twice).toMatchObject({ ok: false, code: "document-invalid" });
    expect(store.getSnapshot()).toBe(before);
  });

  test("a sheet left by a member or product that is taken away is refused, though the sheet itself did not change", async () => {
    const store = await open();
    const [product] = session.session.products;
    if (!product) throw new Error("no product");
    await store.change("Thu phiếu", (document) =>
      succeed({
        ...document,
        sheets: [
          {
            product: product.code,
            member: "m1",
            round: 1,
            edition: product.edition,
            set: product.set,
            choices: { "1.1": 1 },
            comments: {},
            opinion: "",
            disqualifications: [],
            seal: null,
          },
        ],
      }),
    );
    const removed = await store.change("Bỏ sản phẩm", (document) =>
      succeed({
        ...document,
        session: {
          ...document.session,
          products: document.session.products.slice(1),
          evidence: document.session.evidence.filter((record) => record.product !== product.code),
        },
      }),
    );
    expect(removed).toMatchObject({ ok: false, code: "document-invalid" });
    expect(store.getSnapshot().document.sheets).toHaveLength(1);
  });

  test("what a change does not touch stays the very object it was, so that one change works out one product", async () => {
    const store = await open();
    const { results, document } = store.getSnapshot();
    const changed = document.session.products[2]?.code;
    await store.change("Đổi tên", (given) =>
      succeed({
        ...given,
        session: {
          ...given.session,
          products: given.session.products.map((product) =>
            product.code === changed ? { ...product, name: "Hồng không hạt" } : { ...product },
          ),
        },
      }),
    );
    const after = store.getSnapshot();
    expect(after.document.session.members).toBe(document.session.members);
    expect(
      after.results.filter((result, index) => result !== results[index]).map(({ product }) => product.code),
    ).toEqual([changed]);
  });
});
