import type { CouncilMember } from "../../council/types";

/** Who is meant by an id: the name as in the roster, or the id where there is none. */
export function memberNames(members: readonly CouncilMember[]): (id: string) => string {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) || id;
}
