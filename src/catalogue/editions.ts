import edition148 from "./editions/148-2023/edition.json";
import edition26 from "./editions/26-2026/edition.json";
import type { Edition, EditionId, SetStatus, SetSummary } from "./types";

type SetEntry = Omit<SetSummary, "status"> & { readonly status: string };

interface EditionFile extends Omit<Edition, "id" | "sets"> {
  readonly sets: readonly SetEntry[];
}

/** JSON modules type every text as `string`; anything but the one known mark of good standing counts as unverified. */
const statusOf = (status: string): SetStatus => (status === "verified" ? "verified" : "unverified");

function edition(id: EditionId, file: EditionFile): Edition {
  return { ...file, id, sets: file.sets.map((set) => ({ ...set, status: statusOf(set.status) })) };
}

/** The decisions, oldest first, each with the product sets that the catalogue holds. */
export const EDITIONS: readonly Edition[] = [edition("148-2023", edition148), edition("26-2026", edition26)];

/** The edition with this id ("26-2026"); undefined for any other text. */
export function editionById(id: string): Edition | undefined {
  return EDITIONS.find((candidate) => candidate.id === id);
}
