import type { SessionOpener } from "../app/types";
import { loadOnce } from "./load-once";

/** The jobs behind the start screen, fetched after it is painted. */
const opener = loadOnce((): Promise<SessionOpener> =>
  Promise.all([
    import(/* webpackChunkName: "open" */ "../app/open-session"),
    import(/* webpackChunkName: "open" */ "../workbook/file/draft-store"),
  ]).then(([{ createSessionOpener }, { createIndexedDbDrafts }]) =>
    createSessionOpener({
      drafts: createIndexedDbDrafts(),
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
    }),
  ),
);

/** What the start screen asks at once, without the jobs behind it. */
const drafts = loadOnce(async () => {
  const { createIndexedDbDrafts } = await import(/* webpackChunkName: "drafts" */ "../workbook/file/draft-store");
  return createIndexedDbDrafts();
});

/** The ways into a session in a browser tab. */
export const browserOpener: SessionOpener = {
  openFile: async (bytes, fileName) => (await opener()).openFile(bytes, fileName),
  offerForms: async (bytes, fileName) => (await opener()).offerForms(bytes, fileName),
  openForms: async (offer, input) => (await opener()).openForms(offer, input),
  openSample: async () => (await opener()).openSample(),
  openSampleMeeting: async () => (await opener()).openSampleMeeting(),
  newMeeting: async (input) => (await opener()).newMeeting(input),
  newSession: async (input) => (await opener()).newSession(input),
  // A browser that refuses storage has no drafts to offer; the store says so when work cannot be kept.
  drafts: async () => (await drafts()).list().catch(() => []),
  resumeDraft: async (id) => (await opener()).resumeDraft(id),
  discardDraft: async (id) => (await opener()).discardDraft(id),
};
