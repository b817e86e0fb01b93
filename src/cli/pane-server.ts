import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import sirv from "sirv";
import { headersFor } from "./pane-headers";

/** Where webpack puts the built pane, from the folder the command runs in. */
export const PANE_FOLDER = "dist";

/** For serving over https: certificate and private key in PEM. */
export interface Certificate {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

export interface PaneServer {
  /** "http://localhost:3000", "https://localhost:3000" */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built pane to this machine only, on both of its loopback addresses: a program that holds the port on either
 * is noticed. `port` 0 takes a free one; a certificate makes it https, which Excel asks for. Rejects with the system's
 * error (EADDRINUSE, EACCES…).
 */
export async function servePane(folder: string, port: number, certificate?: Certificate): Promise<PaneServer> {
  const answer = answerFrom(folder);
  const make = (): Server => (certificate ? createSecureServer({ ...certificate }, answer) : createServer(answer));
  const first = make();
  const bound = await listen(first, port, "127.0.0.1");
  const second = make();
  try {
    await listen(second, bound, "::1");
  } catch (error) {
    // A machine without IPv6 is served on the first address alone.
    if (systemCode(error) === "EADDRINUSE" && port !== 0) {
      await close(first);
      throw error;
    }
  }
  return {
    address: `${certificate ? "https" : "http"}://localhost:${String(bound)}`,
    close: async () => {
      await Promise.all([first, second].filter((server) => server.listening).map(close));
    },
  };
}

/** "EADDRINUSE" and the like, or undefined for anything that is no system error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function answerFrom(folder: string): RequestListener {
  const files = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      // File names carry a hash of their content, save the page itself and what is copied as it is.
      const hashed = /\.[0-9a-f]{12}\.\w+$/.test(path);
      response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return (request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("404");
    });
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, refuse) => {
    server.once("error", refuse);
    server.listen(port, host, () => {
      server.off("error", refuse);
      const address = server.address();
      done(typeof address === "object" && address ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });
}
