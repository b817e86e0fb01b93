import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import webpack, { type Configuration } from "webpack";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../test/browser/launch";
import type { BenchFile } from "./files";
import type { ThreadAnswer, ThreadRequest } from "./thread";

const OUT = resolve(__dirname, "../../.cache/consolidate-page");

interface PageBench {
  readonly inThread: (request: ThreadRequest) => Promise<ThreadAnswer>;
  readonly asThePane: (count: number) => Promise<{ sheets: number; steps: number; longestTask: number }>;
}

declare global {
  var bench: PageBench;
}

/** The measured code in a page and its threads, packed as the pane is packed. */
export async function inBrowser<T>(
  files: readonly BenchFile[],
  measure: (ask: {
    readonly thread: (request: ThreadRequest) => Promise<ThreadAnswer>;
    readonly pane: (count: number) => ReturnType<PageBench["asThePane"]>;
  }) => Promise<T>,
): Promise<T> {
  await pack();
  const server = await serve(files);
  let browser: Browser | null = null;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    return await measure({
      thread: (request) => page.evaluate((asked) => bench.inThread(asked), request),
      pane: (count) => page.evaluate((asked) => bench.asThePane(asked), count),
    });
  } finally {
    await browser?.close();
    server.close();
  }
}

async function pack(): Promise<void> {
  const configured = createRequire(__filename)("../../webpack.config.js") as (
    env: object,
    options: object,
  ) => Configuration;
  const { module, resolve: resolving, target } = configured({}, {});
  const rules = (module?.rules ?? []).map((rule) =>
    typeof rule === "object" && rule !== null && "include" in rule
      ? { ...rule, include: resolve(__dirname, "../..") }
      : rule,
  );
  const compiler = webpack({
    ...{ mode: "production", devtool: false, module: { rules } },
    ...(resolving ? { resolve: resolving } : {}),
    ...(target === undefined ? {} : { target }),
    entry: join(__dirname, "page.ts"),
    output: { path: OUT, filename: "page.js", publicPath: "/" },
    performance: false,
  });
  await new Promise<void>((done, refuse) => {
    compiler.run((fault, stats) => {
      if (fault) refuse(fault);
      else if (stats?.hasErrors()) refuse(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}

function serve(files: readonly BenchFile[]): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const file = /^\/file\/(\d+)$/u.exec(path)?.[1];
    const own = /^\/([\w.-]+\.js)$/u.exec(path)?.[1];
    try {
      if (path === "/") response.setHeader("content-type", "text/html").end('<script src="/page.js"></script>');
      else if (file !== undefined) response.end(readFileSync(files[Number(file)]?.path ?? ""));
      else if (own !== undefined) {
        response.setHeader("content-type", "text/javascript").end(readFileSync(join(OUT, own)));
      } else response.writeHead(404).end();
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}
