import { lazy, Suspense, useState, type ReactNode } from "react";
import { Spinner } from "@fluentui/react-components";
import type { SessionOpener } from "../../app/types";
import { loadTexts, useText } from "../i18n";
import type { MeetingEntry } from "./NewMeetingForm";
import type { SessionEntry } from "./session-entry";
import type { WhenOpened } from "./use-opening";

const NewSessionForm = lazy(() => import("./NewSessionForm").then(({ NewSessionForm: form }) => ({ default: form })));

const NewMeetingForm = lazy(async () => {
  const [{ NewMeetingForm: form }] = await Promise.all([import("./NewMeetingForm"), loadTexts()]);
  return { default: form };
});

export interface BeginForms {
  /** The form that stands open in the place of the start screen, or null. */
  readonly form: ReactNode | null;
  readonly enterSession: () => void;
  readonly enterMeeting: () => void;
}

/** The forms with which a member's or a secretary's session begins; what was typed is kept while they are away. */
export function useBeginForms(
  opener: Pick<SessionOpener, "newSession" | "newMeeting">,
  onOpened: WhenOpened,
): BeginForms {
  const text = useText();
  const [open, setOpen] = useState<"session" | "meeting" | null>(null);
  const [session, setSession] = useState<SessionEntry | null>(null);
  const [meeting, setMeeting] = useState<MeetingEntry | null>(null);
  const form =
    open === "session" ? (
      <NewSessionForm
        opener={opener}
        initial={session}
        onOpened={onOpened}
        onBack={(left) => {
          setSession(left);
          setOpen(null);
        }}
      />
    ) : (
      <NewMeetingForm
        opener={opener}
        initial={meeting}
        onOpened={onOpened}
        onBack={(left) => {
          setMeeting(left);
          setOpen(null);
        }}
      />
    );
  return {
    form: open && <Suspense fallback={<Spinner label={text("scoring.loading")} />}>{form}</Suspense>,
    enterSession: () => setOpen("session"),
    enterMeeting: () => setOpen("meeting"),
  };
}
