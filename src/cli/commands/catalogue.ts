import { EDITIONS, editionById } from "../../catalogue/editions";
import { exportEdition } from "../../catalogue/export";
import type { Command } from "../terminal";
import { readArguments, UsageError } from "../usage";

/** `catalogue list` and `catalogue export <edition>`. */
export const catalogue: Command = async ([job, ...args], terminal) => {
  switch (job) {
    case "list":
      readArguments(args, 0);
      await terminal.print(
        EDITIONS.map(({ id, title, inForce, lapsed, sets }) => ({
          id,
          title,
          inForce,
          lapsed,
          sets: sets.map(({ no, name, status }) => ({ no, name, status })),
        })),
      );
      return 0;
    case "export": {
      const [id = ""] = readArguments(args, 1).positionals;
      const edition = editionById(id);
      if (!edition) throw new UsageError(`Không có quyết định “${id}”.`);
      await terminal.print(await exportEdition(edition.id));
      return 0;
    }
    default:
      throw new UsageError(job === undefined ? "Thiếu việc cần làm." : `Không có việc “${job}” trong catalogue.`);
  }
};
