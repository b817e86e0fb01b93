import * as fc from "fast-check";
import { asMeeting } from "../../src/app/meeting/open-meeting";
import { parseDocument } from "../../src/council/document-schema";
import { TRACKING_STEPS, trackingOf, withTracking } from "../../src/council/tracking";
import type { WorkbookDocument } from "../../src/council/types";
import { sampleDocument } from "../app/open-store";

const session = asMeeting(sampleDocument());
const act = fc.record({
  records: fc.uniqueArray(fc.constantFrom("minutes", "sheet:a", "sheet:b"), { minLength: 1 }),
  step: fc.constantFrom(...TRACKING_STEPS),
  at: fc.option(fc.constantFrom("2026-07-20T08:00:00.000Z", "2026-07-20T09:00:00.000Z")),
});

function after(
  acts: readonly { records: readonly string[]; step: (typeof TRACKING_STEPS)[number]; at: string | null }[],
) {
  return acts.reduce<WorkbookDocument>(
    (document, { records, step, at }) => withTracking(document, records, step, at),
    session,
  );
}

describe("the print tracker", () => {
  test("a paper handed in was signed, and a document with any marks can be read back", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const document = after(acts);
        for (const { signed, collected, printed } of trackingOf(document).values()) {
          expect(collected !== "" && signed === "").toBe(false);
          expect(printed + signed + collected).not.toBe("");
        }
        const parsed = parseDocument(document);
        expect(parsed.ok && parsed.value.tracking).toEqual(document.tracking);
      }),
    );
  });

  test("marking again keeps the first time; taking signing back takes handing in with it, printing stays", () => {
    const done = after([
      { records: ["minutes"], step: "printed", at: "2026-07-20T08:00:00.000Z" },
      { records: ["minutes"], step: "printed", at: "2026-07-20T09:00:00.000Z" },
      { records: ["minutes"], step: "collected", at: "2026-07-20T09:00:00.000Z" },
    ]);
    expect(trackingOf(done).get("minutes")).toEqual({
      record: "minutes",
      printed: "2026-07-20T08:00:00.000Z",
      signed: "2026-07-20T09:00:00.000Z",
      collected: "2026-07-20T09:00:00.000Z",
    });
    const back = withTracking(done, ["minutes"], "signed", null);
    expect(trackingOf(back).get("minutes")).toMatchObject({
      printed: "2026-07-20T08:00:00.000Z",
      signed: "",
      collected: "",
    });
    expect(withTracking(back, ["minutes"], "printed", null)).not.toHaveProperty("tracking");
  });
});
