import type { MeetingMinutes } from "./types";

/** Nothing written yet: the record prints what the session says, and blanks to be filled by hand. */
export const BLANK_MINUTES: MeetingMinutes = {
  number: "",
  openedAt: "",
  closedAt: "",
  closedOn: "",
  chair: "",
  secretary: "",
  attendance: [],
  guests: "",
  opening: "",
  discussion: [],
  closing: "",
  supplementBy: "",
};

/** Minutes without discussions that say nothing. */
export function tidyMinutes(minutes: MeetingMinutes): MeetingMinutes {
  return {
    ...minutes,
    discussion: minutes.discussion.filter(({ text }) => text.trim() !== ""),
  };
}
