import { resolve } from "node:path";
import { isBuilt } from "../../src/cli/build-state";
import { PANE_FOLDER, type PaneServer, servePane } from "../../src/cli/pane-server";

/** The built pane on a free port, served exactly as `npm start` serves it. */
export async function serveBuiltPane(): Promise<PaneServer> {
  if (!isBuilt()) throw new Error("dist/ is missing or older than the sources: run npm run build.");
  return servePane(resolve(__dirname, "../..", PANE_FOLDER), 0);
}
