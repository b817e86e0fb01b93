import type { GuidancePage } from "../guidance/pages";

/** The parts of the secretary's face, in the order of the work. */
export const MEETING_SECTIONS = ["session", "products", "sheets", "summary", "agenda", "records"] as const;

export type MeetingSection = (typeof MEETING_SECTIONS)[number] | "findings" | GuidancePage;

/** Where in the session the secretary is. */
export interface MeetingPlace {
  readonly section: MeetingSection;
  /** The product that stands open in the section, by its code; "" for none. */
  readonly product: string;
  /** The criterion of it that is meant, by its code; "" for none. */
  readonly criterion: string;
}

/** A step to a section, and there to a product or one of its criteria. */
export interface MeetingMove {
  readonly section: MeetingSection;
  readonly product?: string;
  readonly criterion?: string;
}

/** A session opens at its checklist. */
export const OPENING_PLACE: MeetingPlace = { section: "session", product: "", criterion: "" };

/** The place after a move; the product stays the one looked at, so that sections show the same thing from other sides. */
export function meetingMoved(place: MeetingPlace, { section, product, criterion }: MeetingMove): MeetingPlace {
  return { section, product: product ?? place.product, criterion: criterion ?? "" };
}
