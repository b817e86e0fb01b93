import type { CouncilMember, CouncilSession, MeetingMinutes } from "../council/types";
import { ROLE_LABELS } from "./labels";

/** Who signs for the council; null where the session has nobody. */
export interface Officers {
  readonly chair: CouncilMember | null;
  readonly secretary: CouncilMember | null;
}

/** Those the minutes name, else the chair (a deputy where there is none) and the secretary of the roster. */
export function officersOf({ members }: CouncilSession, minutes?: MeetingMinutes): Officers {
  const named = (id: string | undefined): CouncilMember | undefined =>
    id === undefined || id === "" ? undefined : members.find((member) => member.id === id);
  const first = (role: CouncilMember["role"]): CouncilMember | undefined =>
    members.find((member) => member.role === role);
  return {
    chair: named(minutes?.chair) ?? first("chair") ?? first("deputy") ?? null,
    secretary: named(minutes?.secretary) ?? first("secretary") ?? null,
  };
}

/** "Phó Giám đốc, Sở Công Thương": what a name does not already say. */
export function officeOf({ name, title, department }: CouncilMember): string {
  return [title, department].filter((text) => text !== "" && !same(name).includes(same(text))).join(", ");
}

/** "Sở Công Thương, uỷ viên – Phó Giám đốc – Uỷ viên Hội đồng": name, office, role in the council. */
export function introduced(member: CouncilMember): string {
  const role = `${ROLE_LABELS[member.role]} Hội đồng`;
  const name = member.name === "" ? member.id : member.name;
  const told = [name, officeOf(member)].filter(Boolean).join(", ");
  return same(told).includes(same(role)) ? told : `${told} – ${role}`;
}

function same(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/ủy/gu, "uỷ");
}
