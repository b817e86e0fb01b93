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

/** The ways into a session in a browser tab. */
export const browserOpener: SessionOpener = {
  openFile: async (bytes, fileName) => (await opener()).openFile(bytes, fileName),
  offerForms: async (bytes, fileName) => (await opener()).offerForms(bytes, fileName),
  openForms: async (offer, input) => (await opener()).openForms(offer, input),
  openSample: async () => (await opener()).openSample(),
  openSampleMeeting: async () => (await opener()).openSampleMeeting(),
  newMeeting: async (input) => (await opener()).newMeeting(input),
  newSession: async (input) => (await opener()).newSession(input),
  drafts: async () => (await opener()).drafts(),
  resumeDraft: async (id) => (await opener()).resumeDraft(id),
  discardDraft: async (id) => (await opener()).discardDraft(id),
};
