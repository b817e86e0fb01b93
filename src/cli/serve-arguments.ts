import { parseArgs } from "node:util";

export interface ServeArguments {
  readonly port: number;
  /** Over https with a development certificate, as Excel asks for. */
  readonly https: boolean;
}

/** Reads `--port 3000` and `--https`; null when they cannot be meant. */
export function serveArguments(args: readonly string[]): ServeArguments | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: "string", default: "3000" }, https: { type: "boolean", default: false } },
    });
    const port = Number(values.port);
    return /^\d{1,5}$/.test(values.port) && port <= 65535 ? { port, https: values.https } : null;
  } catch {
    return null;
  }
}
