// Before `npm start`: builds the pane unless it stands and nothing that goes into it is newer.
import { buildWhenStale } from "./build-state";

process.exitCode = buildWhenStale();
